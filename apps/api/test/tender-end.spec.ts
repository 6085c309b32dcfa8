import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type {
  CommitmentView,
  MeView,
  OpeningView,
  PublicReportView,
  RecordView,
  TenderEndingView,
  TenderListView,
  TenderView,
} from '@evenhand/shared/contracts';
import type { Phase } from '@evenhand/shared/domain';
import { addYears } from '../src/modules/records/domain/calendar.ts';
import { TendersService } from '../src/modules/tenders/index.ts';
import { ResponsesPart } from '../src/modules/responses/responses.part.ts';
import { Database } from '../src/platform/database/database.ts';
import { dayInTheUnitedKingdom } from '../src/platform/day-in-the-united-kingdom.ts';
import { client, personId, type As, type Refusal } from './setup/client.ts';
import { promise, report } from './setup/commitments.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let lead: ReturnType<typeof client>;
beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
});
afterAll(() => api.close());

const TODAY = new Date().toISOString().slice(0, 10);
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const PANEL = ['chair', 'evaluator', 'observer', 'auditor', 'contract-manager'] as const;
/** Where the contracts are, as retention counts. */
const today = () => dayInTheUnitedKingdom(new Date());
const threeYearsFrom = (day: string) => addYears(day, 3);
const WHY = 'The budget for this service was withdrawn after the responses came in.';

/** A tender in a phase, with one response that came in while it was published. */
async function tenderIn(phase: Phase, reference: string) {
  const { id } = (await lead.importTender(aTender({ id: reference }))).body;
  await lead.take(id, ...PANEL);
  const inPhase = (now: Phase) => api.database.query('update tender set phase = $2 where id = $1', [id, now]);
  await inPhase('published');
  const { body } = await lead.upload(id, { 'answer.md': A_RESPONSE }, 'Meadow');
  await inPhase(phase);
  return { id, responseId: body.id };
}

const path = (id: string, step = '') => `/api/tenders/${id}/ending${step}`;
const end = (id: string, reference: string, as: As = 'lead', on = YESTERDAY) =>
  client(api.url, { as }).send<TenderEndingView & Refusal>('POST', path(id), { on, reason: WHY, reference });
const tell = (id: string, body: object = {}) =>
  lead.send<TenderEndingView & Refusal>('POST', path(id, '/told'), { on: TODAY, reference: '2027/S 000-1', ...body });
const takeBack = (id: string) =>
  lead.send<TenderEndingView & Refusal>('POST', path(id, '/taken-back'), { reason: 'The budget is there again.' });

/** A contract of the tender with a commitment that has been rated. */
async function deliverIn({ id, responseId }: { id: string; responseId: string }) {
  const commitment = randomUUID();
  const ask = (statement: string, values: unknown[]) => api.database.query(statement, values);
  await ask(`insert into contract ("tenderId", "responseId", terms, "changedAt") values ($1, $2, '{}', now())`, [
    id,
    responseId,
  ]);
  await ask(`insert into commitment (id, "tenderId", number, terms, version) values ($1, $2, 1, '{}', 1)`, [
    commitment,
    id,
  ]);
  await ask(
    `insert into performance_rating (id, "commitmentId", "periodFrom", "periodTo", rating, by, at)
      values ($1, $2, '2027-01-01', '2027-03-31', 'good', $3, now())`,
    [randomUUID(), commitment, personId('contract-manager')],
  );
}

/** Takes a step and has the tender end while it waits for its turn. */
async function asItEnds<Answer>(tenderId: string, step: () => Promise<Answer>): Promise<Answer> {
  const other = new Client({ connectionString: api.database.url });
  await other.connect();
  try {
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [tenderId]);
    const answer = step();
    const waiting = `select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
      where locktype = 'advisory' and not granted and datname = current_database()`;
    await until(
      () => api.database.query(waiting),
      ({ length }) => length > 0,
    );
    await other.query(`update tender set ended = jsonb_build_object('on', $2::text, 'toldOn', null) where id = $1`, [
      tenderId,
      YESTERDAY,
    ]);
    await other.query('commit');
    return await answer;
  } finally {
    await other.end();
  }
}

