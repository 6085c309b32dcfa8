import { summaryHash, type BuiltSummary } from './summaries.service.ts';

/**
 * Why an approved summary does not stand any more as it was approved: words of it wait to be withheld, or the record has
 * changed since, as where a response was disregarded. Null where it stands.
 */
export function overtakenBy({ stored, rebuilt, checks }: BuiltSummary): 'words-wait' | 'record-changed' | null {
  if (checks.some(({ kind }) => kind === 'not-approved')) return 'words-wait';
  return stored.approvedHash === summaryHash(rebuilt) ? null : 'record-changed';
}

/** Why no debrief notes are made of an approved summary; null where they are. */
export function whyNoDebrief(built: BuiltSummary): string | null {
  switch (overtakenBy(built)) {
    case 'words-wait':
      return 'Words to be withheld from this summary wait for approval. Notes can be made once that is decided.';
    case 'record-changed':
      return 'The record has changed since this summary was approved: no notes can be made from both. Take the approval back, read it and approve it again.';
    case null:
      return null;
  }
}
