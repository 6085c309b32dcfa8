import type { ReportState } from '@evenhand/shared/domain';
import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { formatISO } from 'date-fns/formatISO';
import type { Period } from './periods.ts';
import { reportingPeriods, type ReportedStretch, type ReportedTerms } from './reporting-periods.ts';
import type { Held } from './terms.ts';

/** Days after the end of a period within which its report is expected. */
const REPORTING_DAYS = 30;

const CLOSED: readonly ReportState[] = ['accepted', 'accepted-in-part'];

/** Whether a report may still be sent anew: no review has closed it. */
export function isOpenReport(state: ReportState): boolean {
  return !CLOSED.includes(state);
}

/** A commitment as far as its reports depend on it. */
export interface OwingReports extends Held<ReportedTerms> {
  readonly reports: readonly (ReportedStretch & { readonly state: ReportState })[];
}

/** A report that somebody is waiting for. */
export interface OwedReport {
  readonly period: Period;
  /** The time for it has passed, and nothing was sent. */
  readonly isOverdue: boolean;
}

/** Whether a period is asked for as the terms are: what begins after an end that was dated back is told of no more. */
export function isStillAsked({ from }: Period, { endOn }: Pick<ReportedTerms, 'endOn'>): boolean {
  return from <= endOn;
}

/** The first period for which nothing waits for review or has been accepted; null where there is none. */
export function nextReport({ terms, earlier, reports }: OwingReports, today: string): OwedReport | null {
  const done = new Set(
    reports.filter(({ state }) => state === 'sent' || CLOSED.includes(state)).map(({ periodTo }) => periodTo),
  );
  const period = reportingPeriods({ terms, earlier }, reports).find(
    (each) => !done.has(each.to) && isStillAsked(each, terms),
  );
  return period === undefined ? null : { period, isOverdue: today > dueDay(period) };
}

/** The same, as far as its period has begun: a report can be sent for it. */
export function nextToSend(commitment: OwingReports, today: string): OwedReport | null {
  const next = nextReport(commitment, today);
  return next !== null && next.period.from <= today ? next : null;
}

/** The day by which the report for a period is expected. */
export function dueDay(period: Period): string {
  return formatISO(addDays(new UTCDate(period.to), REPORTING_DAYS), { representation: 'date' });
}
