import { safeFileName } from '../../platform/files/received-name.ts';
import type { StoredTender } from '../tenders/index.ts';

/**
 * The folder in which the operator lays what one tender may have read: it is named like the tender's reference. Null where
 * that cannot be the name of a folder, because a name made from it could be the reference of another tender.
 */
export function tenderFolder({ reference }: Pick<StoredTender, 'reference'>): string | null {
  return safeFileName(reference) === reference ? reference : null;
}

/** Why nothing is offered to a tender without a folder. */
export function noFolderOf({ reference }: Pick<StoredTender, 'reference'>): string {
  return `No folder can be named like the reference "${reference}". Send an archive, or have the operator read the batch by npm run batch.`;
}
