import type { ScoringItemView } from '@evenhand/shared/contracts';

type Item = Pick<ScoringItemView, 'responseId' | 'criterionId'>;

/** The answers beside one, by the name of the shortcut that leads there; undefined at either end of the person's list. */
export function neighboursOf<One extends Item>(items: readonly One[], { responseId, criterionId }: Item) {
  const at = items.findIndex((item) => item.responseId === responseId && item.criterionId === criterionId);
  const bids = items.filter((item) => item.criterionId === criterionId);
  const bid = bids.findIndex((item) => item.responseId === responseId);
  return {
    'next-answer': items[at + 1],
    'previous-answer': items[at - 1],
    'next-bid': bids[bid + 1],
    'previous-bid': bids[bid - 1],
  };
}
