import type { Band } from '@evenhand/shared/contracts/guide-values';
import { bandWords } from '@evenhand/shared/guide/scale';
import type { GuideWords } from '@evenhand/shared/guide/words';

/** What the guide says to an evaluator, in the language of the page. */
export const GUIDE_TEXTS: GuideWords = {
  scripted: $localize`These questions are a fixed script. No machine reads or judges what you write.`,

  promise: {
    asks: $localize`What does it promise, in your own words?`,
    hint: $localize`Who will do what, how much and by when. You may leave this empty and let the quote speak.`,
  },
  evidence: {
    asks: $localize`Where does the answer promise something?`,
    hint: $localize`Quote its words. If you looked and there is nothing, say so.`,
    lacks: $localize`Cite at least one passage, or say that you found nothing.`,
  },
  finding: {
    asks: $localize`What do you make of it?`,
    hint: $localize`Is it specific, is it for this contract, and would you know if it did not happen?`,
    lacks: $localize`Write what you make of the evidence.`,
  },
  mattered: {
    asks: $localize`How much did this matter to your mark?`,
    hint: '',
    lacks: $localize`Say how much this mattered.`,
    choices: {
      decided: $localize`It decided the mark`,
      strengthened: $localize`It spoke for a higher mark`,
      weakened: $localize`It spoke for a lower mark`,
      little: $localize`It made little difference`,
    },
  },
  band: {
    asks: $localize`Which descriptor does it meet?`,
    hint: $localize`Choose the words of the published scale that fit what you found for this part alone.`,
    lacks: $localize`Choose the descriptor that this part meets.`,
  },
  decisive: {
    asks: $localize`What decided your score?`,
    hint: $localize`The one or two points that tipped it, not a list of good and bad.`,
    lacks: $localize`Write what decided your score.`,
  },
  mark: {
    asks: $localize`Your mark`,
    hint: $localize`Only marks of the published scale. Nothing is chosen for you.`,
    lacks: $localize`Choose a mark.`,
  },
  notAbove: {
    asks: (above: Band | null) =>
      above === null
        ? $localize`Why not the mark above?`
        : $localize`Why not the mark above (${bandWords(above)}:above:)?`,
    hint: (above: Band | null) => above?.descriptor ?? '',
    lacks: $localize`Say what kept the answer from the mark above.`,
  },
  notBelow: {
    asks: (below: Band | null) =>
      below === null
        ? $localize`Why not the mark below?`
        : $localize`Why not the mark below (${bandWords(below)}:below:)?`,
    hint: (below: Band | null) => below?.descriptor ?? '',
    lacks: $localize`Say what lifted the answer over the mark below.`,
  },
  reconcile: {
    asks: $localize`You found nothing and gave more than nothing. Which is right?`,
    hint: (mark: string, band: Band) =>
      $localize`The scale keeps ${bandWords(band)}:band: for answers with nothing in them: "${band.descriptor}:descriptor:" You gave ${mark}:mark:. Change the evidence or the mark, or say here why both are right.`,
    lacks: $localize`Change the evidence or the mark, or say why both are right.`,
  },
  probes: {
    page: $localize`Which words of the answer show this? Quote them, or name the page.`,
    more: $localize`Could somebody who has not read the answer see why? One more sentence helps.`,
    gap: $localize`What would the answer have needed?`,
    strength: $localize`What in the answer earned it?`,
    generic: $localize`This could be said of any answer. What is it in this one?`,
  },
};
