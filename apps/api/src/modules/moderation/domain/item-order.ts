import type { Tender } from '@evenhand/shared/contracts';

/**
 * Items as a person looks for them: by question as published, then by bidder. A database gives rows in any order; figures
 * that are drawn by chance with a fixed start come out the same only if the order is.
 */
export function inTenderOrder<Item extends { readonly criterionId: string; readonly responseId: string }>(
  items: readonly Item[],
  { criteria }: Pick<Tender, 'criteria'>,
  bidders: ReadonlyMap<string, string>,
): readonly Item[] {
  const place = new Map(criteria.map(({ id }, at) => [id, at]));
  const nameOf = ({ responseId }: Item) => bidders.get(responseId) ?? '';
  return items.toSorted(
    (a, b) =>
      (place.get(a.criterionId) ?? criteria.length) - (place.get(b.criterionId) ?? criteria.length) ||
      nameOf(a).localeCompare(nameOf(b), 'en-GB') ||
      a.responseId.localeCompare(b.responseId, 'en-GB'),
  );
}
