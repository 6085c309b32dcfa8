import type { FoundClaim } from '../claims/found-claim.ts';
import type { CheckedAnswer, Finding, FindingSlice, PlacedClaim } from '../consistency/finding.ts';

/** What the tender says about the question, as far as the rules need it. */
export interface AskedQuestion {
  readonly criterion: string;
  /** Codes of the measures that the tender asks for or suggests; empty where any measure is welcome. */
  readonly measures: readonly string[];
  readonly wordLimit: number | null;
}

export interface QualityInput {
  readonly question: AskedQuestion;
  readonly answer: CheckedAnswer;
  /** Findings of the whole response; those that quote this answer are used. */
  readonly findings: readonly Finding[];
}

/** What a rule saw in an answer. */
export interface Sighting {
  readonly says: string;
  readonly claims: readonly PlacedClaim[];
  /** Quotes of a finding, in place of quotes of claims. */
  readonly slices?: readonly FindingSlice[];
}

/** Looks for what one rule is about; null when there is nothing to prompt. */
export type Detector = (input: QualityInput) => Sighting | null;

/** The claims of an answer that meet a test, in reading order. */
export const claimsWhere = ({ answer }: QualityInput, test: (claim: FoundClaim) => boolean): PlacedClaim[] =>
  answer.claims.filter(test).map((claim) => ({ criterion: answer.criterion, claim }));

/** A promise for this contract, first time it is made. */
export const isOffer = ({ classification, scope, duplicateOf }: FoundClaim): boolean =>
  classification.class === 'COMMITMENT' && (scope === 'contract' || scope === 'unknown') && duplicateOf === null;

/** The promises of an answer. */
export const offersOf = (input: QualityInput): PlacedClaim[] => claimsWhere(input, isOffer);

/** "1 promise" or "3 promises". */
export const counted = (claims: readonly unknown[], one: string, many = `${one}s`): string =>
  `${claims.length} ${claims.length === 1 ? one : many}`;

/** A sighting of these claims, or none where there are none. */
export const sightingOf = (
  claims: readonly PlacedClaim[],
  says: (claims: readonly PlacedClaim[]) => string,
): Sighting | null => (claims.length === 0 ? null : { says: says(claims), claims });

/** A prompt that only a person can judge. */
export const ask = (says: string): Sighting => ({ says, claims: [] });

/** All words of an answer, for rules that ask whether something is said anywhere. */
export const wordsOf = ({ answer }: QualityInput): string =>
  answer.claims.map(({ statement }) => statement.text).join(' ');
