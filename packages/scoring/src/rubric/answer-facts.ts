import type { FoundClaim } from '../claims/found-claim.ts';
import { ownWords } from './known-words.ts';
import type { CommitmentDetail } from './need.ts';
import { isStuffing } from './stuffing.ts';
import {
  carriesQuantity,
  carriesTime,
  isPointInTime,
  tellsIndependentCheck,
  tellsPlace,
  tellsProof,
  tellsRole,
  timesAround,
} from './telling.ts';
import { stemsOf } from './word-stems.ts';

/** What the rubric knows of the tender and the question beside the claims. */
export interface RubricContext {
  /** Stems that are nobody's own words: see `knownWords`. */
  readonly known: ReadonlySet<string>;
  /** Stems of the question, its title and its theme's measures: a general statement must share one to address it. */
  readonly question: ReadonlySet<string>;
  /** Ids of commitments that count under another question. They still tell who answers and how it is shown. */
  readonly elsewhere: ReadonlySet<string>;
}

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

/** Facts of one answer from its claims. The order of the claims does not matter. */
export function answerFacts(claims: readonly FoundClaim[], context: RubricContext): AnswerFacts {
  const inOrder = claims.toSorted(byPlace);
  const said = inOrder.filter((claim) => !isStuffing(claim.statement));
  const commitments = said.filter(isForThisContract);
  const ownAnswer = ownWordsOf(commitments, context.known).size >= OWN_WORDS_OF_AN_ANSWER;
  const counted = commitments.filter((claim) => isPromise(claim, context) && !context.elsewhere.has(claim.id));
  const promises = promisesOf(counted, ownAnswer, context.known);
  const supporting = said.filter(isSupporting);
  const measures = new Set(promises.map(({ measure }) => measure));
  return {
    addressed: ids(said.filter((claim) => addresses(claim, context))),
    promises,
    whoOrWhere: ids(supporting.filter((claim) => tellsWhoOrWhere(claim, context))),
    role: ids(supporting.filter(tellsRole)),
    deliveryEvidence: ids(supporting.filter(tellsProof)),
    independentCheck: ids(supporting.filter(tellsIndependentCheck)),
    trackRecord: ids(said.filter((claim) => isRelevantRecord(claim, measures))),
    milestones: milestonesOf(commitments),
    method: ids(commitments.filter((claim) => tellsHow(claim, context))),
  };
}

/** Promises of core delivery, of what the law requires, of elsewhere and of the whole group are not for this contract. */
function isForThisContract({ classification, scope }: FoundClaim): boolean {
  return classification.class === 'COMMITMENT' && (scope === 'contract' || scope === 'unknown');
}

/** Who answers, how it is shown and who checks may stand in sentences that promise nothing themselves. */
function isSupporting(claim: FoundClaim): boolean {
  return claim.classification.class === 'NONE' || isForThisContract(claim);
}

/**
 * "The manager will report every quarter" supports other promises and is none itself; a row of a table is one. Without
 * a measure a promise must speak of what the question asks.
 */
function isPromise(claim: FoundClaim, { question }: RubricContext): boolean {
  if (measureOf(claim) !== NO_MEASURE) return true;
  if (claim.statement.kind !== 'table-row' && tellsPeopleOrProof(claim)) return false;
  return stemsOf(claim.statement.text).some((word) => question.has(word));
}

function promisesOf(
  commitments: readonly FoundClaim[],
  ownAnswer: boolean,
  known: ReadonlySet<string>,
): MeasurePromise[] {
  const byMeasure = new Map<string, FoundClaim[]>();
  for (const claim of commitments) {
    const measure = measureOf(claim);
    byMeasure.set(measure, [...(byMeasure.get(measure) ?? []), claim]);
  }
  return [...byMeasure].map(([measure, claims]) => ({
    measure,
    claims: ids(claims),
    details: { quantity: ids(claims.filter(carriesQuantity)), time: ids(claims.filter(carriesTime)) },
    ...(ownAnswer ? { ownWorded: true, specific: true } : wording(claims, known)),
  }));
}

