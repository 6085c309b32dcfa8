import { Exact } from '../decimal/exact.ts';

/** The values that a stated figure can stand for, given how it was rounded. `high` may be infinite. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

/** Exactly this value. */
export const exactly = (value: Exact): Interval => ({ low: value, high: value });

/** What a figure written with this many decimals may have been rounded from: 58 stands for 57.5 to 58.5. */
export function roundedFrom(value: Exact): Interval {
  const half = new Exact(10).pow(-value.decimalPlaces()).div(2);
  return { low: value.minus(half), high: value.plus(half) };
}

/** A margin either side, as a share of the value. */
export const within = (value: Exact, share: string): Interval => ({
  low: value.minus(value.times(share)),
  high: value.plus(value.times(share)),
});

/** Sums, products and quotients of intervals of positive numbers. */
export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) });
export const times = (a: Interval, b: Interval): Interval => ({ low: a.low.times(b.low), high: a.high.times(b.high) });

/** Whether both can be true at once. */
export const meets = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);
