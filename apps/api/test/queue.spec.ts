import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JOB_NAMES, type JobPayload } from '@evenhand/shared/jobs';
import { loggingModule } from '../src/platform/logging/logging.module.ts';
import { GoesOn, HandlesJob, type JobHandler } from '../src/platform/queue/job-handler.ts';
import { StorageFault } from '../src/platform/files/content-place.ts';
import { JobQueues } from '../src/platform/queue/job-queues.ts';
import { openQueue, type QueueStore } from '../src/platform/queue/queue-backend.ts';
import { QueueModule } from '../src/platform/queue/queue.module.ts';
import { hasRedisServer, startRedisServer } from './setup/redis-server.ts';
import { testDatabase } from './setup/test-database.ts';
import { until } from './setup/test-api.ts';

type Started = { store: QueueStore; stop: () => Promise<void> };

async function onPostgres(): Promise<Started> {
  const database = await testDatabase();
  return { store: { kind: 'postgresql', url: database.url }, stop: () => database.drop() };
}

async function onRedis(): Promise<Started> {
  const { url, stop } = await startRedisServer();
  return { store: { kind: 'redis', url }, stop };
}

const backends: [string, boolean, () => Promise<Started>][] = [
  ['PostgreSQL', true, onPostgres],
  [hasRedisServer ? 'Redis' : 'Redis (no redis-server on this machine)', hasRedisServer, onRedis],
];

const RESPONSE = '11111111-1111-4111-8111-111111111111';
const payload = { version: 1, responseId: RESPONSE } as const;

/** What the handlers of a test were asked to do. */
class Diary {
  readonly handled: string[] = [];
  readonly gaveUp: string[] = [];
  failures = 0;
  turns = 0;
  closed = 0;
  hold: Promise<void> = Promise.resolve();
}

let diary = new Diary();

abstract class Noting<Name extends 'read-response' | 'score-response'> implements JobHandler<Name> {
  async handle({ responseId }: JobPayload<Name>): Promise<void> {
    diary.handled.push(responseId);
    await diary.hold;
    if (diary.turns-- > 0) throw new GoesOn();
    if (diary.closed-- > 0) throw new StorageFault('away', 'for a moment');
    if (diary.failures-- > 0) throw new Error('not this time');
  }

  gaveUp({ responseId }: JobPayload<Name>): Promise<void> {
    diary.gaveUp.push(responseId);
    return Promise.resolve();
  }
}

@HandlesJob('read-response')
class Reading extends Noting<'read-response'> {}

@HandlesJob('score-response')
class Scoring extends Noting<'score-response'> {}

/** Handlers of every other job of the catalogue: nothing here is about them. */
const OTHERS = JOB_NAMES.filter((job) => job !== 'read-response' && job !== 'score-response').map((job) => {
  @HandlesJob(job)
  class Other implements JobHandler {
    handle = () => Promise.resolve();
    gaveUp = () => Promise.resolve();
  }
  return Other;
});

async function worker(store: QueueStore, handlers: unknown[] = [Reading, Scoring]): Promise<INestApplicationContext> {
  @Module({
    imports: [loggingModule({ logLevel: 'silent' }), QueueModule.working(store)],
    providers: [...handlers, ...OTHERS] as never,
  })
  class WorkerUnderTest {}
  return NestFactory.createApplicationContext(WorkerUnderTest, { logger: false, abortOnError: false });
}

