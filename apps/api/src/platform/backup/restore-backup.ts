import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MIGRATIONS } from '../../migrations/index.ts';
import { migrate, migrateTo } from '../database/migrate.ts';
import type { FileStore } from '../files/file-store.ts';
import { openFileStore, type FilesConfig } from '../files/open-file-store.ts';
import { Unstartable } from '../process/unstartable.ts';
import { ANCHORS, backupManifestSchema, MANIFEST, rowsFile, type BackupManifest } from './backup-manifest.ts';
import { quoted } from './database-tables.ts';
import { sha256Of } from './write-backup.ts';

/**
 * Fills an empty database and an empty data folder or bucket from a backup, wherever the backup's files lay. The tables are first brought to the shape they had
 * when the backup was written, then filled, then brought to the shape of this release. The rows come in one transaction:
 * all of them or none. Jobs are not part of a backup; the service finds unfinished work again when it starts.
 * Throws Unstartable, with one sentence, where the backup is damaged or newer, or the place is not empty.
 */
export async function restoreBackup(config: FilesConfig, databaseUrl: string, folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  await checkUnharmed(folder, manifest);
  const store = await openFileStore(config);
  await refuseUsedStore(store, config);
  await refuseUsedDatabase(databaseUrl);
  await migrateTo(databaseUrl, manifest.migrations);
  await fillTables(databaseUrl, folder, manifest);
  for (const { path } of manifest.files) {
    const from = inside(folder, path);
    if (path === ANCHORS) await store.place.anchors.append(await readFile(from, 'utf8'));
    else await store.keep(createReadStream(from));
  }
  await migrate(databaseUrl);
  return manifest;
}

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new Unstartable(`${folder} is not a backup: it has no ${MANIFEST}. Name the folder that a backup wrote.`);
  });
  const outcome = backupManifestSchema.safeParse(parsed(text));
  if (!outcome.success)
    throw new Unstartable(`${join(folder, MANIFEST)} cannot be read. Take another copy of the backup.`);
  const known = MIGRATIONS.map(({ name }) => name);
  if (outcome.data.migrations.some((name) => !known.includes(name)))
    throw new Unstartable(
      `The backup is from release ${outcome.data.version}, which is newer than this one. Restore it with that release.`,
    );
  return outcome.data;
}

async function checkUnharmed(folder: string, { tables, files }: BackupManifest): Promise<void> {
  const parts = [
    ...tables.map(({ name, sha256 }) => ({ path: rowsFile(name), sha256 })),
    ...files.map(({ path, sha256 }) => ({ path, sha256 })),
  ];
  for (const { path, sha256 } of parts) {
    const found = await sha256Of(inside(folder, path)).catch(() => null);
    if (found !== sha256)
      throw new Unstartable(`${path} of the backup is missing or has been changed. Take another copy of the backup.`);
  }
}

async function refuseUsedStore({ place }: FileStore, { dataFolder, s3 }: FilesConfig): Promise<void> {
  const first = await place.all()[Symbol.asyncIterator]().next();
  if (first.done === true && (await place.anchors.read()) === '') return;
  throw new Unstartable(
    place.kind === 'folder'
      ? `${dataFolder} already holds received files. Set EVENHAND_DATA to a new folder and restore there.`
      : `The bucket "${s3?.files?.bucket ?? ''}" already holds received files. Set EVENHAND_S3_BUCKET or EVENHAND_S3_PREFIX to a new place and restore there.`,
  );
}

async function refuseUsedDatabase(databaseUrl: string): Promise<void> {
  const rows = await ask<{ used: boolean }>(
    databaseUrl,
    `select exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') as used`,
  );
  if (rows[0]?.used === true)
    throw new Unstartable('The database already has tables. Restore into a new, empty database.');
}

async function fillTables(databaseUrl: string, folder: string, { tables }: BackupManifest): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'evenhand restore' });
  await client.connect();
  try {
    await client.query('begin');
    for (const { name, columns, rows } of tables) {
      const into = client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`));
      await pipeline(createReadStream(join(folder, rowsFile(name))), createGunzip(), into);
      if (into.rowCount !== rows)
        throw new Error(`The table ${name} took ${String(into.rowCount)} rows of ${String(rows)}.`);
    }
    await continueCounting(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Numbers that the database gives out go on after the highest that is there. */
async function continueCounting(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`,
  );
  for (const { table, column, sequence } of rows)
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
}

/** A path of the manifest below `folder`; one that would lead out of it is a changed manifest. */
function inside(folder: string, path: string): string {
  const place = resolve(folder, path);
  if (!place.startsWith(resolve(folder) + sep))
    throw new Unstartable(`The backup names a file outside itself: ${path}. Take another copy of the backup.`);
  return place;
}

async function ask<Row extends object>(databaseUrl: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
