import { given, pairable, sum, type Ratings } from './ratings.ts';
import { notDefined, shareOf, type Statistic } from './statistic.ts';

/** What a difference between two values means. Marks of a published scale are ordinal. */
export type Measurement = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface KrippendorffAlpha {
  readonly alpha: Statistic;
  readonly measurement: Measurement;
  /** Units that at least two raters scored. */
  readonly units: number;
  /** Scores in those units. */
  readonly pairableValues: number;
}

/** Squared difference of values number `c` and `k` (lowest first), given how often each value was used. */
function difference(
  measurement: Measurement,
  values: readonly number[],
  uses: readonly number[],
  c: number,
  k: number,
): number {
  const [low, high] = c < k ? [c, k] : [k, c];
  const first = values[low] ?? 0;
  const second = values[high] ?? 0;
  switch (measurement) {
    case 'nominal':
      return low === high ? 0 : 1;
    case 'ordinal': {
      const between = sum(uses.slice(low, high + 1));
      return (between - ((uses[low] ?? 0) + (uses[high] ?? 0)) / 2) ** 2;
    }
    case 'interval':
      return (first - second) ** 2;
    case 'ratio':
      return first + second === 0 ? 0 : ((first - second) / (first + second)) ** 2;
  }
}

/**
 * Krippendorff's alpha for any number of raters with missing scores: 1 is full agreement, 0 what chance gives, below 0
 * systematic disagreement. Not defined when all scores are one and the same value: nothing could have disagreed.
 * Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.
 */
export function krippendorffAlpha(ratings: Ratings, measurement: Measurement): KrippendorffAlpha {
  const units = pairable(ratings).map(given);
  const all = units.flat();
  const found = { measurement, units: units.length, pairableValues: all.length };
  if (all.length === 0) return { ...found, alpha: notDefined('No unit was scored by two raters.') };

  const values = [...new Set(all)].sort((a, b) => a - b);
  const place = new Map(values.map((value, index) => [value, index]));
  const uses = values.map((value) => all.filter((score) => score === value).length);
  const apart = values.map((_, c) => values.map((__, k) => difference(measurement, values, uses, c, k)));
  const between = (a: number, b: number) => apart[place.get(a) ?? 0]?.[place.get(b) ?? 0] ?? 0;

  const observed = sum(
    units.map((scores) => sum(scores.flatMap((a) => scores.map((b) => between(a, b)))) / (scores.length - 1)),
  );
  const expected = sum(uses.flatMap((m, c) => uses.map((n, k) => m * n * (apart[c]?.[k] ?? 0)))) / (all.length - 1);
  const ratio = shareOf(observed, expected, 'All scores are the same, so no disagreement was possible.');
  return { ...found, alpha: ratio.value === null ? ratio : { value: 1 - ratio.value } };
}
