import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type {
  BatchComparisonView,
  BatchDifferenceListView,
  BatchItemListView,
  BatchListView,
  BatchView,
  NewBatchInput,
  ResponseListView,
  Results,
} from '@evenhand/shared/contracts';
import { ZipFile } from 'yazl';
import { BatchRepository } from '../src/modules/batches/batch.repository.ts';
import { client, type Refusal } from './setup/client.ts';
import { schemaFaults } from './setup/json-schema.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let root: string;
let tenderId: string;
let analyst: ReturnType<typeof client>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'evenhand-root-'));
  api = await testApi({ EVENHAND_BATCH_ROOT: root });
  tenderId = (await client(api.url).importTender(aTender())).body.id;
  analyst = client(api.url, { as: 'analyst' });
});
afterAll(async () => {
  await api.close();
  await rm(root, { recursive: true, force: true });
});

/** Makes the only result of a batch one of an older engine that gave the lowest bands one more. */
const OLDER_ENGINE = `
  with older as (
    insert into assessment
    select (jsonb_populate_record(assessment, jsonb_build_object(
      'id', gen_random_uuid(), 'engineVersion', '0.0.9', 'engineBuild', 'older', 'resultHash', 'other',
      'result', replace(result::text, '"band":"1"', '"band":"2"')::jsonb))).*
    from assessment where id = (select "assessmentId" from batch_item where "batchId" = $1)
    returning id)
  update batch_item set "assessmentId" = older.id from older where "batchId" = $1`;

const path = (of = tenderId) => `/api/tenders/${of}/batches`;
const batchOf = async (id: string) => (await analyst.get<BatchView>(`${path()}/${id}`)).body;
const reached = (id: string, ...states: BatchView['state'][]) =>
  until(
    () => batchOf(id),
    ({ state }) => states.includes(state),
  );
const itemsOf = async (id: string, query = '') =>
  (await analyst.get<BatchItemListView>(`${path()}/${id}/items${query}`)).body;

async function zip(files: Record<string, string | Buffer>): Promise<Blob> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return new Blob([await buffer(archive.outputStream)]);
}

async function sendArchive(files: Record<string, string | Buffer>, name = '', by = analyst) {
  const form = new FormData();
  form.set('name', name);
  form.set('archive', await zip(files), 'bids.zip');
  return by.post<BatchView & Refusal>(`${path()}/archive`, form);
}
const ask = (input: NewBatchInput, by = analyst) => by.send<BatchView & Refusal>('POST', path(), input);

