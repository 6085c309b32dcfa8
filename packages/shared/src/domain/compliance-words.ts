/** The two envelopes of a response: what is judged for quality, and what it costs. They are never read together. */
export const ENVELOPES = ['quality', 'commercial'] as const;
export type Envelope = (typeof ENVELOPES)[number];

/** What can be wrong with a response before anybody judges its answers. */
export const FINDING_KINDS = [
  'late',
  'cells',
  'missing-document',
  'over-limit',
  'unsigned',
  'condition',
  'other',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What is decided about a finding. Only a person decides, and only `disregarded` takes the response out. */
export const FINDING_OUTCOMES = ['no-consequence', 'clarified', 'corrected', 'disregarded'] as const;
export type FindingOutcome = (typeof FINDING_OUTCOMES)[number];

/** What can be done about a price that looks abnormally low, in the order in which the law asks for it. */
export const LOW_PRICE_STEPS = ['flagged', 'notified', 'answered', 'kept', 'disregarded'] as const;
export type LowPriceStep = (typeof LOW_PRICE_STEPS)[number];

export const LOW_PRICE_STATES = ['none', ...LOW_PRICE_STEPS] as const;
export type LowPriceState = (typeof LOW_PRICE_STATES)[number];

/** What happens in a clarification, oldest first. `effect` says what an answer changed, also where it is nothing. */
export const CLARIFICATION_STEPS = ['proposed', 'sent', 'answered', 'effect'] as const;
export type ClarificationStep = (typeof CLARIFICATION_STEPS)[number];

/** What an answer changes. An answer explains what is there; it adds nothing to a response. */
export const CLARIFICATION_EFFECTS = ['none', 'error-corrected', 'scores-to-revisit'] as const;
export type ClarificationEffect = (typeof CLARIFICATION_EFFECTS)[number];