test('only the lead ends a tender, with a reason, its reference and a day that has come', async () => {
  const { id } = await tenderIn('scoring', 'END-1');
  for (const as of [...PANEL, 'analyst', 'administrator'] as const)
    expect([as, (await end(id, 'END-1', as)).body.code]).toEqual([as, 'rights.none']);
  expect((await end(id, 'END-2')).body.errors).toEqual([
    { pointer: '/reference', says: 'This is not the reference of this tender. It is END-1.' },
  ]);
  expect((await end(id, 'END-1', 'lead', '2999-01-01')).body.errors?.[0]?.pointer).toBe('/on');
  expect((await lead.send<Refusal>('POST', path(id), { on: TODAY, reason: ' ', reference: 'END-1' })).status).toBe(400);
  const before = (await lead.get<TenderEndingView>(path(id))).body;
  expect(before).toMatchObject({
    ended: null,
    entries: [],
    rule: { does: 'publish' },
    may: { end: true, tell: false },
  });
  const { status, body } = await end(id, ' end-1 ');
  expect([status, body.ended, body.phase]).toEqual([200, { on: YESTERDAY, toldOn: null }, 'scoring']);
  expect(body.entries).toMatchObject([{ step: 'ended', on: YESTERDAY, reason: WHY }]);
  expect((await end(id, 'END-1')).body.code).toBe('tender.ended');
});

test('what is sealed stays sealed, nothing more comes in, and nobody opens it after the deadline', async () => {
  const { id, responseId } = await tenderIn('published', 'END-3');
  await end(id, 'END-3');
  await tell(id);
  expect((await lead.upload<Refusal>(id, { 'other.md': A_RESPONSE }, 'Other')).body.code).toBe('tender.ended');
  await api.database.query(`update tender set deadline = now() - interval '1 second' where id = $1`, [id]);
  const step = { step: 'asked' };
  expect((await lead.send<Refusal>('POST', `/api/tenders/${id}/opening/steps`, step)).body.code).toBe('tender.ended');
  for (const as of ['lead', 'analyst', ...PANEL] as const) {
    const call = client(api.url, { as });
    for (const each of [`/api/responses/${responseId}`, `/api/tenders/${id}/responses`])
      expect([as, each, (await call.get(each)).status]).toEqual([as, each, 403]);
    expect((await call.get<OpeningView>(`/api/tenders/${id}/opening`)).body.opened).toBeNull();
  }
  const { rows } = await api.app.get(ResponsesPart, { strict: false }).gather(id);
  expect(rows).toMatchObject([{ id: responseId, name: null, stage: 'sealed', files: [{}] }]);
  expect(JSON.stringify(rows)).not.toMatch(/answer\.md|Meadow/);
});

test('everybody in it is told that it ended, reads on what was open and does nothing more', async () => {
  const { id, responseId } = await tenderIn('scoring', 'END-4');
  const asEvaluator = client(api.url, { as: 'evaluator' });
  const rights = async () =>
    (await asEvaluator.get<MeView>('/api/me')).body.tenders.find(({ tenderId }) => tenderId === id);
  const before = (await rights())?.actions ?? [];
  await end(id, 'END-4');
  const now = await rights();
  expect(now?.ended).toEqual({ on: YESTERDAY, toldOn: null });
  expect(before).toEqual(expect.arrayContaining(now?.actions ?? []));
  expect(now?.actions).toContain('response.read');
  expect(before).toContain('clarification.ask');
  expect(now?.actions).not.toContain('clarification.ask');
  const listed = (await asEvaluator.get<TenderListView>('/api/tenders')).body.tenders.find((each) => each.id === id);
  expect(listed).toMatchObject({ phase: 'scoring', ended: { on: YESTERDAY } });
  const shown = await asEvaluator.get<TenderView>(`/api/tenders/${id}`);
  expect(shown.body.ended).toEqual({ on: YESTERDAY, toldOn: null });
  expect(JSON.stringify(shown.body)).not.toContain(WHY);
  expect((await asEvaluator.get<Refusal>(path(id))).body.code).toBe('rights.none');
  expect((await asEvaluator.get(`/api/responses/${responseId}`)).status).toBe(200);
});

