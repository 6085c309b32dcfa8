import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { openCluster, type EmbeddedCluster } from '../platform/database/embedded/cluster.ts';
import { ChildProcesses } from '../platform/process/child-processes.ts';
import { freePort } from '../platform/database/embedded/access.ts';
import { CuttableLine } from './cuttable-line.ts';
import { RedisProcess } from './redis-process.ts';

/** Everything a batch needs, each part of which can be killed. */
export interface Scene {
  readonly environment: Readonly<Record<string, string>>;
  /** The database past the line, for what is measured: each word through the line costs time of its own. */
  readonly straight: string;
  readonly redis: RedisProcess | null;
  readonly line: CuttableLine;
  killDatabase(): Promise<void>;
  killApi(): boolean;
  query<Row extends object>(statement: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** A database of its own in `folder`, a queue in it or in Redis, and an API process, all reached through a line that can be cut. */
export async function openScene(folder: string, wantsRedis: boolean): Promise<Scene> {
  const cluster = await openCluster(join(folder, 'postgres'));
  const straight = cluster.url('evenhand');
  await createDatabase(cluster);
  const line = await CuttableLine.to(Number(new URL(straight).port));
  const reached = new URL(straight);
  reached.port = String(line.port);
  const redis = wantsRedis ? await RedisProcess.startIn(join(folder, 'redis')) : null;
  const environment = {
    DATABASE_URL: reached.href,
    EVENHAND_DATA: join(folder, 'data'),
    EVENHAND_DEMO: 'off',
    ...(redis === null ? {} : { REDIS_URL: `redis://127.0.0.1:${String(redis.port)}` }),
  };
  const api = new ChildProcesses({
    entry: new URL(import.meta.url.replace(/proving\/scene(\.[jt]s)$/, 'main$1')),
    count: 1,
    environment: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PORT: String(await freePort()), ...environment },
    log: join(folder, 'logs', 'api.log'),
    onHopeless: () => undefined,
  }).start();
  return {
    environment,
    straight,
    redis,
    line,
    killDatabase: () => killPostmaster(join(folder, 'postgres', 'cluster', 'postmaster.pid')),
    killApi: () => {
      const pid = api.pids[0];
      if (pid === undefined) return false;
      process.kill(pid, 'SIGKILL');
      return true;
    },
    query: (statement) => ask(straight, statement),
    close: async () => {
      await api.stop();
      await line.close();
      await redis?.end();
      await cluster.close();
    },
  };
}

async function createDatabase(cluster: EmbeddedCluster): Promise<void> {
  await ask(cluster.url('postgres'), 'create database evenhand');
}

// The server's other processes end by themselves when their first one has gone.
async function killPostmaster(lock: string): Promise<void> {
  const pid = Number((await readFile(lock, 'utf8')).split('\n', 1)[0]);
  process.kill(pid, 'SIGKILL');
}

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
