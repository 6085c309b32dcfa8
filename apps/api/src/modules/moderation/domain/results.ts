import { sameMark, tiedTotals, weightedMarks } from '@evenhand/scoring';
import { Exact } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** One bid's agreed marks, by criterion. */
export interface AgreedBid {
  readonly responseId: string;
  readonly bidder: string;
  readonly marks: Readonly<Record<string, string>>;
}

/** A mark below the published pass mark, and whether two people have set that aside. */
export interface FailedThreshold {
  readonly criterion: string;
  readonly mark: string;
  readonly passMark: string;
  readonly overridden: boolean;
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
  /** 1 is the highest total; tied bids share a rank until the published rule parts them. Null below a pass mark. */
  readonly rank: number | null;
  /** Whether it shares its total with another bid and nobody has put them in order yet. */
  readonly tied: boolean;
}

export interface Results {
  /** What all weightings add up to. */
  readonly outOf: string;
  readonly bids: readonly BidResult[];
}

/** The order in which the published rule puts bids that share a total. It counts only for exactly those bids. */
export interface TiePlacing {
  readonly order: readonly string[];
}

/** A threshold that two people agreed to set aside, with reasons kept elsewhere. */
export interface ThresholdOverride {
  readonly responseId: string;
  readonly criterion: string;
}

/**
 * Totals, missions and ranks from the agreed marks alone, rounded once as the published set says. Ranks compare the
 * rounded totals, because those are what bidders are told. Throws where a mark is missing: no results before the end.
 */
export function resultsOf(
  tender: Tender,
  framework: FrameworkPack | null,
  bids: readonly AgreedBid[],
  overrides: readonly ThresholdOverride[] = [],
  placings: readonly TiePlacing[] = [],
): Results {
  const weighted = bids.map((bid) => {
    const sums = weightedMarks(tender, framework, new Map(Object.entries(bid.marks)));
    if (sums.total === null) throw new RangeError(`The bid of ${bid.bidder} has no agreed mark for every criterion.`);
    return { bid, sums, total: sums.total, failed: failedThresholds(tender, bid, overrides) };
  });
  const ranked = weighted.filter(({ failed }) => failed.every(({ overridden }) => overridden));
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
  return placings.findLast(
    ({ order }) => order.length === group.length && new Set([...order, ...group]).size === group.length,
  );
}

/** The criteria on which a bid lies below the published pass mark: a rule, which no one's score sets aside. */
export function failedThresholds(
  { scale, criteria }: Tender,
  { responseId, marks }: AgreedBid,
  overrides: readonly ThresholdOverride[],
): readonly FailedThreshold[] {
  const { passMark } = scale;
  if (passMark == null) return [];
  return criteria.flatMap(({ id }) => {
    const mark = marks[id];
    if (mark === undefined || sameMark(mark, passMark) || new Exact(mark).gt(passMark)) return [];
    const overridden = overrides.some((one) => one.responseId === responseId && one.criterion === id);
    return [{ criterion: id, mark, passMark, overridden }];
  });
}
