import { DataSource } from 'typeorm';
import { Database } from '../src/platform/database/database.ts';
import { lookup } from '../src/platform/database/lookup.ts';
import { testDatabase, type TestDatabase } from './setup/test-database.ts';

interface Fare {
  readonly id: string;
  readonly pence: number;
}

const KNOWN = '00000000-0000-4000-8000-000000000001';
const UNKNOWN = '00000000-0000-4000-8000-000000000002';

let store: TestDatabase;
let source: DataSource;
let database: Database;
let statements: number;
let fare: (id: string) => Promise<Fare | null>;

beforeAll(async () => {
  store = await testDatabase();
  source = await new DataSource({ type: 'postgres', url: store.url }).initialize();
  database = new Database(source);
  await source.query('create table fare (id uuid primary key, pence int not null)');
  fare = lookup(
    database,
    (ids) => {
      statements += 1;
      return database.manager.query<Fare[]>('select * from fare where id = any($1::uuid[])', [ids]);
    },
    ({ id }) => id,
  );
});
beforeEach(async () => {
  statements = 0;
  await source.query('truncate fare');
  await source.query('insert into fare values ($1, 250)', [KNOWN]);
});
afterAll(async () => {
  await source.destroy();
  await store.drop();
});

test('a hundred who ask at once cost a few statements, and each has the row asked for', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => fare(at % 2 === 0 ? KNOWN : UNKNOWN)));
  expect(answers.filter((found) => found?.pence === 250)).toHaveLength(50);
  expect(answers.filter((found) => found === null)).toHaveLength(50);
  expect(statements).toBeLessThan(5);
});

test('an id is found however it is written', async () => {
  await source.query(`insert into fare values ('00000000-0000-4000-8000-00000000000a', 90)`);
  expect(await fare('00000000-0000-4000-8000-00000000000A')).toMatchObject({ pence: 90 });
});

test('whoever asks after a change reads the change, also beside somebody who asked before it', async () => {
  const before = fare(KNOWN);
  await source.query('update fare set pence = 300');
  expect((await Promise.all([before, fare(KNOWN)]))[1]?.pence).toBe(300);
});

test('inside a transaction its own changes are read, and nobody outside reads them', async () => {
  await database.transaction(async () => {
    await database.manager.query('update fare set pence = 990');
    const outside = await database.apart(() => fare(KNOWN));
    expect([(await fare(KNOWN))?.pence, outside?.pence]).toEqual([990, 250]);
  });
});

test('a key that the database refuses spoils nothing for those beside it', async () => {
  const [good, bad, other] = await Promise.allSettled([fare(KNOWN), fare('no id'), fare(UNKNOWN)]);
  expect(bad?.status).toBe('rejected');
  expect([good, other]).toMatchObject([{ value: { pence: 250 } }, { value: null }]);
  expect(await fare(KNOWN)).toMatchObject({ pence: 250 });
});
