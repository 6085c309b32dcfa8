import type { FileStatus, ReadFile, TextDocument } from '@evenhand/shared/domain';
import type { PageSeen } from '../recognition/page-seen.ts';
import type { ReadingLimits } from './limits.ts';

/** What a format reader found out about a file: everything but its name and hash. */
export interface Reading extends Omit<ReadFile, 'name' | 'sha256'> {
  /** Pages that are pictures and that a process with more room can still recognise words on, in this order. */
  readonly pictures?: readonly number[];
  /** What was recognised on the pages of this portion. */
  readonly seen?: readonly PageSeen[];
}

/** What a format reader is given. It sees the bytes of one file and nothing else. */
export interface ReadingInput {
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
}

/** The sentence for a document with more words than are read. */
export function tooManyCharacters(most: number): string {
  return `The file has more than ${String(most)} characters. Split it and send the parts.`;
}

export type FormatReader = (input: ReadingInput) => Promise<Reading>;

export function readable(
  document: TextDocument,
  notes: readonly string[] = [],
  pageCount: number | null = null,
): Reading {
  const hasWords = document.blocks.some((block) => block.end > block.start);
  if (!hasWords)
    return refused('empty', 'The file has no words in it. Check that the right file was sent.', pageCount, notes);
  return { status: 'text', reason: null, notes, pageCount, document };
}

export function refused(
  status: Exclude<FileStatus, 'text' | 'scanned' | 'partly-read'>,
  reason: string,
  pageCount: number | null = null,
  notes: readonly string[] = [],
): Reading {
  return { status, reason, notes, pageCount, document: null };
}
