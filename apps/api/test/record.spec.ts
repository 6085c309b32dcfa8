import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  AdviserView,
  AuditTrailView,
  DataProtectionView,
  DisclosureCardView,
  OwnDeclarationView,
  RecordView,
  SelfAuditView,
} from '@evenhand/shared/contracts';
import { REPOSITORY } from '../src/config/config.ts';
import { RecordService } from '../src/modules/records/index.ts';
import { RemindOfRetentionJob } from '../src/modules/records/remind-of-retention.job.ts';
import { JobQueues } from '../src/platform/queue/job-queues.ts';
import { anchorFile } from '../src/platform/files/folder-place.ts';
import { client, personId, type Refusal } from './setup/client.ts';
import { exportedRecord, verifiedRecord } from './setup/record.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let worker: INestApplicationContext;
let tenderId: string;
let stored: string;
const folders: string[] = [];
beforeAll(async () => {
  api = await testApi();
  worker = await api.startWorker();
  const call = client(api.url);
  tenderId = (await call.importTender(aTender())).body.id;
  const { body } = await call.upload(tenderId, { 'answer.md': A_RESPONSE }, 'Meadow');
  const sha256 = body.files[0]?.sha256 ?? '';
  stored = join(api.config.dataFolder, 'files', sha256.slice(0, 2), sha256);
  await call.settled(body.id);
  await worker.get(JobQueues).add('anchor-trails', { version: 1 });
  await until(
    () => readFile(anchorFile(api.config), 'utf8').catch(() => ''),
    (lines) => lines !== '',
  );
});
afterAll(async () => {
  await api.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const exported = async (names: 'shown' | 'hidden' = 'shown') => {
  const folder = await exportedRecord(worker, tenderId, names);
  folders.push(folder);
  return folder;
};
const verified = (folder: string) => verifiedRecord(api.config, folder, ['--anchors', anchorFile(api.config)]);

/** Changes rows behind the service's back, as somebody with the database in hand could; takes it back afterwards. */
async function tampered(change: string, restore: string, look: () => Promise<void>): Promise<void> {
  const behind = (statement: string) =>
    api.database.query(`do $$ begin set session_replication_role = replica; ${statement}; end $$`);
  await behind(change);
  try {
    await look();
  } finally {
    await behind(restore);
  }
}

test('an exported record holds, for whoever checks it with nothing but Node', async () => {
  const { code, says } = await verified(await exported());
  expect(says).not.toContain('FAULT');
  expect(code).toBe(0);
});

test('one changed row of the audit trail is found and named', () =>
  tampered(
    `update audit_event set actor = actor || '!' where sequence = 2 and "tenderId" = '${tenderId}'`,
    `update audit_event set actor = rtrim(actor, '!') where sequence = 2 and "tenderId" = '${tenderId}'`,
    async () => {
      const { code, says } = await verified(await exported());
      expect(code).toBe(1);
      expect(says).toMatch(/FAULT {2}Event 2 of the audit trail \(role\.given, .*\) was changed/);
      expect(says.match(/FAULT/g)).toHaveLength(1);
    },
  ));

test('a changed hash in the list of received files is found and names the response', async () => {
  const sha256 = stored.slice(-64);
  const other = 'f'.repeat(64);
  await tampered(
    `update received_file set sha256 = '${other}' where sha256 = '${sha256}'`,
    `update received_file set sha256 = '${sha256}' where sha256 = '${other}'`,
    async () => {
      const { says } = await verified(await exported());
      expect(says).toMatch(/FAULT {2}The files on record for the response .* \(Meadow\) are not those/);
    },
  );
});

test('a trail that was cut and written anew does not agree with its anchor', async () => {
  const folder = await exported();
  const audit = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8')) as { events: unknown[] };
  await writeFile(join(folder, 'audit.json'), JSON.stringify({ ...audit, events: audit.events.slice(0, -1) }));
  const { code, says } = await verified(folder);
  expect(code).toBe(1);
  expect(says).toMatch(/FAULT {2}The file audit\.json is not as it was when the export was made/);
  expect(says).toMatch(/FAULT {2}The audit trail up to event \d+ is not the one that was anchored/);
});

test('a changed text that quotes point into, or a changed list of bidders, is found and named', async () => {
  const lead = client(api.url);
  const bidders = [{ id: null, name: 'Meadow', identifier: '', lots: [], subcontractors: [] }];
  expect((await lead.send('PUT', `/api/tenders/${tenderId}/bidders`, { version: 0, bidders })).status).toBe(200);
  await lead.declare(tenderId);
  const sha256 = stored.slice(-64);
  const inText = (from: string, to: string) =>
    `update file_text set read = replace(read::text, '${from}', '${to}')::json where sha256 = '${sha256}'`;
  const inLists = (from: string, to: string) =>
    `update bidder_list set bidders = replace(bidders::text, '${from}', '${to}')::json where "tenderId" = '${tenderId}';
     update bidder set name = replace(name, '${from}', '${to}') where "tenderId" = '${tenderId}'`;
  await tampered(inText('three', 'seven'), inText('seven', 'three'), async () => {
    const { code, says } = await verified(await exported());
    expect([code, says.match(/FAULT/g)]).toEqual([1, ['FAULT']]);
    expect(says).toMatch(/FAULT {2}The text of the file answer\.md of the response .* \(Meadow\) is not the one/);
  });
  await tampered(inLists('Meadow', 'Verge'), inLists('Verge', 'Meadow'), async () => {
    const { says } = await verified(await exported());
    expect(says).toMatch(/FAULT {2}The bidders on record are not those that were entered on/);
    expect(says).toMatch(
      /FAULT {2}Version 1 of the list of bidders that declarations were asked about, .* was changed/,
    );
  });
});

test('a copy with hidden names names its master and still holds', async () => {
  const folder = await exported('hidden');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest).toMatchObject({ names: 'hidden', master: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
  expect((await verified(folder)).code).toBe(0);
});

test('the check of the stored files finds and names an altered byte', async () => {
  const check = async (asker: string) => {
    await worker.get(JobQueues).add('verify-files', { version: 1, tenderId, askedBy: asker });
    const rows = await until(
      () =>
        api.database.query<{ checked: number; faults: { name: string }[] }>(
          'select checked, faults from file_check where "askedBy" = $1',
          [asker],
        ),
      ({ length }) => length === 1,
    );
    return rows[0];
  };
  expect(await check('before')).toEqual({ checked: 1, faults: [] });
  await chmod(stored, 0o600);
  await writeFile(stored, A_RESPONSE.replace('three', 'five'));
  expect(await check('after')).toMatchObject({ checked: 1, faults: [{ name: 'answer.md', response: 'Meadow' }] });
  const { says } = await verified(await exported());
  expect(says).toMatch(/FAULT {2}The bytes of the stored file [0-9a-f]{64} are not those that were received/);
});

describe('the record over HTTP', () => {
  const inTender = (path: string) => `/api/tenders/${tenderId}/${path}`;

  test('an export is put together by a worker and comes back as the archive that its hash names', async () => {
    const lead = client(api.url);
    expect((await lead.send('POST', inTender('exports'), { namesShown: true })).status).toBe(403);
    await api.database.query(`update tender set phase = 'agreed' where id = $1`, [tenderId]);
    const { checks } = (await lead.get<SelfAuditView>(inTender('self-audit'))).body;
    expect(checks.find(({ id }) => id === 'R-018')).toMatchObject({
      outcome: 'failed',
      points: [{ says: expect.stringMatching(/^Meadow, answer\.md: /) as unknown, itemId: null }],
    });
    expect((await lead.send('POST', inTender('exports'), { namesShown: true })).status).toBe(204);
    const { body } = await until(
      () => lead.get<RecordView>(inTender('record')),
      (answer) => answer.body.exports[0]?.state === 'ready',
    );
    const [made] = body.exports;
    const answer = await lead.ask(inTender(`exports/${made?.id ?? ''}/archive`));
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made?.sha256);
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await client(api.url, { as: 'analyst' }).get(inTender('record'))).status).toBe(403);
  });

  test('the audit trail is narrowed by kind and person and turned page by page', async () => {
    const lead = client(api.url);
    const { body } = await lead.get<AuditTrailView>(inTender('audit?kind=response.received'));
    expect(body.events).toMatchObject([{ kind: 'response.received' }]);
    const all = (await lead.get<AuditTrailView>(inTender('audit'))).body.events;
    const older = (await lead.get<AuditTrailView>(inTender(`audit?before=${String(all[0]?.sequence)}`))).body.events;
    expect(older).toEqual(all.slice(1));
    expect((await lead.get(inTender('audit?before=x'))).status).toBe(400);
  });

  test('a year is too short, a hold stops every deletion, and what is deleted leaves its hash on record', async () => {
    const lead = client(api.url);
    const retain = (path: string, body: object) => lead.send<Refusal>('POST', inTender(`retention/${path}`), body);
    expect(await retain('rule', { years: 1 })).toMatchObject({ status: 422, body: { code: 'retention.too-short' } });
    await retain('contract', { contractedOn: '2020-01-01' });
    await retain('hold', { reason: 'A claim is expected.' });
    expect((await retain('purge', { reason: 'Time is over.' })).body.code).toBe('retention.held');
    expect(existsSync(stored)).toBe(true);
    await retain('release', { reason: 'The claim was withdrawn.' });
    await retain('contract', { contractedOn: new Date().toISOString().slice(0, 10) });
    expect((await retain('purge', { reason: 'Time is over.' })).body.code).toBe('retention.not-yet');
    await retain('contract', { contractedOn: '2020-01-01' });
    await api.database.query(`update person set email = 'lead@example.org' where id = $1`, [personId('lead')]);
    const remind = worker.get(RemindOfRetentionJob);
    await remind.remindAll('2022-12-31');
    await Promise.all([remind.remindAll('2023-01-01'), remind.remindAll('2023-01-01')]);
    const told = await api.database.query<{ words: string }>(
      `select words from mail where subject = 'Responses that need not be kept any more'`,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.words).toContain(`since 1 January 2023: ${api.config.address}/tenders/${tenderId}/record`);
    expect((await retain('purge', { reason: 'Time is over.' })).status).toBe(204);
    expect(existsSync(stored)).toBe(false);
    const folder = await exported();
    expect(readFileSync(join(folder, 'parts/responses.json'), 'utf8')).toContain(stored.slice(-64));
  });
});

