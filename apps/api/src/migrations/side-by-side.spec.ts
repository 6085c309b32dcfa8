import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase } from '../../test/setup/test-database.ts';
import { MIGRATIONS } from './index.ts';

/** Everything up to here reaches its users as one: nobody can run an earlier release beside it. It moves no more. */
const FIRST_RELEASE = 1_796_800_000_000;

interface Column {
  readonly type: string;
  /** Whether a row may be written without naming it. */
  readonly fillsItself: boolean;
}

const timestampOf = (name: string): number => Number(name.slice(-13));

async function columns(url: string): Promise<Map<string, Map<string, Column>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; column: string } & Column>(
      `select table_name as table, column_name as column, data_type as type,
              (is_nullable = 'YES' or column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS') as "fillsItself"
         from information_schema.columns where table_schema = 'public'`,
    );
    const tables = new Map<string, Map<string, Column>>();
    for (const { table, column, type, fillsItself } of rows)
      tables.set(table, (tables.get(table) ?? new Map<string, Column>()).set(column, { type, fillsItself }));
    return tables;
  } finally {
    await client.end();
  }
}

/** What a release that knows only `before` can no longer do after the next migration, in words. */
function broken(before: Map<string, Map<string, Column>>, after: Map<string, Map<string, Column>>): string[] {
  return [...before].flatMap(([table, old]) => {
    const now = after.get(table);
    if (now === undefined) return [`the table ${table} is gone`];
    const lost = [...old].filter(([name, { type }]) => now.get(name)?.type !== type);
    const demanded = [...now].filter(([name, { fillsItself }]) => !old.has(name) && !fillsItself);
    const stricter = [...old].filter(([name, { fillsItself }]) => fillsItself && now.get(name)?.fillsItself === false);
    return [
      ...lost.map(([name]) => `${table}.${name} is gone or of another type`),
      ...demanded.map(([name]) => `${table}.${name} is demanded of who does not know it`),
      ...stricter.map(([name]) => `${table}.${name} may no longer be left out`),
    ];
  });
}

async function migrated(url: string, count: number): Promise<Map<string, Map<string, Column>>> {
  const source = new DataSource({ type: 'postgres', url, migrations: MIGRATIONS.slice(0, count) });
  await source.initialize();
  await source.runMigrations({ transaction: 'all' });
  await source.destroy();
  return columns(url);
}

test('after each migration the release before it can still read and write', async () => {
  const database = await testDatabase({ empty: true });
  const first = MIGRATIONS.filter(({ name }) => timestampOf(name) <= FIRST_RELEASE).length;
  const faults: string[] = [];
  try {
    let before = await migrated(database.url, first);
    for (const [at, { name }] of MIGRATIONS.slice(first).entries()) {
      const after = await migrated(database.url, first + at + 1);
      faults.push(...broken(before, after).map((says) => `${name}: ${says}`));
      before = after;
    }
  } finally {
    await database.drop();
  }
  expect(faults).toEqual([]);
});

test('a step that an earlier release cannot live with is named', () => {
  const table = (entries: Record<string, Column>) => new Map([['response', new Map(Object.entries(entries))]]);
  const text = (fillsItself: boolean): Column => ({ type: 'text', fillsItself });
  const before = table({ name: text(false), note: text(true), stage: text(false) });
  expect(broken(before, new Map())).toEqual(['the table response is gone']);
  expect(
    broken(before, table({ name: { ...text(false), type: 'integer' }, note: text(false), why: text(false) })),
  ).toEqual([
    'response.name is gone or of another type',
    'response.stage is gone or of another type',
    'response.why is demanded of who does not know it',
    'response.note may no longer be left out',
  ]);
  expect(broken(before, table({ name: text(false), note: text(true), stage: text(true), more: text(true) }))).toEqual(
    [],
  );
});
