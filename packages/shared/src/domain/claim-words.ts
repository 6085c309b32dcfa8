/** What a statement binds the bidder to. UNSURE: two trained readers would plausibly differ. */
export const CLAIM_CLASSES = [
  'COMMITMENT',
  'ASPIRATION',
  'TRACK_RECORD',
  'PRACTICE',
  'POLICY',
  'NONE',
  'UNSURE',
] as const;
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

/** Whether a promise is for this contract or something else that earns no marks. */
export const CLAIM_SCOPES = [
  'contract',
  'corporate',
  'core-delivery',
  'legal-minimum',
  'elsewhere',
  'unknown',
] as const;
export type ClaimScope = (typeof CLAIM_SCOPES)[number];

export const QUANTITY_KINDS = [
  'count',
  'money',
  'percent',
  'ratio',
  'duration',
  'distance',
  'mass',
  'energy',
  'other',
] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

export const COMPARATORS = ['=', '>=', '<=', '~'] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const TIME_KINDS = ['deadline', 'frequency', 'duration', 'start', 'past-period'] as const;
export type TimeKind = (typeof TIME_KINDS)[number];