const received = async (reference: string, ending: string) => {
  const lead = client(api.url);
  const { id } = (await lead.importTender(aTender({ id: reference }))).body;
  const { body } = await lead.upload(id, { 'shared.md': `${A_RESPONSE}\n${ending}` }, 'Meadow');
  await lead.settled(body.id);
  return { id, sha256: body.files[0]?.sha256 ?? '' };
};
const keeps = ({ sha256 }: { sha256: string }) =>
  existsSync(join(api.config.dataFolder, 'files', sha256.slice(0, 2), sha256));
const retain = async ({ id }: { id: string }, path: string, body: object) => {
  const { status } = await client(api.url).send('POST', `/api/tenders/${id}/retention/${path}`, body);
  expect(status).toBe(204);
};
const purge = (which: { id: string }) => retain(which, 'purge', { reason: 'Time is over.' });

test('content that two tenders received goes once the time of both is over, and never under the hold of one', async () => {
  const words = 'As in the tender before.';
  const [one, other] = [await received('GM-2', words), await received('GM-3', words)];
  const isStored = () => keeps(one);
  for (const each of [one, other]) await retain(each, 'contract', { contractedOn: '2020-01-01' });
  await purge(one);
  expect(isStored()).toBe(true);
  await retain(one, 'hold', { reason: 'A claim is expected.' });
  await purge(other);
  expect(isStored()).toBe(true);
  await retain(one, 'release', { reason: 'The claim was withdrawn.' });
  await purge(other);
  expect(isStored()).toBe(false);
  expect(await api.database.query('select 1 from file_text where sha256 = $1', [one.sha256])).toEqual([]);
});

