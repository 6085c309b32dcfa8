import type { Citation, Evidence } from '@evenhand/shared/contracts';

/** A stretch of a file that something on the page rests on, and that the evidence beside it can show. */
export interface Passage {
  /** As it stands in the address: the id of a claim, "query-1-2", "unmapped-3" or "cited-2". */
  readonly id: string;
  /** What it is to the reader, for example "Quote c4" or "Query 1". */
  readonly label: string;
  readonly evidence: Evidence;
}

/** A citation as the evidence beside the page shows it. */
export function evidenceOf({ file, sha256, page, start, end, quote }: Citation): Evidence {
  return { file, sha256, page, locator: null, start, end, quote };
}
