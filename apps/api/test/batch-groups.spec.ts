import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type {
  BatchComparisonView,
  BatchDifferenceListView,
  BatchGroupListView,
  BatchGroupView,
  BatchItemListView,
  NewBatchGroupInput,
} from '@evenhand/shared/contracts';
import { ZipFile } from 'yazl';
import { FileStore } from '../src/platform/files/file-store.ts';
import { client, personId, type Refusal } from './setup/client.ts';
import { startS3Server, type S3Server } from './setup/s3-server.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let root: string;
let storage: S3Server;
let first: string;
let second: string;
let analyst: ReturnType<typeof client>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'evenhand-root-'));
  storage = await startS3Server('bids');
  const bucket = { ...storage.environment, EVENHAND_BATCH_S3: 's3://bids/batches' };
  api = await testApi({ ...bucket, EVENHAND_BATCH_ROOT: root });
  const lead = client(api.url);
  first = (await lead.importTender(aTender())).body.id;
  second = (await lead.importTender(aTender({ id: 'GM-2', title: 'Bus shelters' }))).body.id;
  await lead.importTender(
    aTender({ id: 'OFF', title: 'Without machines', machineUse: { mode: 'off', decision: 'No' } }),
  );
  analyst = client(api.url, { as: 'analyst' });
  // A tender of which the analyst is no part.
  const hidden = (await lead.importTender(aTender({ id: 'HIDDEN', title: 'Of somebody else' }))).body.id;
  await api.database.query(`delete from tender_role where "tenderId" = $1 and role = 'analyst'`, [hidden]);
});
afterAll(async () => {
  await api.close();
  await storage.close();
  await rm(root, { recursive: true, force: true });
});

const PATH = '/api/batch-groups';
const groupOf = async (id: string) => (await analyst.get<BatchGroupView>(`${PATH}/${id}`)).body;
const reached = (id: string, state: BatchGroupView['state']) =>
  until(
    () => groupOf(id),
    (group) => group.state === state,
  );
const ask = (from: NewBatchGroupInput['from'], by = analyst) =>
  by.send<BatchGroupView & Refusal>('POST', PATH, { name: 'All', from });

async function packed(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
  zip.end();
  return buffer(zip.outputStream);
}

function formOf(content: Buffer, asOf = '') {
  const form = new FormData();
  form.set('archive', new Blob([new Uint8Array(content)]), 'bids.zip');
  form.set('asOf', asOf);
  return form;
}

const sendArchive = async (files: Readonly<Record<string, string>>, by = analyst) =>
  by.post<BatchGroupView & Refusal>(`${PATH}/archive`, formOf(await packed(files)));

const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const isStored = async (sha256: string) => (await api.app.get(FileStore).fault(sha256)) === null;

const inShort = ({ batches }: BatchGroupView) =>
  batches.map(({ tender, batch }) => [tender.reference, batch.from.name, batch.all, batch.state]);

