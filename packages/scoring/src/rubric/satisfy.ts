import type { AnswerFacts, MeasurePromise } from './answer-facts.ts';
import type { CommitmentDetail, EvidenceKind, Need } from './need.ts';

/** A need held against the facts of one answer. `evidence` holds the ids of the claims through which it holds. */
export interface Outcome {
  readonly need: Need;
  readonly holds: boolean;
  readonly evidence: readonly string[];
  readonly parts: readonly Outcome[];
}

/** Looks for what a need asks. No quote, no point: a need holds through claims or not at all. */
export function satisfy(need: Need, facts: AnswerFacts): Outcome {
  if ('all' in need) {
    const parts = need.all.map((part) => satisfy(part, facts));
    return { need, holds: parts.every(({ holds }) => holds), evidence: evidenceOf(parts), parts };
  }
  if ('any' in need) {
    const parts = need.any.map((part) => satisfy(part, facts));
    return { need, holds: parts.some(({ holds }) => holds), evidence: evidenceOf(parts), parts };
  }
  const evidence = found(need.find, facts, need.with ?? [], need.measures ?? 1);
  return { need, holds: evidence.length > 0, evidence, parts: [] };
}

/** Points in time that make a plan: a start and an end are two dates of one promise, a third makes steps. */
export const STEPS_OF_A_PLAN = 3;

function found(
  kind: EvidenceKind,
  facts: AnswerFacts,
  details: readonly CommitmentDetail[],
  measures: number,
): readonly string[] {
  switch (kind) {
    case 'answer':
      return facts.addressed;
    case 'commitment': {
      const counted = countedPromises(facts, details);
      return counted.length < measures ? [] : counted.flatMap((promise) => bestClaims(promise, details));
    }
    case 'who-or-where':
      return facts.whoOrWhere;
    case 'role':
      return facts.role;
    case 'delivery-evidence':
      return facts.deliveryEvidence;
    case 'independent-check':
      return facts.independentCheck;
    case 'track-record':
      return facts.trackRecord;
    case 'delivery-plan':
      return facts.milestones.size < STEPS_OF_A_PLAN ? [] : [...new Set(facts.milestones.values())];
    case 'method':
      return facts.method;
  }
}

/** Promises that count: own words at least, and where details are asked, those details and something specific. */
export function countedPromises({ promises }: AnswerFacts, details: readonly CommitmentDetail[]): MeasurePromise[] {
  return promises.filter(
    (promise) =>
      promise.ownWorded &&
      (details.length === 0 || promise.specific) &&
      details.every((detail) => promise.details[detail].length > 0),
  );
}

/** The commitments that carry the details; the first where none is asked. */
function bestClaims(promise: MeasurePromise, details: readonly CommitmentDetail[]): readonly string[] {
  if (details.length === 0) return promise.claims.slice(0, 1);
  const whole = promise.claims.find((id) => details.every((detail) => promise.details[detail].includes(id)));
  if (whole !== undefined) return [whole];
  return [...new Set(details.flatMap((detail) => promise.details[detail].slice(0, 1)))];
}

function evidenceOf(parts: readonly Outcome[]): readonly string[] {
  return [...new Set(parts.filter(({ holds }) => holds).flatMap(({ evidence }) => evidence))];
}
