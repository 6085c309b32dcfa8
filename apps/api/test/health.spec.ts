import { MetricsServer } from '../src/platform/metrics/metrics-server.ts';
import type { HealthView } from '@evenhand/shared/contracts';
import { client } from './setup/client.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let call: ReturnType<typeof client>;
beforeAll(async () => {
  api = await testApi({ EVENHAND_METRICS_PORT: '0' });
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

test('a process that lives says so, whatever is away', async () => {
  expect((await call.get('/api/health/live')).status).toBe(204);
  // No worker runs here, and people can be served all the same.
  expect((await call.get('/api/health/ready')).status).toBe(204);
});

test('figures are told on a port of their own: queues by state, requests by the pattern of their route', async () => {
  await call.get('/api/tenders/11111111-1111-4111-8111-111111111111');
  const port = api.app.get(MetricsServer, { strict: false }).port;
  const told = await fetch(`http://127.0.0.1:${String(port)}/metrics`);
  expect(told.headers.get('content-type')).toContain('text/plain');
  const text = (await told.text())
    .split('\n')
    .filter((line) => line.startsWith('evenhand'))
    .join('\n');
  expect(text).toContain('evenhand_queue_jobs{queue="reading",state="waiting"} 0');
  expect(text).toMatch(/evenhand_request_seconds_count\{method="GET",route="\/api\/tenders\/:\w+",status="404"\} 1/);
  expect(text).not.toContain('11111111');
  expect(await (await call.ask('/metrics')).text()).not.toContain('evenhand_queue_jobs');
});
