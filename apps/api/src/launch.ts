import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { HealthView } from '@evenhand/shared/contracts';
import { childEnvironment } from './config/child-environment.ts';
import { loadConfig, REPOSITORY, type Config } from './config/config.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { STARTING } from './platform/logging/starting.ts';
import { ChildProcesses } from './platform/process/child-processes.ts';
import { startFault } from './platform/process/start-fault.ts';
import { Unstartable } from './platform/process/unstartable.ts';
import { onStop } from './platform/process/stop-signal.ts';
import { DEMO_PEOPLE } from './seed/demo-people.ts';
import { DemoLoader } from './seed/demo.ts';
import { SeedModule } from './seed/seed.module.ts';

/** Seconds until a start that has not become ready is given up. */
const PATIENCE = 120;
const DEMO = join(REPOSITORY, 'samples', 'demo');

// npm start: the database if it is ours, the API, the workers and the demo tender; one address; Ctrl-C ends them all.
try {
  await launch(loadConfig());
} catch (fault) {
  process.stderr.write(`${startFault(fault)}\n`);
  process.exit(1);
}

async function launch(config: Config): Promise<void> {
  await refuseTakenPort(config);
  const database = await openDatabase(config);
  const logs = join(config.dataFolder, 'logs');
  const child = (name: 'main' | 'worker', count: number) =>
    new ChildProcesses({
      entry: new URL(import.meta.url.replace(/launch(\.[jt]s)$/, `${name}$1`)),
      count,
      environment: {
        ...childEnvironment(config, database.url),
        ...(name === 'main' && config.metricsPort !== null
          ? { EVENHAND_METRICS_PORT: String(config.metricsPort) }
          : {}),
      },
      log: join(logs, `${name}.log`),
      onHopeless: (lastWords) => {
        process.stderr.write(
          `A part of Evenhand does not start. The end of ${join(logs, `${name}.log`)}:\n${lastWords}\n`,
        );
        void stop().then(() => process.exit(1));
      },
    });
  const api = child('main', 1);
  const workers = child('worker', config.workers);
  const stop = async () => {
    await Promise.all([api.stop(), workers.stop()]);
    await database.close();
  };
  onStop(stop, 30_000);
  api.start();
  workers.start();
  try {
    if (config.demo && existsSync(DEMO)) await seed(config, database.url);
    await ready(config, logs);
  } catch (fault) {
    await stop();
    throw fault;
  }
  const host = config.http.host === '127.0.0.1' || config.http.host === '0.0.0.0' ? 'localhost' : config.http.host;
  process.stdout.write(`Evenhand is ready: http://${host}:${String(config.http.port)}\n`);
  if (config.demo) process.stdout.write(demoPeople());
}

/** Whom a visitor of the demonstration can be. */
function demoPeople(): string {
  const longest = Math.max(...DEMO_PEOPLE.map(({ name }) => name.length));
  const lines = DEMO_PEOPLE.map(({ name, part }) => `  ${name.padEnd(longest)}  ${part}\n`);
  return `This is a demonstration. Sign in by choosing who you are:\n${lines.join('')}`;
}

/** Said at once and in words, before anything has been started. */
async function refuseTakenPort({ http }: Config): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(http.port, http.host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

async function seed(config: Config, databaseUrl: string): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule.of(config, databaseUrl), {
    logger: STARTING,
    abortOnError: false,
  });
  try {
    await app.get(DemoLoader).load(DEMO);
  } finally {
    await app.close();
  }
}

async function ready(config: Config, logs: string): Promise<void> {
  const host = config.http.host === '0.0.0.0' ? '127.0.0.1' : config.http.host;
  const address = `http://${host}:${String(config.http.port)}/api/health`;
  let last: HealthView | null = null;
  for (const deadline = Date.now() + PATIENCE * 1000; Date.now() < deadline; await wait(200)) {
    const answer = await fetch(address).catch(() => null);
    if (answer === null) continue;
    if (answer.ok) return;
    last = (await answer.json()) as HealthView;
  }
  const missing =
    last === null
      ? 'The API does not answer.'
      : [last.database, last.queue, last.worker].find((part) => !part.ready)?.says;
  throw new Unstartable(
    `Evenhand has not become ready within ${String(PATIENCE)} seconds. ${missing ?? ''} The logs are in ${logs}.`,
  );
}