for (const [name, here, start] of backends) {
  const suite = here ? describe : describe.skip;
  suite(`the queue on ${name}`, () => {
    let started: Started;
    let running: INestApplicationContext | null = null;
    beforeEach(async () => {
      diary = new Diary();
      started = await start();
    });
    afterEach(async () => {
      await running?.close();
      running = null;
      await started.stop();
    });
    const queues = (app: INestApplicationContext) => app.get(JobQueues);
    const run = async () => (running = await worker(started.store));
    const idle = (app: INestApplicationContext) =>
      until(
        () => queues(app).unfinished(),
        (jobs) => jobs === 0,
      );

    test('jobs that come back by themselves are scheduled once, however many workers start', async () => {
      await run();
      const other = await worker(started.store);
      const keeping = openQueue(started.store, 'keeping');
      const schedulers = await keeping.getJobSchedulers();
      expect(schedulers.map(({ key, pattern }) => [key, pattern]).sort()).toEqual([
        ['anchor-trails', '10 1 * * *'],
        ['check-evidence', '*/10 * * * *'],
        ['forget-answers', '40 * * * *'],
        ['keep-usual-ranges', '30 1 * * *'],
        ['remind-of-reports', '0 7 * * *'],
        ['remind-of-retention', '10 7 * * *'],
        ['verify-files', '20 1 * * *'],
      ]);
      await keeping.close();
      await other.close();
    });

    test('jobs are done once each, whichever queue they belong to', async () => {
      const app = await run();
      await queues(app).add('read-response', payload);
      await queues(app).add('score-response', { ...payload, responseId: '22222222-2222-4222-8222-222222222222' });
      await idle(app);
      expect([...diary.handled].sort()).toEqual([RESPONSE, '22222222-2222-4222-8222-222222222222']);
    });

    test('an equal job is not added while one waits or runs, and is added afterwards', async () => {
      let release: () => void = () => undefined;
      diary.hold = new Promise((resolve) => (release = resolve));
      const app = await run();
      await queues(app).add('read-response', payload);
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 1,
      );
      await queues(app).add('read-response', payload);
      await queues(app).addAll('read-response', [payload, payload]);
      expect(await queues(app).unfinished()).toBe(1);
      release();
      await idle(app);
      await queues(app).add('read-response', payload);
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 2,
      );
    });

    test('what somebody waits for comes before a batch that was there first', async () => {
      let release: () => void = () => undefined;
      diary.hold = new Promise((resolve) => (release = resolve));
      const app = await run();
      const job = (digit: number) => ({ ...payload, responseId: payload.responseId.replaceAll('1', String(digit)) });
      await queues(app).addAll('read-response', [job(2), job(3), job(4)], 'behind');
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 1,
      );
      await queues(app).add('read-response', job(5));
      release();
      await idle(app);
      expect(diary.handled).toEqual([2, 5, 3, 4].map((digit) => job(digit).responseId));
    });

    test('a job that fails is tried again', async () => {
      diary.failures = 1;
      const app = await run();
      await queues(app).add('read-response', payload);
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 2,
      );
      await idle(app);
      expect(diary.gaveUp).toEqual([]);
    });

    test('a job that goes on in turns lets others come first, and no turn counts as a try', async () => {
      diary.turns = 5;
      const other = { ...payload, responseId: '22222222-2222-4222-8222-222222222222' };
      const app = await run();
      await queues(app).addAll('read-response', [payload, other]);
      await idle(app);
      expect(new Set(diary.handled.slice(0, 2))).toEqual(new Set([RESPONSE, other.responseId]));
      expect(diary.handled).toHaveLength(7);
      expect([diary.gaveUp, await queues(app).failed(5)]).toEqual([[], []]);
    });

    test('turns before it make no longer wait of a storage that is away', async () => {
      diary.turns = 5;
      diary.closed = 1;
      const app = await run();
      await queues(app).add('read-response', payload);
      const begun = performance.now();
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 7,
      );
      await idle(app);
      expect(performance.now() - begun).toBeLessThan(20_000);
      expect(diary.gaveUp).toEqual([]);
    });

    test('after the last try the handler is told, and the same job can be added again', async () => {
      diary.failures = 3;
      const app = await run();
      await queues(app).add('read-response', payload);
      await until(
        () => Promise.resolve(diary.gaveUp.length),
        (times) => times === 1,
      );
      expect(diary.handled).toHaveLength(3);
      await queues(app).add('read-response', payload);
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 4,
      );
    });

    test('a job that failed at every try is told with what it is about, and can be tried again once, also by two at once', async () => {
      diary.failures = 3;
      const app = await run();
      await queues(app).add('read-response', payload);
      const [failed] = await until(
        () => queues(app).failed(5),
        (jobs) => jobs.length === 1,
      );
      expect(failed).toMatchObject({
        queue: 'reading',
        name: 'read-response',
        about: { responseId: RESPONSE },
        tries: 3,
      });
      const atOnce = await Promise.all([1, 2].map(() => queues(app).tryAgain('reading', failed?.id ?? '')));
      expect(atOnce.filter((name) => name !== null)).toEqual(['read-response']);
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 4,
      );
      await idle(app);
      expect(await queues(app).failed(5)).toEqual([]);
      expect(await queues(app).tryAgain('reading', failed?.id ?? '')).toBeNull();
    });

    test('a payload that does not fit its contract is not queued', async () => {
      const app = await run();
      await expect(queues(app).add('read-response', { version: 1, responseId: 'x' })).rejects.toThrow();
      expect(await queues(app).unfinished()).toBe(0);
    });

    test('the job of a worker killed without warning is taken up within 15 seconds', async () => {
      const fixture = fileURLToPath(new URL('./fixtures/hanging-worker.ts', import.meta.url));
      const fromSource = fileURLToPath(new URL('../../../scripts/jest/from-source.mjs', import.meta.url));
      const flags = ['--conditions=@evenhand/source', '--import', fromSource];
      const doomed = fork(fixture, [started.store.kind, started.store.url], {
        execArgv: flags,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      const taken = once(doomed, 'message');
      @Module({ imports: [QueueModule.adding(started.store)] })
      class Adding {}
      const adding = await NestFactory.createApplicationContext(Adding, { logger: false });
      await queues(adding).add('read-response', payload);
      await taken;
      doomed.kill('SIGKILL');
      const killed = Date.now();
      await run();
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 1,
      );
      expect(Date.now() - killed).toBeLessThan(15_000);
      await adding.close();
    });

    test('a worker that is closed finishes the job it has begun', async () => {
      let release: () => void = () => undefined;
      diary.hold = new Promise((resolve) => (release = resolve));
      const app = await run();
      await queues(app).add('read-response', payload);
      await until(
        () => Promise.resolve(diary.handled.length),
        (times) => times === 1,
      );
      running = null;
      const closing = app.close();
      await wait(200);
      release();
      await closing;
      const next = await run();
      await wait(500);
      expect(diary.handled).toHaveLength(1);
      expect(await queues(next).unfinished()).toBe(0);
    });
  });
}

describe('a worker refuses to start', () => {
  let started: Started;
  beforeAll(async () => {
    started = await onPostgres();
  });
  afterAll(() => started.stop());

  test('when a job of the catalogue has no handler, and says where to add it', async () => {
    await expect(worker(started.store, [Reading])).rejects.toThrow(
      /"score-response" of the catalogue has no handler.*@HandlesJob\('score-response'\)/,
    );
  });

  test('when a job has two handlers, and names them', async () => {
    @HandlesJob('read-response')
    class ReadingToo extends Noting<'read-response'> {}
    await expect(worker(started.store, [Reading, ReadingToo, Scoring])).rejects.toThrow(
      /"read-response" has 2 handlers: Reading, ReadingToo/,
    );
  });
});