test('until those who tendered know it is taken back; then it stays, the record is exported and its time counts', async () => {
  const { id } = await tenderIn('scoring', 'END-5');
  await end(id, 'END-5');
  const ask = (as: As) =>
    client(api.url, { as }).send<Refusal>('POST', `/api/tenders/${id}/exports`, { namesShown: true });
  const untold = (await ask('lead')).body;
  expect([untold.code, untold.detail]).toEqual([
    'tender.ended',
    expect.stringMatching(/once it is recorded/) as string,
  ]);
  const results = (await lead.get<Refusal>(`/api/tenders/${id}/results`)).body;
  expect(results.code).toBe('tender.ended');
  expect(results.detail).not.toMatch(/before/);
  const back = await takeBack(id);
  expect([back.status, back.body.ended, back.body.may.end]).toEqual([200, null, true]);
  expect((await takeBack(id)).body.code).toBe('tender.not-ended');
  expect((await tell(id)).body.code).toBe('tender.not-ended');

  await end(id, 'END-5');
  expect((await tell(id, { on: '2020-01-01' })).body.errors?.[0]?.pointer).toBe('/on');
  const told = await tell(id);
  expect(told.body).toMatchObject({ ended: { on: YESTERDAY, toldOn: TODAY }, may: { takeBack: false } });
  expect((await takeBack(id)).body.code).toBe('tender.end-told');
  expect((await tell(id, { on: YESTERDAY })).body.errors?.[0]?.pointer).toBe('/reason');
  expect((await tell(id, { on: YESTERDAY, reason: 'A slip.' })).body.ended?.toldOn).toBe(YESTERDAY);
  expect((await ask('lead')).status).toBeLessThan(300);
  expect((await ask('auditor')).status).toBeLessThan(300);
  expect((await ask('chair')).body.code).toBe('rights.none');

  const { retention } = (await lead.get<RecordView>(`/api/tenders/${id}/record`)).body;
  // The end was recorded today: an earlier day that somebody typed opens no deletion before that.
  expect(retention).toMatchObject({ contractedOn: null, ended: true, endToldOn: YESTERDAY });
  expect(retention.keepUntil).toBe(threeYearsFrom(today()));
  const contract = { contractedOn: TODAY, reason: '' };
  expect((await lead.send<Refusal>('POST', `/api/tenders/${id}/retention/contract`, contract)).body.code).toBe(
    'tender.ended',
  );
  const events = await api.database.query<{ kind: string; actor: string }>(
    `select kind, actor from audit_event where "tenderId" = $1 and kind like 'tender.end%' order by sequence`,
    [id],
  );
  const kinds = ['ended', 'end-taken-back', 'ended', 'end-told', 'end-told'].map((kind) => `tender.${kind}`);
  expect(events).toEqual(kinds.map((kind) => ({ kind, actor: personId('lead') })));
});

test('reading stops with the end, and goes on where it is taken back', async () => {
  const { id } = await tenderIn('opened', 'END-6');
  const { body } = await lead.upload(id, { 'late.md': A_RESPONSE }, 'Verge');
  await end(id, 'END-6');
  const worker = await api.startWorker();
  const { body: other } = await lead.upload((await tenderIn('opened', 'END-7')).id, { 'a.md': A_RESPONSE }, 'Hedge');
  expect(await lead.settled(other.id)).toMatchObject({ stage: 'scored' });
  const stage = async () =>
    (await api.database.query<{ stage: string }>('select stage from response where id = $1', [body.id]))[0]?.stage;
  expect(await stage()).toBe('received');
  await takeBack(id);
  await api.database.query(`update response set "changedAt" = now() - interval '5 minutes' where id = $1`, [body.id]);
  expect(await until(stage, (now) => now === 'scored')).toBe('scored');
  await worker.close();
}, 180_000);

