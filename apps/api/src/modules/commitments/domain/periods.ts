import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import type { Frequency, QuantityPeriod } from '@evenhand/shared/domain';

/** A stretch of a contract, both days included, as ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const MONTHS: Readonly<Record<Exclude<Frequency, 'once'> | Exclude<QuantityPeriod, 'contract'>, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  month: 1,
  quarter: 3,
  year: 12,
};

/**
 * The periods of a term in order. They count from its first day, so that the first quarter of a contract that starts on
 * 15 April ends on 14 July; the last may be shorter. `once` and `contract` are the whole term as one.
 */
export function periodsOf(term: Period, every: Frequency | QuantityPeriod): readonly Period[] {
  if (every === 'once' || every === 'contract') return [term];
  const first = new UTCDate(term.from);
  const periods: Period[] = [];
  for (let number = 0; ; number += 1) {
    // Always from the first day: a month counted from 31 January and one from 28 February would drift apart.
    const from = isoDay(addMonths(first, number * MONTHS[every]));
    if (from > term.to) return periods;
    const to = isoDay(addDays(addMonths(first, (number + 1) * MONTHS[every]), -1));
    periods.push({ from, to: to < term.to ? to : term.to });
  }
}

/** The last day of a contract of so many years (0.5 is six months) that starts on a day. */
export function lastDayOf(start: string, years: number): string {
  return isoDay(addDays(addMonths(new UTCDate(start), Math.round(years * 12)), -1));
}

/** The day that is so many days after another, or before it. */
export function dayBeside(day: string, days: number): string {
  return isoDay(addDays(new UTCDate(day), days));
}

function isoDay(day: Date): string {
  return formatISO(day, { representation: 'date' });
}
