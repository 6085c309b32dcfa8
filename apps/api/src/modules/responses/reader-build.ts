import { codeBuild } from '../../platform/process/code-build.ts';
import { standingFiles } from './domain/standing-files.ts';
import type { StoredFile } from './response.repository.ts';

/** Which code reads: texts of another build are not taken for its own. */
export const READER_BUILD = codeBuild(['@evenhand/documents', '@evenhand/shared/domain']);

/**
 * Names what this build reads of a file: apart from what it read before a person had the file read again, and from what was
 * then read of an equal file. A file in a batch shares what was then read of the file it was taken from.
 */
export function readByOf({ id, rereads, textOf }: Pick<StoredFile, 'id' | 'rereads' | 'textOf'>): string {
  return rereads === 0 ? READER_BUILD : `${READER_BUILD}${AGAIN}${String(rereads)}/${textOf ?? id}`;
}

/**
 * Which time of being read again what stands of a file comes from, 0 for the first reading. `rereads` counts what was asked
 * for: that may still be under way, have failed, or not stand.
 */
export function rereadThatStands({ readBy }: Pick<StoredFile, 'readBy'>): number {
  return Number(readBy?.split(AGAIN)[1]?.split('/')[0] ?? 0);
}

/** Whether this build has read a text, the first time or again. */
export function isOfThisBuild(readBy: string): boolean {
  return readBy === READER_BUILD || readBy.startsWith(READER_BUILD + AGAIN);
}

const AGAIN = '+';

/**
 * Whether what is known of these files was read by this build; a file refused on receipt is never read by any, and nor is
 * a commercial one.
 */
export function areReadHere(files: readonly StoredFile[]): boolean {
  return standingFiles(files).every(
    (file) =>
      file.envelope === 'commercial' ||
      file.readBy === readByOf(file) ||
      (file.readBy === null && file.status !== null),
  );
}
