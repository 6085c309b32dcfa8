import { rm } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { MeView, ModerationRecordView, PanelSavedView, SuccessorListView } from '@evenhand/shared/contracts';
import { client, personId, type As, type Refusal } from './setup/client.ts';
import { aTenderToModerate, anAgreement, EVALUATORS, member, present, QUOTE } from './setup/moderation.ts';
import { exportedRecord, verifiedRecord } from './setup/record.ts';
import { aJudgement, scorer } from './setup/scoring.ts';
import { aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let worker: INestApplicationContext;
let tenderId: string;
let responseIds: readonly string[];
const at = (as: As) => member(api.url, as, tenderId);
const itemOf = async (bidder: string) => {
  const { items } = (await at('chair').agenda()).body;
  return (await at('chair').item(items.find((item) => item.bidder === bidder)?.id ?? '')).body;
};
const path = () => `${at('lead').base}/successors`;
const list = async () => (await at('lead').get<SuccessorListView>(path())).body;
const name = (as: As, reason = 'Everybody who scored it has left.') =>
  at('lead').send<Refusal>('POST', path(), { personId: personId(as), criterionIds: ['Q1'], reason });

/** Somebody who takes part as an evaluator, has declared and is trained, and scores nothing yet. */
async function aNewcomer(as: As): Promise<void> {
  const lead = client(api.url);
  await lead.send('PUT', `/api/tenders/${tenderId}/people/${personId(as)}`, { roles: ['evaluator'] });
  await client(api.url, { as }).declare(tenderId);
  const training = { outcome: 'not-needed', trainedOn: null, words: 'Trained for the same service in June' };
  await lead.send('POST', `/api/tenders/${tenderId}/training`, { personIds: [personId(as)], ...training });
}

async function put(bidder: string, mark: string): Promise<{ id: string; version: number }> {
  const item = await itemOf(bidder);
  await at('chair').pen(item.id, 'take');
  const { version } = (await at('chair').save<PanelSavedView>(item.id, item.version, anAgreement(item, mark))).body;
  expect((await at('chair').propose(item.id, version)).status).toBe(200);
  return { id: item.id, version };
}

beforeAll(async () => {
  api = await testApi();
  worker = await api.startWorker();
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  ({ tenderId, responseIds } = await aTenderToModerate(
    api,
    { Meadow: { Q1: '3 3 3' }, Verge: { Q1: '4 4 4' } },
    { id: 'GONE', criteria: [{ ...question, weightPercent: '100' }] },
  ));
  await at('chair').open(present());
  const { id, version } = await put('Meadow', '3');
  for (const as of EVALUATORS) expect((await at(as).confirm(id, version)).status).toBe(204);
  await put('Verge', '4');
  for (const as of EVALUATORS) {
    const departures = `${at('lead').base}/departures`;
    await at('lead').send('POST', departures, { personId: personId(as), reason: 'In hospital.' });
    expect((await at('chair').send('POST', `${departures}/${personId(as)}/approval`)).status).toBe(204);
  }
});
afterAll(() => api.close());

test('where nobody has a vote any more the panel says so, and nobody who has seen its table may score anew', async () => {
  const { quorum } = await itemOf('Verge');
  expect(quorum).toMatchObject({ met: false, says: expect.stringContaining('names somebody to score it') as unknown });
  await aNewcomer('observer');
  expect((await at('observer').agenda()).status).toBe(200);
  expect(await list()).toMatchObject({ unvoted: ['Q1'], successors: [], people: [], mayName: true });
  expect((await name('observer')).body).toMatchObject({
    code: 'successor.invalid',
    detail: expect.stringContaining('has seen something') as unknown,
  });
  expect((await name('chair')).body.code).toBe('successor.invalid');
  expect((await name('evaluator')).body.code).toBe('successor.invalid');
  expect((await at('chair').send('POST', path(), {})).status).toBe(400);
});

test('whoever is named is let go where somebody has a vote again, and the panel signs nothing off before', async () => {
  await aNewcomer('auditor');
  expect((await name('auditor')).status).toBe(204);
  const departures = `${at('lead').base}/departures`;
  const evaluator = personId('evaluator');
  const back = await at('lead').send('POST', `${departures}/${evaluator}/return`, { reason: 'Well again.' });
  expect(back.status).toBe(204);
  expect((await at('chair').send<Refusal>('POST', `${path()}/${personId('auditor')}/seat`)).body).toMatchObject({
    code: 'successor.not-named',
    detail: expect.stringContaining('somebody has a vote on it again') as unknown,
  });
  const signOff = { declared: true, aboutChecks: 'Read by all.' };
  expect((await at('chair').send<Refusal>('POST', `${at('chair').base}/sign-off`, signOff)).body).toMatchObject({
    code: 'item.wrong-status',
    detail: expect.stringContaining('waits for the own scores of') as unknown,
  });
  await at('lead').send('POST', departures, { personId: evaluator, reason: 'Ill again.' });
  expect((await at('chair').send('POST', `${departures}/${evaluator}/approval`)).status).toBe(204);
});

test('a successor who falls out as well is let go, and leaves the tender', async () => {
  const release = `${path()}/${personId('auditor')}/release`;
  expect((await at('chair').send('POST', release, { reason: 'Ill.' })).status).toBe(403);
  expect((await at('lead').send('POST', release, { reason: 'Ill.' })).status).toBe(204);
  expect((await list()).successors).toEqual([]);
  expect((await at('auditor').agenda()).status).toBe(404);
  expect((await at('lead').send<Refusal>('POST', release, { reason: 'Ill.' })).body.code).toBe('successor.not-named');
});

test('a successor scores independently: nothing of the panel is shown in any way until all of it is handed in', async () => {
  await aNewcomer('adviser');
  expect((await list()).people.map(({ personId: id }) => id)).toEqual([personId('adviser')]);
  expect((await name('adviser')).status).toBe(204);
  const { id, quorum } = await itemOf('Verge');
  expect(quorum.says).toContain('waits for the own scores');
  const noor = at('adviser');
  const tender = `/api/tenders/${tenderId}`;
  const closed = [noor.base, `${noor.base}/items/${id}`, `${noor.base}/departures`, path(), `${noor.base}/checks`];
  for (const one of [...closed, `${noor.base}/record`, `${noor.base}/agreement`, `${noor.base}/events`])
    expect([one, (await noor.get<Refusal>(one)).body.code]).toEqual([one, 'scores.awaited']);
  const { tenders } = (await noor.get<MeView>('/api/me')).body;
  const own = tenders.find((one) => one.tenderId === tenderId);
  expect(own?.actions).toContain('score.write');
  expect(own?.actions).not.toContain('moderation.read');

  const early = await at('chair').send<Refusal>('POST', `${path()}/${personId('adviser')}/seat`);
  expect(early.body).toMatchObject({
    code: 'moderation.scores-missing',
    detail: 'Noor Haddad has handed in 0 of 2 scores.',
  });
  const work = scorer(api.url, 'adviser', tenderId);
  await work.acknowledge();
  for (const responseId of responseIds) {
    const [file] = (await work.read(responseId, 'Q1')).body.files;
    const quote = { file: file?.name ?? '', sha256: file?.sha256 ?? '', start: 0, end: QUOTE.length, quote: QUOTE };
    expect((await work.save(responseId, 'Q1', 0, { values: aJudgement('Q1', quote, '4') })).status).toBe(200);
    expect((await work.lock(responseId, 'Q1', 1)).status).toBe(200);
  }
  expect((await work.send('POST', `${work.base}/submission`, { responseIds: null, ownJudgement: true })).status).toBe(
    200,
  );
  expect((await noor.get<Refusal>(tender)).status).toBe(200);
  expect((await noor.agenda()).status).toBe(403);
});

test('with a seat the successor agrees what is open with a chair, and what was agreed before stays', async () => {
  const seat = `${path()}/${personId('adviser')}/seat`;
  expect((await at('lead').send('POST', seat)).status).toBe(403);
  expect((await list()).successors).toMatchObject([{ submitted: 2, expected: 2, seated: false, toSeat: 1 }]);
  const offered = async (as: As) => (await at(as).get<SuccessorListView>(path())).body.successors[0];
  expect(await offered('lead')).toMatchObject({ maySeat: false, whyNoSeat: null });
  expect(await offered('chair')).toMatchObject({ maySeat: true, whyNoSeat: null });
  // With a vote there again a seat would be refused, and is not offered.
  const evaluator = personId('evaluator');
  const departures = `${at('lead').base}/departures`;
  await at('lead').send('POST', `${departures}/${evaluator}/return`, { reason: 'Well again.' });
  const whyNoSeat = (await at('chair').send<Refusal>('POST', seat)).body.detail;
  expect(whyNoSeat).toContain('somebody has a vote on it again');
  expect(await offered('chair')).toMatchObject({ maySeat: false, whyNoSeat });
  // Who lets them go is told too.
  expect(await offered('lead')).toMatchObject({ maySeat: false, whyNoSeat });
  expect(await offered('evaluator-3')).not.toMatchObject({ whyNoSeat });
  await at('lead').send('POST', departures, { personId: evaluator, reason: 'Ill again.' });
  expect((await at('chair').send('POST', `${departures}/${evaluator}/approval`)).status).toBe(204);
  expect((await at('chair').send('POST', seat)).status).toBe(204);
  expect((await list()).successors).toMatchObject([{ seated: true, toSeat: 0, maySeat: false, whyNoSeat: null }]);
  expect((await itemOf('Meadow')).positions).toHaveLength(3);
  const verge = await itemOf('Verge');
  expect(verge).toMatchObject({ status: 'open', version: 2, course: [{ kind: 'reopened' }] });
  expect((await at('chair').send<Refusal>('POST', seat)).body.detail).toContain('has a seat already');
  expect(verge.positions.map(({ away }) => away)).toEqual(['gone', 'gone', 'gone', null]);
  const few = `/api/tenders/${tenderId}/readiness/few-evaluators`;
  expect((await at('lead').send('PUT', few, { reason: 'Nobody else is left.' })).status).toBe(200);
  const here = { personId: personId('adviser'), present: true, reason: null, takesNotes: false };
  await at('chair').send('PUT', `${at('chair').base}/session/attendance`, here);
  const { id, version } = await put('Verge', '4');
  for (const as of ['adviser', 'chair'] as const) expect((await at(as).confirm(id, version)).status).toBe(204);
  expect(await itemOf('Verge')).toMatchObject({ status: 'locked', agreedMark: '4' });
  const record = (await at('chair').get<ModerationRecordView>(`${at('chair').base}/record`)).body;
  expect(record.items.find(({ bidder }) => bidder === 'Verge')?.before).toHaveLength(4);
  const signOff = { declared: true, aboutChecks: 'Read by both.' };
  expect((await at('chair').send('POST', `${at('chair').base}/sign-off`, signOff)).status).toBe(204);
  const folder = await exportedRecord(worker, tenderId);
  expect((await verifiedRecord(api.config, folder)).says).not.toContain('FAULT');
  await rm(folder, { recursive: true, force: true });
});
