import type { Slice } from '@evenhand/shared/domain';
import type { FoundClaim } from '../claims/found-claim.ts';
import type { Exact } from '../decimal/exact.ts';

/** What kind of question a finding raises. */
export type FindingKind =
  | 'arithmetic'
  | 'contradiction'
  | 'implausible'
  | 'unclear'
  | 'unsupported'
  | 'double-count'
  | 'duplicate'
  | 'date'
  | 'scope';

/** `contradiction`: two statements cannot both hold; `query`: ask which base or meaning; `info`: good to know. */
export type FindingSeverity = 'info' | 'query' | 'contradiction';

/** A claim together with the criterion whose answer it stands in; claim ids are unique only within an answer. */
export interface PlacedClaim {
  readonly criterion: string;
  readonly claim: FoundClaim;
}

/** A claim named by its criterion and its id within that answer. */
export interface ClaimRef {
  readonly criterion: string;
  readonly claim: string;
}

/** Words of the stored text that a question rests on. */
export interface FindingSlice extends Slice, ClaimRef {
  readonly file: string;
  readonly page: number | null;
  readonly locator: string | null;
}

/** A question worth asking the bidder, with what it rests on. It never changes a band. */
export interface Finding {
  /** Id of the check that raised it. */
  readonly rule: string;
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  /** Plain English, addressed to the bidder. */
  readonly question: string;
  /** The sum as one readable line, where there is one. */
  readonly arithmetic?: string;
  /** In reading order; never empty. */
  readonly slices: readonly FindingSlice[];
  /** The claims whose own figure is in doubt, so that the band without them is worth showing; empty for `info`. */
  readonly doubts: readonly ClaimRef[];
}

/** One answer: every statement found in it, headings and third-party facts too, in reading order. */
export interface CheckedAnswer {
  readonly criterion: string;
  readonly claims: readonly FoundClaim[];
}

/** What the checks need to know of the tender. Dates are ISO dates. */
export interface CheckedContract {
  readonly contractStart: string;
  readonly contractYears: number;
  readonly annualValueGBP?: string | undefined;
  readonly area?: string | undefined;
}

/** A whole response under check. */
export interface CheckedResponse {
  readonly answers: readonly CheckedAnswer[];
  readonly contract: CheckedContract;
}

const placed = new WeakMap<CheckedResponse, readonly PlacedClaim[]>();

/** Every claim of a response, in reading order; each check is given the same objects. */
export function claimsIn(response: CheckedResponse): readonly PlacedClaim[] {
  const known = placed.get(response);
  if (known !== undefined) return known;
  const places = response.answers.flatMap(({ criterion, claims }) => claims.map((claim) => ({ criterion, claim })));
  placed.set(response, places);
  return places;
}

/**
 * Whether the statement may be a promise for this contract. A statement of unsure class is asked about too: a question
 * costs nothing, and the answer may settle what it is.
 */
export const mayBePromise = ({ claim }: PlacedClaim): boolean =>
  (claim.classification.class === 'COMMITMENT' || claim.classification.class === 'UNSURE') &&
  claim.scope !== 'corporate' &&
  claim.scope !== 'elsewhere';

/** The whole statement of a claim as words to quote. */
export function quoteOf({ criterion, claim }: PlacedClaim): FindingSlice {
  const { file, page, locator, start, end } = claim.statement;
  return { criterion, claim: claim.id, file, page, locator, start, end };
}

/** Names of claims. */
export const refsOf = (...places: readonly PlacedClaim[]): ClaimRef[] =>
  places.map(({ criterion, claim }) => ({ criterion, claim: claim.id }));

/** Quotes of several claims, each once. */
export function quotesOf(...places: readonly PlacedClaim[]): FindingSlice[] {
  const quotes = places.map(quoteOf);
  return quotes.filter((quote, i) => quotes.findIndex((other) => sameWords(quote, other)) === i);
}

const sameWords = (a: FindingSlice, b: FindingSlice): boolean =>
  a.file === b.file && a.start === b.start && a.end === b.end;

/** "1,134" or "16.93": a number as people write it, to at most `places` decimals. */
export function written(value: Exact, places = 2): string {
  const [whole = '', fraction] = value.toDecimalPlaces(places).toFixed().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
