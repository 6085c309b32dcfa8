import type { DiscussionTrigger, ItemStatus, PanelItemSummaryView } from '@evenhand/shared/contracts';
import type { Away } from '@evenhand/shared/guide';
import type { TagWords } from '../../core/words.ts';

export const STATUS_WORDS: Record<ItemStatus, TagWords> = {
  waiting: { says: $localize`Waiting`, colour: 'govuk-tag--grey' },
  open: { says: $localize`In discussion`, colour: 'govuk-tag--blue' },
  parked: { says: $localize`Parked`, colour: 'govuk-tag--yellow' },
  'sent-back': { says: $localize`Sent back`, colour: 'govuk-tag--orange' },
  'to-confirm': { says: $localize`To be confirmed`, colour: 'govuk-tag--purple' },
  locked: { says: $localize`Agreed`, colour: 'govuk-tag--green' },
};

export const TRIGGER_WORDS: Record<DiscussionTrigger, string> = {
  'wide-range': $localize`marks far apart`,
  'wide-average-deviation': $localize`panel widely spread`,
  'straddles-pass-mark': $localize`both sides of the pass mark`,
  'opposite-findings': $localize`same words, opposite findings`,
  'nothing-cited': $localize`a score without a quote`,
  'end-of-scale': $localize`top or bottom mark`,
};

export const DISCUSSION_WORDS: Record<PanelItemSummaryView['discussion'], string> = {
  full: $localize`Full discussion`,
  brief: $localize`Discussion`,
  short: $localize`All agree: short path`,
};

/** Why the panel does not hear an evaluator about an item. */
export const AWAY_WORDS: Record<Away, string> = {
  absent: $localize`Absent; those present decide by the published rule`,
  gone: $localize`Will not come back; the panel goes on without a vote of theirs`,
  recused: $localize`Takes no part because of an interest; the score does not count`,
};

export const OUTCOME_WORDS: Record<string, string> = {
  agreed: $localize`Agreed`,
  'agreed-with-dissent': $localize`Agreed, with a dissent on record`,
  'not-agreed': $localize`Not agreed: the published rule applied`,
};

/** "marks far apart, top or bottom mark", with a capital at its start; empty where there is none. */
export function triggersInWords(triggers: readonly DiscussionTrigger[]): string {
  const words = triggers.map((trigger) => TRIGGER_WORDS[trigger]).join(', ');
  return words === '' ? '' : words[0]?.toUpperCase() + words.slice(1);
}
