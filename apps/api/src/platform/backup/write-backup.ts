import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Config } from '../../config/config.ts';
import { Unstartable } from '../process/unstartable.ts';
import { VERSION } from '../version.ts';
import { KEPT_FOLDERS, MANIFEST, rowsFile, type BackupManifest } from './backup-manifest.ts';
import { migrationsOf, quoted, tablesInOrder, type Table } from './database-tables.ts';

/**
 * Writes everything that cannot be made again into `folder`: the rows of every table as they were at one moment, the
 * received files and the anchors. The service may go on working meanwhile. Files never change and are stored before a
 * row names them, so copying them after the rows leaves none out. Throws Unstartable where the folder is in use.
 */
export async function writeBackup(
  { dataFolder }: Pick<Config, 'dataFolder'>,
  databaseUrl: string,
  folder: string,
): Promise<BackupManifest> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Unstartable(`${folder} is not empty. Name a folder that is empty or does not exist yet.`);
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const rows = await writeRows(databaseUrl, folder);
  const files = await copyFiles(dataFolder, folder);
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

async function copyFiles(dataFolder: string, folder: string): Promise<BackupManifest['files']> {
  const files: BackupManifest['files'] = [];
  for (const kept of KEPT_FOLDERS) {
    for (const path of await filesBelow(join(dataFolder, kept))) {
      const name = relative(dataFolder, path).split(sep).join('/');
      // What is on its way in is not stored yet, and no row names it.
      if (name.startsWith('files/incoming/')) continue;
      const copy = join(folder, name);
      await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
      await copyFile(path, copy);
      files.push({ path: name, bytes: (await stat(copy)).size, sha256: await sha256Of(copy) });
    }
  }
  return files;
}

async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 of a file, lower-case hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
