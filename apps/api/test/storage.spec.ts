import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchItemListView, BatchListView, BatchView, HealthView } from '@evenhand/shared/contracts';
import { JobQueues } from '../src/platform/queue/job-queues.ts';
import { client, type Refusal } from './setup/client.ts';
import { startS3Server, type S3Server } from './setup/s3-server.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let storage: S3Server;
let api: TestApi;
let call: ReturnType<typeof client>;
let tenderId: string;
beforeAll(async () => {
  storage = await startS3Server('kept', 'bids', 'secrets');
  api = await testApi({
    ...storage.environment,
    EVENHAND_S3_BUCKET: 'kept',
    EVENHAND_S3_PREFIX: 'live',
    EVENHAND_BATCH_S3: 's3://bids/batches',
  });
  call = client(api.url);
  tenderId = (await call.importTender(aTender())).body.id;
});
afterAll(async () => {
  await api.close();
  await storage.close();
});

const health = () => call.get<HealthView>('/api/health');

test('a response is taken in while the storage works, refused in words while it does not, and read once it is back', async () => {
  const sent = await call.upload(tenderId, { 'answer.md': A_RESPONSE }, 'Meadow');
  expect(sent.status).toBe(201);
  expect([...storage.objects.keys()]).toEqual([expect.stringMatching(/^kept\/live\/files\/\w\w\/\w{64}$/)]);

  storage.trouble = () => ({ status: 503, code: 'ServiceUnavailable' });
  const late = await call.upload(tenderId, { 'late.md': 'Late.' }, 'Late');
  expect([late.status, (late.body as unknown as Refusal).code]).toEqual([503, 'service.storage-away']);
  expect((await health()).body.files).toEqual({
    ready: false,
    says: 'The storage for files does not answer.',
    kept: 'bucket',
  });
  expect((await call.get<Refusal>('/api/health/ready')).body.code).toBe('service.storage-away');
  expect((await call.get(`/api/tenders/${tenderId}`)).status).toBe(200);

  // The worker asks for the file, puts the job off as often as it takes, and counts none of that as a try.
  await api.startWorker();
  const gets = () => storage.asked.filter((each) => each.startsWith('GET kept/live/files/')).length;
  await until(
    () => Promise.resolve(gets()),
    (times) => times >= 3,
  );
  storage.trouble = () => null;
  await call.settled(sent.body.id);
  const { body } = await call.get<{ responses: { name: string; stage: string }[] }>(
    `/api/tenders/${tenderId}/responses`,
  );
  expect(body.responses).toMatchObject([{ name: 'Meadow', stage: 'read' }]);
  const ready = await until(health, ({ status }) => status === 200);
  expect(ready.body.files).toEqual({ ready: true, says: 'Files can be stored.', kept: 'bucket' });
  expect(await readdir(join(api.config.dataFolder, 'files', 'incoming'))).toEqual([]);
});

test('a bucket that is full says so, what is in it can be read, and it is used again once there is room', async () => {
  storage.trouble = ({ method }) => (method === 'PUT' ? { status: 403, code: 'QuotaExceeded' } : null);
  const refused = await call.upload(tenderId, { 'more.md': 'More.' }, 'More');
  expect([refused.status, (refused.body as unknown as Refusal).code]).toEqual([507, 'service.no-room']);
  await until(health, ({ body }) => body.files.says.includes('has no room'));
  // People are still served here: what is there can be read.
  expect((await call.get('/api/health/ready')).status).toBe(204);
  storage.trouble = () => null;
  await until(health, ({ body }) => body.files.ready);
  expect((await call.upload(tenderId, { 'more.md': 'More.' }, 'More')).status).toBe(201);
});

test('a file that the storage does not let us read holds nothing up: its response ends, and the check names it', async () => {
  const words = 'Nobody may read this.';
  const sha256 = createHash('sha256').update(words).digest('hex');
  storage.trouble = ({ method, key }) =>
    method === 'GET' && key.endsWith(sha256) ? { status: 403, code: 'AccessDenied' } : null;
  const sent = await call.upload(tenderId, { 'closed.md': words }, 'Closed');
  expect(await call.settled(sent.body.id)).toMatchObject({
    stage: 'failed',
    says: expect.stringContaining('a fault on our side'),
  });
  await api.app.get(JobQueues, { strict: false }).add('verify-files', { version: 1, tenderId: null, askedBy: null });
  const checks = await until(
    () => api.database.query<{ faults: { name: string; says: string }[] }>('select faults from file_check'),
    ({ length }) => length > 0,
  );
  expect(checks.map(({ faults }) => faults)).toEqual([
    [
      expect.objectContaining({
        name: 'closed.md',
        says: 'The storage does not let this service read the stored file.',
      }),
    ],
  ]);
  storage.trouble = () => null;
});