test('an archive is taken in, scored and written; what could not be used is mended and run again', async () => {
  const asked = await sendArchive({
    'Meadow.md': A_RESPONSE,
    'Verge/q1.md': `${A_RESPONSE}\nOur price is £12,345.`,
    'Verge/annex/q2.txt': 'We plant trees.',
    'Broken.pdf': 'no PDF at all',
  });
  expect([asked.status, asked.body.name, asked.body.state]).toEqual([201, 'bids', 'receiving']);
  // Nothing happens while no worker runs, and the batch can be left and found again.
  const worker = await api.startWorker();
  const { id } = asked.body;
  const done = await reached(id, 'done');
  expect([done.all, done.stages, done.outcomes.notProduced]).toEqual([
    3,
    { received: 0, reading: 0, scoring: 0, done: 3 },
    1,
  ]);
  const { items } = await itemsOf(id);
  expect(items.map(({ name, state }) => [name, state])).toEqual([
    ['Broken', 'not-produced'],
    ['Meadow', 'scored'],
    ['Verge', expect.stringMatching(/scored/)],
  ]);
  expect(items[1]?.indicativeTotal).toMatch(/^\d/);

  const [letter] = (await itemsOf(id, '?state=attention')).items;
  expect([letter?.name, letter?.retryable, letter?.replaceable]).toEqual(['Broken', true, true]);
  const form = new FormData();
  form.append('files', new Blob([A_RESPONSE]), 'Mended.md');
  expect((await analyst.post(`${path()}/${id}/items/${letter?.id ?? ''}/files`, form)).status).toBe(204);
  // The same words would come out as before: what is scored in part is mended by other files only.
  await api.database.query(`update batch_item set state = 'partly-scored' where id = $1`, [items[1]?.id]);
  const partly = `${path()}/${id}/items/${items[1]?.id ?? ''}`;
  expect((await analyst.send<Refusal>('POST', `${partly}/retry`)).body.code).toBe('batch.not-now');
  const whole = new FormData();
  whole.append('files', new Blob([A_RESPONSE]), 'Meadow.md');
  expect((await analyst.post(`${partly}/files`, whole)).status).toBe(204);
  const again = await until(
    () => batchOf(id),
    ({ state, outcomes }) => state === 'done' && outcomes.notProduced === 0,
  );
  expect([again.outcomes.scored + again.outcomes.partlyScored, again.may.retry]).toEqual([3, false]);

  const results = JSON.parse(await (await analyst.ask(`${path()}/${id}/outputs/results.json`)).text()) as Results;
  expect(schemaFaults('results', results)).toEqual([]);
  expect(results.responses.map(({ response }) => response)).toEqual(['Broken', 'Meadow', 'Verge']);
  expect(JSON.stringify(results)).not.toContain('12,345');
  const own = await api.app.get(BatchRepository).ownContents(tenderId, []);
  expect(own).toEqual(expect.arrayContaining(again.outputs.map(({ sha256 }) => sha256)));
  expect(again.outputs.map(({ name }) => name)).toEqual([
    'results.json',
    'results.csv',
    'results.xlsx',
    'reports.zip',
    'text.zip',
  ]);
  await worker.close();
});

test('a batch is paused, resumed and cancelled, and nobody but an analyst sees anything of it', async () => {
  const { body } = await sendArchive(
    Object.fromEntries([1, 2, 3, 4].map((at) => [`R${String(at)}.md`, `${A_RESPONSE}\nNumber ${String(at)}.`])),
    'Paused',
  );
  const lead = client(api.url);
  for (const address of ['', `/${body.id}`, `/${body.id}/items`, `/${body.id}/outputs/results.json`]) {
    const refused = await lead.get<Refusal>(`${path()}${address}`);
    expect([address, refused.status, refused.body.code]).toEqual([address, 403, 'rights.none']);
  }
  expect((await analyst.send<Refusal>('POST', `${path()}/${body.id}/pause`)).body.code).toBe('batch.not-now');

  // As if a worker had taken it in and died: the next one finds what was begun.
  const worker = await api.startWorker();
  await until(
    () => batchOf(body.id),
    ({ state }) => state !== 'receiving',
  );
  const paused = await analyst.send('POST', `${path()}/${body.id}/pause`);
  if (paused.status === 204) {
    expect((await batchOf(body.id)).state).toBe('paused');
    expect((await analyst.send('POST', `${path()}/${body.id}/resume`)).status).toBe(204);
  }
  await reached(body.id, 'done');
  await worker.close();

  const second = (await sendArchive({ 'R.md': 'Other words.' }, 'Cancelled')).body.id;
  expect((await analyst.send('POST', `${path()}/${second}/cancel`)).status).toBe(204);
  const cancelled = await batchOf(second);
  expect([cancelled.state, cancelled.may.resume, cancelled.may.cancel]).toEqual(['cancelled', false, false]);
  const trail = await api.database.query<{ kind: string }>(
    `select kind from audit_event where "tenderId" = $1 and kind like 'batch.%' order by sequence desc limit 1`,
    [tenderId],
  );
  expect(trail).toEqual([{ kind: 'batch.cancel' }]);
  expect([cancelled.moving, cancelled.outputs]).toEqual([false, []]);
});

