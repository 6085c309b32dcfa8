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
const ADVERB =
  /^[\s,]*(annually|yearly|each january|monthly|weekly|quarterly|daily|termly|half-yearly|per annum|p\.?a\.?(?![a-z]))/;
const EACH_OF =
  /^[\s\w,'’-]{0,60}?\bin each of (?:the |our )?[\w-]+ (?:contract )?(year|month|quarter|term|winter|summer)s?\b/;

const PER_WORD: Readonly<Record<string, Per>> = {
  annum: 'year',
  'twelve months': 'year',
  '12 months': 'year',
  'half year': 'half-year',
  'six months': 'half-year',
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
export function perOf(after: string): Per | null {
  const word = (PER.exec(after) ?? ADVERB.exec(after) ?? EACH_OF.exec(after))?.[1];
  if (word === undefined) return null;
  return PER_WORD[word.replace(/\./g, '')] ?? (word.startsWith('p') && word.length < 5 ? 'year' : (word as Per));
}

function openTo(value: Exact, comparator: FoundQuantity['comparator']): Interval {
  if (comparator === '>=') return { low: value, high: new Exact(Infinity) };
  if (comparator === '<=') return { low: new Exact(0), high: value };
  return comparator === '~' ? within(value, '0.1') : exactly(value);
}

/** The numbers of a statement that count something, in reading order; dates, labels, ages and ratios are left out. */
export function figuresOf(at: PlacedClaim): Figure[] {
  const text = at.claim.statement.text;
  return at.claim.quantities
    .filter(({ role, kind, value }) => !NOT_COUNTED.has(role) && kind !== 'ratio' && /^\d+(\.\d+)?$/.test(value))
    .map((found) => {
      const value = new Exact(found.value);
      const after = text.slice(found.end).toLowerCase();
      return {
        at,
        found,
        value,
        interval: openTo(value, found.comparator),
        per: perOf(after),
        after,
        before: text.slice(0, found.start).toLowerCase(),
      };
    })
    .sort((a, b) => a.found.start - b.found.start);
}

/** Whether the number is given without "about", "at least" or "up to". */
export const isExact = (figure: Figure): boolean => figure.found.comparator === '=';

/** Whether two figures count the same thing: the same unit, or both money. */
export function sameUnit(a: Figure, b: Figure): boolean {
  return a.found.kind === b.found.kind && a.found.unit === b.found.unit;
}
