import type { Frequency, ReportState } from '@evenhand/shared/domain';
import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import { periodsOf, type Period } from './reporting-periods.ts';

/** Days after the end of a period within which its report is expected. */
const REPORTING_DAYS = 30;

const CLOSED: readonly ReportState[] = ['accepted', 'accepted-in-part'];

/** Whether a report may still be sent anew: no review has closed it. */
export function isOpenReport(state: ReportState): boolean {
  return !CLOSED.includes(state);
}

/** A report that somebody is waiting for. */
export interface OwedReport {
  readonly period: Period;
  /** The time for it has passed, and nothing was sent. */
  readonly isOverdue: boolean;
}

/** The first period for which nothing waits for review or has been accepted; null where there is none. */
export function nextReport(
  term: Period,
  frequency: Frequency,
  reports: readonly { periodTo: string; state: ReportState }[],
  today: string,
): OwedReport | null {
  const done = new Set(
    reports.filter(({ state }) => state === 'sent' || CLOSED.includes(state)).map(({ periodTo }) => periodTo),
  );
  const period = periodsOf(term, frequency).find(({ to }) => !done.has(to));
  return period === undefined ? null : { period, isOverdue: today > dueDay(period) };
}

/** The same, as far as its period has begun: a report can be sent for it. */
export function nextToSend(...owed: Parameters<typeof nextReport>): OwedReport | null {
  const [, , , today] = owed;
  const next = nextReport(...owed);
  return next !== null && next.period.from <= today ? next : null;
}

/** The day by which the report for a period is expected. */
export function dueDay(period: Period): string {
  return formatISO(addDays(new UTCDate(period.to), REPORTING_DAYS), { representation: 'date' });
}
