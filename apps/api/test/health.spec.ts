import type { HealthView } from '@evenhand/shared/contracts';
import { client } from './setup/client.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let call: ReturnType<typeof client>;
beforeAll(async () => {
  api = await testApi();
  call = client(api.url);
});
afterAll(() => api.close());

const health = () => call.get<HealthView>('/api/health');

test('without a worker the service is not ready, and says that this is why', async () => {
  const { status, body } = await health();
  expect([status, body.status]).toEqual([503, 'not-ready']);
  expect(body).toMatchObject({
    database: { ready: true },
    queue: { ready: true, backend: 'postgresql' },
    worker: { ready: false },
  });
  expect(body.worker.says).toMatch(/No worker has started yet/);
});

test('with a worker it is ready, and says how hostile files are kept apart', async () => {
  const worker = await api.startWorker();
  const { status, body } = await health();
  expect([status, body.status, body.worker.ready]).toEqual([200, 'ready', true]);
  expect(body.worker.isolation).toMatch(/permission-model/);
  await worker.close();
  expect(await until(health, (answer) => answer.status === 503)).toMatchObject({ body: { worker: { ready: false } } });
});

test('a worker that has fallen silent counts as gone', async () => {
  const seen = new Date(Date.now() - 60_000).toISOString();
  await api.database.query(`insert into worker_heartbeat values (gen_random_uuid(), $1, $1, '0', 'none')`, [seen]);
  expect((await health()).body.worker).toMatchObject({ ready: false, lastSeen: seen });
});
