import type { SummaryView } from '@evenhand/shared/contracts';

/** What is decided about words that were added to a summary or withheld from it. */
export interface ChangeDecisions {
  readonly by: string;
  readonly approvedBy: string | null;
  readonly endedBy: string | null;
}

type ChangeState = SummaryView['changes'][number]['state'];

/** Whether it counts, or would once it is approved. */
export function stands({ endedBy }: Pick<ChangeDecisions, 'endedBy'>): boolean {
  return endedBy === null;
}

/** Whether it still needs somebody's approval. */
export function isWaiting(change: ChangeDecisions): boolean {
  return stands(change) && change.approvedBy === null;
}

/** How far it is. Whoever asked for it withdraws it; somebody else refuses it, or takes it back once it was approved. */
export function stateOf(change: ChangeDecisions): ChangeState {
  if (stands(change)) return change.approvedBy === null ? 'waiting' : 'approved';
  if (change.endedBy === change.by) return 'withdrawn';
  return change.approvedBy === null ? 'refused' : 'taken-back';
}

/** Why a person may not approve it; null where the person may. */
export function approvalRefusal({ by }: ChangeDecisions, personId: string): 'summary.own-change' | null {
  return by === personId ? 'summary.own-change' : null;
}

/**
 * Why a person may not end it; null where the person may. What two agreed on, whoever asked for it does not undo alone: one
 * person could bring words to a bidder that somebody else had approved to be withheld.
 */
export function endingRefusal({ by, approvedBy }: ChangeDecisions, personId: string): 'summary.approved-change' | null {
  return by === personId && approvedBy !== null ? 'summary.approved-change' : null;
}
