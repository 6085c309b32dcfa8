import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.ts';
import { migrateQueueStore } from '../queue/migrate-queue-store.ts';

/** Any number that no other program takes an advisory lock on in our database. */
const LOCK = 7_401_982;

/**
 * Brings a database to the shape this release expects: our migrations, then the queue's own. Safe to call from several
 * processes at once; the later ones wait and find nothing to do.
 */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'evenhand migrations' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await migrateTables(url);
    await migrateQueueStore(client);
  } finally {
    await client.end();
  }
}

/** Brings an empty database to the shape it has after the named migrations of ours, for rows of an earlier release. */
export async function migrateTo(url: string, names: readonly string[]): Promise<void> {
  await migrateTables(
    url,
    MIGRATIONS.filter(({ name }) => names.includes(name)),
  );
}

async function migrateTables(
  url: string,
  migrations: readonly (new () => MigrationInterface)[] = MIGRATIONS,
): Promise<void> {
  const source = new DataSource({ type: 'postgres', url, migrations: [...migrations], logging: false });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await source.destroy();
  }
}
