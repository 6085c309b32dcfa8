import type { DiscussionTrigger, ItemStatus, PanelItemSummaryView } from '@evenhand/shared/contracts';
import type { TagWords } from '../../core/words.ts';

export const STATUS_WORDS: Record<ItemStatus, TagWords> = {
  waiting: { says: 'Waiting', colour: 'govuk-tag--grey' },
  open: { says: 'In discussion', colour: 'govuk-tag--blue' },
  parked: { says: 'Parked', colour: 'govuk-tag--yellow' },
  'sent-back': { says: 'Sent back', colour: 'govuk-tag--orange' },
  'to-confirm': { says: 'To be confirmed', colour: 'govuk-tag--purple' },
  locked: { says: 'Agreed', colour: 'govuk-tag--green' },
};

export const TRIGGER_WORDS: Record<DiscussionTrigger, string> = {
  'wide-range': 'marks far apart',
  'wide-average-deviation': 'panel widely spread',
  'straddles-pass-mark': 'both sides of the pass mark',
  'opposite-findings': 'same words, opposite findings',
  'nothing-cited': 'a score without a quote',
  'end-of-scale': 'top or bottom mark',
};

export const DISCUSSION_WORDS: Record<PanelItemSummaryView['discussion'], string> = {
  full: 'Full discussion',
  brief: 'Discussion',
  short: 'All agree: short path',
};

export const OUTCOME_WORDS: Record<string, string> = {
  agreed: 'Agreed',
  'agreed-with-dissent': 'Agreed, with a dissent on record',
  'not-agreed': 'Not agreed: the published rule applied',
};

/** "marks far apart, top or bottom mark", with a capital at its start; empty where there is none. */
export function triggersInWords(triggers: readonly DiscussionTrigger[]): string {
  const words = triggers.map((trigger) => TRIGGER_WORDS[trigger]).join(', ');
  return words === '' ? '' : words[0]?.toUpperCase() + words.slice(1);
}
