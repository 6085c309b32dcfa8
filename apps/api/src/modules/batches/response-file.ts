import { constants, type Stats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import type { FileStatus } from '@evenhand/shared/domain';

/** Why a file of a response is not taken in, for a person. */
export interface Refusal {
  readonly status: FileStatus;
  readonly reason: string;
}

/** Longest name of a file or folder, in bytes: the results add an ending, and file systems end at 255. */
export const LONGEST_NAME = 200;
/** Longest way to a file within its response, in bytes. */
const LONGEST_WAY = 1000;

/**
 * Opens a file of a response, or says why it cannot be taken in. Links are not followed: what they lead to may lie
 * outside the folder. Nothing but a file is opened, as a pipe or a device could keep the batch waiting for ever.
 */
export async function openResponseFile(name: string, path: string): Promise<FileHandle | Refusal> {
  const tooLong = nameRefusal(name);
  if (tooLong !== null) return tooLong;
  try {
    const refusal = unlessFile(await lstat(path));
    if (refusal) return refusal;
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    // It may have been replaced since it was looked at.
    const changed = unlessFile(await file.stat());
    if (changed) await file.close();
    return changed ?? file;
  } catch (fault) {
    return cannotBeOpened(name, fault);
  }
}

/** Why a file of this name, with its way within the response, is not taken in; null where it may be. */
export function nameRefusal(name: string): Refusal | null {
  const parts = name.split('/').map((part) => Buffer.byteLength(part));
  return Math.max(...parts) > LONGEST_NAME || Buffer.byteLength(name) > LONGEST_WAY
    ? unsupported(`The name is too long: at most ${String(LONGEST_NAME)} bytes. Give it a shorter name.`)
    : null;
}

/** Why a file or folder could not be opened. Throws on what is no fault of a file system. */
export function cannotBeOpened(name: string, fault: unknown): Refusal {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : null;
  if (code === null) throw fault;
  if (code === 'ENOENT' && name.includes('\ufffd')) {
    return unsupported('Its name is not written in UTF-8 and cannot be read. Rename it.');
  }
  if (code === 'ENOENT') return { status: 'damaged', reason: 'It was taken away before it could be read.' };
  if (code === 'ELOOP') return unsupported(LINK);
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      status: 'damaged',
      reason: 'It may not be read by the user who runs the command. Change its permissions.',
    };
  }
  return { status: 'damaged', reason: `It cannot be opened (${code}).` };
}

const LINK = 'It is a link, not a file. Links are not followed: put the file itself there.';

function unlessFile(found: Stats): Refusal | null {
  if (found.isFile()) return null;
  if (found.isSymbolicLink()) return unsupported(LINK);
  return unsupported('It is not a file but a pipe, a device or the like, and is not read.');
}

function unsupported(reason: string): Refusal {
  return { status: 'unsupported', reason };
}