test('a tender whose contract has been entered into does not end like that', async () => {
  const { id, responseId } = await tenderIn('awarded', 'END-8');
  await api.database.query(`insert into award ("tenderId", "winnerId", "contractEnteredOn") values ($1, $2, $3)`, [
    id,
    responseId,
    YESTERDAY,
  ]);
  expect((await lead.get<TenderEndingView>(path(id))).body).toMatchObject({
    contractEnteredOn: YESTERDAY,
    may: { end: false },
  });
  expect((await end(id, 'END-8')).body.code).toBe('tender.has-contract');
});

test('a slip in the days of an end opens no deletion, and no decision lies before what went out', async () => {
  const { id, responseId } = await tenderIn('awarded', 'END-11');
  await api.database.query(`insert into award ("tenderId", "winnerId", "summariesIssuedOn") values ($1, $2, $3)`, [
    id,
    responseId,
    YESTERDAY,
  ]);
  expect((await end(id, 'END-11', 'lead', '2019-03-01')).body.errors?.[0]?.pointer).toBe('/on');
  await api.database.query(`delete from award where "tenderId" = $1`, [id]);
  expect((await end(id, 'END-11', 'lead', '2019-03-01')).status).toBe(200);
  expect((await tell(id, { on: '2019-03-02' })).status).toBe(200);
  const { retention } = (await lead.get<RecordView>(`/api/tenders/${id}/record`)).body;
  expect(retention).toMatchObject({ endToldOn: '2019-03-02', keepUntil: threeYearsFrom(today()) });
  const purge = await lead.send<Refusal>('POST', `/api/tenders/${id}/retention/purge`, { reason: 'Its time is over.' });
  expect(purge.body.code).toBe('retention.not-yet');
});

test('a contract that is on record for keeping, or is being delivered, excludes the end', async () => {
  const { id } = await tenderIn('awarded', 'END-12');
  const contract = { contractedOn: YESTERDAY, reason: '' };
  expect((await lead.send('POST', `/api/tenders/${id}/retention/contract`, contract)).status).toBeLessThan(300);
  const kept = await end(id, 'END-12');
  expect([kept.status, kept.body.code]).toEqual([409, 'tender.has-contract']);
  expect((await lead.get<TenderEndingView>(path(id))).body).toMatchObject({
    hindrance: kept.body.detail,
    may: { end: false },
  });
  const withdraw = () =>
    lead.send<Refusal>('POST', `/api/tenders/${id}/retention/contract/withdrawn`, { reason: 'It is that of another.' });
  const { body: record } = await lead.get<RecordView>(`/api/tenders/${id}/record`);
  expect(record.retention).toMatchObject({ contractedOn: YESTERDAY, recordedOn: YESTERDAY });
  expect((await withdraw()).status).toBe(204);
  expect((await withdraw()).body.code).toBe('retention.no-contract');
  expect((await lead.get<RecordView>(`/api/tenders/${id}/record`)).body.retention).toMatchObject({
    contractedOn: null,
    recordedOn: null,
    keepUntil: null,
  });
  expect((await end(id, 'END-12')).status).toBe(200);

  const other = await tenderIn('awarded', 'END-13');
  await deliverIn(other);
  expect((await end(other.id, 'END-13')).body).toMatchObject({
    code: 'tender.has-contract',
    detail: expect.stringMatching(/^Reports, ratings/) as string,
  });
});

