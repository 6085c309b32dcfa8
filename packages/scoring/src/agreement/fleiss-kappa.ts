import { given, sum, type Ratings } from './ratings.ts';
import { notDefined, shareOf, type Statistic } from './statistic.ts';

export interface FleissKappa {
  readonly kappa: Statistic;
  /** Test of "no agreement beyond chance"; null where kappa is not defined. */
  readonly z: number | null;
  readonly observedAgreement: number;
  readonly chanceAgreement: number;
  readonly categoryTotals: readonly number[];
}

/** How often each category was given to each unit. */
export function categoryCounts(ratings: Ratings, categories: readonly number[]): number[][] {
  return ratings.map((unit) => categories.map((category) => given(unit).filter((score) => score === category).length));
}

/**
 * Fleiss's kappa for the same number of raters per unit and unordered categories (Fleiss 1971, Psychological Bulletin
 * 76:378). `counts` has a row per unit and a column per category.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const categoryTotals = (counts[0] ?? []).map((_, j) => sum(counts.map((row) => row[j] ?? 0)));
  const raters = sum(counts[0] ?? []);
  if (raters < 2) {
    const kappaOfNothing = notDefined('A unit needs at least two raters.');
    return { kappa: kappaOfNothing, z: null, observedAgreement: 0, chanceAgreement: 0, categoryTotals };
  }
  const units = counts.length;
  const pairs = raters * (raters - 1);
  const observed = sum(counts.map((row) => sum(row.map((n) => n * (n - 1))) / pairs)) / units;
  const shares = categoryTotals.map((total) => total / (units * raters));
  const chance = sum(shares.map((p) => p * p));
  const kappa = shareOf(observed - chance, 1 - chance, 'Every unit received the same mark.');
  const spread = sum(shares.map((p) => p * (1 - p)));
  const skew = sum(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  const variance = (2 * (spread ** 2 - skew)) / (units * pairs * spread ** 2);
  return {
    kappa,
    z: kappa.value === null ? null : kappa.value / Math.sqrt(variance),
    observedAgreement: observed,
    chanceAgreement: chance,
    categoryTotals,
  };
}
