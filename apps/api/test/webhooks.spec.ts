import type { INestApplicationContext } from '@nestjs/common';
import type { WebhookDeliveriesView, WebhookListView, WebhookSecretView } from '@evenhand/shared/contracts';
import type { WebhookType } from '@evenhand/shared/domain';
import { DeliverWebhookJob } from '../src/modules/machines/webhooks/deliver-webhook.job.ts';
import { sendWebhook } from '../src/modules/machines/webhooks/send-webhook.ts';
import { WebhookRepository } from '../src/modules/machines/webhooks/webhook.repository.ts';
import { DEMO_PEOPLE } from '../src/seed/demo-people.ts';
import { client, type Refusal } from './setup/client.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { startReceiver, verified, type WebhookReceiver } from './setup/webhook-receiver.ts';

let api: TestApi;
let worker: INestApplicationContext;
let receiver: WebhookReceiver;
let lead: ReturnType<typeof client>;
let tenderId: string;
beforeAll(async () => {
  receiver = await startReceiver();
  api = await testApi({ EVENHAND_WEBHOOKS: 'anywhere' });
  worker = await api.startWorker();
  lead = client(api.url);
  tenderId = (await lead.importTender(aTender({ id: 'HOOKS' }))).body.id;
});
afterAll(async () => {
  await api.close();
  await receiver.stop();
});

const hooks = () => `/api/tenders/${tenderId}/webhooks`;
const make = async (...types: WebhookType[]) =>
  (await lead.send<WebhookSecretView>('POST', hooks(), { url: receiver.url, types })).body;
const state = async (id: string) =>
  (await lead.get<WebhookListView>(hooks())).body.webhooks.find((webhook) => webhook.id === id);
const deliveries = async (id: string) =>
  (await lead.get<WebhookDeliveriesView>(`${hooks()}/${id}/deliveries`)).body.deliveries;
const settled = (id: string, count: number) =>
  until(
    () => deliveries(id),
    (all) => all.filter(({ outcome }) => outcome !== 'waiting').length >= count,
  );
const sendTest = async (id: string) => lead.send('POST', `${hooks()}/${id}/test`);

let hook: WebhookSecretView;

test('a response that was read is told, signed, tried again until it arrives, and holds no word of a bid', async () => {
  hook = await make('response.read');
  receiver.answerNext(500);
  const { id: responseId } = (await lead.upload(tenderId, { 'response.md': A_RESPONSE }, 'Quarry Partners')).body;
  const [delivery] = await settled(hook.webhook.id, 1);
  expect(delivery).toMatchObject({ type: 'response.read', outcome: 'delivered', tries: 2, status: 204, fault: null });
  const [first, second] = receiver.received;
  expect([first?.id, second?.id]).toEqual([delivery?.id, delivery?.id]);
  if (second === undefined) throw new Error('It was sent twice.');
  expect(verified(second, hook.secret)).toMatchObject({
    type: 'response.read',
    data: { tenderId, subjectId: responseId },
  });
  expect(() => verified({ ...second, text: `${second.text} ` }, hook.secret)).toThrow();
  expect(second.text).not.toMatch(/Quarry|apprentice/i);
});

test('while its maker may not see the responses a webhook tells nothing of them, and its log ends after a month', async () => {
  await api.database.query(
    `insert into bidder_list ("tenderId", version, bidders, "changedAt")
     select $1, coalesce(max(version), 0) + 1, '[]', now() from bidder_list where "tenderId" = $1`,
    [tenderId],
  );
  const { id: second } = (await lead.upload(tenderId, { 'second.md': A_RESPONSE }, 'Second')).body;
  // Once the webhook has been fed past the event, nothing of it can come any more.
  await until(
    () =>
      api.database.query(
        `select 1 from webhook w join audit_event e on e."tenderId" = w."tenderId"
         where w.id = $1 and e.kind = 'response.read' and e."subjectId" = $2 and e.sequence <= w."toldUntil"`,
        [hook.webhook.id, second],
      ),
    (rows) => rows.length === 1,
  );
  await lead.declare(tenderId);
  await api.database.query(
    `insert into webhook_delivery (id, "webhookId", body, outcome, tries, "madeAt")
     values (gen_random_uuid(), $1, '{"type":"long ago"}', 'delivered', 1, now() - interval '31 days')`,
    [hook.webhook.id],
  );
  const { id: third } = (await lead.upload(tenderId, { 'third.md': A_RESPONSE }, 'Third')).body;
  await until(
    () => deliveries(hook.webhook.id),
    (all) =>
      all.filter(({ outcome }) => outcome === 'delivered').length === 2 && all.every(({ type }) => type !== 'long ago'),
  );
  const told = receiver.received.slice(2).map((each) => verified(each, hook.secret).data.subjectId);
  expect(told).toEqual([third]);
});

test('a new secret is told once, and for a day the earlier one still fits', async () => {
  const path = `${hooks()}/${hook.webhook.id}/secret`;
  const { secret, webhook } = (await lead.send<WebhookSecretView>('POST', path)).body;
  expect(webhook.earlierSecretUntil).not.toBeNull();
  await sendTest(webhook.id);
  await settled(webhook.id, 3);
  const last = receiver.received.at(-1);
  if (last === undefined) throw new Error('Nothing came.');
  expect([verified(last, secret).type, verified(last, hook.secret).type]).toEqual(['test', 'test']);
  const events = await api.database.query(`select detail from audit_event where kind like 'webhook.%'`);
  expect(JSON.stringify([events, await state(webhook.id)])).not.toContain('whsec_');
});

