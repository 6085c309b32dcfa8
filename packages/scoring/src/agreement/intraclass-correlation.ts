import { fQuantile } from './f-distribution.ts';
import { complete, sum, type Ratings } from './ratings.ts';
import { notDefined, shareOf, type Interval95, type Statistic } from './statistic.ts';

/** The six forms of Shrout and Fleiss (1979). Always name the form: on one data set they may be 0.29 and 0.71. */
export const ICC_FORMS = ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'] as const;
export type IccForm = (typeof ICC_FORMS)[number];

/** What each form asks, in words for a panel chair. */
export const ICC_MEANING: Readonly<Record<IccForm, string>> = {
  'ICC(1,1)': 'one score, each answer read by other people',
  'ICC(2,1)': 'one score, absolute agreement: do raters use the same level?',
  'ICC(3,1)': 'one score, consistency: do raters put answers in the same order of merit?',
  'ICC(1,k)': 'the panel together, each answer read by other people',
  'ICC(2,k)': 'the panel together, absolute agreement',
  'ICC(3,k)': 'the panel together, consistency',
};

export interface MeanSquares {
  readonly betweenUnits: number;
  readonly withinUnits: number;
  readonly betweenRaters: number;
  readonly residual: number;
}

export interface IntraclassCorrelation {
  /** Units that every rater scored; the others are left out. */
  readonly units: number;
  readonly raters: number;
  readonly meanSquares: MeanSquares | null;
  readonly forms: Readonly<Record<IccForm, Statistic>>;
}

function meanSquaresOf(rows: readonly (readonly number[])[]): MeanSquares {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const grand = sum(rows.flat()) / (n * k);
  const raterMeans = (rows[0] ?? []).map((_, j) => sum(rows.map((row) => row[j] ?? 0)) / n);
  const units = k * sum(rows.map((row) => (sum(row) / k - grand) ** 2));
  const raters = n * sum(raterMeans.map((mean) => (mean - grand) ** 2));
  const within = sum(rows.map((row) => sum(row.map((score) => (score - sum(row) / k) ** 2))));
  return {
    betweenUnits: units / (n - 1),
    withinUnits: within / (n * (k - 1)),
    betweenRaters: raters / (k - 1),
    // Rounding must not turn a residual of nothing into less than nothing.
    residual: Math.max(0, within - raters) / ((n - 1) * (k - 1)),
  };
}

function consistencyInterval({ betweenUnits: b, residual: e }: MeanSquares, n: number, k: number): Interval95 {
  const free = (n - 1) * (k - 1);
  const low = b / e / fQuantile(0.975, n - 1, free);
  const high = (b / e) * fQuantile(0.975, free, n - 1);
  return { low: (low - 1) / (low + k - 1), high: (high - 1) / (high + k - 1) };
}

/** Satterthwaite's approximation, as in Shrout and Fleiss 1979, for agreement of single scores. */
function agreementInterval(squares: MeanSquares, icc: number, n: number, k: number): Interval95 {
  const { betweenUnits: b, betweenRaters: j, residual: e } = squares;
  const f = j / e;
  const rest = n * (1 + (k - 1) * icc) - k * icc;
  const free = ((k - 1) * (n - 1) * (k * icc * f + rest) ** 2) / ((n - 1) * k ** 2 * icc ** 2 * f ** 2 + rest ** 2);
  const upper = fQuantile(0.975, n - 1, free);
  const lower = fQuantile(0.975, free, n - 1);
  const spread = k * j + (k * n - k - n) * e;
  return {
    low: (n * (b - upper * e)) / (upper * spread + n * b),
    high: (n * (lower * b - e)) / (spread + n * lower * b),
  };
}

/**
 * Intraclass correlations of units by raters. Marks on a scale need absolute agreement, ICC(2,1), shown beside
 * consistency, ICC(3,1). Not defined for fewer than two units or raters, or when all scores are the same.
 */
export function intraclassCorrelation(ratings: Ratings): IntraclassCorrelation {
  const rows = complete(ratings);
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  if (n < 2 || k < 2) {
    const none = notDefined('Fewer than two units were scored by all of at least two raters.');
    const forms = Object.fromEntries(ICC_FORMS.map((form) => [form, none])) as Record<IccForm, Statistic>;
    return { units: n, raters: k, meanSquares: null, forms };
  }
  const squares = meanSquaresOf(rows);
  const { betweenUnits: b, withinUnits: w, betweenRaters: j, residual: e } = squares;
  const noVariance = 'The scores do not vary between units.';
  const forms: Record<IccForm, Statistic> = {
    'ICC(1,1)': shareOf(b - w, b + (k - 1) * w, noVariance),
    'ICC(2,1)': shareOf(b - e, b + (k - 1) * e + (k * (j - e)) / n, noVariance),
    'ICC(3,1)': shareOf(b - e, b + (k - 1) * e, noVariance),
    'ICC(1,k)': shareOf(b - w, b, noVariance),
    'ICC(2,k)': shareOf(b - e, b + (j - e) / n, noVariance),
    'ICC(3,k)': shareOf(b - e, b, noVariance),
  };
  return { units: n, raters: k, meanSquares: squares, forms };
}

/** 95% intervals of the single-score forms by Shrout and Fleiss 1979; null where the scores leave nothing to estimate. */
export function iccIntervals(
  found: IntraclassCorrelation,
): Readonly<Record<'ICC(2,1)' | 'ICC(3,1)', Interval95 | null>> {
  const { meanSquares, units, raters, forms } = found;
  const single = forms['ICC(2,1)'].value;
  if (meanSquares === null || single === null || meanSquares.residual === 0 || meanSquares.betweenUnits === 0) {
    return { 'ICC(2,1)': null, 'ICC(3,1)': null };
  }
  return {
    'ICC(2,1)': agreementInterval(meanSquares, single, units, raters),
    'ICC(3,1)': consistencyInterval(meanSquares, units, raters),
  };
}
