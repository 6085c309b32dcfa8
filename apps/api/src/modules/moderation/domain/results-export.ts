import type { Tender } from '@evenhand/shared/contracts';
import { whyNoRank, type Results } from './results.ts';

/** A bid that was disregarded: it has no marks that count, no total and no place. */
interface DisregardedBid {
  readonly bidder: string;
  /** The decision; null where whoever exports may not read it. */
  readonly because: DisregardReason | null;
}

interface DisregardReason {
  readonly wrong: string;
  readonly clause: string | null;
  readonly reason: string;
}

/** That a bid was disregarded, with the reason where it is known. */
function whyDisregarded({ because }: DisregardedBid): string {
  if (because === null) return 'Disregarded';
  const { wrong, clause, reason } = because;
  return `Disregarded${clause === null ? '' : ` under ${clause}`}: ${wrong} ${reason}`;
}

/** The results as a table of text: one row for each bid, the published weightings in the first, disregarded bids last. */
export function resultsTable(
  { criteria }: Pick<Tender, 'criteria'>,
  { bids, outOf }: Results,
  disregarded: readonly DisregardedBid[] = [],
): readonly (readonly string[])[] {
  const ids = criteria.map(({ id }) => id);
  const empty = ids.map(() => '');
  return [
    ['Rank', 'Bidder', 'Total', ...ids.map((id) => `${id} mark`), ...ids.map((id) => `${id} points`), 'Why no rank'],
    ['', 'Published weighting', outOf, ...empty, ...criteria.map(({ weightPercent }) => weightPercent), ''],
    ...bids.map((bid) => [
      bid.rank === null ? '' : String(bid.rank),
      bid.bidder,
      bid.total,
      ...ids.map((id) => bid.marks[id] ?? ''),
      ...ids.map((id) => bid.byCriterion[id] ?? ''),
      whyNoRank(bid) ?? '',
    ]),
    ...disregarded.map((bid) => ['', bid.bidder, '', ...empty, ...empty, whyDisregarded(bid)]),
  ];
}

/** What another program needs to work out every total and rank again: the published rules, the agreed marks, and what we made of them. */
export interface ResultsFile {
  readonly tender: { readonly reference: string; readonly publishedSetHash: string };
  readonly rounding: Tender['rounding'];
  readonly highestMark: string;
  /** A mark below it takes the rank away on criteria that disqualify; null where nothing is published. */
  readonly passMark: string | null;
  readonly criteria: readonly {
    readonly id: string;
    readonly weightPercent: string;
    readonly disqualifies: boolean;
  }[];
  readonly bids: readonly {
    readonly bidder: string;
    readonly marks: Readonly<Record<string, string>>;
    readonly points: Readonly<Record<string, string>>;
    readonly total: string;
    readonly missed: readonly string[];
    readonly unassessed: readonly string[];
    readonly rank: number | null;
    readonly whyNoRank: string | null;
  }[];
  /** Bids that take no part, each with the decision where whoever exports may read it. */
  readonly disregarded: readonly ({ readonly bidder: string } & Partial<DisregardReason>)[];
}

export function resultsFile(
  tender: Tender,
  { publishedSetHash, highestMark }: { readonly publishedSetHash: string; readonly highestMark: string },
  { bids }: Results,
  disregarded: readonly DisregardedBid[] = [],
): ResultsFile {
  return {
    tender: { reference: tender.id, publishedSetHash },
    rounding: tender.rounding,
    highestMark,
    passMark: tender.scale.passMark ?? null,
    criteria: tender.criteria.map(({ id, weightPercent, disqualifies }) => ({
      id,
      weightPercent,
      disqualifies: disqualifies ?? false,
    })),
    bids: bids.map((bid) => ({
      bidder: bid.bidder,
      marks: bid.marks,
      points: bid.byCriterion,
      total: bid.total,
      missed: bid.missed,
      unassessed: bid.unassessed,
      rank: bid.rank,
      whyNoRank: whyNoRank(bid),
    })),
    disregarded: disregarded.map(({ bidder, because }) =>
      because === null ? { bidder } : { bidder, wrong: because.wrong, clause: because.clause, reason: because.reason },
    ),
  };
}