test('a batch of a prefix goes on where the storage broke off, and reaches nothing that is not offered to its tender', async () => {
  const analyst = client(api.url, { as: 'analyst' });
  const path = `/api/tenders/${tenderId}/batches`;
  const at = (key: string) => `bids/batches/${key}`;
  for (const key of ['GM-1/spring/Meadow.md', 'GM-1/spring/Verge/q1.md', 'GM-1/spring/Verge/annex/q2.md'])
    storage.objects.set(at(key), Buffer.from(`${A_RESPONSE}\n${key}`));
  storage.objects.set(at('GM-1/spring/Closed.md'), Buffer.from('Closed.'));
  storage.objects.set(at('GM-10/other/R.md'), Buffer.from('Of another tender.'));
  storage.objects.set('secrets/batches/GM-1/spring/R.md', Buffer.from('Of nobody.'));
  expect((await analyst.get<BatchListView>(path)).body.prefixes).toEqual(['s3://bids/batches/GM-1/spring/']);
  const ask = (prefix: string) =>
    analyst.send<BatchView & Refusal>('POST', path, { name: 'Spring', from: { kind: 'prefix', prefix } });
  const forbidden = ['s3://bids/batches/GM-10/', 's3://bids/batches/', 's3://secrets/batches/GM-1/spring/'];
  const odd = ['s3://bids/batches/GM-1/../GM-10/', 's3://bids/batches/GM-1/winter/', 'http://127.0.0.1/', 's3://'];
  for (const prefix of [...forbidden, ...odd])
    expect([prefix, (await ask(prefix)).body.code]).toEqual([prefix, 'batch.no-prefix']);

  // A reference that is no name of a folder reaches none, also not that of another tender.
  const odder = (await call.importTender(aTender({ id: 'LOT/GM-1' }))).body.id;
  expect((await analyst.get<BatchListView>(`/api/tenders/${odder}/batches`)).body.prefixes).toEqual([]);
  const from = { kind: 'prefix', prefix: 's3://bids/batches/GM-1/spring/' };
  const refused = await analyst.send<Refusal>('POST', `/api/tenders/${odder}/batches`, { name: 'Spring', from });
  expect([refused.body.code, refused.body.detail]).toEqual([
    'batch.no-prefix',
    expect.stringContaining('No folder can be named like the reference "LOT/GM-1".'),
  ]);

  // The storage breaks off once the first response is in, and does not let one object be read at all. Our own bucket
  // refuses the first file it is given.
  storage.pageSize = 1;
  let broken = true;
  let refusals = 1;
  storage.trouble = ({ method, bucket, key }) => {
    if (method === 'PUT' && bucket === 'kept' && refusals-- > 0) return { status: 403, code: 'AccessDenied' };
    if (method !== 'GET' || bucket !== 'bids' || key === '') return null;
    if (key.endsWith('Closed.md')) return { status: 403, code: 'AccessDenied' };
    return broken && key.includes('Verge') ? 'cut' : null;
  };
  const { id } = (await ask('s3://bids/batches/GM-1/spring')).body;
  await until(
    () => Promise.resolve(storage.asked.filter((each) => each.includes('Verge/')).length),
    (times) => times > 0,
  );
  broken = false;
  const done = await until(
    async () => (await analyst.get<BatchView>(`${path}/${id}`)).body,
    ({ state }) => state === 'done',
  );
  expect([done.from, done.all]).toEqual([{ kind: 'prefix', name: 's3://bids/batches/GM-1/spring' }, 3]);
  const { items } = (await analyst.get<BatchItemListView>(`${path}/${id}/items`)).body;
  expect(items.map(({ name, files, says }) => [name, files.map((file) => file.name), says])).toEqual([
    ['Closed', ['Closed.md'], expect.stringContaining('does not let this service read it')],
    ['Meadow', ['Meadow.md'], expect.not.stringContaining('does not let')],
    ['Verge', ['annex/q2.md', 'q1.md'], expect.any(String)],
  ]);
});
