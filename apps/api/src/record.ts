import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { loadConfig, type Config } from './config/config.ts';
import { recordFiles, RecordService, type WholeRecord } from './modules/records/index.ts';
import { TendersService } from './modules/tenders/index.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { copyContent } from './platform/files/copy-content.ts';
import { FileStore } from './platform/files/file-store.ts';
import { anchorFile } from './platform/files/folder-place.ts';
import { STARTING } from './platform/logging/starting.ts';
import { startFault } from './platform/process/start-fault.ts';
import { RecordModule } from './record.module.ts';

// node record.js <tender reference> --out <folder>: writes the record of a tender as files and prints, as one line of
// JSON, where the anchor file and the stored files lie, so that they can be checked beside it. Where they lie in a bucket
// they are copied into a folder beside the record first, which whoever reads that line may throw away.
try {
  process.exitCode = await main();
} catch (fault) {
  process.stderr.write(`${startFault(fault)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  const [reference] = positionals;
  if (reference === undefined || values.out === undefined) {
    process.stderr.write('Name the reference of a tender, and with --out the folder to write its record to.\n');
    return 2;
  }
  const config = loadConfig();
  const database = await openDatabase(config);
  try {
    return await write(config, database.url, reference, resolve(values.out));
  } finally {
    await database.close();
  }
}

async function write(config: Config, databaseUrl: string, reference: string, out: string): Promise<number> {
  const app = await NestFactory.createApplicationContext(RecordModule.of(config, databaseUrl), {
    logger: STARTING,
    abortOnError: false,
  });
  try {
    const tender = (await app.get(TendersService).list()).find((one) => one.reference === reference);
    if (tender === undefined) {
      process.stderr.write(`There is no tender with the reference "${reference}".\n`);
      return 2;
    }
    const record = await app.get(RecordService).whole(tender);
    const files = recordFiles(record, 'shown');
    for (const [path, text] of files) {
      await mkdir(dirname(join(out, path)), { recursive: true });
      await writeFile(join(out, path), text);
    }
    const beside = await filesBeside(record, app.get(FileStore), config, out);
    process.stdout.write(`${JSON.stringify(beside)}\n`);
    return 0;
  } finally {
    await app.close();
  }
}

/** Events that tell which files were received. */
const RECEIVED = ['response.received', 'delivery-evidence.added'];

async function filesBeside({ events }: WholeRecord, { place }: FileStore, config: Config, out: string) {
  if (place.kind === 'folder')
    return { anchors: anchorFile(config), files: join(config.dataFolder, 'files'), copies: null };
  const copies = `${out}-stored`;
  const told = JSON.stringify(events.filter(({ kind }) => RECEIVED.includes(kind)).map(({ detail }) => detail));
  for (const sha256 of new Set(told.match(/\b[0-9a-f]{64}\b/g)))
    await copyContent(place, sha256, join(copies, 'files'));
  const anchors = join(copies, 'audit-anchors.jsonl');
  const text = await place.anchors.read();
  await mkdir(copies, { recursive: true });
  if (text !== '') await writeFile(anchors, text);
  return { anchors, files: join(copies, 'files'), copies };
}
