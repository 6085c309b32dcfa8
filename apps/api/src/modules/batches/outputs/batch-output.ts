import type { Tender } from '@evenhand/shared/contracts';
import type { BatchOutcome } from '../batches.service.ts';

/** What all results of one run share. */
export interface BatchHeading {
  readonly tender: Tender;
  readonly engine: { readonly name: string; readonly version: string };
  readonly publishedSetHash: string;
  readonly asOf: string;
}

/** One of the forms in which a batch hands over its results. Responses come one by one, in the order of their names. */
export interface BatchOutput {
  add(outcome: BatchOutcome): Promise<void>;
  /** Puts the finished output into its place; until then what an earlier run left stays. */
  finish(): Promise<void>;
}
