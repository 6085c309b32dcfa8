import { complete, sum, type Ratings } from './ratings.ts';
import { notDefined, shareOf, type Statistic } from './statistic.ts';

export interface KendallsW {
  /** Corrected for ties; 1 when all raters rank alike, 0 when their rankings cancel out. */
  readonly w: Statistic;
  readonly uncorrected: Statistic;
  /** Sum of the ranks of each unit, the lowest score ranking first; ties share the middle rank. */
  readonly rankSums: readonly number[];
  /** Squared distances of the rank sums from their mean. */
  readonly s: number;
  readonly chiSquared: number | null;
  readonly degreesOfFreedom: number;
}

/** Ranks from 1 for the lowest; equal scores share the mean of the ranks they take up. */
function ranks(scores: readonly number[]): number[] {
  return scores.map((score) => {
    const below = scores.filter((other) => other < score).length;
    const equal = scores.filter((other) => other === score).length;
    return below + (equal + 1) / 2;
  });
}

function tieTerm(scores: readonly number[]): number {
  return sum(
    [...new Set(scores)].map((score) => {
      const equal = scores.filter((other) => other === score).length;
      return equal ** 3 - equal;
    }),
  );
}

/**
 * Kendall's coefficient of concordance: do raters rank the bids alike? It says nothing about the level of the marks
 * and little with four bids or fewer. Units that a rater did not score are left out. Not defined for fewer than two
 * units or raters, or when no rater told any units apart.
 */
export function kendallsW(ratings: Ratings): KendallsW {
  const rows = complete(ratings);
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  const byRater = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0));
  const rankings = byRater.map(ranks);
  const rankSums = rows.map((_, i) => sum(rankings.map((ranking) => ranking[i] ?? 0)));
  const mean = sum(rankSums) / Math.max(1, n);
  const s = sum(rankSums.map((rank) => (rank - mean) ** 2));
  const found = { rankSums, s, degreesOfFreedom: Math.max(0, n - 1) };
  if (n < 2 || k < 2) {
    const none = notDefined('Fewer than two units were ranked by all of at least two raters.');
    return { ...found, w: none, uncorrected: none, chiSquared: null };
  }
  const untied = k ** 2 * (n ** 3 - n);
  const w = shareOf(12 * s, untied - k * sum(byRater.map(tieTerm)), 'No rater told any units apart.');
  return {
    ...found,
    w,
    uncorrected: shareOf(12 * s, untied, 'No rater told any units apart.'),
    chiSquared: w.value === null ? null : k * (n - 1) * w.value,
  };
}
