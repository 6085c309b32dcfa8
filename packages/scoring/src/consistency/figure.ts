import { Exact } from '../decimal/exact.ts';
import type { FoundQuantity } from '../quantities/quantity.ts';
import type { PlacedClaim } from './finding.ts';
import { exactly, within, type Interval } from './interval.ts';

/** What a figure is counted over: "two days a year" is per year. */
export type Per = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'term' | 'year' | 'person';

/** A number of a statement, ready for arithmetic. Ratios are read elsewhere. */
export interface Figure {
  readonly at: PlacedClaim;
  readonly found: FoundQuantity;
  readonly value: Exact;
  /** What the words "at least", "up to" and "about" leave open. */
  readonly interval: Interval;
  readonly per: Per | null;
  /** Words right after the figure within its statement, lower case. */
  readonly after: string;
  /** Words right before the figure within its statement, lower case. */
  readonly before: string;
}

const NOT_COUNTED = new Set(['date', 'label', 'age']);

const PER =
  /^[\s,]*(?:\([^)]*\)\s*)?(?:an?|per|each|every|by|in (?:each|every)|for (?:each|every)|in the)\s+(?:single\s+)?(?:full\s+)?(?:contract\s+|academic\s+|calendar\s+|school\s+|financial\s+|working\s+|one\s+)?(hour|day|week|month|quarter|half-year|half year|six months|twelve months|12 months|6 months|term|year|annum|person|head|employee|member of staff)\b/;
const END_OF_EACH =
  /^[^.;]{0,60}?\bat the (?:close|end|start|beginning) of (?:each|every) (?:contract |financial |calendar )?(six-month period|half-year|quarter|year|month)\b/;
const ADVERB =
  /^[\s,]*(annually|yearly|each january|monthly|weekly|quarterly|daily|termly|half-yearly|per annum|p\.?a\.?(?![a-z]))/;
const EACH_OF =
  /^[\s\w,'’-]{0,60}?\bin each of (?:the |our )?[\w-]+ (?:contract )?(year|month|quarter|term|winter|summer)s?\b/;

// The grammar of numbers may give the number alone where its noun comes later ("one paid day by year").
const NOUN = /^(?: (?!(?:an?|per|each|every|by|in|for)\b)[a-z-]+){1,3}/;
const BARE = /^[\d.,]+$|^[a-z]+(?:[- ][a-z]+)?$/;
const NUMBER_WORDS =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|dozen|[\d.,]+|and|-)+$/;
/** A year list such as "2028, 29, 30, 31" holds no counts. */
const YEAR_LIST = /\b20\d\d(?:(?:,| and|, and|,? to|–|-) ?(?:20)?\d\d\b)+/g;

/** "7.10 For this contract": the number of a paragraph, not of anything in it. */
const PARAGRAPH_NUMBER = /^\W{0,2}\d{1,2}\.\d{1,2}\b(?! ?%)/;

const PER_WORD: Readonly<Record<string, Per>> = {
  annum: 'year',
  'twelve months': 'year',
  '12 months': 'year',
  'half year': 'half-year',
  'six months': 'half-year',
  'six-month period': 'half-year',
  '6 months': 'half-year',
  head: 'person',
  employee: 'person',
  'member of staff': 'person',
  annually: 'year',
  yearly: 'year',
  'per annum': 'year',
  'each january': 'year',
  monthly: 'month',
  weekly: 'week',
  quarterly: 'quarter',
  daily: 'day',
  termly: 'term',
  'half-yearly': 'half-year',
  winter: 'year',
  summer: 'year',
};

/** What the words after a figure say it is counted over, null for a plain total. */
export function perOf(after: string, nounIsMissing = false): Per | null {
  const rest = nounIsMissing ? after.replace(NOUN, '') : after;
  const word = (PER.exec(after) ??
    ADVERB.exec(after) ??
    EACH_OF.exec(after) ??
    END_OF_EACH.exec(after) ??
    PER.exec(rest) ??
    ADVERB.exec(rest))?.[1];
  if (word === undefined) return null;
  return PER_WORD[word.replace(/\./g, '')] ?? (word.startsWith('p') && word.length < 5 ? 'year' : (word as Per));
}

