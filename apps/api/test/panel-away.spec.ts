import { randomUUID } from 'node:crypto';
import type {
  AgreementView,
  AuditTrailView,
  BidderListView,
  ClosingChecksView,
  DepartureListView,
  ModerationRecordView,
  PanelItemView,
  PanelSavedView,
  SelfAuditView,
} from '@evenhand/shared/contracts';
import { client, personId } from './setup/client.ts';
import { aTenderToModerate, anAgreement, EVALUATORS, member, present } from './setup/moderation.ts';
import { aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenderId: string;
const at = (as: Parameters<typeof member>[1]) => member(api.url, as, tenderId);
const itemOf = async (bidder: string) => {
  const { items } = (await at('chair').agenda()).body;
  return (await at('chair').item(items.find((item) => item.bidder === bidder)?.id ?? '')).body;
};
const awayIn = ({ positions }: PanelItemView) => positions.map(({ away }) => away).filter((away) => away !== null);

beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  ({ tenderId } = await aTenderToModerate(
    api,
    { Meadow: { Q1: '3 3 2' }, Verge: { Q1: '4 4 4' } },
    { id: 'AWAY', criteria: [{ ...question, weightPercent: '100' }], rules: { absence: 'quorum-decides' } },
  ));
  await at('chair').open(present({ 'evaluator-3': { present: false, reason: 'Called to court.' } }));
});
afterAll(() => api.close());

async function put(item: PanelItemView, mark: string): Promise<number> {
  await at('chair').pen(item.id, 'take');
  const { version } = (await at('chair').save<PanelSavedView>(item.id, item.version, anAgreement(item, mark))).body;
  expect((await at('chair').propose(item.id, version)).status).toBe(200);
  return version;
}

test('where those present decide, nobody writes what an absent evaluator holds, and the record says that they were absent', async () => {
  const item = await itemOf('Meadow');
  expect(awayIn(item)).toEqual(['absent']);
  const version = await put(item, '3');
  for (const as of EVALUATORS.slice(0, 2)) expect((await at(as).confirm(item.id, version)).status).toBe(204);
  expect(await itemOf('Meadow')).toMatchObject({ status: 'locked', agreedMark: '3' });
  const { items } = (await at('chair').get<ModerationRecordView>(`${at('chair').base}/record`)).body;
  const meadow = items.find(({ bidder }) => bidder === 'Meadow');
  expect(meadow).toMatchObject({ moves: [], dissents: [] });
  expect(meadow?.before.map(({ mark, away }) => [mark, away]).toSorted()).toEqual([
    ['2', 'absent'],
    ['3', null],
    ['3', null],
  ]);
});

