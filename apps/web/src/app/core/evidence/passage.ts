import type { Evidence } from '@evenhand/shared/contracts';

/** A stretch of a file that something on the page rests on, and that the evidence beside it can show. */
export interface Passage {
  /** As it stands in the address: the id of a claim, "query-1-2", "unmapped-3" or "cited-2". */
  readonly id: string;
  /** What it is to the reader, for example "Quote c4" or "Query 1". */
  readonly label: string;
  readonly evidence: Evidence;
}
