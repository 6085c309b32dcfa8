import { sum } from './ratings.ts';
import { notDefined, type Statistic } from './statistic.ts';

/** How far the scores of one item lie apart, in points of the scale. No mean is given: it must not become a score. */
export interface ItemSpread {
  readonly range: number;
  readonly standardDeviation: number;
  /** Mean distance of the scores from their mean. */
  readonly averageDeviation: number;
  /** Mean distance of the scores from their median. */
  readonly averageDeviationFromMedian: number;
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/**
 * Range and average deviation of one item's scores: what a chair needs in order to see which items to discuss.
 * Null for fewer than two scores. Formulas: O'Neill 2017, Frontiers in Psychology 8:777.
 */
export function itemSpread(scores: readonly number[]): ItemSpread | null {
  if (scores.length < 2) return null;
  const sorted = scores.toSorted((a, b) => a - b);
  const mean = sum(scores) / scores.length;
  const middle = median(sorted);
  return {
    range: (sorted.at(-1) ?? 0) - (sorted[0] ?? 0),
    standardDeviation: Math.sqrt(sum(scores.map((score) => (score - mean) ** 2)) / (scores.length - 1)),
    averageDeviation: sum(scores.map((score) => Math.abs(score - mean))) / scores.length,
    averageDeviationFromMedian: sum(scores.map((score) => Math.abs(score - middle))) / scores.length,
  };
}

/** Agreement within one group of raters on one item, against two ideas of no agreement. */
export interface WithinGroupAgreement {
  /** Against scores spread evenly over the scale. */
  readonly evenSpread: Statistic;
  /** Against scores split between the two ends of the scale. */
  readonly splitPanel: Statistic;
}

/**
 * r_wg of one item on an evenly stepped scale of `points` marks from `lowest` to `highest`. 1 is full agreement; below
 * 0 the raters disagree more than the reference and the figure is not admissible: show 0 and say so.
 * Formulas: O'Neill 2017, Frontiers in Psychology 8:777.
 */
export function withinGroupAgreement(
  scores: readonly number[],
  scale: { readonly lowest: number; readonly highest: number; readonly points: number },
): WithinGroupAgreement {
  const spread = itemSpread(scores);
  if (spread === null) {
    const tooFew = notDefined('Fewer than two scores.');
    return { evenSpread: tooFew, splitPanel: tooFew };
  }
  const against = (reference: number): Statistic =>
    reference === 0
      ? notDefined('The scale has only one mark.')
      : { value: 1 - spread.standardDeviation ** 2 / reference };
  const step = scale.points > 1 ? (scale.highest - scale.lowest) / (scale.points - 1) : 0;
  return {
    evenSpread: against((step ** 2 * (scale.points ** 2 - 1)) / 12),
    splitPanel: against((scale.highest - scale.lowest) ** 2 / 4),
  };
}
