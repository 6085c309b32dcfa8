import type { ClarificationStep } from '@evenhand/shared/domain';

/** Whom entries are shown to. */
export interface LogReader {
  readonly personId: string;
  /** Whether the person may read what others have proposed. */
  readonly readsProposals: boolean;
}

/**
 * The entries that a person reads, in their order. A proposal tells what its author doubts, in passage and words: who
 * scores reads only their own until they may read everybody's. What was sent to a bidder and answered everybody reads.
 */
export function entriesFor<Entry extends { readonly step: ClarificationStep; readonly personId: string }>(
  entries: readonly Entry[],
  { personId, readsProposals }: LogReader,
): readonly Entry[] {
  return readsProposals ? entries : entries.filter((entry) => entry.step !== 'proposed' || entry.personId === personId);
}