test('two who write down at once how somebody stands lose nothing of it', async () => {
  const chair = at('chair');
  const stands = (reason: string) => ({ personId: personId('evaluator-3'), present: false, reason, takesNotes: false });
  const reasons = ['Still in court.', 'Held up in court.', 'On the way.', 'The train is late.'];
  const given = await Promise.all(
    reasons.map((reason) => chair.send('PUT', `${chair.base}/session/attendance`, stands(reason))),
  );
  expect(given.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
  const { session } = (await chair.agenda()).body;
  const third = session?.attendees.find((one) => one.personId === personId('evaluator-3'));
  expect(third?.course.map(({ reason }) => reason).toSorted()).toEqual(['Called to court.', ...reasons].toSorted());
});

test('whoever comes back before an item is locked is heard before it is', async () => {
  const version = await put(await itemOf('Verge'), '4');
  const chair = at('chair');
  const back = { personId: personId('evaluator-3'), present: true, reason: null, takesNotes: false };
  await chair.send('PUT', `${chair.base}/session/attendance`, back);
  const item = await itemOf('Verge');
  expect(awayIn(item)).toEqual([]);
  expect(await at('evaluator').confirm(item.id, version)).toMatchObject({
    status: 409,
    body: { code: 'item.incomplete' },
  });
  expect((await chair.course(item.id, 'reopen')).status).toBe(204);
  const again = await put(await itemOf('Verge'), '4');
  for (const as of EVALUATORS) expect((await at(as).confirm(item.id, again)).status).toBe(204);
  expect((await itemOf('Verge')).status).toBe('locked');
  // What was locked stays as it was, whoever comes or goes.
  expect(awayIn(await itemOf('Meadow'))).toEqual(['absent']);
});

test('the score of whoever turns out to have an interest counts no more, and what they voted on is opened again', async () => {
  const chair = at('chair');
  const agreed = async () => [
    (await chair.get<AgreementView>(`${chair.base}/agreement`)).body,
    await itemOf('Meadow'),
    await itemOf('Verge'),
  ];
  const before = await agreed();
  await api.database.query(
    `insert into declaration (id, "tenderId", "personId", "bidderListVersion", answers, interest, "givenAt")
     values ($1, $2, $3, coalesce((select max(version) from bidder_list where "tenderId" = $2), 0), '[]', true, now())`,
    [randomUUID(), tenderId, personId('evaluator-2')],
  );
  const recused = async () =>
    (await chair.get<ClosingChecksView>(`${chair.base}/checks`)).body.checks
      .filter(({ kind }) => kind === 'vote-of-recused')
      .flatMap(({ items }) => items.map(({ bidder }) => bidder));
  expect((await recused()).toSorted()).toEqual(['Meadow', 'Verge']);
  // What was agreed with that vote is shown as it was agreed until it is opened again.
  expect(await agreed()).toEqual(before);
  const audit = async () =>
    (await client(api.url).get<SelfAuditView>(`/api/tenders/${tenderId}/self-audit`)).body.checks.find(
      ({ id }) => id === 'R-013',
    )?.outcome;
  expect(await audit()).toBe('failed');
  // A longer list of bidders asks everybody to declare again; until the evaluator has, the interest is as it was.
  const { body: listed } = await client(api.url).get<BidderListView>(`/api/tenders/${tenderId}/bidders`);
  const added = { id: null, name: 'Orchard', identifier: '', lots: [], subcontractors: [] };
  const saved = await client(api.url).send('PUT', `/api/tenders/${tenderId}/bidders`, {
    version: listed.version,
    bidders: [...listed.bidders, added],
  });
  expect(saved.status).toBe(200);
  for (const as of ['lead', 'chair', 'evaluator', 'evaluator-3'] as const)
    await client(api.url, { as }).declare(tenderId);
  expect((await recused()).toSorted()).toEqual(['Meadow', 'Verge']);
  expect(await audit()).toBe('failed');
  for (const [bidder, mark] of [
    ['Meadow', '3'],
    ['Verge', '4'],
  ] as const) {
    const { id } = await itemOf(bidder);
    await chair.course(id, 'reopen', { reason: 'One who agreed it has an interest.' });
    const item = await itemOf(bidder);
    expect(awayIn(item)).toEqual(['recused']);
    expect(item.marks).toHaveLength(2);
    const version = await put(item, mark);
    expect((await at('evaluator-2').confirm(id, version)).status).toBe(403);
    for (const as of ['evaluator', 'evaluator-3'] as const) await at(as).confirm(id, version);
    expect((await itemOf(bidder)).status).toBe('locked');
  }
  expect(await recused()).toEqual([]);
  expect(await audit()).toBe('passed');
  const { items } = (await chair.get<ModerationRecordView>(`${chair.base}/record`)).body;
  for (const { before, confirmedBy } of items) {
    expect(before).toHaveLength(3);
    expect(before.filter(({ away }) => away === 'recused')).toHaveLength(1);
    expect(confirmedBy).toHaveLength(2);
  }
});

test('after the sign-off nothing is opened again, and the checks say what can be done about a vote of somebody with an interest', async () => {
  const chair = at('chair');
  const signed = { declared: true, aboutChecks: 'Each point was read again and kept.' };
  expect((await chair.send('POST', `${chair.base}/sign-off`, signed)).status).toBe(204);
  await api.database.query(
    `insert into declaration (id, "tenderId", "personId", "bidderListVersion", answers, interest, "givenAt")
     values ($1, $2, $3, (select max(version) from bidder_list where "tenderId" = $2), '[]', true, now())`,
    [randomUUID(), tenderId, personId('evaluator-3')],
  );
  const says = async () => {
    const { checks } = (await chair.get<ClosingChecksView>(`${chair.base}/checks`)).body;
    return checks.filter(({ kind }) => kind === 'vote-of-recused').map((check) => check.says);
  };
  const twice = (words: RegExp) => Array.from({ length: 2 }, () => expect.stringMatching(words) as string);
  expect(await says()).toEqual(twice(/The panel has signed off.*whether the interest may pass/));
  const end = (ended: object | null) =>
    api.database.query('update tender set ended = $2 where id = $1', [tenderId, ended]);
  await end({ on: '2027-01-01', toldOn: null });
  expect(await says()).toEqual(twice(/The tender has ended.*whether the interest may pass.*take advice/));
  await end(null);
});

test('why an item was opened again is told in the trail to a lead without an interest only', async () => {
  const lead = at('lead');
  const reasons = async () => {
    const { events } = (await lead.get<AuditTrailView>(`/api/tenders/${tenderId}/audit?kind=moderation.reopened`)).body;
    return events.flatMap(({ detail }) => detail.filter(({ name }) => name === 'reason'));
  };
  expect(await reasons()).toContainEqual({
    name: 'reason',
    value: 'One who agreed it has an interest.',
    withheld: false,
  });
  await api.database.query(
    `insert into declaration (id, "tenderId", "personId", "bidderListVersion", answers, interest, "givenAt")
     values ($1, $2, $3, (select max(version) from bidder_list where "tenderId" = $2), '[]', true, now())`,
    [randomUUID(), tenderId, personId('lead')],
  );
  for (const reason of await reasons())
    expect(reason).toMatchObject({ value: '', withheld: expect.any(Boolean) as boolean });
  expect(await reasons()).toContainEqual({ name: 'reason', value: '', withheld: true });
});

test('a question that nobody scores is told before the first session opens', async () => {
  const two = await aTenderToModerate(api, { Meadow: { Q1: '3 3 3', Q2: '2 2 2' } }, { id: 'NOBODY' });
  await api.database.query(`delete from question_assignment where "tenderId" = $1 and "criterionId" = 'Q2'`, [
    two.tenderId,
  ]);
  const opened = await member(api.url, 'chair', two.tenderId).open();
  expect(opened).toMatchObject({ status: 409, body: { code: 'moderation.scores-missing' } });
  expect(JSON.stringify(opened.body)).toContain('Nobody scores Q2');
});

test('while a response is still to be read anew no session opens, and the agenda says why', async () => {
  const one = await aTenderToModerate(api, { Meadow: { Q1: '3 3 3', Q2: '2 2 2' } }, { id: 'UNREAD' });
  const stage = async (to: string) =>
    api.database.query(`update response set stage = $1 where "tenderId" = $2`, [to, one.tenderId]);
  const chair = member(api.url, 'chair', one.tenderId);
  for (const unread of ['received', 'failed']) {
    await stage(unread);
    expect((await chair.agenda()).body.before).toMatchObject({
      ready: false,
      says: expect.stringContaining('One response is still to be read anew') as string,
    });
    expect(await chair.open()).toMatchObject({ status: 409, body: { code: 'moderation.scores-missing' } });
  }
  await stage('read');
  expect((await chair.agenda()).body.before).toMatchObject({ ready: true });
  expect((await chair.open()).status).toBe(204);
});

test('a published quorum decides who must be there, until somebody will not come back', async () => {
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  const rules = { absence: 'quorum-decides', quorum: 3 } as const;
  const change = { id: 'QUORUM', criteria: [{ ...question, weightPercent: '100' }], rules };
  const three = await aTenderToModerate(api, { Meadow: { Q1: '3 3 2' } }, change);
  const [chair, lead] = [member(api.url, 'chair', three.tenderId), member(api.url, 'lead', three.tenderId)];
  await chair.open(present({ 'evaluator-3': { present: false, reason: 'Called to court.' } }));
  const { items, quorum } = (await chair.agenda()).body;
  expect(quorum).toBe(3);
  const id = items[0]?.id ?? '';
  const item = (await chair.item(id)).body;
  expect(item.quorum).toMatchObject({
    met: false,
    says: expect.stringContaining('3 who scored this item must be there'),
  });
  await chair.pen(id, 'take');
  const { version } = (await chair.save<PanelSavedView>(id, item.version, anAgreement(item, '3'))).body;
  expect(await chair.propose(id, version)).toMatchObject({ status: 409, body: { code: 'moderation.no-quorum' } });
  const departures = `${chair.base}/departures`;
  await lead.send('POST', departures, { personId: personId('evaluator-3'), reason: 'Has left the authority.' });
  await chair.send('POST', `${departures}/${personId('evaluator-3')}/approval`);
  const { quorum: left } = (await chair.item(id)).body;
  expect(left).toMatchObject({ met: true, says: expect.stringContaining('The published quorum is 3, and 2 are left') });
  const again = (await chair.save<PanelSavedView>(id, version, anAgreement((await chair.item(id)).body, '3'))).body;
  await chair.propose(id, again.version);
  for (const as of EVALUATORS.slice(0, 2)) await member(api.url, as, three.tenderId).confirm(id, again.version);
  expect((await chair.item(id)).body.status).toBe('locked');
  await chair.send('POST', `${chair.base}/session/end`);
  const { checks } = (await client(api.url).get<SelfAuditView>(`/api/tenders/${three.tenderId}/self-audit`)).body;
  expect(checks.find((check) => check.id === 'R-057')).toMatchObject({ outcome: 'passed', points: [] });
});

test('where items wait, two people together let the panel go on without an evaluator who will not come back', async () => {
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  const change = { id: 'GONE', criteria: [{ ...question, weightPercent: '100' }] };
  const gone = await aTenderToModerate(api, { Meadow: { Q1: '3 3 2' } }, change);
  const [chair, lead] = [member(api.url, 'chair', gone.tenderId), member(api.url, 'lead', gone.tenderId)];
  await chair.open(present({ 'evaluator-3': { present: false, reason: 'In hospital.' } }));
  const { id } = (await chair.agenda()).body.items[0] ?? { id: '' };
  expect((await chair.item(id)).body.quorum.met).toBe(false);
  const departures = `${chair.base}/departures`;
  const asked = { personId: personId('evaluator-3'), reason: 'Ill for months.' };
  const approval = `${departures}/${asked.personId}/approval`;
  expect((await chair.send('POST', departures, asked)).status).toBe(403);
  expect((await lead.send('POST', departures, asked)).status).toBe(204);
  expect(await lead.send('POST', departures, asked)).toMatchObject({
    status: 409,
    body: { code: 'departure.standing' },
  });
  expect(await lead.send('POST', approval)).toMatchObject({ status: 403, body: { code: 'departure.same-person' } });
  expect((await chair.item(id)).body.quorum.met).toBe(false);
  const { departures: listed } = (await chair.get<DepartureListView>(departures)).body;
  expect(listed).toMatchObject([{ reason: 'Ill for months.', approvedBy: null, mayApprove: true }]);
  expect((await chair.send('POST', approval)).status).toBe(204);
  const item = (await chair.item(id)).body;
  expect([item.quorum.met, awayIn(item), item.marks.length]).toEqual([true, ['gone'], 3]);
  const third = item.positions.find(({ away }) => away === 'gone')?.id ?? '';
  const back = { position: third, reason: 'Read again.', lookAt: 'Page 2.', due: '2027-05-01' };
  expect((await chair.course(id, 'send-back', back)).status).toBe(400);
  await chair.pen(id, 'take');
  const { version } = (await chair.save<PanelSavedView>(id, item.version, anAgreement(item, '3'))).body;
  await chair.propose(id, version);
  for (const as of EVALUATORS.slice(0, 2)) await member(api.url, as, gone.tenderId).confirm(id, version);
  expect((await chair.item(id)).body.status).toBe('locked');
  // Whoever comes after all is heard again.
  const well = { reason: 'Well again.' };
  expect((await lead.send('POST', `${departures}/${asked.personId}/return`, well)).status).toBe(204);
  expect((await chair.get<DepartureListView>(departures)).body.departures).toEqual([]);
  // Why there was no vote stays as it was when the item was locked.
  expect(awayIn((await chair.item(id)).body)).toEqual(['gone']);
  await chair.course(id, 'reopen', { reason: 'One more is there.' });
  expect((await chair.item(id)).body.quorum.met).toBe(false);
});

test('where one vote is left, the page says how to go on: the lead records why one must do, and a chair confirms too', async () => {
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  const change = { id: 'ONE', criteria: [{ ...question, weightPercent: '100' }] };
  const one = await aTenderToModerate(api, { Meadow: { Q1: '3 3 3' } }, change);
  const [chair, lead, left] = (['chair', 'lead', 'evaluator'] as const).map((as) => member(api.url, as, one.tenderId));
  if (chair === undefined || lead === undefined || left === undefined) throw new Error('Three people are named.');
  await chair.open(present());
  const { id } = (await chair.agenda()).body.items[0] ?? { id: '' };
  await chair.pen(id, 'take');
  const item = (await chair.item(id)).body;
  const { version } = (await chair.save<PanelSavedView>(id, item.version, anAgreement(item, '3'))).body;
  await chair.propose(id, version);
  const departures = `${chair.base}/departures`;
  const goes = async (as: 'evaluator-2' | 'evaluator-3') => {
    await lead.send('POST', departures, { personId: personId(as), reason: 'In hospital.' });
    expect((await chair.send('POST', `${departures}/${personId(as)}/approval`)).status).toBe(204);
  };
  const view = async (who = chair) => (await who.get<DepartureListView>(departures)).body;
  // Whoever was waited for has no vote any more: one of those who have confirmed locks it.
  for (const as of EVALUATORS.slice(0, 2)) await member(api.url, as, one.tenderId).confirm(id, version);
  expect((await left.item(id)).body).toMatchObject({ status: 'to-confirm', waitsForMe: false });
  await goes('evaluator-3');
  expect((await left.item(id)).body).toMatchObject({ yetToConfirm: 0, waitsForMe: true, may: { confirm: true } });
  await left.confirm(id, version);
  expect((await left.item(id)).body.status).toBe('locked');
  await chair.course(id, 'reopen', { reason: 'Another has gone.' });
  expect(await view()).toMatchObject({ oneLeft: false });
  await goes('evaluator-2');
  expect(await view()).toMatchObject({ oneLeft: true, mayGoOnWithOne: false });
  expect((await chair.item(id)).body.quorum).toMatchObject({ met: false, says: expect.stringContaining('One vote') });
  expect(await view(lead)).toMatchObject({ oneLeft: true, mayGoOnWithOne: true });
  // Why somebody left may be of their health: only lead and chair read it.
  expect((await view(left)).departures.map(({ reason }) => reason)).toEqual(['', '']);
  expect((await view()).departures.map(({ reason }) => reason)).toEqual(['In hospital.', 'In hospital.']);
  const few = `/api/tenders/${one.tenderId}/readiness/few-evaluators`;
  expect((await lead.send('PUT', few, { reason: 'Nobody else is left.' })).status).toBe(200);
  expect(await view()).toMatchObject({ oneLeft: false });
  const again = (await chair.item(id)).body;
  expect(again.quorum.met).toBe(true);
  await chair.propose(id, again.version);
  for (const who of [left, chair]) expect((await who.confirm(id, again.version)).status).toBe(204);
  expect((await chair.item(id)).body).toMatchObject({ status: 'locked', agreedMark: '3' });
  // Whoever has no part in the tender any more keeps their name in what they did.
  const told = async () => [
    (await lead.agenda()).body.session,
    (await lead.get<ModerationRecordView>(`${chair.base}/record`)).body,
  ];
  const before = await told();
  const place = `/api/tenders/${one.tenderId}/people/${personId('chair')}`;
  expect((await lead.send('PUT', place, { roles: [] })).status).toBe(200);
  expect(await told()).toEqual(before);
});
