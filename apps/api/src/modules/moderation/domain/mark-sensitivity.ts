import { Exact, sameMark } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { ascendingMarks } from './marking-scale.ts';
import { resultsOf, type AgreedBid } from './results.ts';

/** One item whose mark, one step of the scale away, would change who is first. */
export interface DecisiveItem {
  readonly responseId: string;
  readonly criterion: string;
  readonly from: string;
  readonly to: string;
  /** Whether the lead would pass to another bid or be shared. */
  readonly effect: 'overtakes' | 'ties';
}

/**
 * The items of which a single step would change or share the first place, each worked out anew with the published
 * rounding. Where any is listed, the result rests on one mark: read those items again before the award.
 */
export function decisiveItems(
  tender: Tender,
  framework: FrameworkPack | null,
  bids: readonly AgreedBid[],
): readonly DecisiveItem[] {
  const leading = (changed: readonly AgreedBid[]) => leaders(tender, framework, changed);
  const now = leading(bids);
  const marks = ascendingMarks(tender.scale);
  return bids.flatMap((bid) =>
    tender.criteria.flatMap(({ id }) => {
      const from = bid.marks[id];
      if (from === undefined) return [];
      return neighbours(marks, from).flatMap((to): DecisiveItem[] => {
        const then = leading(bids.map((one) => (one === bid ? { ...one, marks: { ...one.marks, [id]: to } } : one)));
        const effect = change(now, then);
        return effect === null ? [] : [{ responseId: bid.responseId, criterion: id, from, to, effect }];
      });
    }),
  );
}

function neighbours(marks: readonly string[], mark: string): readonly string[] {
  const at = marks.findIndex((one) => sameMark(one, mark));
  return [marks[at - 1], marks[at + 1]].filter((one) => one !== undefined);
}

function leaders(...[tender, framework, bids]: Parameters<typeof resultsOf>): readonly string[] {
  const { bids: results } = resultsOf(tender, framework, bids);
  return results.filter(({ rank }) => rank === 1).map(({ responseId }) => responseId);
}

function change(now: readonly string[], then: readonly string[]): DecisiveItem['effect'] | null {
  if (now.length === then.length && now.every((id) => then.includes(id))) return null;
  return then.some((id) => now.includes(id)) && then.length > 1 ? 'ties' : 'overtakes';
}

/** The distance between the two best totals; null with fewer than two ranked bids. */
export function gapAtTop(results: ReturnType<typeof resultsOf>): string | null {
  const [first, second] = results.bids.filter(({ rank }) => rank !== null);
  return first === undefined || second === undefined ? null : new Exact(first.total).minus(second.total).toFixed();
}
