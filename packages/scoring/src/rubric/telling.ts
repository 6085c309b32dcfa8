import type { FoundClaim } from '../claims/found-claim.ts';
import type { FoundTime } from '../quantities/quantity.ts';
import { isLabel } from '../claims/reading.ts';
import { timesIn } from '../quantities/times.ts';
import { SiftedGroup, siftingOf, type Sifting } from '../text/sieve.ts';
import {
  ASKS_HOW_KNOWN,
  ASKS_WHO,
  ASKS_WHO_CHECKS,
  CHECKED_BY_COLUMN,
  INDEPENDENT_CHECK,
  LOOKS_LIKE_PROOF,
  MEASURABLE_WHOLE,
  PROOF_PHRASES,
  ROLE_PHRASES,
} from './telling-phrases.ts';
import type { WordList } from './known-words.ts';
import { stemsOf } from './word-stems.ts';

const ROLE = new SiftedGroup(ROLE_PHRASES);
const PROOF = new SiftedGroup(PROOF_PHRASES);
const CHECK = new SiftedGroup(INDEPENDENT_CHECK);

/** What a statement tells beside its promise. */
export interface Tellings {
  readonly role: boolean;
  readonly proof: boolean;
  readonly independentCheck: boolean;
}

/** Who answers, how it is shown and who else checks. A check by somebody else shows it too. */
export function tellingsOf(claim: FoundClaim): Tellings {
  const sifting = siftingOf(claim.statement);
  const independentCheck = tellsIndependentCheck(claim, sifting);
  return {
    role: tellsRole(claim, sifting),
    proof: independentCheck || tellsProof(claim, sifting),
    independentCheck,
  };
}

/** Whether a claim carries a number that counts something, or names a whole group. */
export function carriesQuantity({ quantities, statement }: FoundClaim): boolean {
  if (quantities.some(({ role }) => role === 'claim')) return true;
  return WHOLE.test(statement.text) && MEASURABLE_WHOLE.test(statement.text);
}

const WHOLE = /\b(?:all|every|each)/i;

/** Whether a claim says when or how often, itself, by the words that introduce it or by the header over a figure. */
export function carriesTime(claim: FoundClaim): boolean {
  return claim.times.some(isOfThePromise) || timesAround(claim).some(isOfThePromise) || yearColumns(claim).length > 0;
}

const isOfThePromise = ({ kind }: FoundTime): boolean => kind !== 'past-period';

/** Times in the lead-in of a list ("By the end of each year we will:") and in the headers of filled cells ("Year 1"). */
function timesAround({ statement }: FoundClaim): FoundTime[] {
  const headers = statement.cells.filter(({ start, end }) => end > start).map(({ header }) => header ?? '');
  return [statement.leadIn ?? '', ...headers].flatMap((words) => (MAY_TELL_TIME.test(words) ? timesIn(words) : []));
}

const MAY_TELL_TIME =
  /\d|year|month|quarter|week|day|term|annual|start|end|spring|summer|autumn|winter|phase|christmas|easter/i;

/** Columns of a table that are years in two digits ("27/28", "FY 28-29") and hold a figure for the row. */
function yearColumns({ statement }: FoundClaim): string[] {
  return statement.cells.flatMap(({ start, end, header }) => {
    const year = header === null ? null : YEAR_COLUMN.exec(header);
    return year !== null && FIGURE.test(statement.text.slice(start, end)) ? [year[0].replace(/\D+/g, '/')] : [];
  });
}

const YEAR_COLUMN = /^\W*(?:fy\W*|financial year\W*)?[2-9]\d ?[/–-] ?[2-9]\d\W*$/i;
const FIGURE = /[1-9]/;

/** The days, months, years and stages of the contract that a claim names, each in one written form; no frequencies. */
export function pointsInTime(claim: FoundClaim): string[] {
  const points = [...claim.times, ...timesAround(claim)].filter(isPointInTime);
  return [...new Set([...points.map(({ value }) => JSON.stringify(value)), ...yearColumns(claim)])];
}

function isPointInTime({ kind, value }: FoundTime): boolean {
  return (kind === 'deadline' || kind === 'start') && value !== null && !('every' in value);
}

function tellsRole({ facets, statement }: FoundClaim, sifting: Sifting): boolean {
  return (
    facets.owner.length > 0 ||
    ROLE.test(statement.text, sifting) ||
    (ASKS_WHO.test(statement.previous ?? '') && /\p{Lu}/u.test(statement.text))
  );
}

function tellsProof(claim: FoundClaim, sifting: Sifting): boolean {
  const { text, previous } = claim.statement;
  const shown =
    claim.facets.verification.length > 0 || PROOF.test(text, sifting) || ASKS_HOW_KNOWN.test(previous ?? '');
  return shown && isOfTheBidder(claim) && !LOOKS_LIKE_PROOF.test(text);
}

/** A promise is the bidder's; another statement is where it speaks of us or you, or a label makes it one. */
function isOfTheBidder({ classification, statement }: FoundClaim): boolean {
  if (classification.class !== 'NONE') return true;
  const { text, previous, leadIn } = statement;
  if (OURS.test(text) || OPENS_WITH_LABEL.test(text) || leadIn !== null || statement.cells.length > 0) return true;
  return previous !== null && (isLabel(previous) || previous.endsWith('?'));
}

const OURS = /\b(?:we|us|our|ours|i|my|you|your|yours|he|she|they|will|shall)\b|'ll\b/i;
const OPENS_WITH_LABEL = /^[\W_]*(?:[\p{L}-]+ ){0,4}[\p{L}-]+ ?[:=]/u;

function tellsIndependentCheck({ statement }: FoundClaim, sifting: Sifting): boolean {
  return (
    CHECK.test(statement.text, sifting) ||
    statement.cells.some(({ start, end, header }) => end > start && CHECKED_BY_COLUMN.test(header ?? '')) ||
    ASKS_WHO_CHECKS.test(statement.previous ?? '')
  );
}

/** A place that the question, the authority and the framework do not name already. */
export function tellsPlace({ facets, statement }: FoundClaim, known: WordList): boolean {
  return facets.place.some(({ start, end }) =>
    stemsOf(statement.text.slice(start, end)).some((word) => !known.has(word)),
  );
}
