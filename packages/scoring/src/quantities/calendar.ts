/** Dates as ISO text (YYYY-MM-DD), counted in UTC; no clock and no time zone takes part. */
export interface Period {
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
}

const DAY_MS = 86_400_000;

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The date `days` later; negative counts go back. */
export function plusDays(date: string, days: number): string {
  return iso(new Date(utc(date).getTime() + days * DAY_MS));
}

/** The same day `months` later, or the last day of that month where it is shorter (31 January + 1 = 28 February). */
export function plusMonths(date: string, months: number): string {
  const start = utc(date);
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(start.getUTCDate(), last))));
}

/** The `count` calendar months that begin with the given one (1 to 12; larger months run into later years). */
export function monthsFrom(year: number, month: number, count: number): Period {
  const from = iso(new Date(Date.UTC(year, month - 1, 1)));
  return { from, to: plusDays(plusMonths(from, count), -1) };
}

/** Easter Sunday of a Gregorian year, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return iso(new Date(Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)));
}
