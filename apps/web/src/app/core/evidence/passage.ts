import type { Citation, Evidence } from '@evenhand/shared/contracts';

/** A stretch of a file that something on the page rests on, and that the evidence beside it can show. */
export interface Passage {
  /** As it stands in the address: the id of a claim, "query-1-2", "unmapped-3" or "cited-2". */
  readonly id: string;
  /** What it is to the reader, for example "Quote c4" or "Query 1". */
  readonly label: string;
  readonly evidence: Evidence;
}

/** Where a document is opened while there is no quote. */
export interface Beginning {
  /** From 1. */
  readonly page: number;
  /** Offset in the stored text; null where the page alone is known. */
  readonly start: number | null;
  /** Counts how often the reader asked to go there. */
  readonly turn: number;
}

export const FIRST_PAGE: Beginning = { page: 1, start: null, turn: 0 };

/** A citation as the evidence beside the page shows it. */
export function evidenceOf({ file, sha256, page, start, end, quote }: Citation): Evidence {
  return { file, sha256, page, locator: null, start, end, quote };
}
