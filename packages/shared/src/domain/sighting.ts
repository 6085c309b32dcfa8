/** What a person can be recorded as having seen. Refused access is recorded by the address that was asked for. */
export const SIGHTED_KINDS = [
  'responses',
  'response',
  'file text',
  'original file',
  'indicative score',
  'score',
  'price',
  'clarification',
  'record',
] as const;
export type SightedKind = (typeof SIGHTED_KINDS)[number];