test('what was done of a batch before it was cancelled stands in its results', async () => {
  const { id } = (await sendArchive({ 'A.md': A_RESPONSE, 'B.md': `${A_RESPONSE}\nMore.` }, 'Given up')).body;
  const first = await api.startWorker();
  await reached(id, 'done');
  await first.close();
  // As if it had been cancelled after the first response, and the worker had died before the results were written.
  await api.database.query(
    `update batch_item set state = 'cancelled', "responseId" = null where "batchId" = $1 and name = 'B'`,
    [id],
  );
  await api.database.query(`update batch set state = 'running', outputs = '[]', "finishedAt" = null where id = $1`, [
    id,
  ]);
  expect((await analyst.send('POST', `${path()}/${id}/cancel`)).status).toBe(204);
  expect([(await batchOf(id)).moving, (await batchOf(id)).outputs]).toEqual([true, []]);
  const second = await api.startWorker();
  const written = await until(
    () => batchOf(id),
    ({ moving }) => !moving,
  );
  await second.close();
  expect([written.state, written.outputs.length]).toEqual(['cancelled', 5]);
  const results = JSON.parse(await (await analyst.ask(`${path()}/${id}/outputs/results.json`)).text()) as Results;
  expect(schemaFaults('results', results)).toEqual([]);
  expect(results.responses.map(({ response, status }) => [response, status])).toEqual([
    ['A', expect.stringMatching(/scored$/)],
    ['B', 'not-produced'],
  ]);
});

test('what another build scored is scored again, also where it came in between the last response and the results', async () => {
  const { id } = (await sendArchive({ 'A.md': `${A_RESPONSE}\nIn between.` }, 'In between')).body;
  const first = await api.startWorker();
  await reached(id, 'done');
  await first.close();
  await api.database.query(
    `update assessment set "engineBuild" = 'older' where id in (select "assessmentId" from batch_item where "batchId" = $1)`,
    [id],
  );
  await api.database.query(
    `update batch set state = 'finishing', outputs = '[]', "changedAt" = now() - interval '1 hour' where id = $1`,
    [id],
  );
  const second = await api.startWorker();
  const done = await reached(id, 'done');
  await second.close();
  expect([done.outcomes.scored + done.outcomes.partlyScored, done.outputs.length]).toEqual([1, 5]);
  expect((await itemsOf(id)).items[0]?.runs).toBe(2);
});

