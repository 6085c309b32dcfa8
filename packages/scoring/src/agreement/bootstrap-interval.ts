import { seededNumbers } from './seeded-numbers.ts';
import type { Interval95 } from './statistic.ts';

/**
 * 95% percentile bootstrap interval of a statistic over units: the units are drawn again with replacement `rounds`
 * times. One seed gives one interval. Null for fewer than two units, or when the statistic has no value in more than
 * half of the rounds.
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  statistic: (drawn: readonly Unit[]) => number | null,
  seed: number,
  rounds = 1000,
): Interval95 | null {
  if (units.length < 2) return null;
  const next = seededNumbers(seed);
  const values: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const drawn = units.map((unit) => units[Math.floor(next() * units.length)] ?? unit);
    const value = statistic(drawn);
    if (value !== null) values.push(value);
  }
  if (values.length * 2 < rounds) return null;
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}
