import type { Band } from '@evenhand/shared/contracts/guide-values';
import { bandWords } from '@evenhand/shared/guide/scale';
import type { ModerationWords } from '@evenhand/shared/guide/moderation-words';

/** What the guide says to a panel, in the language of the page. */
export const MODERATION_TEXTS: ModerationWords = {
  seen: {
    asks: $localize`Open the passages that were cited. Are the words there, and do they say what was made of them?`,
    lacks: $localize`Confirm that the panel has opened the cited passages.`,
  },
  standing: {
    asks: (who: string, finding: string) =>
      $localize`${who}:who: found: "${finding}:finding:" Does the panel share this?`,
    lacks: $localize`Say whether the panel shares this finding.`,
    choices: {
      shared: $localize`Shared`,
      'shared-in-part': $localize`Shared in part`,
      'not-shared': $localize`Not shared`,
    },
  },
  because: {
    asks: $localize`Why does the panel see it differently?`,
    hint: $localize`Name the words of the answer.`,
    lacks: $localize`Say why the finding is not shared.`,
  },
  reason: {
    asks: $localize`What is the panel's finding on this part?`,
    hint: $localize`One finding that fits everything marked as shared. The bidder will read it.`,
    lacks: $localize`Write the panel's finding.`,
  },
  evidence: {
    asks: $localize`On which words of the answer does it rest?`,
    lacks: $localize`Cite at least one passage, or say that the panel found nothing.`,
  },
  mark: { asks: $localize`The mark the panel agrees on`, lacks: $localize`Choose a mark.` },
  decisive: { asks: $localize`What decided the mark?`, lacks: $localize`Write what decided the mark.` },
  ruleMark: {
    asks: $localize`Which mark does the published rule give?`,
    lacks: $localize`Choose the mark that the rule gives.`,
  },
  ruleReason: { asks: $localize`How was the published rule applied?`, lacks: $localize`Say how the rule was applied.` },
  notAbove: {
    asks: (above: Band | null) =>
      above === null
        ? $localize`Why not the mark above?`
        : $localize`Why not the mark above (${bandWords(above)}:above:)?`,
    lacks: $localize`Say what kept the answer from the mark above.`,
  },
  notBelow: {
    asks: (below: Band | null) =>
      below === null
        ? $localize`Why not the mark below?`
        : $localize`Why not the mark below (${bandWords(below)}:below:)?`,
    lacks: $localize`Say what lifted the answer over the mark below.`,
  },
  reconcile: {
    asks: $localize`The panel found nothing and gives more than nothing. Which is right?`,
    hint: (mark: string, band: Band) =>
      $localize`The scale keeps ${bandWords(band)}:band: for answers with nothing in them: "${band.descriptor}:descriptor:" The panel gives ${mark}:mark:. Change the evidence or the mark, or say here why both are right.`,
    lacks: $localize`Change the evidence or the mark, or say why both are right.`,
  },
  reasonForBidder: {
    asks: $localize`Reason for the bidder`,
    hint: $localize`The bidder will read this. Name the words of their answer; say nothing of other bidders.`,
    lacks: $localize`Write the reason that the bidder will read.`,
  },
  internalNote: {
    asks: $localize`Note for the authority`,
    hint: $localize`Not sent to the bidder. It may still be disclosed in litigation or under freedom of information.`,
  },
  now: {
    asks: (who: string, before: string, again: string | null) =>
      again === null
        ? $localize`${who}:who: gave ${before}:before:. Which mark does ${who}:who: hold now?`
        : $localize`${who}:who: gave ${before}:before:, and ${again}:again: after it was sent back. Which mark does ${who}:who: hold now?`,
    lacks: $localize`Record the mark held now.`,
  },
  moved: {
    asks: (who: string) => $localize`Which point moved ${who}:who:?`,
    hint: $localize`Not "agreed with the others": the point itself.`,
    lacks: $localize`Record the point that caused the change.`,
    generic: $localize`Say which point in the answer caused the change. That the others saw it so is not a reason.`,
  },
  raisedBy: {
    asks: $localize`Who raised it?`,
    lacks: $localize`Say who raised the point.`,
    somebodyElse: { value: 'other', says: $localize`Somebody else in the session` },
  },
  checkedBy: {
    asks: (who: string, mark: string) =>
      $localize`Others have come to ${mark}:mark:, which ${who}:who: alone held first. Who has read the words again?`,
    hint: $localize`Open the cited page and read the words aloud. One misreading, taken over by all, has cost an authority its award.`,
    lacks: $localize`Say who has read the words again.`,
    same: $localize`Somebody else has to read the words: this person held the mark first.`,
  },
  checkedWords: { asks: $localize`Which words were read?`, lacks: $localize`Cite the words that were read again.` },
  movedOn: {
    asks: $localize`Which words of the answer show it?`,
    lacks: $localize`Cite the words that caused the change.`,
  },
  outcome: {
    asks: $localize`How does the panel close this item?`,
    lacks: $localize`Choose how the panel closes this item.`,
    choices: {
      agreed: $localize`Agreed`,
      'agreed-with-dissent': $localize`Agreed, with a dissent on record`,
      'not-agreed': $localize`Not agreed: the published rule applies`,
    },
    stillApart: (count: number) =>
      $localize`${count}:count: of the panel hold another mark. Record their dissent, or say that there is no agreement.`,
    nobodyApart: $localize`Everyone holds this mark, so there is no dissent. Close it as agreed.`,
    noRule: $localize`The published set has no rule for this. The panel has to agree, with a dissent on record if need be.`,
  },
  dissent: {
    asks: (who: string) => $localize`${who}:who:'s dissent, in their own words`,
    lacks: $localize`Write the dissent as its author puts it.`,
  },
};
