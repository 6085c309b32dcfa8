import type { FindingKind, FindingOutcome, LowPriceState, LowPriceStep } from '@evenhand/shared/domain';

export const KIND_WORDS: Record<FindingKind, string> = {
  late: 'Received late',
  cells: 'Wrong or empty entries in a schedule',
  'missing-document': 'A document is missing',
  'over-limit': 'Longer than allowed',
  unsigned: 'Not signed',
  condition: 'A condition is not met',
  other: 'Something else',
};

export const OUTCOME_WORDS: Record<FindingOutcome, string> = {
  'no-consequence': 'Nothing follows from it',
  clarified: 'The bidder has clarified it',
  corrected: 'An obvious error is corrected',
  disregarded: 'The response is disregarded',
};

export const LOW_PRICE_WORDS: Record<LowPriceState, string> = {
  none: 'Not flagged',
  flagged: 'Flagged as abnormally low',
  notified: 'Bidder notified',
  answered: 'Bidder has answered',
  kept: 'Kept',
  disregarded: 'Disregarded',
};

export const LOW_PRICE_STEPS_WORDS: Record<LowPriceStep, { readonly button: string; readonly label: string }> = {
  flagged: { button: 'Flag the price', label: 'Why the price looks abnormally low' },
  notified: { button: 'Record the notice', label: 'What the notice to the bidder says' },
  answered: { button: 'Record the answer', label: 'What the bidder answered' },
  kept: { button: 'Keep the response', label: 'Why it is kept' },
  disregarded: { button: 'Disregard the response', label: 'Why it is disregarded' },
};
