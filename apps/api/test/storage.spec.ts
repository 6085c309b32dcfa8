import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HealthView } from '@evenhand/shared/contracts';
import { client, type Refusal } from './setup/client.ts';
import { startS3Server, type S3Server } from './setup/s3-server.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let storage: S3Server;
let api: TestApi;
let call: ReturnType<typeof client>;
let tenderId: string;
beforeAll(async () => {
  storage = await startS3Server('kept');
  api = await testApi({ ...storage.environment, EVENHAND_S3_BUCKET: 'kept', EVENHAND_S3_PREFIX: 'live' });
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
  expect((await health()).body.files.says).toMatch(/has no room/);
  storage.trouble = () => null;
  await until(health, ({ body }) => body.files.ready);
  expect((await call.upload(tenderId, { 'more.md': 'More.' }, 'More')).status).toBe(201);
});
