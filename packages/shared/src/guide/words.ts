import type { Band } from '../contracts/index.ts';
import type { Said } from './said.ts';
import { bandWords } from './scale.ts';

/** All that the guide says, in one place, so that a second language has one file to translate. */
export const GUIDE_WORDS = {
  scripted: 'These questions are a fixed script. No machine reads or judges what you write.',

  promise: {
    asks: 'What does it promise, in your own words?',
    hint: 'Who will do what, how much and by when. You may leave this empty and let the quote speak.',
  },
  evidence: {
    asks: 'Where does the answer promise something?',
    hint: 'Quote its words. If you looked and there is nothing, say so.',
    lacks: 'Cite at least one passage, or say that you found nothing.',
  },
  finding: {
    asks: 'What do you make of it?',
    hint: 'Is it specific, is it for this contract, and would you know if it did not happen?',
    lacks: 'Write what you make of the evidence.',
  },
  mattered: {
    asks: 'How much did this matter to your mark?',
    hint: '',
    lacks: 'Say how much this mattered.',
    choices: {
      decided: 'It decided the mark',
      strengthened: 'It spoke for a higher mark',
      weakened: 'It spoke for a lower mark',
      little: 'It made little difference',
    },
  },
  band: {
    asks: 'Which descriptor does it meet?',
    hint: 'Choose the words of the published scale that fit what you found for this part alone.',
    lacks: 'Choose the descriptor that this part meets.',
  },
  decisive: {
    asks: 'What decided your score?',
    hint: 'The one or two points that tipped it, not a list of good and bad.',
    lacks: 'Write what decided your score.',
  },
  mark: {
    asks: 'Your mark',
    hint: 'Only marks of the published scale. Nothing is chosen for you.',
    lacks: 'Choose a mark.',
  },
  notAbove: {
    asks: (above: Band | null) =>
      above === null ? 'Why not the mark above?' : `Why not the mark above (${bandWords(above)})?`,
    hint: (above: Band | null) => above?.descriptor ?? '',
    lacks: 'Say what kept the answer from the mark above.',
  },
  notBelow: {
    asks: (below: Band | null) =>
      below === null ? 'Why not the mark below?' : `Why not the mark below (${bandWords(below)})?`,
    hint: (below: Band | null) => below?.descriptor ?? '',
    lacks: 'Say what lifted the answer over the mark below.',
  },
  reconcile: {
    asks: 'You found nothing and gave more than nothing. Which is right?',
    hint: (mark: string, band: Band) =>
      `The scale keeps ${bandWords(band)} for answers with nothing in them: "${band.descriptor}" You gave ${mark}. Change the evidence or the mark, or say here why both are right.`,
    lacks: 'Change the evidence or the mark, or say why both are right.',
  },
  probes: {
    page: 'Which words of the answer show this? Quote them, or name the page.',
    more: 'Could somebody who has not read the answer see why? One more sentence helps.',
    gap: 'What would the answer have needed?',
    strength: 'What in the answer earned it?',
    generic: 'This could be said of any answer. What is it in this one?',
  },
} as const;

/** The words of the guide in any language. */
export type GuideWords = Said<typeof GUIDE_WORDS>;

export type Mattered = keyof typeof GUIDE_WORDS.mattered.choices;