test('a report that was sent before any contract keeps a tender from ending only until its commitment is taken out', async () => {
  const { id, responseId } = await tenderIn('awarded', 'END-20');
  const manager = client(api.url, { as: 'contract-manager' });
  const terms = { supplier: 'Meadow', startOn: '2026-04-01', endOn: '2029-03-31' };
  await manager.send('PUT', `/api/tenders/${id}/contract`, { responseId, ...terms });
  const made = await manager.send<CommitmentView>('POST', `/api/tenders/${id}/commitments`, promise());
  const commitment = `/api/commitments/${made.body.id}`;
  const send = () => manager.send<CommitmentView & Refusal>('POST', `${commitment}/reports`, report('3'));
  expect((await send()).status).toBe(201);
  const refused = await end(id, 'END-20');
  expect(refused.body).toMatchObject({
    code: 'tender.has-contract',
    detail: expect.stringContaining('take the commitments out') as string,
  });
  const out = await manager.send<Refusal>('POST', `${commitment}/taking-out`, { reason: 'Sent in the wrong tender.' });
  expect(out.status).toBeLessThan(300);
  const kept = await api.database.query(`select 1 from delivery_report where "commitmentId" = $1`, [made.body.id]);
  expect(kept).toHaveLength(1);
  expect((await end(id, 'END-20')).status).toBe(200);
});

test('a report that somebody has asked about, or whose acceptance was taken back, is not taken for one that nobody has seen', async () => {
  const { id, responseId } = await tenderIn('awarded', 'END-22');
  const manager = client(api.url, { as: 'contract-manager' });
  const terms = { supplier: 'Meadow', startOn: '2026-04-01', endOn: '2029-03-31' };
  await manager.send('PUT', `/api/tenders/${id}/contract`, { responseId, ...terms });
  const made = await manager.send<CommitmentView>('POST', `/api/tenders/${id}/commitments`, promise());
  const path = `/api/commitments/${made.body.id}`;
  await lead.send('POST', `${path}/reports`, report('3'));
  const takenOut = () => manager.send<Refusal>('POST', `${path}/taking-out`, { reason: 'Not needed.' });
  const look = async (step: 'review' | 'reopening', said: object) => {
    const [seen] = (await manager.get<CommitmentView>(path)).body.reports;
    const { changedAt } = seen ?? {};
    return manager.send('POST', `${path}/reports/${seen?.id ?? ''}/${step}`, { changedAt, ...said });
  };
  expect((await look('review', { outcome: 'asked', reason: 'Which schools?' })).status).toBeLessThan(300);
  expect((await takenOut()).status).toBe(409);
  await lead.send('POST', `${path}/reports`, report('3'));
  expect((await look('review', { outcome: 'accepted' })).status).toBeLessThan(300);
  expect((await look('reopening', { reason: 'By mistake.' })).status).toBeLessThan(300);
  expect((await takenOut()).status).toBe(409);
  expect((await end(id, 'END-22')).body).toMatchObject({
    detail: expect.not.stringContaining('take the commitments out') as string,
  });
});

test('what is written of delivery while a tender ends finds the end', async () => {
  const { id, responseId } = await tenderIn('awarded', 'END-21');
  const manager = client(api.url, { as: 'contract-manager' });
  const terms = { supplier: 'Meadow', startOn: '2026-04-01', endOn: '2029-03-31' };
  await manager.send('PUT', `/api/tenders/${id}/contract`, { responseId, ...terms });
  const made = await manager.send<CommitmentView>('POST', `/api/tenders/${id}/commitments`, promise());
  const late = await asItEnds(id, () =>
    manager.send<Refusal>('POST', `/api/commitments/${made.body.id}/reports`, report('3')),
  );
  expect(late.body.code).toBe('tender.ended');
});

test('a report to the public can be withdrawn once the tender has ended, and stands no more once that is told', async () => {
  const { id, responseId } = await tenderIn('awarded', 'END-18');
  const manager = client(api.url, { as: 'contract-manager' });
  const terms = { supplier: 'Meadow', startOn: '2027-04-01', endOn: '2029-03-31' };
  await manager.send('PUT', `/api/tenders/${id}/contract`, { responseId, ...terms });
  const report = `/api/tenders/${id}/public-report`;
  const publish = () => manager.send<PublicReportView & Refusal>('POST', `${report}/publication`, {});
  const view = async () => (await manager.get<PublicReportView>(report)).body;
  const standing = { published: { by: expect.any(String) as string }, mayPublish: false, mayWithdraw: true };
  await publish();
  await end(id, 'END-18');
  expect(await view()).toMatchObject(standing);
  expect((await manager.send<PublicReportView>('POST', `${report}/withdrawal`, {})).body.published).toBeNull();
  expect((await publish()).body.code).toBe('tender.ended');
  await takeBack(id);
  await publish();
  await end(id, 'END-18');
  await tell(id);
  const { authority, ...told } = await view();
  expect(told).toMatchObject({ ...standing, published: null });
  expect(await (await fetch(`${api.url}/social-value`)).text()).not.toContain(authority);
});

