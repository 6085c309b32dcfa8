import type { Band } from '../contracts/index.ts';
import type { Said } from './said.ts';
import { bandWords } from './scale.ts';

/** All that the guide says to a panel, in one place, so that a second language has one file to translate. */
export const MODERATION_WORDS = {
  seen: {
    asks: 'Open the passages that were cited. Are the words there, and do they say what was made of them?',
    lacks: 'Confirm that the panel has opened the cited passages.',
  },
  standing: {
    asks: (who: string, finding: string) => `${who} found: "${finding}" Does the panel share this?`,
    lacks: 'Say whether the panel shares this finding.',
    choices: { shared: 'Shared', 'shared-in-part': 'Shared in part', 'not-shared': 'Not shared' },
  },
  because: {
    asks: 'Why does the panel see it differently?',
    hint: 'Name the words of the answer.',
    lacks: 'Say why the finding is not shared.',
  },
  reason: {
    asks: "What is the panel's finding on this part?",
    hint: 'One finding that fits everything marked as shared. The bidder will read it.',
    lacks: "Write the panel's finding.",
  },
  evidence: {
    asks: 'On which words of the answer does it rest?',
    lacks: 'Cite at least one passage, or say that the panel found nothing.',
  },
  mark: { asks: 'The mark the panel agrees on', lacks: 'Choose a mark.' },
  decisive: { asks: 'What decided the mark?', lacks: 'Write what decided the mark.' },
  ruleMark: { asks: 'Which mark does the published rule give?', lacks: 'Choose the mark that the rule gives.' },
  ruleReason: { asks: 'How was the published rule applied?', lacks: 'Say how the rule was applied.' },
  notAbove: {
    asks: (above: Band | null) =>
      above === null ? 'Why not the mark above?' : `Why not the mark above (${bandWords(above)})?`,
    lacks: 'Say what kept the answer from the mark above.',
  },
  notBelow: {
    asks: (below: Band | null) =>
      below === null ? 'Why not the mark below?' : `Why not the mark below (${bandWords(below)})?`,
    lacks: 'Say what lifted the answer over the mark below.',
  },
  reconcile: {
    asks: 'The panel found nothing and gives more than nothing. Which is right?',
    hint: (mark: string, band: Band) =>
      `The scale keeps ${bandWords(band)} for answers with nothing in them: "${band.descriptor}" The panel gives ${mark}. Change the evidence or the mark, or say here why both are right.`,
    lacks: 'Change the evidence or the mark, or say why both are right.',
  },
  reasonForBidder: {
    asks: 'Reason for the bidder',
    hint: 'The bidder will read this. Name the words of their answer; say nothing of other bidders.',
    lacks: 'Write the reason that the bidder will read.',
  },
  internalNote: {
    asks: 'Note for the authority',
    hint: 'Not sent to the bidder. It may still be disclosed in litigation or under freedom of information.',
  },
  now: {
    asks: (who: string, before: string, again: string | null) =>
      again === null
        ? `${who} gave ${before}. Which mark does ${who} hold now?`
        : `${who} gave ${before}, and ${again} after it was sent back. Which mark does ${who} hold now?`,
    lacks: 'Record the mark held now.',
  },
  moved: {
    asks: (who: string) => `Which point moved ${who}?`,
    hint: 'Not "agreed with the others": the point itself.',
    lacks: 'Record the point that caused the change.',
    generic: 'Say which point in the answer caused the change. That the others saw it so is not a reason.',
  },
  raisedBy: {
    asks: 'Who raised it?',
    lacks: 'Say who raised the point.',
    somebodyElse: { value: 'other', says: 'Somebody else in the session' },
  },
  checkedBy: {
    asks: (who: string, mark: string) =>
      `Others have come to ${mark}, which ${who} alone held first. Who has read the words again?`,
    hint: 'Open the cited page and read the words aloud. One misreading, taken over by all, has cost an authority its award.',
    lacks: 'Say who has read the words again.',
    same: 'Somebody else has to read the words: this person held the mark first.',
  },
  checkedWords: { asks: 'Which words were read?', lacks: 'Cite the words that were read again.' },
  movedOn: { asks: 'Which words of the answer show it?', lacks: 'Cite the words that caused the change.' },
  outcome: {
    asks: 'How does the panel close this item?',
    lacks: 'Choose how the panel closes this item.',
    choices: {
      agreed: 'Agreed',
      'agreed-with-dissent': 'Agreed, with a dissent on record',
      'not-agreed': 'Not agreed: the published rule applies',
    },
    stillApart: (count: number) =>
      `${count} of the panel hold another mark. Record their dissent, or say that there is no agreement.`,
    nobodyApart: 'Everyone holds this mark, so there is no dissent. Close it as agreed.',
    noRule: 'The published set has no rule for this. The panel has to agree, with a dissent on record if need be.',
  },
  dissent: {
    asks: (who: string) => `${who}'s dissent, in their own words`,
    lacks: 'Write the dissent as its author puts it.',
  },
} as const;

/** What the guide says to a panel, in any language. */
export type ModerationWords = Said<typeof MODERATION_WORDS>;
