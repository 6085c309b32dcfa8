/** What a band may ask the evidence to show. Every kind is found through claims; none is "the absence of". */
export const EVIDENCE_KINDS = [
  'answer',
  'commitment',
  'who-or-where',
  'role',
  'delivery-evidence',
  'independent-check',
  'track-record',
  'delivery-plan',
  'method',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What one commitment must carry itself to count. */
export type CommitmentDetail = 'quantity' | 'time';

/**
 * A condition of a band: AND and OR over evidence found, without negation, averages or densities. More evidence can
 * only make it true, never false.
 */
export type Need =
  | { readonly all: readonly Need[] }
  | { readonly any: readonly Need[] }
  | {
      readonly find: EvidenceKind;
      /** For `commitment`: what each must carry. */
      readonly with?: readonly CommitmentDetail[];
      /** For `commitment`: on how many different measures; 1 where it is left out. */
      readonly measures?: number;
    };

/** The condition of one band of a published scale, beyond those of the bands below it. */
export interface BandRule {
  readonly id: string;
  /** The mark of the band as published, as decimal text. */
  readonly mark: string;
  readonly needs: Need;
  /** The published words that the rule implements, verbatim from the descriptor. */
  readonly implements: string;
  /** How the rule came about: an own pack, the words of the descriptor, or its place on the scale. */
  readonly from: 'pack' | 'descriptor' | 'place-on-scale';
}

/** The rules of one published scale, lowest band first. The lowest band needs nothing. */
export interface RulePack {
  readonly id: string;
  readonly title: string;
  readonly bands: readonly BandRule[];
}