test('an upload that is under way when the tender ends does not come in', async () => {
  const { id } = await tenderIn('opened', 'END-15');
  const { body } = await asItEnds(id, () => lead.upload<Refusal>(id, { 'late.md': A_RESPONSE }, 'Other'));
  expect(body.code).toBe('tender.ended');
});

test('a contract day that waits for the end finds the tender ended', async () => {
  const { id } = await tenderIn('awarded', 'END-14');
  const contract = { contractedOn: YESTERDAY, reason: '' };
  const { body } = await asItEnds(id, () =>
    lead.send<Refusal>('POST', `/api/tenders/${id}/retention/contract`, contract),
  );
  expect(body.code).toBe('tender.ended');
});

test('what was read before the end moves the tender no further', async () => {
  const { id } = await tenderIn('opened', 'END-9');
  const tenders = api.app.get(TendersService);
  const before = await tenders.live(id);
  await end(id, 'END-9');
  await expect(tenders.move(before, 'scoring', personId('lead'), 'Read before.')).rejects.toMatchObject({
    code: 'tender.ended',
  });
  expect((await tenders.live(id)).phase).toBe('opened');
});

test('a step of the opening that waits for the end finds the tender ended', async () => {
  const { id } = await tenderIn('published', 'END-10');
  await api.database.query(`update tender set deadline = now() - interval '1 second' where id = $1`, [id]);
  const asked = await asItEnds(id, () =>
    lead.send<Refusal>('POST', `/api/tenders/${id}/opening/steps`, { step: 'asked' }),
  );
  expect(asked.body.code).toBe('tender.ended');
});

test('a decision on the winner that waits for the end finds the tender ended', async () => {
  const { id, responseId } = await tenderIn('agreed', 'END-16');
  const { body } = await asItEnds(id, () =>
    lead.send<Refusal>('PUT', `/api/tenders/${id}/winner`, { responseId, reason: 'It gives most.' }),
  );
  expect(body.code).toBe('tender.ended');
});

test('a legal hold waits for what has the turn of the tender, and whoever may not do a thing waits for nothing', async () => {
  const { id } = await tenderIn('moderation', 'END-17');
  const database = api.app.get(Database);
  const evaluator = client(api.url, { as: 'evaluator' });
  const doors = [
    ['POST', 'ending', { on: YESTERDAY, reason: WHY, reference: 'END-17' }],
    ['POST', 'ending/taken-back', { reason: WHY }],
    ['POST', 'moderation/session', { attendance: [] }],
    ['POST', 'moderation/sign-off', { declared: true, aboutChecks: '' }],
    ['POST', 'retention/hold', { reason: WHY }],
    ['POST', 'summaries/release', undefined],
  ] as const;
  const refused = await database.transaction(async () => {
    await database.serialise(id);
    const answers = [];
    for (const [method, door, body] of doors)
      answers.push((await evaluator.send(method, `/api/tenders/${id}/${door}`, body)).status);
    return answers;
  });
  expect(refused).toEqual(doors.map(() => 403));
  const held = await database.transaction(async () => {
    await database.serialise(id);
    const answer = lead.send('POST', `/api/tenders/${id}/retention/hold`, { reason: WHY });
    const first = await Promise.race([answer.then(() => 'answered'), delay(500, 'waits')]);
    return { answer, first };
  });
  expect([held.first, (await held.answer).status]).toEqual(['waits', 204]);
});
