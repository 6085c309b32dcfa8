import { Client } from 'pg';
import { ListeningLine } from '../src/platform/database/listening-line.ts';
import { until } from './setup/test-api.ts';
import { testDatabase, type TestDatabase } from './setup/test-database.ts';

let database: TestDatabase;
let line: ListeningLine;
let heard: string[];
beforeAll(async () => {
  database = await testDatabase({ empty: true });
});
beforeEach(async () => {
  heard = [];
  line = new ListeningLine(database.url);
  hearOn(line);
  await hears('opened');
});
afterEach(() => line.beforeApplicationShutdown());
afterAll(() => database.drop());

function hearOn(one: ListeningLine): void {
  one.hear('news', {
    told: (payload) => heard.push(payload),
    opened: () => heard.push('opened'),
    lost: () => heard.push('lost'),
  });
}

const hears = (word: string, times = 1) =>
  until(
    () => Promise.resolve(heard.filter((one) => one === word).length),
    (count) => count >= times,
  );
const tell = (payload: string) => database.query('select pg_notify($1, $2)', ['news', payload]);

test('what is notified in a transaction is told once it has committed, and not at all where it was taken back', async () => {
  const other = new Client({ connectionString: database.url });
  await other.connect();
  for (const [payload, end] of [
    ['taken back', 'rollback'],
    ['kept', 'commit'],
  ] as const) {
    await other.query('begin');
    await other.query('select pg_notify($1, $2)', ['news', payload]);
    await tell(`before ${end}`);
    await hears(`before ${end}`);
    await other.query(end);
  }
  await hears('kept');
  await other.end();
  expect(heard).toEqual(['opened', 'before rollback', 'before commit', 'kept']);
});

test('a line that was cut says so, opens again and tells what comes then', async () => {
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'evenhand notices' and datname = current_database()`,
  );
  await hears('opened', 2);
  await tell('after the cut');
  await hears('after the cut');
  expect(heard).toEqual(['opened', 'lost', 'opened', 'after the cut']);
});

test('each who listens is told, whichever process it is in', async () => {
  const other = new ListeningLine(database.url);
  hearOn(other);
  await hears('opened', 2);
  await tell('to all');
  await hears('to all', 2);
  await other.beforeApplicationShutdown();
});
