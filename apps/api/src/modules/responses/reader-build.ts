import { codeBuild } from '../../platform/process/code-build.ts';
import { standingFiles } from './domain/standing-files.ts';
import type { StoredFile } from './response.repository.ts';

/** Which code reads: texts of another build are not taken for its own. */
export const READER_BUILD = codeBuild(['@evenhand/documents', '@evenhand/shared/domain']);

/** Whether what is known of these files was read by this build; a file refused on receipt is never read by any. */
export function areReadHere(files: readonly StoredFile[]): boolean {
  return standingFiles(files).every(
    ({ status, readBy }) => readBy === READER_BUILD || (readBy === null && status !== null),
  );
}
