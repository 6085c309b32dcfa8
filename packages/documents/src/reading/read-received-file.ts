import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadFile } from '@evenhand/shared/domain';
import { readPlainText } from '../formats/plain-text/read-plain-text.ts';
import { READERS } from '../formats/readers.ts';
import { passIntegrityGate } from '../integrity/integrity-gate.ts';
import { runIsolated } from '../isolation/isolated-child.ts';
import { HEAD_BYTES, recogniseFormat, type Format } from './format.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from './limits.ts';
import { readingOfOutcome } from './outcome.ts';
import { NOBODY, recogniseInPortions, type RecognitionKeeper } from './recognise-in-portions.ts';
import { refused, type Reading } from './reading.ts';

const ALTERED =
  'The stored file is not the one that was received. It has to be restored from a backup before it can be read.';

export interface ReceivedFile {
  /** Where the bytes lie; the file is only read. */
  readonly path: string;
  /** The name the bidder gave it; its extension is held against its content. Default: the last part of `path`. */
  readonly name?: string;
  readonly limits?: Partial<ReadingLimits>;
  /** Who keeps what is recognised on scanned pages. Default: nobody, and it is done in one go. */
  readonly keeper?: RecognitionKeeper;
  /** SHA-256 that the file was received with; other bytes are not read. Default: none, and whatever is there is read. */
  readonly expected?: string;
}

/**
 * Hashes a received file and reads it into one text model. Untrusted formats are parsed in a process of their own that
 * can write nothing, reach nothing and is killed over its limits. A bad file never throws: it comes back with a status
 * and one sentence that says what to do. Throws only when the file cannot be opened at all.
 */
export async function readReceivedFile({
  path,
  name = basename(path),
  limits,
  keeper = NOBODY,
  expected,
}: ReceivedFile): Promise<ReadFile> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const file = await open(path, 'r');
  try {
    const sha256 = await hashOf(file);
    if (expected !== undefined && sha256 !== expected) {
      const { status, reason, notes, pageCount, document } = refused('damaged', ALTERED);
      return { name: basename(name), sha256, status, reason, notes, pageCount, document };
    }
    const reading = await readOpenFile({ file, name, limits: bounds, keeper });
    return { name: basename(name), sha256, ...withoutWorkingNotes(reading) };
  } finally {
    await file.close();
  }
}

interface OpenFile {
  readonly file: FileHandle;
  readonly name: string;
  readonly limits: ReadingLimits;
  readonly keeper: RecognitionKeeper;
}

async function readOpenFile(open: OpenFile): Promise<Reading> {
  const { file, name, limits } = open;
  const { size } = await file.stat();
  if (size === 0) return refused('empty', 'The file is empty (0 bytes). Check that the right file was sent.');
  if (size > limits.fileBytes) {
    const megabytes = String(Math.floor(limits.fileBytes / 1_000_000));
    return refused('too-large', `The file is larger than ${megabytes} MB. Split it or make its pictures smaller.`);
  }
  const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
  await file.read(head, 0, head.length, 0);
  const recognised = recogniseFormat(head, name);
  if (recognised.format === null) return refused(recognised.status, recognised.reason);
  const reading = await readByFormat(open, size, recognised.format);
  return recognised.note === null ? reading : { ...reading, notes: [recognised.note, ...reading.notes] };
}

async function readByFormat({ file, limits, keeper }: OpenFile, size: number, format: Format): Promise<Reading> {
  if (format === 'markdown' || format === 'plain-text') {
    const bytes = Buffer.alloc(size);
    await file.read(bytes, 0, size, 0);
    const reading = readPlainText({ bytes, limits }, format === 'markdown' ? 'markdown' : 'plain');
    return passIntegrityGate(reading, 'verbatim');
  }
  if (READERS[format] === undefined)
    return refused('unsupported', 'Files of this type are not read yet. Send a PDF or DOCX.');
  const reading = readingOfOutcome(await runIsolated(file, { format, limits }), limits);
  return (reading.pictures ?? []).length === 0 ? reading : recogniseInPortions({ file, limits, keeper }, reading);
}

function withoutWorkingNotes({ status, reason, notes, pageCount, document }: Reading): Reading {
  return { status, reason, notes, pageCount, document };
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