test('a receiver that is gone, or fails again and again, disables its webhook until somebody enables it', async () => {
  const { webhook } = await make('batch.finished');
  receiver.answerNext(410);
  await sendTest(webhook.id);
  await settled(webhook.id, 1);
  expect(await state(webhook.id)).toMatchObject({ state: 'disabled', reason: 'The receiver says that it is gone.' });
  await sendTest(webhook.id);
  expect((await settled(webhook.id, 2))[0]).toMatchObject({ outcome: 'failed', fault: 'The webhook is disabled.' });
  await lead.send('POST', `${hooks()}/${webhook.id}/enable`);
  expect(await state(webhook.id)).toMatchObject({ state: 'live', reason: null, failures: 0 });
  const lost = await api.database.query<{ id: string }>(
    `insert into webhook_delivery (id, "webhookId", body, outcome, tries, "madeAt")
     select gen_random_uuid(), $1, '{"type":"test"}', 'waiting', 13, now() from generate_series(1, 7) returning id`,
    [webhook.id],
  );
  const job = worker.get(DeliverWebhookJob, { strict: false });
  await Promise.all(lost.map(({ id }) => job.gaveUp({ version: 1, deliveryId: id })));
  const reason = '5 deliveries in a row were given up.';
  expect(await state(webhook.id)).toMatchObject({ state: 'disabled', reason, failures: 7 });
  const events = await api.database.query<{ kind: string }>(
    `select kind from audit_event where "subjectId" = $1 and kind like 'webhook.%' order by sequence`,
    [webhook.id],
  );
  const kinds = ['made', 'tested', 'disabled', 'tested', 'enabled', 'disabled'];
  expect(events.map(({ kind }) => kind)).toEqual(kinds.map((kind) => `webhook.${kind}`));
  expect((await lead.send('DELETE', `${hooks()}/${webhook.id}`)).status).toBe(204);
  expect(await state(webhook.id)).toBeUndefined();
});

test('somebody switches a webhook off, which then tells nothing, and on again', async () => {
  const { webhook } = await make('results.agreed');
  const act = (what: string) => lead.send('POST', `${hooks()}/${webhook.id}/${what}`);
  expect([(await act('disable')).status, (await act('disable')).status]).toEqual([204, 204]);
  const off = await state(webhook.id);
  expect(off).toMatchObject({ state: 'disabled', reason: `${off?.madeBy ?? ''} switched it off.`, failures: 0 });
  await sendTest(webhook.id);
  expect((await settled(webhook.id, 1))[0]).toMatchObject({ outcome: 'failed', fault: 'The webhook is disabled.' });
  await act('enable');
  expect(await state(webhook.id)).toMatchObject({ state: 'live', reason: null });
  const events = await api.database.query(
    `select 1 from audit_event where "subjectId" = $1 and kind = 'webhook.disabled'`,
    [webhook.id],
  );
  expect(events).toHaveLength(1);
});

test('a delivery that was tried of late is not lost, however long ago it was made', async () => {
  const [{ id = '' } = {}] = await api.database.query<{ id: string }>(
    `insert into webhook_delivery (id, "webhookId", body, outcome, tries, "madeAt", "lastTriedAt")
     values (gen_random_uuid(), $1, '{"type":"test"}', 'waiting', 5, now() - interval '20 min', now() - interval '5 min')
     returning id`,
    [hook.webhook.id],
  );
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const lost = async (tried: Date) => {
    const found = await worker.get(WebhookRepository, { strict: false }).waitingSince({ untried: tried, tried }, 10);
    return found.map((each) => each.id);
  };
  expect(await lost(minutesAgo(10))).not.toContain(id);
  expect(await lost(minutesAgo(1))).toContain(id);
  await api.database.query('delete from webhook_delivery where id = $1', [id]);
});

test('a webhook leads into no private network unless the operator says so, and only its people see it', async () => {
  const before = receiver.received.length;
  const [stored] = await api.database.query('select * from webhook where id = $1', [hook.webhook.id]);
  const [made] = await api.database.query('select * from webhook_delivery where "webhookId" = $1', [hook.webhook.id]);
  const port = new URL(receiver.url).port;
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '169.254.169.254', '0.0.0.0']) {
    const to = { ...stored, url: `http://${host}:${port}/` } as Parameters<typeof sendWebhook>[0];
    const sent = await sendWebhook(to, made as unknown as Parameters<typeof sendWebhook>[1], false);
    expect([host, sent.fault]).toEqual([host, 'The address leads into a private network, which is not allowed.']);
  }
  expect(receiver.received).toHaveLength(before);
  const wrong = await lead.send<Refusal>('POST', hooks(), { url: 'ftp://portal.example', types: ['response.read'] });
  expect(wrong.body.errors?.[0]?.pointer).toBe('/url');
  const evaluator = client(api.url, { as: 'evaluator' });
  expect((await evaluator.get<Refusal>(hooks())).body.code).toBe('tender.not-found');
});

test('a webhook whose maker has left the tender says so, and what it does not tell stands in its log', async () => {
  const left = await make('response.read');
  expect((await state(left.webhook.id))?.silent).toBeNull();
  // As if somebody had made it whose role has ended since.
  const { id: without } = DEMO_PEOPLE.find(({ role }) => role === 'administrator') ?? {};
  await api.database.query(`update webhook set "personId" = $2 where id = $1`, [left.webhook.id, without]);
  expect((await state(left.webhook.id))?.silent).toMatch(
    /^Ian Baxter has no role in this tender any more, so it tells/,
  );
  await lead.upload(tenderId, { 'after.md': A_RESPONSE }, 'After');
  const [withheld] = await settled(left.webhook.id, 1);
  expect(withheld).toMatchObject({ type: 'response.read', outcome: 'withheld', tries: 0 });
  expect(withheld?.fault).toMatch(/no role in this tender any more/);
  await lead.send('DELETE', `${hooks()}/${left.webhook.id}`);
});
