import type { FindingKind, FindingOutcome, LowPriceState, LowPriceStep } from '@evenhand/shared/domain';

export const KIND_WORDS: Record<FindingKind, string> = {
  late: $localize`Received late`,
  cells: $localize`Wrong or empty entries in a schedule`,
  'missing-document': $localize`A document is missing`,
  'over-limit': $localize`Longer than allowed`,
  unsigned: $localize`Not signed`,
  condition: $localize`A condition is not met`,
  other: $localize`Something else`,
};

export const OUTCOME_WORDS: Record<FindingOutcome, string> = {
  'no-consequence': $localize`Nothing follows from it`,
  clarified: $localize`The bidder has clarified it`,
  corrected: $localize`An obvious error is corrected`,
  disregarded: $localize`The response is disregarded`,
};

export const LOW_PRICE_WORDS: Record<LowPriceState, string> = {
  none: $localize`Not flagged`,
  flagged: $localize`Flagged as abnormally low`,
  notified: $localize`Bidder notified`,
  answered: $localize`Bidder has answered`,
  kept: $localize`Kept`,
  disregarded: $localize`Disregarded`,
};

export const LOW_PRICE_STEPS_WORDS: Record<LowPriceStep, { readonly button: string; readonly label: string }> = {
  flagged: { button: $localize`Flag the price`, label: $localize`Why the price looks abnormally low` },
  notified: { button: $localize`Record the notice`, label: $localize`What the notice to the bidder says` },
  answered: { button: $localize`Record the answer`, label: $localize`What the bidder answered` },
  kept: { button: $localize`Keep the response`, label: $localize`Why it is kept` },
  disregarded: { button: $localize`Disregard the response`, label: $localize`Why it is disregarded` },
};
