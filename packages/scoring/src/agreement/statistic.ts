/** A statistic, or the reason why it has no value. "Not defined" is never shown as 0 or 1. */
export type Statistic =
  { readonly value: number; readonly reason?: undefined } | { readonly value: null; readonly reason: string };

/** A statistic without a value; `reason` is a sentence for a person. */
export const notDefined = (reason: string): Statistic => ({ value: null, reason });

/** `part / whole`, or not defined for the given reason when `whole` is zero (or, by rounding or small n, below). */
export const shareOf = (part: number, whole: number, reason: string): Statistic =>
  whole <= 0 ? notDefined(reason) : { value: part / whole };

/** A 95% interval; null where it is not defined. */
export interface Interval95 {
  readonly low: number;
  readonly high: number;
}
