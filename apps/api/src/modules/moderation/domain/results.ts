import { sameMark, tiedTotals, weightedMarks } from '@evenhand/scoring';
import { Exact } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** One bid's agreed marks, by criterion. */
export interface AgreedBid {
  readonly responseId: string;
  readonly bidder: string;
  readonly marks: Readonly<Record<string, string>>;
  /** Mandatory requirements, in their words, that it misses and that no two people let it pass. */
  readonly missed?: readonly string[];
  /** Mandatory requirements, in their words, of which nobody has recorded whether it meets them. */
  readonly unassessed?: readonly string[];
}

/** A mark below the published pass mark of a criterion whose low mark disqualifies. Nobody sets it aside. */
interface FailedThreshold {
  readonly criterion: string;
  readonly mark: string;
  readonly passMark: string;
}

export interface BidResult {
  readonly responseId: string;
  readonly bidder: string;
  readonly marks: Readonly<Record<string, string>>;
  /** Points by criterion and by mission, and in all, as decimal text with the published places. */
  readonly byCriterion: Readonly<Record<string, string>>;
  readonly byMission: Readonly<Record<string, string>>;
  readonly total: string;
  readonly failed: readonly FailedThreshold[];
  readonly missed: readonly string[];
  readonly unassessed: readonly string[];
  /** 1 is the highest total; tied bids share a rank until the published rule parts them. Null where the rules rule it out or are not applied yet. */
  readonly rank: number | null;
  /** Whether it shares its total with another bid and nobody has put them in order yet. */
  readonly tied: boolean;
}

export interface Results {
  /** What all weightings add up to. */
  readonly outOf: string;
  readonly bids: readonly BidResult[];
}

/**
 * The order in which the published rule puts bids that share a total. It counts only for exactly those bids: where another
 * bid comes to the same total, or one of them leaves it, somebody reads the rule anew. Of two orders of the same bids the
 * newer counts, and none that is older than the newest correction of marks (ADR 51).
 */
export interface TiePlacing {
  readonly order: readonly string[];
}

/**
 * Totals, missions and ranks from the agreed marks alone, rounded once as the published set says. Ranks compare the
 * rounded totals, because those are what bidders are told. Throws where a mark is missing: no results before the end.
 */
export function resultsOf(
  tender: Tender,
  framework: FrameworkPack | null,
  bids: readonly AgreedBid[],
  placings: readonly TiePlacing[] = [],
): Results {
  const weighted = bids.map((bid) => {
    const sums = weightedMarks(tender, framework, new Map(Object.entries(bid.marks)));
    if (sums.total === null) throw new RangeError(`The bid of ${bid.bidder} has no agreed mark for every criterion.`);
    return { bid, sums, total: sums.total, failed: failedThresholds(tender, bid) };
  });
  const ranked = weighted.filter(
    ({ bid, failed }) => failed.length + (bid.missed ?? []).length + (bid.unassessed ?? []).length === 0,
  );
  const named = ranked.map(({ bid, total }) => ({ name: bid.responseId, total }));
  const ties = tiedTotals(named).map((group) => ({ group, order: placingOf(group, placings)?.order ?? null }));
  const results = weighted.map(({ bid, sums, total, failed }): BidResult => {
    const tie = ties.find(({ group }) => group.includes(bid.responseId));
    const place = tie?.order?.indexOf(bid.responseId) ?? 0;
    const isRanked = named.some(({ name }) => name === bid.responseId);
    return {
      responseId: bid.responseId,
      bidder: bid.bidder,
      marks: bid.marks,
      byCriterion: sums.byCriterion,
      byMission: sums.byMission,
      total,
      failed,
      missed: bid.missed ?? [],
      unassessed: bid.unassessed ?? [],
      rank: isRanked ? 1 + place + named.filter((other) => new Exact(other.total).gt(total)).length : null,
      tied: tie !== undefined && tie.order === null,
    };
  });
  return {
    outOf: weightedMarks(tender, framework, new Map()).max,
    bids: results.toSorted(
      (a, b) =>
        Number(a.rank === null) - Number(b.rank === null) ||
        (a.rank ?? 0) - (b.rank ?? 0) ||
        new Exact(b.total).comparedTo(a.total) ||
        (a.bidder < b.bidder ? -1 : Number(a.bidder > b.bidder)),
    ),
  };
}

/** The newest placing of exactly these bids; undefined where there is none. */
export function placingOf<Placing extends TiePlacing>(
  group: readonly string[],
  placings: readonly Placing[],
): Placing | undefined {
  return placings.findLast((placing) => isOf(group, placing));
}

/** How many orders of exactly these bids are on record: all but the newest, which may count, count no more. */
export function placingsOn(group: readonly string[], placings: readonly TiePlacing[]): number {
  return placings.filter((placing) => isOf(group, placing)).length;
}

const isOf = (group: readonly string[], { order }: TiePlacing): boolean =>
  order.length === group.length && new Set([...order, ...group]).size === group.length;

/** The marks of a bid that disqualify it: below the pass mark, of criteria whose published text says that this disqualifies. */
function failedThresholds({ scale, criteria }: Tender, { marks }: AgreedBid): readonly FailedThreshold[] {
  const { passMark } = scale;
  if (passMark == null) return [];
  return criteria.flatMap(({ id, disqualifies }) => {
    const mark = marks[id];
    if (disqualifies !== true || mark === undefined || sameMark(mark, passMark) || new Exact(mark).gt(passMark))
      return [];
    return [{ criterion: id, mark, passMark }];
  });
}

/** Why a bid has no rank, in one sentence; null where it has one. */
export function whyNoRank({
  failed,
  missed,
  unassessed,
}: Pick<BidResult, 'failed' | 'missed' | 'unassessed'>): string | null {
  const reasons = [
    ...failed.map(({ criterion, mark, passMark }) => `${criterion} has ${mark}, below the pass mark ${passMark}`),
    ...missed.map((words) => `it misses the mandatory requirement “${words}”`),
    ...unassessed.map((words) => `nobody has recorded whether it meets the mandatory requirement “${words}”`),
  ];
  return reasons.length === 0 ? null : `No rank: ${reasons.join('; ')}.`;
}
