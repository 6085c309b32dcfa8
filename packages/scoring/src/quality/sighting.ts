import type { FoundClaim } from '../claims/found-claim.ts';
import type { CheckedAnswer, CheckedResponse, Finding, FindingSlice, PlacedClaim } from '../consistency/finding.ts';

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
  /** The whole response: some things need saying only once. */
  readonly response: CheckedResponse;
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

/** Whether the statement gives a number of its own. */
export const hasNumber = ({ quantities }: FoundClaim): boolean => quantities.some(({ role }) => role === 'claim');

const acceptsMeasure = ({ measures }: FoundClaim): boolean => measures.some(({ status }) => status === 'accepted');

/**
 * A promise for this contract, the first time it is made. Who reports or how it is proved is detail of another promise
 * and none of its own, unless it has a number or a measure.
 */
export function isOffer(claim: FoundClaim): boolean {
  const { classification, scope, duplicateOf, facets } = claim;
  const promised = classification.class === 'COMMITMENT' && (scope === 'contract' || scope === 'unknown');
  if (!promised || duplicateOf !== null) return false;
  return hasNumber(claim) || acceptsMeasure(claim) || facets.owner.length + facets.verification.length === 0;
}

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

/** All words of an answer, for rules that ask whether something is said anywhere in it. */
export const wordsOf = (answer: CheckedAnswer): string =>
  answer.claims.map(({ statement }) => statement.text).join(' ');

/** Whether this answer is the first of the response with a promise, where things that need saying once are asked. */
export const isFirstWithOffers = ({ answer, response }: QualityInput): boolean =>
  response.answers.find(({ claims }) => claims.some(isOffer))?.criterion === answer.criterion;

/** All words of the response. */
export const wordsOfResponse = ({ response }: QualityInput): string => response.answers.map(wordsOf).join(' ');
