import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { openCluster } from './cluster.ts';
import { readAccess, writeAccess } from './access.ts';

// mkdtemp makes a folder that is closed to every other user: as root this also proves the way through closed folders.
let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'evenhand-cluster-')), 'postgres');
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const open = () => openCluster(folder, { durable: false });
const serverPid = async () => Number((await readFile(join(folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);

async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(question);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

test('a first start makes the cluster, keeps its password to its owner, and listens on this machine only', async () => {
  const cluster = await open();
  expect(cluster.started).toBe(true);
  expect((await stat(join(folder, 'access.json'))).mode & 0o777).toBe(0o600);
  expect(await ask(cluster.url('postgres'), 'show listen_addresses')).toBe('127.0.0.1');
  const url = new URL(cluster.url('postgres'));
  url.password = 'wrong';
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  await cluster.close();
  await expect(ask(cluster.url('postgres'), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('a second process joins the running server, and the last to leave stops it', async () => {
  const first = await open();
  const second = await open();
  expect([first.started, second.started]).toEqual([true, false]);
  await first.close();
  expect(await ask(second.url('postgres'), 'select 1')).toBe(1);
  await second.close();
  await expect(ask(second.url('postgres'), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('two processes that start at the same moment end up with one server', async () => {
  const both = await Promise.all([open(), open()]);
  expect(new Set(both.map((cluster) => cluster.url('postgres'))).size).toBe(1);
  for (const cluster of both) await cluster.close();
});

test('a port that the loser of two starts remembered keeps nobody out', async () => {
  const file = join(folder, 'access.json');
  const winner = await open();
  const right = await readAccess(file);
  if (right === null) throw new Error('There is no access.');
  await writeAccess(file, { ...right, port: right.port === 65535 ? 65534 : right.port + 1 });
  const loser = await open();
  expect([loser.started, loser.url('postgres')]).toEqual([false, winner.url('postgres')]);
  expect(await readAccess(file)).toEqual(right);
  await loser.close();
  await winner.close();
});

test('after server and process were killed without warning the next start has the data they had', async () => {
  const holder = fork(
    fileURLToPath(new URL('../../../../test/fixtures/cluster-holder.ts', import.meta.url)),
    [folder],
    { execArgv: [] },
  );
  await once(holder, 'message');
  const { url } = await open().then(async (cluster) => {
    await ask(cluster.url('postgres'), 'create table kept as select 42 as answer');
    await ask(cluster.url('postgres'), 'checkpoint');
    await cluster.close();
    return cluster;
  });
  expect(await ask(url('postgres'), 'select 1')).toBe(1);
  holder.kill('SIGKILL');
  process.kill(await serverPid(), 'SIGKILL');
  await wait(300);
  const after = await open();
  expect(after.started).toBe(true);
  expect(await ask(after.url('postgres'), 'select answer from kept')).toBe(42);
  await after.close();
});

test('a server that dies under a process that uses it is started again, and stopped by it in the end', async () => {
  const cluster = await open();
  const before = await serverPid();
  process.kill(before, 'SIGKILL');
  let answer: unknown = null;
  for (let left = 100; answer === null && left > 0; left--) {
    answer = await ask(cluster.url('postgres'), 'select answer from kept').catch(() => wait(100, null));
  }
  expect(answer).toBe(42);
  expect(await serverPid()).not.toBe(before);
  await cluster.close();
  await expect(ask(cluster.url('postgres'), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('connections of a process that has just ended do not keep the server running', async () => {
  const cluster = await open();
  const other = new Client({ connectionString: cluster.url('postgres') });
  await other.connect();
  setTimeout(() => void other.end(), 500);
  await cluster.close();
  await expect(ask(cluster.url('postgres'), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('a lock that names another living program does not block the start', async () => {
  await writeFile(join(folder, 'cluster/postmaster.pid'), `${String(process.pid)}\n`);
  const cluster = await open();
  expect(cluster.started).toBe(true);
  await cluster.close();
});

test('a remembered port that another program has taken is replaced', async () => {
  const port = (await readAccess(join(folder, 'access.json')))?.port ?? 0;
  const other = await new Promise<Server>((resolve) => {
    const server = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1', () => resolve(server));
  });
  const cluster = await open();
  expect(cluster.url('postgres')).not.toContain(`:${String(port)}/`);
  expect(await ask(cluster.url('postgres'), 'select answer from kept')).toBe(42);
  await cluster.close();
  other.close();
});
