import type { Client } from 'pg';

/** A table and the columns whose values cannot be made again. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Of no use in another place or at another time: who is signed in, which workers are alive, what was just answered. */
const LEFT_OUT = ['migrations', 'session', 'worker_heartbeat', 'idempotency_key'];

/** Every table of ours to keep, each after those it refers to. Throws where tables refer to each other in a circle. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const columns = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and c.relname <> all($1)
      group by c.relname order by c.relname`,
    [LEFT_OUT],
  );
  const references = await client.query<{ from: string; to: string }>(
    `select distinct conrelid::regclass::text as from, confrelid::regclass::text as to
       from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const needs = (table: string) =>
    references.rows.filter(({ from }) => unquoted(from) === table).map(({ to }) => unquoted(to));
  const ordered: Table[] = [];
  let waiting = columns.rows.map(({ table, columns: names }) => ({ name: table, columns: names }));
  while (waiting.length > 0) {
    const next = waiting.filter(({ name }) => needs(name).every((other) => !waiting.some((one) => one.name === other)));
    if (next.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}.`);
    ordered.push(...next);
    waiting = waiting.filter((table) => !next.includes(table));
  }
  return ordered;
}

/** Names of the migrations the database has been through, oldest first. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migrations order by timestamp');
  return rows.map(({ name }) => name);
}

/** A name as it stands in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const unquoted = (name: string): string => name.replace(/^"(.*)"$/, '$1');
