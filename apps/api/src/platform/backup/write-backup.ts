import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ContentPlace } from '../files/content-place.ts';
import { copyContent, wayOf } from '../files/copy-content.ts';
import { openFileStore, type FilesConfig } from '../files/open-file-store.ts';
import { Unstartable } from '../process/unstartable.ts';
import { VERSION } from '../version.ts';
import { ANCHORS, CONTENTS, MANIFEST, rowsFile, type BackupManifest } from './backup-manifest.ts';
import { migrationsOf, quoted, tablesInOrder, type Table } from './database-tables.ts';

/**
 * Writes everything that cannot be made again into `folder`: the rows of every table as they were at one moment, the
 * received files and the anchors. The service may go on working meanwhile. Files never change and are stored before a
 * row names them, so copying them after the rows leaves none out. Throws Unstartable where the folder is in use.
 */
export async function writeBackup(config: FilesConfig, databaseUrl: string, folder: string): Promise<BackupManifest> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Unstartable(`${folder} is not empty. Name a folder that is empty or does not exist yet.`);
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const rows = await writeRows(databaseUrl, folder);
  const files = await copyFiles((await openFileStore(config)).place, folder);
  const manifest: BackupManifest = { format: 'evenhand-backup/1', version: VERSION, ...rows, files };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return manifest;
}

type Rows = Pick<BackupManifest, 'takenAt' | 'migrations' | 'tables'>;

async function writeRows(databaseUrl: string, folder: string): Promise<Rows> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'evenhand backup' });
  await client.connect();
  try {
    // One look at the database for all tables, however long the writing takes.
    await client.query('begin isolation level repeatable read read only');
    const { rows: now } = await client.query<{ now: Date }>('select now()');
    const tables: BackupManifest['tables'] = [];
    for (const table of await tablesInOrder(client)) tables.push(await writeTable(client, table, folder));
    const migrations = await migrationsOf(client);
    await client.query('commit');
    return { takenAt: now[0]?.now.toISOString() ?? '', migrations, tables };
  } finally {
    await client.end();
  }
}

async function writeTable(client: Client, table: Table, folder: string): Promise<BackupManifest['tables'][number]> {
  const columns = table.columns.map(quoted).join(', ');
  const source = client.query(copyTo(`copy ${quoted(table.name)} (${columns}) to stdout`));
  const file = join(folder, rowsFile(table.name));
  await pipeline(source, createGzip(), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  return { name: table.name, columns: [...table.columns], rows: source.rowCount ?? 0, sha256: await sha256Of(file) };
}

// What is on its way in is not stored yet, and no row names it.
async function copyFiles(place: ContentPlace, folder: string): Promise<BackupManifest['files']> {
  const files: BackupManifest['files'] = [];
  for await (const sha256 of place.all()) {
    const copy = await copyContent(place, sha256, join(folder, CONTENTS));
    if (copy !== null) files.push({ path: `${CONTENTS}/${wayOf(sha256)}`, bytes: copy.size, sha256: copy.sha256 });
  }
  const anchors = Buffer.from(await place.anchors.read());
  if (anchors.length === 0) return files;
  const copy = join(folder, ANCHORS);
  await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
  await writeFile(copy, anchors, { mode: 0o600 });
  return [...files, { path: ANCHORS, bytes: anchors.length, sha256: await sha256Of(copy) }];
}

/** SHA-256 of a file, lower-case hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
