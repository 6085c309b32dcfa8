import { sum } from './ratings.ts';
import { notDefined, shareOf, type Interval95, type Statistic } from './statistic.ts';

/** Rows are the first rater's marks, columns the second's, each over the whole published scale, lowest first. */
export type CrossTable = readonly (readonly number[])[];

/** How much it counts when two raters are so many places of the scale apart. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

export interface Kappa {
  readonly kappa: Statistic;
  /** Share of units on which both raters gave the same mark. Never show kappa without it. */
  readonly observedAgreement: number;
  /** The share of equal marks that chance would give. */
  readonly chanceAgreement: number;
  /** Large-sample standard error, null where kappa is not defined. */
  readonly standardError: number | null;
  readonly interval: Interval95 | null;
}

const Z95 = 1.959963984540054;

/**
 * Counts of pairs of marks over the full published scale, unused marks included: leaving them out brings far marks
 * together and raises kappa. Throws a RangeError for a mark that is not on the scale.
 */
export function crossTable(pairs: readonly (readonly [number, number])[], scale: readonly number[]): CrossTable {
  const place = new Map(scale.toSorted((a, b) => a - b).map((mark, index) => [mark, index]));
  const counts = scale.map(() => scale.map(() => 0));
  for (const [first, second] of pairs) {
    const row = place.get(first);
    const column = place.get(second);
    const cells = row === undefined ? undefined : counts[row];
    if (cells === undefined || column === undefined) {
      throw new RangeError(`A pair of marks (${first}, ${second}) is not on the published scale.`);
    }
    cells[column] = (cells[column] ?? 0) + 1;
  }
  return counts;
}

/** Disagreement weights for two raters who are `apart` places of the scale apart. */
function disagreement(weights: KappaWeights, apart: number): number {
  if (weights === 'unweighted') return apart === 0 ? 0 : 1;
  return weights === 'linear' ? apart : apart ** 2;
}

/** A table of disagreement weights, one for each pair of marks; 0 on the diagonal. */
export function disagreementTable(weights: KappaWeights, points: number): CrossTable {
  return Array.from({ length: points }, (_, i) =>
    Array.from({ length: points }, (__, j) => disagreement(weights, Math.abs(i - j))),
  );
}

/**
 * Cohen's kappa of two raters with any disagreement weights (Cohen 1968), its large-sample standard error (Fleiss,
 * Cohen and Everitt 1969) and 95% interval. 1 is full agreement, 0 what chance gives; not defined when chance alone
 * already gives full agreement.
 */
export function kappa(table: CrossTable, weights: KappaWeights | CrossTable = 'unweighted'): Kappa {
  const points = table.length;
  const costs = typeof weights === 'string' ? disagreementTable(weights, points) : weights;
  const total = sum(table.map(sum));
  if (total === 0) {
    const kappaOfNothing = notDefined('No unit was scored by both raters.');
    return { kappa: kappaOfNothing, observedAgreement: 0, chanceAgreement: 0, standardError: null, interval: null };
  }
  const share = table.map((row) => row.map((count) => count / total));
  const rows = share.map(sum);
  const columns = rows.map((_, j) => sum(share.map((row) => row[j] ?? 0)));
  const cells = share.flatMap((row, i) =>
    row.map((p, j) => ({ i, j, p, chance: (rows[i] ?? 0) * (columns[j] ?? 0), cost: costs[i]?.[j] ?? 0 })),
  );
  const diagonal = cells.filter((cell) => cell.i === cell.j);
  const observed = sum(cells.map((cell) => cell.cost * cell.p));
  const expected = sum(cells.map((cell) => cell.cost * cell.chance));
  const ratio = shareOf(observed, expected, 'Both raters gave one and the same mark throughout.');
  const base = {
    observedAgreement: sum(diagonal.map((cell) => cell.p)),
    chanceAgreement: sum(diagonal.map((cell) => cell.chance)),
  };
  if (ratio.value === null) return { ...base, kappa: ratio, standardError: null, interval: null };

  const value = 1 - ratio.value;
  const largest = Math.max(...cells.map((cell) => cell.cost));
  const closeness = (i: number, j: number) => 1 - (costs[i]?.[j] ?? 0) / largest;
  const rowMean = rows.map((_, i) => sum(columns.map((p, j) => p * closeness(i, j))));
  const columnMean = columns.map((_, j) => sum(rows.map((p, i) => p * closeness(i, j))));
  const chance = 1 - expected / largest;
  const scatter = sum(
    cells.map(({ i, j, p }) => p * (closeness(i, j) - ((rowMean[i] ?? 0) + (columnMean[j] ?? 0)) * (1 - value)) ** 2),
  );
  const variance = (scatter - (value - chance * (1 - value)) ** 2) / (total * (1 - chance) ** 2);
  const standardError = Math.sqrt(Math.max(0, variance));
  return {
    ...base,
    kappa: { value },
    standardError,
    interval: { low: value - Z95 * standardError, high: value + Z95 * standardError },
  };
}

/**
 * Gwet's AC1 of two raters: agreement beyond a chance that does not grow when most marks fall in one place. Shown
 * beside kappa where the marks are bunched.
 */
export function gwetsAc1(table: CrossTable): Statistic {
  const total = sum(table.map(sum));
  if (total === 0) return notDefined('No unit was scored by both raters.');
  const observed = sum(table.map((row, i) => row[i] ?? 0)) / total;
  const use = table.map((row, i) => (sum(row) + sum(table.map((other) => other[i] ?? 0))) / (2 * total));
  const chance = sum(use.map((p) => p * (1 - p))) / (table.length - 1);
  return shareOf(observed - chance, 1 - chance, 'Chance alone gives full agreement.');
}
