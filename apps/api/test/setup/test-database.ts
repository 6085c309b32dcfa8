import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of its own for one test file, made from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  query<Row extends object>(statement: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

function at(database: string): { url: string; name: string } {
  const template = process.env['EVENHAND_TEST_TEMPLATE'];
  if (template === undefined) throw new Error('Run these tests through Jest: its global setup starts the database.');
  const url = new URL(template);
  const name = database === 'postgres' ? database : url.pathname.slice(1).replace('template', database);
  url.pathname = `/${name}`;
  return { url: url.href, name };
}

async function query<Row extends object>(url: string, statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** `empty: true`: without any table. */
export async function testDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const admin = at('postgres').url;
  const { url, name } = at(randomBytes(8).toString('hex'));
  await query(admin, `create database ${name}${empty ? '' : ` template ${at('template').name}`}`);
  return {
    url,
    query: (statement, values) => query(url, statement, values),
    drop: async () => {
      await query(admin, `drop database ${name} with (force)`);
    },
  };
}
