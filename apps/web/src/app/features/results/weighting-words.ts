import type { ResultsView } from '@evenhand/shared/contracts';

/**
 * What is to be said of weightings besides the thresholds that are listed; empty where these say all. Bids that share a
 * total have no threshold: the least change parts them.
 */
export function weightingWords({ thresholds, ties }: Pick<ResultsView, 'thresholds' | 'ties'>): string {
  if (ties.length > 0)
    return $localize`Bids that share a total are parted by the least change to the weighting of any question on which their marks differ.`;
  return thresholds.length > 0 ? '' : $localize`No change of a single weighting changes the order.`;
}
