import { Database } from '../src/platform/database/database.ts';
import { ReadResponseJob } from '../src/modules/responses/read-response.job.ts';
import { ProgressService } from '../src/modules/responses/progress.service.ts';
import { READER_BUILD } from '../src/modules/responses/reader-build.ts';
import { ResponseRepository } from '../src/modules/responses/response.repository.ts';
import { JobQueues } from '../src/platform/queue/job-queues.ts';
import { TendersService } from '../src/modules/tenders/index.ts';
import { LostWorkService } from '../src/modules/responses/lost-work.service.ts';
import { ScoreResponseJob } from '../src/modules/assessments/score-response.job.ts';
import type { INestApplicationContext } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { ResponseView } from '@evenhand/shared/contracts';
import { client, type Refusal } from './setup/client.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let call: ReturnType<typeof client>;
let worker: INestApplicationContext;
let tenderId: string;
beforeAll(async () => {
  api = await testApi();
  call = client(api.url);
  worker = await api.startWorker();
  tenderId = (await call.importTender(aTender())).body.id;
});
afterAll(() => api.close());

const rows = async () => {
  const count = async (table: string) =>
    (await api.database.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n;
  return {
    assessments: await count('assessment'),
    texts: await count('file_text'),
    events: await count('audit_event'),
  };
};

test('a job that runs again, also several at once, changes nothing', async () => {
  const { body } = await call.upload(tenderId, { 'twice.md': A_RESPONSE });
  const first = await call.settled(body.id);
  const before = await rows();
  const payload = { version: 1 as const, responseId: body.id };
  const again = [ReadResponseJob, ScoreResponseJob, ReadResponseJob, ScoreResponseJob].map((job) =>
    worker.get<ReadResponseJob | ScoreResponseJob>(job).handle(payload),
  );
  await Promise.all(again);
  expect(await rows()).toEqual(before);
  expect(await call.settled(body.id)).toEqual(first);
});

test('two workers that do the same job at the same moment leave one result', async () => {
  const { body } = await call.upload(tenderId, { 'race.md': `${A_RESPONSE}\nMore.` });
  await call.settled(body.id);
  await api.database.query(`update response set stage = 'received' where id = $1`, [body.id]);
  await api.database.query('delete from assessment where "responseId" = $1', [body.id]);
  const payload = { version: 1 as const, responseId: body.id };
  await Promise.all([1, 2, 3].map(() => worker.get(ReadResponseJob).handle(payload)));
  await call.settled(body.id);
  const found = await api.database.query('select 1 from assessment where "responseId" = $1', [body.id]);
  expect(found).toHaveLength(1);
});

test('a response whose job was lost is found and finished', async () => {
  const { body } = await call.upload(tenderId, { 'lost.md': `${A_RESPONSE}\nLost.` });
  await call.settled(body.id);
  await api.database.query(
    `update response set stage = 'received', "changedAt" = now() - interval '1 minute' where id = $1`,
    [body.id],
  );
  await worker.get(LostWorkService).queueAgain();
  expect(await call.settled(body.id)).toMatchObject({ stage: 'scored' });
});

test('a response that failed on our side is finished when its job is tried again, or when the lead asks for it', async () => {
  const { body } = await call.upload(tenderId, { 'failed.md': `${A_RESPONSE}\nFailed.` });
  await call.settled(body.id);
  const again = () => call.send<Refusal>('POST', `/api/responses/${body.id}/reading`);
  expect((await again()).body.code).toBe('reading.not-failed');
  const fail = () => api.database.query(`update response set stage = 'failed' where id = $1`, [body.id]);
  for (const job of [ReadResponseJob, ScoreResponseJob]) {
    await fail();
    await worker.get<ReadResponseJob | ScoreResponseJob>(job).handle({ version: 1, responseId: body.id });
    expect(await call.settled(body.id)).toMatchObject({ stage: 'scored', mayRepeat: false });
  }
  await fail();
  expect((await call.get<ResponseView>(`/api/responses/${body.id}`)).body.mayRepeat).toBe(true);
  expect((await again()).status).toBe(204);
  expect(await call.settled(body.id)).toMatchObject({ stage: 'scored' });
  expect(await begunAnew(body.id)).toHaveLength(1);
});

const begunAnew = (id: string) =>
  api.database.query(`select 1 from audit_event where kind = 'response.begun-anew' and "subjectId" = $1`, [id]);

test('a lost job is found while other jobs wait, and those are not queued twice', async () => {
  const busy = await testApi();
  try {
    const other = client(busy.url);
    const { body: tender } = await other.importTender(aTender());
    const first = await busy.startWorker();
    const { body } = await other.upload(tender.id, { 'lost.md': A_RESPONSE });
    await other.settled(body.id);
    await first.close();
    await other.upload(tender.id, { 'waits.md': A_RESPONSE });
    await busy.database.query(
      `update response set stage = 'received', "changedAt" = now() - interval '2 minutes' where id = $1`,
      [body.id],
    );
    const queues = busy.app.get(JobQueues);
    const [responses, tenders] = [busy.app.get(ResponseRepository), busy.app.get(TendersService)];
    const lostWork = new LostWorkService(responses, tenders, queues, await busy.app.resolve(PinoLogger));
    expect(await queues.unfinished()).toBe(1);
    await lostWork.queueAgain();
    await lostWork.queueAgain();
    expect(await queues.unfinished()).toBe(2);
  } finally {
    await busy.close();
  }
});

test('a settled response that several take up again at once begins anew once, and the trail says so', async () => {
  const { body } = await call.upload(tenderId, { 'again.md': `${A_RESPONSE}\nAgain.` });
  await call.settled(body.id);
  const progress = worker.get(ProgressService);
  expect(await progress.takeUpAgain(body.id, 'test', () => Promise.resolve(true))).toBeNull();
  const jobs = await Promise.all(
    [1, 2, 3].map(() => progress.takeUpAgain(body.id, 'test', () => Promise.resolve(false))),
  );
  expect(jobs).toEqual(['read-response', 'read-response', 'read-response']);
  expect(await begunAnew(body.id)).toHaveLength(1);
  await worker.get(ReadResponseJob).handle({ version: 1, responseId: body.id });
  expect(await call.settled(body.id)).toMatchObject({ stage: 'scored' });
});

test('a response that another build has read is read again before it is scored', async () => {
  const { body } = await call.upload(tenderId, { 'older.md': `${A_RESPONSE}\nOlder.` });
  await call.settled(body.id);
  const asLeftBehind = async () => {
    await api.database.query(`update received_file set "readBy" = 'older' where "responseId" = $1`, [body.id]);
    await api.database.query(`update response set stage = 'scoring' where id = $1`, [body.id]);
  };
  await asLeftBehind();
  await worker.get(ScoreResponseJob).handle({ version: 1, responseId: body.id });
  expect(await call.settled(body.id)).toMatchObject({ stage: 'scored' });
  const readBy = await api.database.query('select "readBy" from received_file where "responseId" = $1', [body.id]);
  expect(readBy).toEqual([{ readBy: READER_BUILD }]);
  await asLeftBehind();
  const progress = worker.get(ProgressService);
  expect(await progress.takeUpAgain(body.id, 'test', () => Promise.resolve(true))).toBe('read-response');
  expect(await begunAnew(body.id)).toHaveLength(2);
});

test('a response that every worker dies on is ended with a reason', async () => {
  const { body } = await call.upload(tenderId, { 'poison.md': `${A_RESPONSE}\nPoison.` });
  await call.settled(body.id);
  await api.database.query(`update response set stage = 'reading', tries = 30 where id = $1`, [body.id]);
  await worker.get(ReadResponseJob).handle({ version: 1, responseId: body.id });
  expect(await call.settled(body.id)).toMatchObject({
    stage: 'failed',
    says: expect.stringMatching(/looked into/) as string,
  });
});

test('work inside a transaction that fails leaves nothing', async () => {
  const database = worker.get(Database);
  const failing = database.transaction(async () => {
    await database.transaction(async () => {
      await database.manager.query(`update response set name = 'changed'`);
    });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await api.database.query(`select 1 from response where name = 'changed'`)).toEqual([]);
});
