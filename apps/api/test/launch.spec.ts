import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HealthView, TenderListView } from '@evenhand/shared/contracts';
import { freePort } from '../src/platform/database/embedded/access.ts';
import { client } from './setup/client.ts';
import { isAlive, startDoor } from './setup/door.ts';
import { until } from './setup/test-api.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'evenhand-launch-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

const READY = /^Evenhand is ready: (http:\/\/localhost:\d+)\n/;
const launch = (port: number) => startDoor('launch', [], { EVENHAND_DATA: data, PORT: String(port) });
const said = (door: ReturnType<typeof launch>) =>
  until(
    () => Promise.resolve(door.output()),
    (words) => words !== '',
  );

test('one command starts everything, says one address, replaces a dead worker, and Ctrl-C ends all of it', async () => {
  const door = launch(await freePort());
  const [, url = ''] = READY.exec(await said(door)) ?? [];
  expect(url).not.toBe('');
  const call = client(url);
  expect((await call.get<HealthView>('/api/health')).status).toBe(200);

  const { body } = await call.get<TenderListView>('/api/tenders');
  const demo = body.tenders[0];
  expect(demo?.responseCount).toBeGreaterThan(0);
  const done = await until(
    async () => (await call.get<TenderListView>('/api/tenders')).body.tenders[0]?.inProgressCount,
    (moving) => moving === 0,
  );
  expect(done).toBe(0);

  const children = door.children();
  expect(children).toHaveLength(2);
  const [, worker = 0] = children;
  process.kill(worker, 'SIGKILL');
  const after = await until(
    () => Promise.resolve(door.children()),
    (pids) => pids.length === 2 && !pids.includes(worker),
  );

  door.process.kill('SIGINT');
  expect(await door.ended).toBe(0);
  expect([...children, ...after].filter(isAlive)).toEqual([]);
  await expect(fetch(`${url}/api/health`)).rejects.toThrow();
}, 300_000);

test('a second start finds what the first left, and loads the demo once', async () => {
  const door = launch(await freePort());
  const [, url = ''] = READY.exec(await said(door)) ?? [];
  const { body } = await client(url).get<TenderListView>('/api/tenders');
  expect(body.tenders).toHaveLength(3);
  door.process.kill('SIGTERM');
  expect(await door.ended).toBe(0);
}, 300_000);

test('a port that is taken is said in one sentence', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const door = launch(port);
  expect(await door.ended).toBe(1);
  expect(door.output()).toBe(
    `Port ${String(port)} is taken by another program. Stop that program, or set PORT to another number.\n`,
  );
  other.close();
});

test('a database that does not answer is said in one sentence', async () => {
  const door = startDoor('launch', [], {
    EVENHAND_DATA: data,
    PORT: '0',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  });
  expect(await door.ended).toBe(1);
  expect(door.output()).toMatch(
    /^The database does not answer .* Check DATABASE_URL and that the server is running\.\n$/,
  );
});