test('an archive is shared out by its folders; what is of no tender of the person is refused by name alone', async () => {
  // A worker of a release that knows no folders would read an archive of its own as a whole, with what is others'.
  await api.database.query(
    'alter table batch add constraint none_of_its_own check ("groupId" is null or archive is null)',
  );
  const asked = await sendArchive({
    'bids/GM-1/Meadow.md': A_RESPONSE,
    'bids/GM-1/Verge/annex/q2.md': `${A_RESPONSE}\nVerge.`,
    'bids/GM-2/Meadow.md': `${A_RESPONSE}\nShelters.`,
    'bids/HIDDEN/Other.md': A_RESPONSE,
    'bids/NOBODY/Other.md': A_RESPONSE,
    'bids/OFF/Other.md': A_RESPONSE,
    'bids/loose.md': A_RESPONSE,
  });
  expect([asked.status, asked.body.name, asked.body.state, asked.body.may.cancel]).toEqual([
    201,
    'bids',
    'receiving',
    true,
  ]);
  const worker = await api.startWorker();
  const done = await reached(asked.body.id, 'done');
  expect(inShort(done)).toEqual([
    ['GM-1', 'bids.zip/bids/GM-1', 2, 'done'],
    ['GM-2', 'bids.zip/bids/GM-2', 1, 'done'],
  ]);
  expect([done.all, done.stages, done.tenders, done.moving]).toEqual([
    3,
    { received: 0, reading: 0, scoring: 0, done: 3 },
    2,
    false,
  ]);
  const refused = new Map(done.refused.map(({ folder, says }) => [folder, says]));
  expect([...refused.keys()].sort()).toEqual(['HIDDEN', 'NOBODY', 'OFF', 'loose.md']);
  expect(refused.get('HIDDEN')).toBe(refused.get('NOBODY'));

  // Each tender has its own batch, with its own responses; whoever else may see that one sees no more.
  const [one] = done.batches;
  const own = `/api/tenders/${first}/batches/${one?.batch.id ?? ''}`;
  const { items } = (await analyst.get<BatchItemListView>(`${own}/items`)).body;
  expect(items.map(({ name, files }) => [name, files.map((file) => file.name)])).toEqual([
    ['Meadow', ['Meadow.md']],
    ['Verge', ['annex/q2.md']],
  ]);
  const packed = await analyst.ask(`${PATH}/${done.id}/outputs.zip`);
  expect([packed.status, packed.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(Buffer.from(await packed.arrayBuffer()).toString('latin1')).toMatch(/GM-1-[0-9a-f]{8}\/results\.json/);

  // The archive holds bids of several tenders: nothing is left of it once it is taken in.
  const rows = await api.database.query<{ archive: string | null; detail: { archive: string } }>(
    `select batch.archive, event.detail from batch join audit_event event on event."subjectId" = batch.id
     where batch."groupId" = $1 and event.kind = 'batch.asked'`,
    [done.id],
  );
  expect(rows.map(({ archive }) => archive)).toEqual([null, null]);
  expect(rows[0]?.detail.archive).toMatch(/^[0-9a-f]{64}$/);
  expect(await isStored(rows[0]?.detail.archive ?? '')).toBe(false);
  await worker.close();
});

test('batches of several tenders are paused, resumed and cancelled together, and are nobody else’s', async () => {
  const { id } = (await sendArchive({ 'GM-1/A.md': A_RESPONSE, 'GM-2/B.md': A_RESPONSE })).body;
  const lead = client(api.url);
  expect((await lead.get<Refusal>(`${PATH}/${id}`)).body.code).toBe('batch.group-not-found');
  expect((await lead.send<Refusal>('POST', `${PATH}/${id}/cancel`)).body.code).toBe('batch.group-not-found');
  expect((await lead.get<BatchGroupListView>(PATH)).body).toMatchObject({ tenders: [], groups: [] });
  expect((await sendArchive({ 'GM-1/A.md': A_RESPONSE }, lead)).body.code).toBe('rights.none');

  // As they stand when every response is taken in and none is begun.
  const { id: waiting } = (await ask({ kind: 'responses', tenderIds: [first, second] })).body;
  await api.database.query(
    `update batch set state = 'running', "receivedAt" = now(), "runningSince" = now() where "groupId" = $1`,
    [waiting],
  );
  const step = async (words: string) => (await analyst.send('POST', `${PATH}/${waiting}/${words}`)).status;
  expect(await step('pause')).toBe(204);
  expect(await groupOf(waiting)).toMatchObject({ state: 'paused', may: { pause: false, resume: true, cancel: true } });
  expect(await step('pause')).toBe(409);
  expect(await step('resume')).toBe(204);
  expect((await groupOf(waiting)).state).toBe('running');
  // One that is paused alone does not hold the other up.
  const [one] = (await groupOf(waiting)).batches;
  expect((await analyst.send('POST', `/api/tenders/${first}/batches/${one?.batch.id ?? ''}/pause`)).status).toBe(204);
  expect((await groupOf(waiting)).may).toMatchObject({ pause: true, resume: true });
  expect(await step('cancel')).toBe(204);
  expect((await groupOf(waiting)).state).toBe('cancelled');
  const kinds = await api.database.query<{ tenderId: string; kind: string }>(
    `select "tenderId", kind from audit_event where "subjectId" in
       (select id from batch where "groupId" = $1) and kind = 'batch.cancel'`,
    [waiting],
  );
  expect(kinds.map(({ tenderId }) => tenderId).sort()).toEqual([first, second].sort());

  // Cancelled before anybody has looked into the archive.
  expect((await analyst.send('POST', `${PATH}/${id}/cancel`)).status).toBe(204);
  const worker = await api.startWorker();
  expect(await groupOf(id)).toMatchObject({ state: 'cancelled', moving: false, batches: [] });
  await worker.close();
});

test('folders of one name, on the server or in storage, are read for all their tenders and scored again together', async () => {
  for (const reference of ['GM-1', 'GM-2', 'HIDDEN']) {
    await mkdir(join(root, reference, 'spring', 'Verge', 'annex'), { recursive: true });
    await writeFile(join(root, reference, 'spring', 'Verge', 'annex', 'q.md'), `${A_RESPONSE}\n${reference}`);
    storage.objects.set(
      `bids/batches/${reference}/summer/Meadow/annex/q.md`,
      Buffer.from(`${A_RESPONSE}\n${reference}.`),
    );
  }
  await mkdir(join(root, 'GM-1', 'alone'));
  const { body: slashed } = await client(api.url).importTender(aTender({ id: 'ITT/3', title: 'Named like no folder' }));
  const offered = (await analyst.get<BatchGroupListView>(PATH)).body;
  expect(offered.tenders.map(({ reference, namesFolder }) => [reference, namesFolder])).toEqual([
    ['GM-1', true],
    ['GM-2', true],
    ['ITT/3', false],
  ]);
  await client(api.url).send('PUT', `/api/tenders/${slashed.id}/people/${personId('analyst')}`, { roles: [] });
  expect(offered.folders).toEqual([
    { folder: 'spring', prefix: null, tenders: 2 },
    { folder: 'summer', prefix: 's3://bids/batches/', tenders: 2 },
  ]);
  const none = { kind: 'folder', folder: '../HIDDEN/spring' } as const;
  expect((await ask(none)).body.code).toBe('batch.no-folder');
  expect((await ask({ kind: 'prefix', prefix: 's3://secrets/', folder: 'summer' })).body.code).toBe('batch.no-prefix');
  const worker = await api.startWorker();
  const folder = await reached((await ask({ kind: 'folder', folder: 'spring' })).body.id, 'done');
  const prefix = await reached(
    (await ask({ kind: 'prefix', prefix: 's3://bids/batches/', folder: 'summer' })).body.id,
    'done',
  );
  expect([inShort(folder), inShort(prefix)].map((each) => each.map(([reference, , all]) => [reference, all]))).toEqual([
    [
      ['GM-1', 1],
      ['GM-2', 1],
    ],
    [
      ['GM-1', 1],
      ['GM-2', 1],
    ],
  ]);
  const again = await reached((await ask({ kind: 'batch', groupId: folder.id })).body.id, 'done');
  expect([again.from, again.batches.map(({ batch }) => batch.earlierId)]).toEqual([
    { kind: 'batch', name: 'All' },
    folder.batches.map(({ batch }) => batch.id),
  ]);
  const differences = `/api/tenders/${second}/batches/${again.batches[1]?.batch.id ?? ''}/differences`;
  expect((await analyst.get<BatchDifferenceListView>(differences)).body.responses).toEqual([]);
  await worker.close();
});

test('what several tenders have received is scored beside the evaluation of each and compared with it there', async () => {
  const worker = await api.startWorker();
  const lead = client(api.url);
  for (const tenderId of [first, second])
    await lead.settled((await lead.upload(tenderId, { 'Live.md': `${A_RESPONSE}\n${tenderId}` })).body.id);
  const { body } = await ask({ kind: 'responses', tenderIds: [first, second] });
  const done = await reached(body.id, 'done');
  expect(done.batches.map(({ batch }) => [batch.from.kind, batch.all])).toEqual([
    ['responses', 1],
    ['responses', 1],
  ]);
  await api.database.query(`update tender set phase = 'agreed' where id = $1`, [first]);
  const humans = `/api/tenders/${first}/batches/${done.batches[0]?.batch.id ?? ''}/human-comparison`;
  expect((await analyst.get<BatchComparisonView>(humans)).body).toMatchObject({ answers: 0, worst: [] });
  await client(api.url).send('PUT', `/api/tenders/${first}/people/${personId('analyst')}`, { roles: [] });
  expect((await groupOf(body.id)).batches.map(({ tender }) => tender.reference)).toEqual(['GM-2']);
  await client(api.url).send('PUT', `/api/tenders/${second}/people/${personId('analyst')}`, { roles: [] });
  expect((await analyst.get<Refusal>(`${PATH}/${body.id}`)).body.code).toBe('batch.group-not-found');
  await client(api.url).take(first, 'analyst');
  await client(api.url).take(second, 'analyst');
  const strange = await ask({ kind: 'responses', tenderIds: [first, '0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11'] });
  expect(strange.body.code).toBe('tender.not-found');
  await worker.close();
});

test('an archive that is none, or holds nothing for the person, says so and leaves nothing', async () => {
  const worker = await api.startWorker();
  const nothing = await reached((await sendArchive({ 'NOBODY/R.md': A_RESPONSE })).body.id, 'failed');
  expect([nothing.says, nothing.refused.map(({ folder }) => folder)]).toEqual([
    'It holds no folder for a tender in which you may run a batch.',
    ['NOBODY'],
  ]);
  const form = new FormData();
  form.set('archive', new Blob(['no archive']), 'bids.zip');
  const broken = (await analyst.post<BatchGroupView>(`${PATH}/archive`, form)).body;
  expect((await reached(broken.id, 'failed')).says).toMatch(/^The archive cannot be read/);
  expect((await analyst.ask(`${PATH}/${broken.id}/outputs.zip`)).status).toBe(404);
  await worker.close();
});

test('who may run no batch in a tender any more when an archive is shared out begins none there', async () => {
  const { id } = (await sendArchive({ 'GM-1/A.md': A_RESPONSE, 'GM-2/B.md': A_RESPONSE })).body;
  const lead = client(api.url);
  await lead.send('PUT', `/api/tenders/${second}/people/${personId('analyst')}`, { roles: [] });
  const worker = await api.startWorker();
  const done = await reached(id, 'done');
  await worker.close();
  expect([done.batches.map(({ tender }) => tender.reference), done.refused.map(({ folder }) => folder)]).toEqual([
    ['GM-1'],
    ['GM-2'],
  ]);
  await lead.take(second, 'analyst');
});

test('an archive goes alone: what anybody else has of the same content stays', async () => {
  const worker = await api.startWorker();
  const contents = await Promise.all(
    ['none', 'export', 'outputs', 'item'].map((name) => packed({ [`NOBODY/${name}.md`]: '' })),
  );
  const [, exported = '', written = '', given = ''] = contents.map(sha256Of);
  await api.database.query(
    `insert into record_export (id, "tenderId", "askedBy", "askedAt", "namesShown", state, sha256, size)
     values ($1, $2, 'x', now(), false, 'ready', $3, 1)`,
    [randomUUID(), first, exported],
  );
  await api.database.query(
    `update batch set outputs = $2 where id = (select id from batch where "tenderId" = $1 limit 1)`,
    [first, JSON.stringify([{ name: 'results.csv', sha256: written, size: 1 }])],
  );
  await api.database.query(
    `update batch_item set state = 'cancelled', files = $1 where id = (select id from batch_item limit 1)`,
    [JSON.stringify([{ name: 'a.zip', sha256: given, size: 1 }])],
  );
  for (const content of contents) {
    const { id } = (await analyst.post<BatchGroupView>(`${PATH}/archive`, formOf(content))).body;
    await reached(id, 'failed');
    await until(
      () => api.database.query<{ archive: string | null }>('select archive from batch_group where id = $1', [id]),
      ([row]) => row?.archive === null,
    );
  }
  expect(await Promise.all(contents.map((content) => isStored(sha256Of(content))))).toEqual([false, true, true, true]);
  await worker.close();
});

test('an archive is stored with the row that names it, and never without', async () => {
  const archive = async (note: string) => packed({ 'GM-1/A.md': `${A_RESPONSE}${note}` });
  const key = { 'idempotency-key': 'groups-1' };
  const [refused, reused, asked] = [await archive('refused'), await archive('reused'), await archive('asked')];
  expect((await analyst.post(`${PATH}/archive`, formOf(refused, 'soon'))).status).toBe(400);
  expect((await analyst.post(`${PATH}/archive`, formOf(asked), key)).status).toBe(201);
  expect((await analyst.post<Refusal>(`${PATH}/archive`, formOf(reused), key)).body.code).toBe(
    'idempotency.key-reused',
  );
  expect(await Promise.all([refused, reused, asked].map((content) => isStored(sha256Of(content))))).toEqual([
    false,
    false,
    true,
  ]);

  // Cancelled on the page of its tender after its job was lost: nothing is read from it any more.
  const worker = await api.startWorker();
  const { id } = (await analyst.post<BatchGroupView>(`${PATH}/archive`, formOf(asked), key)).body;
  const done = await reached(id, 'done');
  await worker.close();
  await api.database.query(`update batch_group set archive = $2 where id = $1`, [id, sha256Of(reused)]);
  await api.database.query(`update batch set state = 'receiving' where "groupId" = $1`, [id]);
  await api.app.get(FileStore).keep(Readable.from([reused]));
  const own = `/api/tenders/${first}/batches/${done.batches[0]?.batch.id ?? ''}`;
  expect((await analyst.send('POST', `${own}/cancel`)).status).toBe(204);
  expect(await isStored(sha256Of(reused))).toBe(false);
});
