import { Exact } from '@evenhand/scoring';
import type { Discussion, DiscussionTrigger } from '@evenhand/shared/contracts';

/** What the order of the agenda rests on. */
export interface AgendaItem {
  readonly bidder: string;
  readonly criterion: string;
  /** Place of the criterion in the published set. */
  readonly criterionPlace: number;
  readonly weightPercent: string;
  /** Distance between the highest and the lowest opening mark. */
  readonly spread: string;
  readonly discussion: Discussion;
  readonly triggers: readonly DiscussionTrigger[];
}

const RANK: Readonly<Record<Discussion, number>> = { full: 0, brief: 1, short: 2 };

/**
 * The order in which a panel takes its items: what needs full discussion first, then by spread, by weight, by number of
 * flags, and in the published order of criteria and the alphabet of bidders. Never by how high a mark is.
 */
export function inAgendaOrder<Item extends AgendaItem>(items: readonly Item[]): readonly Item[] {
  return items.toSorted(
    (a, b) =>
      RANK[a.discussion] - RANK[b.discussion] ||
      new Exact(b.spread).comparedTo(a.spread) ||
      new Exact(b.weightPercent).comparedTo(a.weightPercent) ||
      b.triggers.length - a.triggers.length ||
      a.criterionPlace - b.criterionPlace ||
      (a.bidder < b.bidder ? -1 : Number(a.bidder > b.bidder)),
  );
}
