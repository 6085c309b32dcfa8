import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { loadConfig, REPOSITORY } from '../src/config/config.ts';
import { recordFiles, RecordService } from '../src/modules/records/index.ts';
import { TendersService } from '../src/modules/tenders/index.ts';
import { rowsFile, type BackupManifest } from '../src/platform/backup/backup-manifest.ts';
import { restoreBackup } from '../src/platform/backup/restore-backup.ts';
import { writeBackup } from '../src/platform/backup/write-backup.ts';
import { anchorFile } from '../src/platform/files/folder-place.ts';
import { JobQueues } from '../src/platform/queue/job-queues.ts';
import { RecordModule } from '../src/record.module.ts';
import { client } from './setup/client.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { startS3Server } from './setup/s3-server.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';
import { testDatabase, type TestDatabase } from './setup/test-database.ts';

let api: TestApi;
let scratch: string;
let backup: string;
let manifest: BackupManifest;
let tenderId: string;
const databases: TestDatabase[] = [];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'evenhand-backup-'));
  backup = join(scratch, 'backup');
  api = await testApi();
  const worker = await api.startWorker();
  const call = client(api.url);
  tenderId = (await call.importTender(aTender())).body.id;
  const { body } = await call.upload(tenderId, { 'answer.md': A_RESPONSE }, 'Meadow');
  await call.settled(body.id);
  await worker.get(JobQueues).add('anchor-trails', { version: 1 });
  await until(
    () => readFile(anchorFile(api.config), 'utf8').catch(() => ''),
    (lines) => lines !== '',
  );
  manifest = await writeBackup(api.config, api.database.url, backup);
});
afterAll(async () => {
  await api.close();
  await Promise.all(databases.map((database) => database.drop()));
  await rm(scratch, { recursive: true, force: true });
});

async function emptyPlace(
  environment: Record<string, string> = {},
): Promise<{ config: ReturnType<typeof loadConfig>; url: string }> {
  const [dataFolder, database] = await Promise.all([mkdtemp(join(scratch, 'data-')), testDatabase({ empty: true })]);
  databases.push(database);
  return { config: loadConfig({ EVENHAND_DATA: dataFolder, LOG_LEVEL: 'silent', ...environment }), url: database.url };
}

/** The record of the tender as files of a folder. */
async function record(config: ReturnType<typeof loadConfig>, url: string): Promise<{ folder: string; text: string }> {
  const folder = await mkdtemp(join(scratch, 'record-'));
  const app = await NestFactory.createApplicationContext(RecordModule.of(config, url), { logger: false });
  try {
    const files = recordFiles(await app.get(RecordService).whole(await app.get(TendersService).get(tenderId)), 'shown');
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return { folder, text: JSON.stringify([...files].filter(([path]) => path.startsWith('parts'))) };
  } finally {
    await app.close();
  }
}

test('what a backup holds comes back: every row, every file, and a record that verifies', async () => {
  const { config, url } = await emptyPlace();
  expect(await restoreBackup(config, url, backup)).toEqual(manifest);
  const again = await writeBackup(config, url, join(scratch, 'again'));
  expect(again.tables).toEqual(manifest.tables);
  expect(again.files).toEqual(manifest.files);
  // What is written next does not meet what was there.
  const behind = `select 1 from audit_event where id >= nextval(pg_get_serial_sequence('audit_event', 'id'))`;
  expect(await databases.at(-1)?.query(behind)).toEqual([]);
  const [before, after] = [await record(api.config, api.database.url), await record(config, url)];
  expect(after.text).toBe(before.text);
  const words = ['--anchors', anchorFile(config), '--files', join(config.dataFolder, 'files')];
  const script = join(REPOSITORY, 'scripts', 'verify-record.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, after.folder, ...words]);
  expect(stdout).not.toContain('FAULT');
});

test('a backup of files in a folder comes back into a bucket, and one of the bucket is the same', async () => {
  const storage = await startS3Server('kept');
  const { config, url } = await emptyPlace({ ...storage.environment, EVENHAND_S3_BUCKET: 'kept' });
  try {
    expect(await restoreBackup(config, url, backup)).toEqual(manifest);
    const again = await writeBackup(config, url, join(scratch, 'of-bucket'));
    expect([again.files, again.tables]).toEqual([manifest.files, manifest.tables]);
    await expect(restoreBackup(config, url, backup)).rejects.toThrow(/The bucket "kept" already holds/);
  } finally {
    await storage.close();
  }
});

test('sessions and jobs are left out, and a folder in use is not written to', async () => {
  expect(manifest.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['tender', 'audit_event']));
  expect(manifest.tables.map(({ name }) => name)).not.toContain('session');
  await expect(writeBackup(api.config, api.database.url, backup)).rejects.toThrow(/is not empty/);
});

test('a place in use, a damaged backup and a folder that is none are refused in one sentence', async () => {
  await expect(restoreBackup(api.config, api.database.url, backup)).rejects.toThrow(/already holds received files/);
  const { config, url } = await emptyPlace();
  await expect(restoreBackup(config, api.database.url, backup)).rejects.toThrow(/already has tables/);
  await expect(restoreBackup(config, url, scratch)).rejects.toThrow(/is not a backup/);
  await appendFile(join(backup, rowsFile('tender')), 'x');
  await expect(restoreBackup(config, url, backup)).rejects.toThrow(/tables\/tender\.copy\.gz of the backup/);
});
