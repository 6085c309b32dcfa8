import type { Tender } from '@evenhand/shared/contracts';
import type { Results } from './results.ts';

/** The results as a table of text: one row for each bid, the published weightings in the first. */
export function resultsTable(
  { criteria }: Pick<Tender, 'criteria'>,
  { bids, outOf }: Results,
): readonly (readonly string[])[] {
  const ids = criteria.map(({ id }) => id);
  return [
    ['Rank', 'Bidder', 'Total', ...ids.map((id) => `${id} mark`), ...ids.map((id) => `${id} points`)],
    ['', 'Published weighting', outOf, ...ids.map(() => ''), ...criteria.map(({ weightPercent }) => weightPercent)],
    ...bids.map(({ rank, bidder, total, marks, byCriterion }) => [
      rank === null ? '' : String(rank),
      bidder,
      total,
      ...ids.map((id) => marks[id] ?? ''),
      ...ids.map((id) => byCriterion[id] ?? ''),
    ]),
  ];
}

/** What another program needs to work out every total again: the published rules, the agreed marks, and what we made of them. */
export interface ResultsFile {
  readonly tender: { readonly reference: string; readonly publishedSetHash: string };
  readonly rounding: Tender['rounding'];
  readonly highestMark: string;
  readonly criteria: readonly { readonly id: string; readonly weightPercent: string }[];
  readonly bids: readonly {
    readonly bidder: string;
    readonly marks: Readonly<Record<string, string>>;
    readonly points: Readonly<Record<string, string>>;
    readonly total: string;
    readonly rank: number | null;
  }[];
}

export function resultsFile(
  tender: Tender,
  { publishedSetHash, highestMark }: { readonly publishedSetHash: string; readonly highestMark: string },
  { bids }: Results,
): ResultsFile {
  return {
    tender: { reference: tender.id, publishedSetHash },
    rounding: tender.rounding,
    highestMark,
    criteria: tender.criteria.map(({ id, weightPercent }) => ({ id, weightPercent })),
    bids: bids.map(({ bidder, marks, byCriterion, total, rank }) => ({
      bidder,
      marks,
      points: byCriterion,
      total,
      rank,
    })),
  };
}
