import { join } from 'node:path';
import { Client } from 'pg';
import type { Config } from '../../config/config.ts';
import { migrate } from './migrate.ts';
import { openCluster } from './embedded/cluster.ts';

/** A migrated database that this process may use until it closes it. */
export interface OpenDatabase {
  readonly url: string;
  /** Call after everything that uses the database has closed. */
  close(): Promise<void>;
}

const NAME = 'evenhand';

type Where = Pick<Config, 'databaseUrl' | 'dataFolder'>;

/** Opens and migrates the configured database, or the embedded one in the data folder. */
export async function openDatabase(config: Where): Promise<OpenDatabase> {
  return open(config, migrate);
}

/** Opens it in whatever shape it is in: for a restore, which needs it empty. */
export async function openDatabaseAsItIs(config: Where): Promise<OpenDatabase> {
  return open(config, () => Promise.resolve());
}

async function open(config: Where, prepare: (url: string) => Promise<void>): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    await prepare(config.databaseUrl);
    return { url: config.databaseUrl, close: () => Promise.resolve() };
  }
  const cluster = await openCluster(join(config.dataFolder, 'postgres'));
  try {
    await createIfMissing(cluster.url('postgres'));
    const url = cluster.url(NAME);
    await prepare(url);
    return { url, close: () => cluster.close() };
  } catch (fault) {
    await cluster.close();
    throw fault;
  }
}

async function createIfMissing(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } catch (fault) {
    // Two processes may open a fresh data folder at once; one of them creates the database for both.
    const code = (fault as { code?: string }).code;
    if (code !== '42P04' && code !== '23505') throw fault;
  } finally {
    await client.end();
  }
}
