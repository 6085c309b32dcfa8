import type { DeliveryEvidenceView } from '@evenhand/shared/contracts';
import { isThere } from './evidence.service.ts';
import type { StoredEvidence } from './evidence.repository.ts';

/** The files that stand with a report, as its readers see them. `mayWrite`: whether the reader may change the report. */
export function evidenceViews(
  files: readonly StoredEvidence[],
  mayWrite: boolean,
  nameOf: (id: string, otherwise: string) => string,
): DeliveryEvidenceView[] {
  return files.filter(isThere).map((file) => ({
    id: file.id,
    name: file.name,
    size: file.size,
    sha256: file.sha256,
    state: stateOf(file),
    note: file.infection === null ? file.note : `The virus scanner found ${file.infection} in it.`,
    addedBy: nameOf(file.addedBy, 'The supplier'),
    addedAt: file.addedAt.toISOString(),
    mayTakeBack: mayWrite && file.reviewedAt === null,
  }));
}

/** Whether a file is given out; until it is checked, or where the scanner found something, nobody is given it. */
export function stateOf({ checkedAt, infection }: StoredEvidence): DeliveryEvidenceView['state'] {
  if (infection !== null) return 'refused';
  return checkedAt === null ? 'checking' : 'ready';
}
