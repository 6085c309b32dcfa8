import { readFileSync, writeSync } from 'node:fs';
import { passIntegrityGate } from '../integrity/integrity-gate.ts';
import { READERS } from '../formats/readers.ts';
import type { ChildTask } from './child-task.ts';
import { FILE_DESCRIPTOR, ANSWER_DESCRIPTOR } from './child-task.ts';
import { refuseNetwork } from './refuse-network.ts';

// The entry of the isolated process: one file comes in on one descriptor, one JSON answer goes out on another.
refuseNetwork();
const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
answer(Buffer.from(JSON.stringify(await resultOf(task)) + '\n'));
process.exit(0);

async function resultOf({ format, limits }: ChildTask): Promise<unknown> {
  const input = { bytes: readFileSync(FILE_DESCRIPTOR), limits };
  if (format === 'eml-attachments') {
    const { attachmentsOf } = await import('../formats/eml/eml-attachments.ts');
    return attachmentsOf(input);
  }
  const load = READERS[format];
  if (load === undefined) throw new Error(`No reader for ${format}.`);
  const read = await load();
  return passIntegrityGate(await read(input), 'written');
}

function answer(bytes: Buffer): void {
  for (let sent = 0; sent < bytes.length;) sent += writeSync(ANSWER_DESCRIPTOR, bytes, sent);
}