test('content that a batch of another tender or the export of a record holds stays, and goes once nothing does', async () => {
  const one = await received('GM-4', 'As in the batch of another tender.');
  const other = (await client(api.url).importTender(aTender({ id: 'GM-5' }))).body.id;
  await retain(one, 'contract', { contractedOn: '2020-01-01' });
  const batchId = randomUUID();
  await api.database.query(
    `insert into batch (id, "tenderId", "scoredIn", name, "sourceKind", "sourceName", "asOf", state, "createdBy",
       "createdAt", "changedAt", "ranFor", outputs)
     values ($1, $2, $2, 'A batch', 'folder', 'in', '2026-01-01', 'cancelled', $3, now(), now(), 0, '[]')`,
    [batchId, other, personId('lead')],
  );
  await api.database.query(
    `insert into batch_item (id, "batchId", position, name, files, bytes, state, runs)
     values ($1, $2, 1, 'Meadow', $3, 1, 'cancelled', 0)`,
    [randomUUID(), batchId, JSON.stringify([{ name: 'shared.md', sha256: one.sha256, size: 1 }])],
  );
  await purge(one);
  expect(keeps(one)).toBe(true);
  await api.database.query('delete from batch_item where "batchId" = $1', [batchId]);
  await api.database.query('update batch set archive = $1 where id = $2', [one.sha256, batchId]);
  await purge(one);
  expect(keeps(one)).toBe(true);
  await api.database.query('delete from batch where id = $1', [batchId]);
  const exportId = randomUUID();
  await api.database.query(
    `insert into record_export (id, "tenderId", "askedBy", "askedAt", "namesShown", state, sha256, size)
     values ($1, $2, $3, now(), true, 'ready', $4, 1)`,
    [exportId, other, personId('lead'), one.sha256],
  );
  await purge(one);
  expect(keeps(one)).toBe(true);
  await api.database.query('delete from record_export where id = $1', [exportId]);
  await purge(one);
  expect(keeps(one)).toBe(false);
});