const NO_MEASURE = '';
/** Below this belief (0 to 1) a suggestion says only what else a statement could be about. */
const LIKELY = 0.2;

/** The accepted measure, else a likely suggestion; one common place for promises that fit none. */
function measureOf({ measures }: FoundClaim): string {
  const accepted = measures.find(({ status }) => status === 'accepted');
  const likely = measures.find(({ score }) => Number(score) >= LIKELY);
  return (accepted ?? likely)?.measure ?? NO_MEASURE;
}

/** So many own words, or one with a date, place, person or proof, and a promise is more than the toolkit given back. */
const OWN_WORDS_OF_A_PROMISE = 2;
/** With so many own words among its promises an answer is no toolkit given back, however short one of them is. */
const OWN_WORDS_OF_AN_ANSWER = 12;

function wording(
  claims: readonly FoundClaim[],
  known: ReadonlySet<string>,
): Pick<MeasurePromise, 'ownWorded' | 'specific'> {
  const own = ownWordsOf(claims, known).size;
  const told = claims.some(
    (claim) => claim.times.some(isPointInTime) || tellsPlace(claim, known) || tellsPeopleOrProof(claim),
  );
  return { ownWorded: own > 0, specific: own >= OWN_WORDS_OF_A_PROMISE || (own > 0 && told) };
}

function ownWordsOf(claims: readonly FoundClaim[], known: ReadonlySet<string>): Set<string> {
  return new Set(claims.flatMap(({ statement }) => [...ownWords(statement.text, known)]));
}

function tellsPeopleOrProof({ facets }: FoundClaim): boolean {
  return facets.owner.length + facets.partner.length + facets.verification.length > 0;
}

function tellsWhoOrWhere(claim: FoundClaim, context: RubricContext): boolean {
  return claim.facets.beneficiary.length > 0 || tellsPlace(claim, context.known);
}

/** Measured, and on a measure that the answer promises. */
function isRelevantRecord(claim: FoundClaim, promised: ReadonlySet<string>): boolean {
  if (claim.classification.class !== 'TRACK_RECORD' || !carriesQuantity(claim)) return false;
  return claim.measures.some(({ measure }) => promised.has(measure));
}

function milestonesOf(commitments: readonly FoundClaim[]): Map<string, string> {
  const milestones = new Map<string, string>();
  for (const claim of commitments) {
    for (const time of [...claim.times, ...timesAround(claim)]) {
      if (!isPointInTime(time)) continue;
      const point = JSON.stringify(time.value);
      if (!milestones.has(point)) milestones.set(point, claim.id);
    }
  }
  return milestones;
}

const OWN_WORDS_OF_A_METHOD = 3;

/** How it is to be done: a partner, a responsible person, proof, or the bidder's own words beyond the bare promise. */
function tellsHow(claim: FoundClaim, { known }: RubricContext): boolean {
  return tellsPeopleOrProof(claim) || ownWords(claim.statement.text, known).size >= OWN_WORDS_OF_A_METHOD;
}

/** A promise, a hope or a record addresses the question; habits and values do where they speak of its matter. */
function addresses({ classification, statement }: FoundClaim, { question }: RubricContext): boolean {
  switch (classification.class) {
    case 'COMMITMENT':
    case 'ASPIRATION':
    case 'TRACK_RECORD':
      return true;
    case 'PRACTICE':
    case 'POLICY':
      return stemsOf(statement.text).some((word) => question.has(word));
    case 'NONE':
    case 'UNSURE':
      return false;
  }
}

function ids(claims: readonly FoundClaim[]): string[] {
  return claims.map(({ id }) => id);
}

/** Document order, so that the same claims in any order give the same explanation. */
function byPlace(a: FoundClaim, b: FoundClaim): number {
  if (a.statement.file !== b.statement.file) return a.statement.file < b.statement.file ? -1 : 1;
  return a.statement.start - b.statement.start || a.statement.end - b.statement.end || (a.id < b.id ? -1 : 1);
}
