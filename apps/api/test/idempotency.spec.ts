import type { BatchListView, BatchView, ResponseListView, ResponseSummaryView } from '@evenhand/shared/contracts';
import { ForgetAnswersJob } from '../src/platform/idempotency/forget-answers.job.ts';
import { client, personId, type Answer, type Refusal } from './setup/client.ts';
import { testApi, type TestApi } from './setup/test-api.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';

let api: TestApi;
let lead: ReturnType<typeof client>;
let portal: ReturnType<typeof client>;
let tenderId: string;
beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
  tenderId = (await lead.importTender(aTender({ id: 'ONCE' }))).body.id;
  portal = client(api.url, { token: (await lead.makeToken(tenderId, 'read', 'submit')).secret });
});
afterAll(() => api.close());

const keyed = (key: string) => ({ 'idempotency-key': key });

/** The upload of one file; each call makes a form with a boundary of its own. */
function upload(key: string, name: string, text = A_RESPONSE): Promise<Answer<ResponseSummaryView & Refusal>> {
  const form = new FormData();
  form.set('name', name);
  form.append('files', new Blob([text]), 'response.md');
  return portal.post(`/api/tenders/${tenderId}/responses`, form, keyed(key));
}

const namesOf = async () =>
  (await portal.get<ResponseListView>(`/api/tenders/${tenderId}/responses`)).body.responses.map(({ name }) => name);

test('the same upload with the same key is received once and answered alike, however many come at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => upload('k-1', 'Acme')));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await upload('k-1', 'Acme')).toEqual(answers[0]);
  expect(await namesOf()).toEqual(['Acme']);
  const events = await api.database.query(
    `select 1 from audit_event where "tenderId" = $1 and kind = 'response.received'`,
    [tenderId],
  );
  expect(events).toHaveLength(1);
});

test('something else under the same key is refused, and under the key of somebody else it is not', async () => {
  await upload('k-2', 'Birch');
  expect((await upload('k-2', 'Birch', `${A_RESPONSE}\nOne more line.`)).body.code).toBe('idempotency.key-reused');
  expect((await upload('k-2', 'Cedar')).body.code).toBe('idempotency.key-reused');
  const { secret } = await lead.makeToken(tenderId, 'submit');
  const form = new FormData();
  form.append('files', new Blob([A_RESPONSE]), 'dale.md');
  const other = await client(api.url, { token: secret }).post(`/api/tenders/${tenderId}/responses`, form, keyed('k-2'));
  expect(other.status).toBe(201);
  expect(await namesOf()).toEqual(expect.arrayContaining(['Birch', 'dale']));
});

test('what fails leaves the key free, and without a key nothing is held back', async () => {
  expect((await upload('k-3', 'Elm', '')).body.code).toBe('file.empty');
  expect((await upload('k-3', 'Elm')).status).toBe(201);
  expect((await upload('k-4', 'Elm')).body.code).toBe('response.exists');
  expect((await upload('with a space', 'Fir')).body.code).toBe('idempotency.key-invalid');
});

test('an answer that is kept is for whoever may still ask for it', async () => {
  const send = async () => {
    const body = JSON.stringify(aTender({ id: 'ONCE-MORE' }));
    return lead.post<Refusal>('/api/tenders', body, { 'content-type': 'application/json', ...keyed('import') });
  };
  expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
  await api.database.query('update person set "createsTenders" = false where id = $1', [personId('lead')]);
  expect((await send()).body.code).toBe('rights.none');
  await api.database.query('update person set "createsTenders" = true where id = $1', [personId('lead')]);
});

test('a batch begins once for a key, and a key that has ended counts as new', async () => {
  const analyst = client(api.url, { as: 'analyst' });
  const machine = client(api.url, { token: (await analyst.makeToken(tenderId, 'read', 'submit')).secret });
  const path = `/api/tenders/${tenderId}/batches`;
  const body = JSON.stringify({ name: 'All of them', from: { kind: 'responses' } });
  const headers = { 'content-type': 'application/json', ...keyed('batch') };
  const begin = async () => machine.ask(path, { method: 'POST', body, headers });
  const begun = await Promise.all([1, 2, 3, 4].map(begin));
  const ids = await Promise.all(begun.map(async (answer) => ((await answer.json()) as BatchView).id));
  expect(new Set(ids).size).toBe(1);
  expect(begun.filter(({ headers: sent }) => sent.get('idempotency-replayed') === 'true')).toHaveLength(3);
  const all = async () => (await machine.get<BatchListView>(path)).body.batches.length;
  expect(await all()).toBe(1);
  await api.database.query('update idempotency_key set "endsAt" = now()');
  expect((await begin()).status).toBe(201);
  expect(await all()).toBe(2);
});

test('answers that have ended are forgotten, though nobody sends a key', async () => {
  const kept = () => api.database.query('select key from idempotency_key');
  const worker = await api.startWorker();
  const forget = () => worker.get(ForgetAnswersJob, { strict: false }).handle();
  expect((await kept()).length).toBeGreaterThan(1);
  await forget();
  expect(await kept()).toEqual([{ key: 'batch' }]);
  await api.database.query('update idempotency_key set "endsAt" = now()');
  await forget();
  expect(await kept()).toEqual([]);
});