test('why everything is held, and why the adviser was decided on, is told to whoever declared no interest only', async () => {
  const lead = client(api.url);
  const one = (await lead.importTender(aTender({ id: 'HELD-WORDS' }))).body.id;
  const auditor = client(api.url, { as: 'auditor' });
  await lead.send('PUT', `/api/tenders/${one}/people/${personId('auditor')}`, { roles: ['auditor'] });
  const why = 'Meadow says that it will challenge the score for Q2.';
  await lead.send('POST', `/api/tenders/${one}/retention/hold`, { reason: why });
  await lead.send('POST', `/api/tenders/${one}/adviser/decisions`, { allowed: false, reason: why });
  const read = async () => {
    const { hold } = (await auditor.get<RecordView>(`/api/tenders/${one}/record`)).body.retention;
    const { decisions } = (await auditor.get<AdviserView>(`/api/tenders/${one}/adviser`)).body;
    return [hold, ...decisions];
  };
  const withheld = { reason: '', withheld: true };
  expect(await read()).toMatchObject([withheld, withheld]);
  await auditor.declare(one);
  const told = { reason: why, withheld: false };
  expect(await read()).toMatchObject([told, told]);
  const listed = await lead.send('PUT', `/api/tenders/${one}/bidders`, {
    version: 0,
    bidders: [{ id: null, name: 'Meadow', identifier: '', lots: [], subcontractors: [] }],
  });
  expect(listed.status).toBe(200);
  const { bidders, bidderListVersion } = (await auditor.get<OwnDeclarationView>(`/api/tenders/${one}/declaration`))
    .body;
  const answers = bidders.map(({ id }) => ({ bidderId: id, answer: 'yes', words: 'My brother works there.' }));
  const declared = { bidderListVersion, answers, confidential: true };
  expect((await auditor.send('POST', `/api/tenders/${one}/declaration`, declared)).status).toBeLessThan(300);
  expect(await read()).toMatchObject([withheld, withheld]);
});

