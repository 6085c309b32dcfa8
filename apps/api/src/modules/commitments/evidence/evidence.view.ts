import type { DeliveryEvidenceView } from '@evenhand/shared/contracts';
import { isThere } from './evidence.service.ts';
import type { StoredEvidence } from './evidence.repository.ts';

interface About {
  /** Whether the reader may change the report. */
  readonly mayWrite: boolean;
  /** First day on which files may be deleted. */
  readonly keptUntil: string;
  readonly nameOf: (id: string, otherwise: string) => string;
}

/** The files that stand with a report, as its readers see them. */
export function evidenceViews(
  files: readonly StoredEvidence[],
  { mayWrite, keptUntil, nameOf }: About,
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
    keptUntil,
  }));
}

/** Whether a file is given out; until it is checked, or where the scanner found something, nobody is given it. */
export function stateOf({ checkedAt, infection, removedAt }: StoredEvidence): DeliveryEvidenceView['state'] {
  if (removedAt !== null) return 'removed';
  if (infection !== null) return 'refused';
  return checkedAt === null ? 'checking' : 'ready';
}
