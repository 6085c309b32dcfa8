import { fstatSync, readFileSync, readSync, writeSync } from 'node:fs';
import { passIntegrityGate } from '../integrity/integrity-gate.ts';
import { READERS } from '../formats/readers.ts';
import type { ChildTask } from './child-task.ts';
import type { PageSeen } from '../recognition/page-seen.ts';
import { ANSWER_DESCRIPTOR, FILE_DESCRIPTOR, SEEN_DESCRIPTOR } from './child-task.ts';
import { refuseNetwork } from './refuse-network.ts';

// The entry of the isolated process: one file comes in on one descriptor, one JSON answer goes out on another.
refuseNetwork();
const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
answer(Buffer.from(JSON.stringify(await resultOf(task)) + '\n'));
process.exit(0);

async function resultOf({ format, limits, pages = [] }: ChildTask): Promise<unknown> {
  const input = { bytes: fileBytes(), limits };
  if (format === 'eml-attachments') {
    const { attachmentsOf } = await import('../formats/eml/eml-attachments.ts');
    return attachmentsOf(input);
  }
  if (format === 'scanned-pdf') {
    const { readScannedPdf } = await import('../formats/pdf/read-pdf.ts');
    return passIntegrityGate(await readScannedPdf(input, { pages, seen: seenBefore() }), 'written');
  }
  const load = READERS[format];
  if (load === undefined) throw new Error(`No reader for ${format}.`);
  const read = await load();
  return passIntegrityGate(await read(input), 'written');
}

/** The whole file from its beginning: another process may have read it before and left its place at the end. */
function fileBytes(): Uint8Array {
  const bytes = Buffer.alloc(fstatSync(FILE_DESCRIPTOR).size);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(FILE_DESCRIPTOR, bytes, at, bytes.length - at, at);
    if (read === 0) return bytes.subarray(0, at);
    at += read;
  }
  return bytes;
}

function seenBefore(): readonly PageSeen[] {
  const bytes = readFileSync(SEEN_DESCRIPTOR, 'utf8');
  return bytes === '' ? [] : (JSON.parse(bytes) as readonly PageSeen[]);
}

function answer(bytes: Buffer): void {
  for (let sent = 0; sent < bytes.length;) sent += writeSync(ANSWER_DESCRIPTOR, bytes, sent);
}