test('the lead says on the disclosure card what the service cannot know, and nobody else writes there', async () => {
  const lead = client(api.url);
  const path = `/api/tenders/${tenderId}/disclosure-card`;
  const put = (id: string, words: string, who = lead) =>
    who.send<DisclosureCardView & Refusal>('PUT', path, { fields: [{ id, words }] });
  const said = ({ body }: { body: DisclosureCardView }, id: string) =>
    body.sections.flatMap(({ fields }) => fields).find((field) => field.id === id);
  expect(said(await lead.get<DisclosureCardView>(path), 'scale')?.service).toMatch(/^1 of the 1 responses/);
  expect(said(await put('team', 'Commissioning'), 'team')?.authority).toBe('Commissioning');
  expect(said(await put('team', ' '), 'team')?.authority).toBeNull();
  expect((await put('colour', 'blue')).body.errors).toMatchObject([{ pointer: '/fields/0/id' }]);
  await put('impact-assessment', 'DPIA 7 of May.');
  expect(await (await lead.ask(`${path}/csv`)).text()).toContain('Benefit,,Not stated by the authority.');
  await lead.take(tenderId, 'auditor');
  const auditor = client(api.url, { as: 'auditor' });
  expect((await auditor.get<DisclosureCardView>(path)).body.mayWrite).toBe(false);
  expect((await put('team', 'x', auditor)).status).toBe(403);
  const held = (await auditor.get<DataProtectionView>(`/api/tenders/${tenderId}/data-protection`)).body;
  expect(held).toMatchObject({ responses: 1, impactAssessment: 'DPIA 7 of May.' });
  expect(held.holdings.find(({ what }) => what.startsWith('Scores'))?.roles).not.toContain('contract-manager');
  const mayEverSee = (what: string) => held.holdings.find((each) => each.what.startsWith(what))?.roles;
  expect([mayEverSee('Marks that people gave in practice'), mayEverSee('Tokens')]).toEqual([
    ['chair'],
    ['lead', 'analyst'],
  ]);
  expect(held.readers.some(({ times }) => times > 0)).toBe(true);
});

test('everybody in the tender may read the disclosure card, and nobody finds it elsewhere', async () => {
  const path = `/api/tenders/${tenderId}/disclosure-card`;
  const analyst = client(api.url, { as: 'analyst' });
  expect((await analyst.get<DisclosureCardView>(path)).body).toMatchObject({ mayWrite: false });
  expect((await analyst.get(path.replace(tenderId, randomUUID()))).status).toBe(404);
});

test('every part that a module gives to the record is gathered where records are put together', () => {
  const sources = globSync(join(REPOSITORY, 'apps/api/src/modules/**/*.ts')).filter(
    (path) => !path.endsWith('.spec.ts'),
  );
  const marked = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/@InRecord\(\{ name: '([\w-]+)'/g)]);
  const gathered = worker
    .get(RecordService)
    .gatherers()
    .map(({ part }) => part.name);
  expect([...gathered].sort()).toEqual(marked.map(([, name]) => name).sort());
});

test.each(['sighting', 'file_check'])('the database refuses to change, delete or empty %s', async (table) => {
  await api.database.query(
    `insert into sighting ("at", "personId", what, "subjectId", outcome) values (now(), 'p', 'x', 'x', 'seen')`,
  );
  for (const statement of [`update ${table} set "at" = now()`, `delete from ${table}`, `truncate ${table}`])
    await expect(api.database.query(statement)).rejects.toThrow(/append-only/);
});
