import type { ClaimSigns } from './claim-signs.ts';
import type { CommitmentDetail } from './need.ts';

/** All that an answer promises on one measure: what one sentence leaves out, another may say. */
export interface MeasurePromise {
  readonly measure: string;
  /** Ids of the commitments, in document order. */
  readonly claims: readonly string[];
  /** Ids of the commitments that carry each detail. */
  readonly details: Readonly<Record<CommitmentDetail, readonly string[]>>;
  /** Whether a word of it is the bidder's own. False: the published toolkit or question given back. */
  readonly ownWorded: boolean;
  /** Whether it says something that only this bidder would say: own words, a date, a place, a person, proof. */
  readonly specific: boolean;
}

/** What the claims of one answer show, as ids of claims. Sets only: how often something is said does not count. */
export interface AnswerFacts {
  readonly addressed: readonly string[];
  readonly promises: readonly MeasurePromise[];
  readonly whoOrWhere: readonly string[];
  readonly role: readonly string[];
  readonly deliveryEvidence: readonly string[];
  readonly independentCheck: readonly string[];
  readonly trackRecord: readonly string[];
  /** One claim for each different point in time by which something is to be done. */
  readonly milestones: ReadonlyMap<string, string>;
  readonly method: readonly string[];
}

/** Facts of one answer from the signs of its claims. The order of the claims does not matter. */
export function answerFacts(claims: readonly ClaimSigns[]): AnswerFacts {
  const inOrder = claims.toSorted(byPlace);
  const idsWhere = (shows: (signs: ClaimSigns) => boolean) => inOrder.filter(shows).map(({ claim }) => claim.id);
  const promises = promisesOf(inOrder);
  const measures = new Set(promises.map(({ measure }) => measure));
  return {
    addressed: idsWhere(({ answers }) => answers),
    promises,
    whoOrWhere: idsWhere(({ whoOrWhere }) => whoOrWhere),
    role: idsWhere(({ role }) => role),
    deliveryEvidence: idsWhere(({ proof }) => proof),
    independentCheck: idsWhere(({ independentCheck }) => independentCheck),
    trackRecord: idsWhere(({ record }) => record.some((measure) => measures.has(measure))),
    milestones: milestonesOf(inOrder),
    method: idsWhere(({ method }) => method),
  };
}

/** With so many own words among its promises an answer is no toolkit given back, however short one of them is. */
const OWN_WORDS_OF_AN_ANSWER = 12;
/** So many own words, or one with a date, place, person or proof, and a promise is more than the toolkit given back. */
const OWN_WORDS_OF_A_PROMISE = 2;

function promisesOf(claims: readonly ClaimSigns[]): MeasurePromise[] {
  const byMeasure = new Map<string, ClaimSigns[]>();
  for (const signs of claims) {
    if (signs.promises !== null) byMeasure.set(signs.promises, [...(byMeasure.get(signs.promises) ?? []), signs]);
  }
  const ownAnswer = ownWordsIn(claims) >= OWN_WORDS_OF_AN_ANSWER;
  return [...byMeasure].map(([measure, promised]) => {
    const own = ownWordsIn(promised);
    const idsWhere = (shows: (signs: ClaimSigns) => boolean) => promised.filter(shows).map(({ claim }) => claim.id);
    return {
      measure,
      claims: idsWhere(() => true),
      details: { quantity: idsWhere(({ quantity }) => quantity), time: idsWhere(({ time }) => time) },
      ownWorded: ownAnswer || own > 0,
      specific: ownAnswer || own >= OWN_WORDS_OF_A_PROMISE || (own > 0 && promised.some(({ specific }) => specific)),
    };
  });
}

function ownWordsIn(claims: readonly ClaimSigns[]): number {
  return new Set(claims.flatMap(({ own }) => [...own])).size;
}

function milestonesOf(claims: readonly ClaimSigns[]): Map<string, string> {
  const milestones = new Map<string, string>();
  for (const { claim, milestones: points } of claims) {
    for (const point of points) if (!milestones.has(point)) milestones.set(point, claim.id);
  }
  return milestones;
}

/** Document order, so that the same claims in any order give the same explanation. */
function byPlace({ claim: a }: ClaimSigns, { claim: b }: ClaimSigns): number {
  if (a.statement.file !== b.statement.file) return a.statement.file < b.statement.file ? -1 : 1;
  return a.statement.start - b.statement.start || a.statement.end - b.statement.end || (a.id < b.id ? -1 : 1);
}
