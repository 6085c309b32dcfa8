import { Exact, plainText } from '@evenhand/scoring';
import type { DeliveryState, QuantityPeriod } from '@evenhand/shared/domain';
import { periodsOf, type Period } from './reporting-periods.ts';

/** What was promised: how much, for what stretch, and by when where it is for the whole contract. */
export interface Promised {
  /** Exact decimal as text; null where the commitment has no number and is either done or not. */
  readonly quantity: string | null;
  readonly per: QuantityPeriod;
  readonly term: Period;
  /** Last day for a quantity of the whole contract; the term's last day where nothing else was agreed. */
  readonly dueOn: string | null;
}

/** What a reviewed delivery report adds. */
export interface Delivered {
  readonly period: Period;
  /** Exact decimal as text: what the reviewer accepted. */
  readonly accepted: string;
}

/** Promised and delivered up to a day, both as exact decimals. */
export interface DeliveryPosition {
  readonly asOf: string;
  readonly promised: string;
  readonly delivered: string;
  /** What is missing from what was due by then; "0" where nothing is. */
  readonly shortfall: string;
  readonly whole: string;
  readonly state: DeliveryState;
}

/** A quantity that falls due on a day. */
export interface DueQuantity {
  readonly dueOn: string;
  readonly quantity: string;
}

const ONE = '1';

/** When how much falls due. A commitment without a number counts as one thing to be done. */
export function dueQuantities(promise: Promised): readonly DueQuantity[] {
  const quantity = promise.quantity ?? ONE;
  if (promise.per === 'contract') return [{ dueOn: promise.dueOn ?? promise.term.to, quantity }];
  return periodsOf(promise.term, promise.per).map(({ to }) => ({ dueOn: to, quantity }));
}

/**
 * Where a commitment stands on a day. A quantity is promised from the day it falls due, not before: nobody is late on
 * the way. Delivery counts by the last day of the period it was reported for.
 */
export function deliveryPosition(promise: Promised, reports: readonly Delivered[], asOf: string): DeliveryPosition {
  const due = dueQuantities(promise);
  const promised = sum(due.filter(({ dueOn }) => dueOn <= asOf).map(({ quantity }) => quantity));
  const whole = sum(due.map(({ quantity }) => quantity));
  const delivered = sum(reports.filter(({ period }) => period.to <= asOf).map(({ accepted }) => accepted));
  const shortfall = Exact.max(promised.minus(delivered), 0);
  return {
    asOf,
    promised: plainText(promised),
    delivered: plainText(delivered),
    shortfall: plainText(shortfall),
    whole: plainText(whole),
    state: stateOf({ promised, delivered, whole, ended: asOf > promise.term.to }),
  };
}

/** Promised and delivered in each period of a term, for a chart and its table. */
export function deliveryByPeriod(
  promise: Promised,
  reports: readonly Delivered[],
  every: 'quarter' | 'year',
): readonly { period: Period; promised: string; delivered: string }[] {
  const due = dueQuantities(promise);
  const within = ({ from, to }: Period, day: string) => from <= day && day <= to;
  return periodsOf(promise.term, every).map((period) => ({
    period,
    promised: plainText(sum(due.filter(({ dueOn }) => within(period, dueOn)).map(({ quantity }) => quantity))),
    delivered: plainText(
      sum(reports.filter((report) => within(period, report.period.to)).map(({ accepted }) => accepted)),
    ),
  }));
}

function stateOf(at: { promised: Exact; delivered: Exact; whole: Exact; ended: boolean }): DeliveryState {
  if (at.delivered.gte(at.whole)) return 'done';
  if (at.ended) return 'ended-short';
  if (at.delivered.lt(at.promised)) return 'late';
  return at.promised.isZero() && at.delivered.isZero() ? 'not-due' : 'on-track';
}

function sum(values: readonly string[]): Exact {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}
