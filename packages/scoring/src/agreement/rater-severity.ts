import { given, pairable, sum, type Ratings } from './ratings.ts';

/** How much higher (plus) or lower (minus) one rater scores than the panel, in points of the scale. */
export interface RaterSeverity {
  /** Against the mean of the other raters of the same units; null where nobody else scored them. */
  readonly againstOthers: number | null;
  /** Against the mean of the whole panel, this rater included. */
  readonly againstPanel: number | null;
  /** Units this rater shares with at least one other. */
  readonly units: number;
}

const meanOrNull = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : sum(numbers) / numbers.length;

/**
 * Leniency of each rater over the units that at least two scored: feedback for chair and trainer only. It never
 * changes a score, which would be a rule the tender did not publish.
 */
export function raterSeverity(ratings: Ratings): RaterSeverity[] {
  const raters = Math.max(0, ...ratings.map((unit) => unit.length));
  const units = pairable(ratings);
  return Array.from({ length: raters }, (_, rater) => {
    const shared = units.flatMap((unit) => {
      const own = unit[rater] ?? null;
      return own === null ? [] : [{ own, total: sum(given(unit)), count: given(unit).length }];
    });
    return {
      againstOthers: meanOrNull(shared.map(({ own, total, count }) => own - (total - own) / (count - 1))),
      againstPanel: meanOrNull(shared.map(({ own, total, count }) => own - total / count)),
      units: shared.length,
    };
  });
}
