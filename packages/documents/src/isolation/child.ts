import { readFileSync, writeSync } from 'node:fs';
import { passIntegrityGate } from '../integrity/integrity-gate.ts';
import { READERS } from '../formats/readers.ts';
import type { ChildTask } from './child-task.ts';
import { FILE_DESCRIPTOR, ANSWER_DESCRIPTOR } from './child-task.ts';
import { refuseNetwork } from './refuse-network.ts';

// The entry of the isolated process: one file comes in on one descriptor, one JSON answer goes out on another.
refuseNetwork();
const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
const load = READERS[task.format];
if (load === undefined) throw new Error(`No reader for ${task.format}.`);
const read = await load();
const reading = passIntegrityGate(await read({ bytes: readFileSync(FILE_DESCRIPTOR), limits: task.limits }), 'written');
answer(Buffer.from(JSON.stringify(reading) + '\n'));
process.exit(0);

function answer(bytes: Buffer): void {
  for (let sent = 0; sent < bytes.length;) sent += writeSync(ANSWER_DESCRIPTOR, bytes, sent);
}
