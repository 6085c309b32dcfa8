import { resolve } from 'node:path';
import { loadConfig } from './config/config.ts';
import { restoreBackup } from './platform/backup/restore-backup.ts';
import { writeBackup } from './platform/backup/write-backup.ts';
import type { BackupManifest } from './platform/backup/backup-manifest.ts';
import { openDatabase, openDatabaseAsItIs } from './platform/database/open-database.ts';
import { startFault } from './platform/process/start-fault.ts';

const WRONG_USE = 2;

// node backup.js write|restore <folder>
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (fault) {
  process.stderr.write(`${startFault(fault)}\n`);
  process.exitCode = 1;
}

async function main([verb, folder, ...more]: readonly string[]): Promise<number> {
  if ((verb !== 'write' && verb !== 'restore') || folder === undefined || more.length > 0) {
    process.stderr.write('How to use it: npm run backup -- <new folder>, npm run restore -- <folder of a backup>\n');
    return WRONG_USE;
  }
  const config = loadConfig();
  const database = await (verb === 'write' ? openDatabase(config) : openDatabaseAsItIs(config));
  try {
    const act = verb === 'write' ? writeBackup : restoreBackup;
    const manifest = await act(config, database.url, resolve(folder));
    process.stdout.write(`${verb === 'write' ? 'Written' : 'Restored'}: ${contents(manifest)}.\n`);
    if (verb === 'restore')
      process.stdout.write(
        'Start the service, then check each record: npm run verify-record -- <reference of a tender>\n',
      );
    return 0;
  } finally {
    await database.close();
  }
}

function contents({ tables, files, takenAt }: BackupManifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${String(rows)} rows of ${String(tables.length)} tables and ${String(files.length)} files as of ${takenAt}`;
}