function openTo(value: Exact, comparator: FoundQuantity['comparator']): Interval {
  if (comparator === '>=') return { low: value, high: new Exact(Infinity) };
  if (comparator === '<=') return { low: new Exact(0), high: value };
  return comparator === '~' ? within(value, '0.1') : exactly(value);
}

const figures = new WeakMap<PlacedClaim, readonly Figure[]>();
const NO_FIGURES: readonly Figure[] = [];

/** The numbers of a statement that count something, in reading order; dates, labels, ages and ratios are left out. */
export function figuresOf(at: PlacedClaim): readonly Figure[] {
  if (at.claim.quantities.length === 0) return NO_FIGURES;
  // A dozen checks ask for the figures of the same statement.
  const known = figures.get(at);
  if (known !== undefined) return known;
  const read = readFigures(at);
  figures.set(at, read);
  return read;
}

function readFigures(at: PlacedClaim): Figure[] {
  const text = at.claim.statement.text;
  const years = [...text.matchAll(YEAR_LIST)].map(({ index, 0: list }) => ({ start: index, end: index + list.length }));
  const ratios = at.claim.quantities.filter(({ kind }) => kind === 'ratio');
  const inside = (found: FoundQuantity) =>
    [...years, ...ratios].some(({ start, end }) => found.start >= start && found.end <= end + 1);
  return at.claim.quantities
    .filter(({ role, kind, value }) => !NOT_COUNTED.has(role) && kind !== 'ratio' && /^\d+(\.\d+)?$/.test(value))
    .filter((found) => !inside(found) && !(found.start < 3 && PARAGRAPH_NUMBER.test(text)))
    .map((found) => {
      const value = new Exact(found.value);
      const noLess = found.comparator === '<=' && /\b(?:no|not|never) $/i.test(text.slice(0, found.start));
      const after = text.slice(found.end).toLowerCase();
      return {
        at,
        found,
        value,
        interval: openTo(value, noLess ? '>=' : found.comparator),
        per: perOf(after, isBare(found)),
        after,
        before: text.slice(0, found.start).toLowerCase(),
      };
    })
    .sort((a, b) => a.found.start - b.found.start);
}

/** Whether the number is given without "about", "at least" or "up to". */
export const isExact = (figure: Figure): boolean => figure.found.comparator === '=';

/** Whether the figure's words are only the number, its noun being left out or further on. */
export function isBare({ text, kind }: FoundQuantity): boolean {
  const words = text.toLowerCase();
  return kind === 'count' && BARE.test(words) && words.split(/[ -]/).every((word) => NUMBER_WORDS.test(word));
}

/** The number alone as it is written: "160" of "160 people". */
export const numberIn = ({ found }: Figure): string =>
  /^[^\p{L}]*\d[\d.,]*/u.exec(found.text)?.[0].trim() ?? found.text;

/** The figure with the words that may name what it counts: its own and, where it is bare, the next few. */
export function nounOf({ found, after }: Figure): string {
  const own = found.text.toLowerCase();
  return isBare(found) ? `${own}${/^(?: [a-z'’-]+){0,6}/.exec(after)?.[0] ?? ''}` : own;
}

const PEOPLE =
  /\b(?:people|persons?|staff|employees?|colleagues?|workers?|operatives?|carers?|worker-members?|members?|volunteers?|partners?|supervisors?|managers?)\b/;

/** Whether the figure counts people. */
export const isPeople = (figure: Figure): boolean =>
  figure.found.kind === 'count' && (figure.found.unit === 'person' || PEOPLE.test(nounOf(figure)));

/** Whether two figures count the same thing: one unit, both money, or a bare number before the other's noun. */
export function sameUnit(a: Figure, b: Figure): boolean {
  if (a.found.kind === b.found.kind && a.found.unit === b.found.unit) return true;
  const names = (bare: Figure, other: Figure) =>
    isBare(bare.found) &&
    other.found.unit.length > 2 &&
    new RegExp(`\\b${escaped(other.found.unit)}s?\\b`).test(nounOf(bare));
  return names(a, b) || names(b, a);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
