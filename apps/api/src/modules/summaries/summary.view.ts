import type { SummaryView } from '@evenhand/shared/contracts';
import { approvalRefusal, endingRefusal, isWaiting, stands, stateOf } from './domain/change-state.ts';
import { whyNoDebrief } from './overtaken.ts';
import type { BuiltSummary } from './summaries.service.ts';

/** What a view needs besides the summary. */
export interface SummaryReader {
  readonly personId: string;
  readonly mayWrite: boolean;
  readonly mayApprove: boolean;
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** People whose names a view of the summary shows. */
export function peopleIn({ stored, changes }: BuiltSummary): readonly string[] {
  const ids = [stored.approvedBy, ...changes.flatMap(({ by, approvedBy, endedBy }) => [by, approvedBy, endedBy])];
  return [...new Set(ids.filter((id) => id !== null))];
}

export function summaryPage(built: BuiltSummary, reader: SummaryReader): SummaryView {
  const { stored, summary, checks, changes } = built;
  const nameOf = (id: string) => reader.names.get(id) ?? 'Somebody who is no longer here';
  const { id, tenderId, responseId, state, contactName, contactEmail, approvedHash, releasedAt } = stored;
  return {
    id,
    tenderId,
    responseId,
    title: summary.title,
    supplier: summary.supplier,
    state,
    contact: contactName === null || contactEmail === null ? null : { name: contactName, email: contactEmail },
    sections: summary.sections.map(({ heading, sentences, table }) => ({
      heading,
      sentences: sentences.map((sentence) => ({ ...sentence })),
      table: table && { caption: table.caption, rows: table.rows.map((row) => [...row]) },
    })),
    checks: checks.map((check) => ({ ...check })),
    changes: changes.map((change) => ({
      id: change.id,
      kind: change.kind,
      place: change.place,
      words: change.words,
      reason: change.reason,
      everywhere: change.everywhere,
      state: stateOf(change),
      by: nameOf(change.by),
      approvedBy: change.approvedBy === null ? null : nameOf(change.approvedBy),
      endedBy: change.endedBy === null ? null : nameOf(change.endedBy),
      endedBecause: change.endedBecause,
      mayApprove: reader.mayApprove && approvalRefusal(change, reader.personId) === null && isWaiting(change),
      mayEnd:
        reader.mayApprove && state === 'draft' && stands(change) && endingRefusal(change, reader.personId) === null,
    })),
    approvedBy: stored.approvedBy === null ? null : nameOf(stored.approvedBy),
    approvedHash,
    whyNoDebrief: approvedHash === null ? null : whyNoDebrief(built),
    releasedAt: releasedAt?.toISOString() ?? null,
    mayWrite: reader.mayWrite,
    mayApprove: reader.mayApprove,
  };
}
