import { Exact, plainText } from '@evenhand/scoring';
import type { DeliveryState, ReportState } from '@evenhand/shared/domain';
import { dueDay, isOpenReport } from './reports-owed.ts';
import { dueQuantities, type DueQuantity } from './due-quantities.ts';
import { periodsOf, type Period } from './periods.ts';
import { reportingPeriods } from './reporting-periods.ts';
import type { HeldTerms } from './terms.ts';

/** A commitment with its reports, as far as where it stands depends on them. */
export interface CommitmentWithReports extends HeldTerms {
  readonly reports: readonly DeliveryReported[];
}

/** A delivery report in whatever state. */
export interface DeliveryReported {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly state: ReportState;
  /** Exact decimal as text: what the reviewer accepted; null until then. */
  readonly acceptedAmount: string | null;
}

/** Promised and delivered up to a day, both as exact decimals. */
export interface DeliveryPosition {
  readonly asOf: string;
  /** Fell due, and is answered for. */
  readonly promised: string;
  /** Fell due too, and its report is not due yet or waits for review. */
  readonly awaited: string;
  readonly delivered: string;
  /** What is missing from what is answered for; "0" where nothing is. */
  readonly shortfall: string;
  readonly whole: string;
  readonly state: DeliveryState;
}

/** What is promised over the whole term, as an exact decimal. */
export function wholeOf(commitment: HeldTerms): string {
  return plainText(total(dueQuantities(commitment)));
}

/**
 * What fell due by a day and can be called missing then: its report has been reviewed, or is overdue. Until then nobody
 * knows what was delivered, and what waits for review is for the authority to look at, not for the supplier to answer for.
 */
export function answeredFor(commitment: CommitmentWithReports, asOf: string): readonly DueQuantity[] {
  const { reports } = commitment;
  const due = dueQuantities(commitment);
  const periods = reportingPeriods(commitment, reports);
  return due.filter(({ dueOn }, at) => {
    if (dueOn > asOf) return false;
    const last = periods.find(({ from, to }) => from <= dueOn && dueOn <= to)?.to ?? dueOn;
    const before = due[at - 1]?.dueOn;
    return isAnswered(
      reports.filter(({ periodTo }) => (before === undefined || periodTo > before) && periodTo <= last),
      last,
      asOf,
    );
  });
}

/**
 * Where a commitment stands on a day, in all or as far as it fell due by an earlier day. Nobody is late on the way, nor
 * before the report is due that tells. What was accepted counts, also for a period that still runs.
 */
export function deliveryPosition(commitment: CommitmentWithReports, asOf: string, upTo = asOf): DeliveryPosition {
  const due = dueQuantities(commitment);
  const fallen = total(due.filter(({ dueOn }) => dueOn <= upTo));
  const promised = total(answeredFor(commitment, asOf).filter(({ dueOn }) => dueOn <= upTo));
  const whole = total(due);
  const delivered = accepted(commitment.reports.filter(({ periodFrom }) => periodFrom <= upTo));
  return {
    asOf,
    promised: plainText(promised),
    awaited: plainText(fallen.minus(promised)),
    delivered: plainText(delivered),
    shortfall: plainText(Exact.max(promised.minus(delivered), 0)),
    whole: plainText(whole),
    state: stateOf({ fallen, promised, delivered, whole, ended: asOf > commitment.terms.endOn }),
  };
}

/**
 * What fell due in a period and is answered for by a day, what was accepted in reports for periods that end in it, and the
 * whole. What is reported for a longer stretch counts where that ends, as what is due on its last day does.
 */
export function deliveryIn(
  commitment: CommitmentWithReports,
  period: Period,
  asOf: string,
): Pick<DeliveryPosition, 'promised' | 'delivered' | 'whole'> {
  const { reports } = commitment;
  return {
    promised: plainText(total(answeredFor(commitment, asOf).filter(({ dueOn }) => within(period, dueOn)))),
    delivered: plainText(accepted(reports.filter(({ periodTo }) => within(period, periodTo)))),
    whole: wholeOf(commitment),
  };
}

/** Promised and delivered in each period of a term, for a chart and its table. */
export function deliveryByPeriod(
  commitment: CommitmentWithReports,
  every: 'quarter' | 'year',
): readonly { period: Period; promised: string; delivered: string }[] {
  const { reports } = commitment;
  const due = dueQuantities(commitment);
  return periodsOf(stretchOf(commitment), every).map((period) => ({
    period,
    promised: plainText(total(due.filter(({ dueOn }) => within(period, dueOn)))),
    delivered: plainText(accepted(reports.filter(({ periodTo }) => within(period, periodTo)))),
  }));
}

function within({ from, to }: Period, day: string): boolean {
  return from <= day && day <= to;
}

/** From the first to the last day of all that was ever agreed or reported. */
function stretchOf({ terms, earlier, reports }: CommitmentWithReports): Period {
  const all = [terms, ...earlier.map((each) => each.terms)];
  const from = [...all.map(({ startOn }) => startOn), ...reports.map(({ periodFrom }) => periodFrom)].toSorted();
  const to = [...all.map(({ endOn }) => endOn), ...reports.map(({ periodTo }) => periodTo)].toSorted();
  return { from: from.at(0) ?? terms.startOn, to: to.at(-1) ?? terms.endOn };
}

/** Of the reports since something fell due before: the one whose period ends last tells, and none waits. */
function isAnswered(reports: readonly DeliveryReported[], last: string, asOf: string): boolean {
  if (reports.some(({ state }) => state === 'sent')) return false;
  if (reports.some(({ periodTo, state }) => periodTo === last && !isOpenReport(state))) return true;
  return asOf > dueDay({ from: last, to: last });
}

function stateOf(at: {
  fallen: Exact;
  promised: Exact;
  delivered: Exact;
  whole: Exact;
  ended: boolean;
}): DeliveryState {
  if (at.delivered.gte(at.whole)) return 'done';
  if (at.delivered.lt(at.promised)) return at.ended && at.promised.gte(at.whole) ? 'ended-short' : 'late';
  return at.fallen.isZero() && at.delivered.isZero() ? 'not-due' : 'on-track';
}

function total(due: readonly DueQuantity[]): Exact {
  return due.reduce((sum, { quantity }) => sum.plus(quantity), new Exact(0));
}

function accepted(reports: readonly DeliveryReported[]): Exact {
  return reports.reduce((sum, { acceptedAmount }) => sum.plus(acceptedAmount ?? 0), new Exact(0));
}
