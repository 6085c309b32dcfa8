import type { Period } from './periods.ts';

/** The financial years of authorities, each from 1 April to 31 March, from that of the first day to that of the last; newest first. */
export function financialYears(first: string, last: string): readonly Period[] {
  const years: Period[] = [];
  for (let year = yearOf(last); year >= yearOf(first); year -= 1)
    years.push({ from: `${String(year)}-04-01`, to: `${String(year + 1)}-03-31` });
  return years;
}

/** The calendar year in which the financial year of a day begins. */
function yearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
}
