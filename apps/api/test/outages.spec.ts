import type { HealthView } from '@evenhand/shared/contracts';
import { asProblem } from '../src/platform/http/known-faults.ts';
import { client, type Refusal } from './setup/client.ts';
import { hasRedisServer, startRedisServer } from './setup/redis-server.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until } from './setup/test-api.ts';

const faultOf = (code: string) => asProblem(Object.assign(new Error('no'), { code })).code;

test('a full disk, of ours or of the database, is named as what it is', () => {
  expect([faultOf('ENOSPC'), faultOf('EDQUOT'), faultOf('53100')]).toEqual(Array(3).fill('service.no-room'));
  expect([faultOf('ECONNREFUSED'), faultOf('57P01')]).toEqual(Array(2).fill('service.unavailable'));
  expect(faultOf('XX000')).toBe('service.fault');
});

test('while the database can only be read, reading goes on, writing is refused in words, and all recovers', async () => {
  const api = await testApi();
  try {
    const call = client(api.url);
    const { id } = (await call.importTender(aTender())).body;
    const name = new URL(api.database.url).pathname.slice(1);
    const become = async (readOnly: 'on' | 'off') => {
      await api.database
        .query(`alter database "${name}" set default_transaction_read_only = ${readOnly}`)
        .catch(async () => {
          await api.database.query(
            `begin; set transaction read write; alter database "${name}" reset default_transaction_read_only; commit`,
          );
        });
      // The setting holds for new connections: those that are open are ended, as a fail-over would.
      await api.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
    };
    await become('on');
    const health = () => call.get<HealthView>('/api/health');
    const said = await until(health, ({ body }) => body.database.says.includes('only be read'));
    expect(said.body.database.ready).toBe(false);
    const refused = await call.upload(id, { 'late.md': A_RESPONSE }, 'Late');
    expect([refused.status, (refused.body as unknown as Refusal).code]).toEqual([503, 'service.read-only']);
    expect((await call.get(`/api/tenders/${id}`)).status).toBe(200);
    await become('off');
    await until(health, ({ body }) => body.database.ready);
    expect((await call.upload(id, { 'late.md': A_RESPONSE }, 'Late')).status).toBe(201);
  } finally {
    await api.close();
  }
});

(hasRedisServer ? test : test.skip)(
  'while Redis is away that is named, and what is sent is received all the same',
  async () => {
    let redis = await startRedisServer();
    const api = await testApi({ REDIS_URL: redis.url });
    try {
      const call = client(api.url);
      const { id } = (await call.importTender(aTender())).body;
      await redis.stop();
      const health = () => call.get<HealthView>('/api/health');
      const away = await until(health, ({ body }) => !body.queue.ready);
      expect(away.body).toMatchObject({ status: 'not-ready', queue: { says: 'The queue does not answer.' } });
      const sent = await call.upload(id, { 'answer.md': A_RESPONSE }, 'Meadow');
      expect(sent.status).toBe(201);
      const { body } = await call.get<{ responses: { name: string; stage: string }[] }>(`/api/tenders/${id}/responses`);
      expect(body.responses).toMatchObject([{ name: 'Meadow', stage: 'received' }]);
      redis = await startRedisServer(redis.url);
      await until(health, (answer) => answer.body.queue.ready);
    } finally {
      await api.close();
      await redis.stop();
    }
  },
);
