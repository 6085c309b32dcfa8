import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadConfig, type Config } from '../../src/config/config.ts';
import { PeopleService } from '../../src/modules/people/index.ts';
import { addDemoPeople } from '../../src/seed/demo-people.ts';
import { createApi } from '../../src/open-api.ts';
import { openWorkerProcess } from '../../src/open-worker.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

/** The API on a port of its own, with a database, a data folder and the people of the demonstration. */
export interface TestApi {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  readonly config: Config;
  /** Starts a worker in this process. */
  startWorker(): Promise<INestApplicationContext>;
  close(): Promise<void>;
}

export async function testApi(environment: Record<string, string> = {}, webFolder?: string): Promise<TestApi> {
  const [database, dataFolder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'evenhand-api-'))]);
  const config = loadConfig({ LOG_LEVEL: 'silent', EVENHAND_DATA: dataFolder, EVENHAND_DEMO: 'on', ...environment });
  const app = await createApi(config, database.url, webFolder);
  await addDemoPeople(app.get(PeopleService));
  await app.listen(0, '127.0.0.1');
  const workers: INestApplicationContext[] = [];
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    app,
    database,
    config,
    startWorker: async () => {
      const worker = await openWorkerProcess(config, database.url);
      workers.push(worker);
      return worker;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await app.close();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Asks again and again until the answer fits, for at most a minute and a half: a busy machine starts processes slowly. */
export async function until<Answer>(ask: () => Promise<Answer>, fits: (answer: Answer) => boolean): Promise<Answer> {
  for (const deadline = Date.now() + 90_000; ; await wait(100)) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain; the last answer was ${JSON.stringify(answer)}`);
  }
}