test('a batch of an offered folder, of the responses of the tender, and of an earlier batch', async () => {
  await mkdir(join(root, 'GM-1', 'spring'), { recursive: true });
  await mkdir(join(root, 'GM-2', 'others'), { recursive: true });
  await writeFile(join(root, 'GM-1', 'spring', 'Meadow.md'), A_RESPONSE);
  expect((await analyst.get<BatchListView>(path())).body.folders).toEqual(['spring']);
  for (const folder of ['others', '../GM-2/others', '.'])
    expect((await ask({ name: 'Not mine', from: { kind: 'folder', folder } })).body.code).toBe('batch.no-folder');

  const worker = await api.startWorker();
  const lead = client(api.url);
  const received = await lead.upload(tenderId, { 'Live.md': A_RESPONSE });
  await lead.settled(received.body.id);
  const folder = await ask({ name: 'Spring', from: { kind: 'folder', folder: 'spring' } });
  const live = await ask({ name: 'Received', from: { kind: 'responses' } });
  await reached(folder.body.id, 'done');
  expect((await reached(live.body.id, 'done')).all).toBe(1);
  const earlier = await ask({ name: 'Again', from: { kind: 'batch', batchId: folder.body.id } });
  const again = await reached(earlier.body.id, 'done');
  expect([again.earlierId, again.outcomes]).toEqual([folder.body.id, (await batchOf(folder.body.id)).outcomes]);
  const compared = `${path()}/${earlier.body.id}/differences`;
  expect((await analyst.get<BatchDifferenceListView>(compared)).body.responses).toEqual([]);
  await api.database.query(OLDER_ENGINE, [folder.body.id]);
  const [moved] = (await analyst.get<BatchDifferenceListView>(compared)).body.responses;
  expect(moved).toMatchObject({
    name: 'Meadow',
    engineBefore: '0.0.9 (older)',
    criteria: [
      { criterion: 'Q1', before: '2', after: '1' },
      { criterion: 'Q2', before: '2', after: '1' },
    ],
  });
  expect((await analyst.get<Refusal>(`${path()}/${folder.body.id}/differences`)).body.code).toBe(
    'batch.nothing-earlier',
  );

  const humans = `${path()}/${live.body.id}/human-comparison`;
  expect((await analyst.get<Refusal>(humans)).body.code).toBe('rights.not-now');
  await api.database.query(`update tender set phase = 'agreed' where id = $1`, [tenderId]);
  expect((await analyst.get<BatchComparisonView>(humans)).body).toMatchObject({ answers: 0, kappa: null, worst: [] });
  expect((await analyst.get<Refusal>(`${path()}/${folder.body.id}/human-comparison`)).body.code).toBe(
    'batch.not-received',
  );
  await api.database.query(`update tender set phase = 'opened' where id = $1`, [tenderId]);

  const { responses } = (await lead.get<ResponseListView>(`/api/tenders/${tenderId}/responses`)).body;
  expect(responses.map(({ name }) => name)).toEqual(['Live']);
  await worker.close();
});

test('bad input is told in one sentence, and a tender without machine use has no batch', async () => {
  const form = new FormData();
  form.set('archive', new Blob(['no archive']), 'bids.zip');
  const broken = (await analyst.post<BatchView>(`${path()}/archive`, form)).body.id;
  const worker = await api.startWorker();
  expect((await reached(broken, 'failed')).says).toMatch(/^The archive cannot be read/);
  await worker.close();
  form.delete('archive');
  expect((await analyst.post<Refusal>(`${path()}/archive`, form)).body.code).toBe('batch.no-archive');
  expect((await analyst.get<Refusal>(`${path()}/${tenderId}`)).body.code).toBe('batch.not-found');
  expect((await analyst.get(`${path()}/${broken}/items?after=x`)).status).toBe(400);

  const off = aTender({ id: 'OFF', machineUse: { mode: 'off', decision: 'Published set, page 4' } });
  const other = (await client(api.url).importTender(off)).body.id;
  const refused = await analyst.send<Refusal>('POST', path(other), { name: 'Off', from: { kind: 'responses' } });
  expect([refused.status, refused.body.code]).toEqual([409, 'batch.machine-use']);
  expect((await analyst.get<Refusal>(`${path(other)}/${broken}`)).body.code).toBe('batch.not-found');
});

test('ten thousand responses are listed page by page, each once, and are narrowed to those that need attention', async () => {
  const { id } = (await sendArchive({ 'R.md': 'Words.' }, 'Large')).body;
  await analyst.send('POST', `${path()}/${id}/cancel`);
  await api.database.query(
    `insert into batch_item (id, "batchId", position, name, files, bytes, state, runs)
     select gen_random_uuid(), $1, n, 'R' || n, '[]', 1000, case when n % 1000 = 0 then 'failed' else 'scored' end, 1
     from generate_series(1, 10000) n`,
    [id],
  );
  const seen: number[] = [];
  for (let after: string | null = '0'; after !== null;) {
    const page: BatchItemListView = await itemsOf(id, `?limit=200&after=${after}`);
    seen.push(...page.items.map(({ position }) => position));
    after = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 10_000 }, (_, at) => at + 1));
  const letters = await itemsOf(id, '?state=attention');
  expect([letters.items.length, letters.next]).toEqual([10, null]);
  expect((await batchOf(id)).stages.done).toBe(10_000);
});
