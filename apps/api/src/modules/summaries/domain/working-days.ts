import Holidays from 'date-holidays';
import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { isWeekend } from 'date-fns/isWeekend';

/** A part of the United Kingdom with bank holidays of its own. */
export type Nation = 'England' | 'Wales' | 'Scotland' | 'Northern Ireland';

const CODES: Readonly<Record<Nation, string>> = {
  England: 'ENG',
  Wales: 'WLS',
  Scotland: 'SCT',
  'Northern Ireland': 'NIR',
};

const daysOff = new Map<string, ReadonlyMap<string, string>>();

// A year is worked out once: the calendar takes milliseconds for it.
function bankHolidays(year: string, nation: Nation): ReadonlyMap<string, string> {
  const key = `${year} ${nation}`;
  const known = daysOff.get(key);
  if (known) return known;
  const holidays = new Holidays('GB', CODES[nation])
    .getHolidays(Number(year))
    .filter(({ type }) => type === 'public' || type === 'bank');
  const byDate = new Map(holidays.map(({ date, name }) => [date.slice(0, 10), name]));
  daysOff.set(key, byDate);
  return byDate;
}

/** The bank holiday on an ISO date in a nation, by name; null where it is none. */
export function bankHolidayOn(date: string, nation: Nation): string | null {
  return bankHolidays(date.slice(0, 4), nation).get(date) ?? null;
}

/** Neither Saturday nor Sunday nor a bank holiday of the nation; Good Friday and Christmas Day are among those. */
export function isWorkingDay(date: string, nation: Nation): boolean {
  return !isWeekend(new UTCDate(date)) && bankHolidayOn(date, nation) === null;
}

/**
 * The last of `count` working days counted from and including `from` (or the first working day after it). A standstill
 * of 8 counts the day of the notice as its first (Procurement Act 2023, s.51).
 */
export function lastOfWorkingDays(from: string, count: number, nation: Nation): string {
  let day = new UTCDate(from);
  let left = count;
  for (;;) {
    const date = isoDay(day);
    if (isWorkingDay(date, nation)) left -= 1;
    if (left === 0) return date;
    day = addDays(day, 1);
  }
}

/** The first working day after a date. */
export function workingDayAfter(date: string, nation: Nation): string {
  return lastOfWorkingDays(daysAfter(date, 1), 1, nation);
}

/** The ISO date a number of calendar days later. */
export function daysAfter(date: string, days: number): string {
  return isoDay(addDays(new UTCDate(date), days));
}

function isoDay(day: UTCDate): string {
  return formatISO(day, { representation: 'date' });
}
