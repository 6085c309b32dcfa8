import { easterSunday, monthsFrom, plusDays, plusMonths, type Period } from './calendar.ts';
import { SMALL_NUMBERS } from './number-words.ts';
import type { FoundTime } from './quantity.ts';

/** What the tender says about the contract's own calendar. */
export interface TenderDates {
  /** First day of the contract, ISO. */
  readonly contractStart: string;
  /** Length without extensions, in years; a fraction counts in whole months. */
  readonly contractYears: number;
  /** Day of award, ISO, where the tender names it; the contract's first day stands in for it. */
  readonly contractAward?: string;
}

/** Days in ISO form, both included. Only `to`: a deadline; only `from`: a beginning with an open end. */
export interface ResolvedTime {
  readonly from?: string;
  readonly to?: string;
}

const UP_TO =
  /^(?:by|until|till|no later|not later|on or before|up to|at or before|in time|within|inside|before|prior to|ahead of|not more|no more|in under|under|less than)\b/;
const BEFORE = /^(?:before|prior to|ahead of)\b/;
const FROM =
  /^(?:from|starting|beginning|commencing|as from|as of|with effect|effective|since|after|following|starts?)\b/;
const AT_END = /\b(?:end|close) of\b/;
const AT_START = /\b(?:start|beginning) of\b/;

/**
 * The days that a time expression means under a contract's dates, or null where its words do not say. Recurring times
 * ("each term") run through the whole contract. Depends on nothing but its arguments.
 */
export function resolveTime(time: FoundTime, dates: TenderDates): ResolvedTime | null {
  const contract = contractPeriod(dates);
  if (time.value === null) return null;
  if ('every' in time.value) return contract;
  const words = time.text.toLowerCase();
  if ('absolute' in time.value) {
    const period = absolutePeriod(time.value.absolute, words);
    return period === null ? null : bounded(words, period, time.kind);
  }
  const { relativeTo, count, unit } = time.value;
  if (relativeTo === 'contract-end') {
    if (time.kind === 'duration' || !UP_TO.test(words)) return contract;
    return { to: contract.to };
  }
  const base = relativeTo === 'contract-award' ? (dates.contractAward ?? dates.contractStart) : dates.contractStart;
  if (count === 0) return bounded(words, { from: base, to: base }, time.kind);
  const numbered = numberedPeriod(words, unit);
  if (numbered !== null) {
    const period = { from: later(base, numbered.first - 1, unit), to: plusDays(later(base, numbered.last, unit), -1) };
    return bounded(words, period, time.kind);
  }
  const end = later(base, count, unit);
  if (time.kind === 'duration') return { from: base, to: plusDays(end, -1) };
  if (BEFORE.test(words)) return { to: plusDays(end, -1) };
  return UP_TO.test(words) || time.kind === 'start' ? { to: end } : { from: end, to: end };
}

function contractPeriod({ contractStart, contractYears }: TenderDates): Period {
  return { from: contractStart, to: plusDays(plusMonths(contractStart, Math.round(contractYears * 12)), -1) };
}

function bounded(words: string, period: Period, kind: FoundTime['kind']): ResolvedTime {
  if (kind === 'duration') return period;
  const point = AT_START.test(words)
    ? { from: period.from, to: period.from }
    : AT_END.test(words)
      ? { from: period.to, to: period.to }
      : period;
  if (BEFORE.test(words)) return { to: plusDays(point.from, -1) };
  if (UP_TO.test(words)) return { to: point.to };
  if (FROM.test(words)) return { from: point.from };
  return point;
}

const SEASONS: Readonly<Record<string, readonly [month: number, count: number]>> = {
  spring: [3, 3], summer: [6, 3], autumn: [9, 3], winter: [12, 3],
}; // prettier-ignore
/** School terms in England, in whole months. */
const TERMS: Readonly<Record<string, readonly [month: number, count: number]>> = {
  spring: [1, 3], summer: [4, 4], autumn: [9, 4], winter: [9, 4],
}; // prettier-ignore

function absolutePeriod(absolute: string, words: string): Period | null {
  const span = absolute.split('/');
  if (span.length === 2) {
    const [from, to] = [absolutePeriod(span[0] ?? '', words), absolutePeriod(span[1] ?? '', words)];
    return from === null || to === null || from.from > to.to ? null : { from: from.from, to: to.to };
  }
  const parts = /^(FY|AY)?(\d{4})(?:-(\d\d)(?:-(\d\d))?|-([QH])(\d)|-([a-z ]+))?$/.exec(absolute);
  if (parts === null) return null;
  const [, fiscal, yearText, month, day, part, place, named] = parts;
  const year = Number(yearText);
  if (fiscal === 'FY') return fiscalPeriod(year, words);
  if (fiscal === 'AY') return monthsFrom(year, 9, 12);
  if (day !== undefined) return { from: absolute, to: absolute };
  if (month !== undefined) return monthsFrom(year, Number(month), 1);
  if (part === 'Q') return monthsFrom(year, 3 * Number(place) - 2, 3);
  if (part === 'H') return monthsFrom(year, 6 * Number(place) - 5, 6);
  if (named !== undefined) return namedPeriod(year, named, words);
  return monthsFrom(year, 1, 12);
}

/** The financial year from 1 April, or the quarter of it that the words name ("Q3 2027/28"). */
function fiscalPeriod(year: number, words: string): Period {
  const quarter = /\bq([1-4])\b/.exec(words)?.[1];
  return quarter === undefined ? monthsFrom(year, 4, 12) : monthsFrom(year, 3 * Number(quarter) + 1, 3);
}

function namedPeriod(year: number, named: string, words: string): Period | null {
  if (named === 'easter') return { from: easterSunday(year), to: easterSunday(year) };
  if (named === 'christmas') return { from: `${year}-12-25`, to: `${year}-12-25` };
  if (named === 'new year') return { from: `${year}-01-01`, to: `${year}-01-01` };
  const [month, count] = (/\bterm\b/.test(words) ? TERMS : SEASONS)[named] ?? [];
  return month === undefined || count === undefined ? null : monthsFrom(year, month, count);
}

type RelativeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

function later(date: string, count: number, unit: RelativeUnit): string {
  switch (unit) {
    case 'day':
      return plusDays(date, count);
    case 'week':
      return plusDays(date, 7 * count);
    case 'month':
      return plusMonths(date, count);
    case 'quarter':
      return plusMonths(date, 3 * count);
    case 'year':
      return plusMonths(date, 12 * count);
  }
}

const NUMBERED =
  /\b(?:year|yr|month|mth|quarter|week|wk|day|winter|summer|term|[myq])s? ?#?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b)/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "Year 2", "months 3 to 6", "the third year": places in the contract's own count, not lengths. */
function numberedPeriod(words: string, unit: RelativeUnit): { first: number; last: number } | null {
  const numbered = NUMBERED.exec(words);
  if (numbered !== null) {
    const places = words
      .slice(numbered.index)
      .match(/\d{1,3}|[a-z]+/g)
      ?.map((word) => SMALL_NUMBERS.get(word) ?? Number(/\d+/.exec(word)?.[0]))
      .filter((place) => Number.isInteger(place) && place > 0);
    return places === undefined || places.length === 0
      ? null
      : { first: Math.min(...places), last: Math.max(...places) };
  }
  const ordinal = new RegExp(`\\b(${ORDINALS.join('|')}) (?:contract |full )?${unit}\\b`).exec(words)?.[1];
  const place = ORDINALS.indexOf(ordinal ?? '') + 1;
  return place === 0 ? null : { first: place, last: place };
}
