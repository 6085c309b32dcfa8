import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  BidderListView,
  OpeningView,
  PublishedSetListView,
  ReadinessView,
  RecentChangesView,
  SetupImportView,
  SetupView,
} from '@evenhand/shared/contracts';
import { REPOSITORY } from '../src/config/config.ts';
import { Database } from '../src/platform/database/database.ts';
import { client, personId, type Refusal } from './setup/client.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let lead: ReturnType<typeof client>;
beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
});
afterAll(() => api.close());

let count = 0;
const NEW = {
  title: 'Repairs to homes',
  authority: 'Worcestershire County Council',
  regime: 'PA23-England',
  contractStart: '2027-04-01',
  copyOf: null,
};
const DETAILS = {
  title: 'Repairs to homes',
  authority: 'Worcestershire County Council',
  regime: 'PA23-England',
  procedure: 'open',
  noticeReference: '2026/S 000-12345',
  commencedOn: '2026-10-01',
  coreService: 'Repairs to council homes.',
  area: 'Worcestershire',
  contractYears: 4,
  contractStart: '2027-04-01',
  annualValueGBP: '640000',
};
const criterion = (id: string, weightPercent: string, more: object = {}) => ({
  id,
  title: `Question ${id}`,
  question: 'How many apprentices will you take on, by when?',
  weightPercent,
  ...more,
});

/** A draft of its own; `save` sends a page with the revision it last saw. */
async function aDraft(more: object = {}) {
  count += 1;
  const created = await lead.send<SetupView>('POST', '/api/tender-drafts', {
    ...NEW,
    reference: `R-${String(count)}`,
    ...more,
  });
  expect(created.status).toBe(201);
  let setup = created.body;
  const path = `/api/tenders/${setup.tenderId}`;
  return {
    id: setup.tenderId,
    path,
    setup: () => setup,
    save: async (page: string, body: object) => {
      const answer = await lead.send<SetupView>('PUT', `${path}/setup/${page}`, { revision: setup.revision, ...body });
      if (answer.status === 200) setup = answer.body;
      return answer as unknown as { status: number; body: SetupView & Refusal };
    },
    lock: async () => {
      const body = { revision: setup.revision, documentReference: 'ITT section 4', publishedOn: '2026-11-02' };
      const answer = await lead.send<SetupView>('POST', `${path}/published-sets`, body);
      if (answer.status === 201) setup = answer.body;
      return answer as unknown as { status: number; body: SetupView & Refusal };
    },
  };
}

async function aLockedTender(more: object = {}) {
  const draft = await aDraft();
  await draft.save('details', { ...DETAILS, ...more });
  await draft.save('criteria', {
    criteria: [criterion('Q1', '62.5'), criterion('Q2', '37.5')],
    informationQuestions: [{ id: 'I1', title: 'Use of AI', question: 'Did you use AI tools?' }],
  });
  expect((await draft.lock()).status).toBe(201);
  return draft;
}

test('a new tender begins with a scale and rules, and says page by page what is missing until it can be locked', async () => {
  const draft = await aDraft();
  expect(draft.setup().scale.bands.map(({ mark }) => mark)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(draft.setup().rules.consensus).not.toBe('');
  const refused = await draft.lock();
  expect(refused.status).toBe(422);
  expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual([
    '/coreService',
    '/commencedOn',
    '/procedure',
    '/noticeReference',
    '/criteria',
  ]);
  await draft.save('details', DETAILS);
  await draft.save('criteria', {
    criteria: [criterion('Q1', '60', { theme: 'EE' }), criterion('Q2', '35')],
    informationQuestions: [],
  });
  expect(draft.setup().weights.says).toBe('The weightings add up to 95 per cent. Add 5.');
  await draft.save('scale', {
    bands: draft.setup().scale.bands.map((band) => (band.mark === '3' ? { ...band, descriptor: '' } : band)),
    passMark: null,
  });
  expect(draft.setup().faults.map(({ page, says }) => `${page}: ${says}`)).toEqual([
    'scale: The mark 3 has no descriptor.',
    'criteria: The weightings add up to 95 per cent, not 100.',
  ]);
});

test('a locked set has a hash and a statement with all five rules, and every edit is refused', async () => {
  const draft = await aLockedTender();
  await lead.declare(draft.id);
  const { phase, publishedVersion, editable } = draft.setup();
  expect([phase, publishedVersion, editable]).toEqual(['published', 1, false]);
  const [version] = (await lead.get<PublishedSetListView>(`${draft.path}/published-sets`)).body.versions;
  expect(version?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  for (const part of [
    'Agreeing a score',
    'Where the panel cannot agree',
    'Ties',
    'Rounding',
    'Machine assistance',
    'Annex: rules of the machine reading',
    'Did you use AI tools?',
  ])
    expect(version?.statement).toContain(part);
  const edited = await draft.save('scale', { bands: draft.setup().scale.bands, passMark: '2' });
  expect([edited.status, edited.body.code]).toEqual([409, 'set.locked']);
  await expect(api.database.query('update published_set set hash = $1', ['x'])).rejects.toThrow(/never changes/);
});

test('each rule that bidders must be told blocks the lock while it is missing', async () => {
  const draft = await aDraft();
  await draft.save('details', DETAILS);
  await draft.save('criteria', { criteria: [criterion('Q1', '100')], informationQuestions: [] });
  const rules = {
    ...draft.setup().rules,
    consensus: '',
    deadlock: '',
    tie: ' ',
    machineUse: { mode: null, decision: '' },
  };
  await draft.save('rules', rules);
  expect((await draft.lock()).body.errors?.map(({ pointer }) => pointer)).toEqual([
    '/rules/consensus',
    '/rules/deadlock',
    '/rules/tie',
    '/machineUse',
  ]);
});

test('the share of moved items above which the chair is warned of leaning on the machine is a number from 0 to 1', async () => {
  const draft = await aDraft();
  const { rules } = draft.setup();
  for (const convergenceLimit of ['1.01', '-0.1', '50%', '']) {
    const { status, body } = await draft.save('rules', {
      ...rules,
      machineUse: { ...rules.machineUse, convergenceLimit },
    });
    expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/machineUse/convergenceLimit']]);
  }
  const set = { ...rules, machineUse: { ...rules.machineUse, convergenceLimit: '0.25' } };
  expect((await draft.save('rules', set)).status).toBe(200);
  expect(draft.setup().rules.machineUse.convergenceLimit).toBe('0.25');
});

test('the quorum is a rule like the others: refused where nobody can reach it, and published with the set', async () => {
  const draft = await aDraft();
  await draft.save('details', DETAILS);
  await draft.save('criteria', { criteria: [criterion('Q1', '100')], informationQuestions: [] });
  const { rules } = draft.setup();
  expect(rules.quorum).toBe(2);
  for (const quorum of [1, 2.5, '3', null]) {
    const { status, body } = await draft.save('rules', { ...rules, quorum });
    expect([status, body.errors]).toEqual([
      400,
      [{ pointer: '/quorum', says: 'Write a whole number from 2: nobody agrees a score alone.' }],
    ]);
  }
  const evaluators = [personId('evaluator'), personId('evaluator-2')];
  for (const id of evaluators) await lead.send('PUT', `${draft.path}/people/${id}`, { roles: ['evaluator'] });
  const refused = await draft.save('rules', { ...rules, quorum: 3 });
  expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/quorum']]);
  expect(refused.body.detail).toContain('There are 2 evaluators, and a quorum of 3 needs more.');
  await lead.send('PUT', `${draft.path}/people/${personId('evaluator-3')}`, { roles: ['evaluator'] });
  for (const id of evaluators) await lead.send('PUT', `${draft.path}/people/${id}/questions`, { criterionIds: ['Q1'] });
  const three = { ...rules, absence: 'quorum-decides', quorum: 3 };
  expect((await draft.save('rules', three)).status).toBe(200);
  await lead.send('PUT', `${draft.path}/people/${personId('evaluator-3')}`, { roles: ['observer'] });
  // What was right when it was saved holds up no other rule, only the lock.
  expect((await draft.save('rules', { ...three, tie: 'Lots are drawn.' })).status).toBe(200);
  const short = await draft.lock();
  expect([short.status, short.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/rules/quorum']]);
  await lead.send('PUT', `${draft.path}/people/${personId('evaluator-3')}`, { roles: ['evaluator'] });
  expect((await draft.lock()).status).toBe(201);
  const [version] = (await lead.get<PublishedSetListView>(`${draft.path}/published-sets`)).body.versions;
  expect(version?.statement).toContain('as long as at least 3 people who scored the answer are among them');
  const { checks } = (await lead.get<ReadinessView>(`${draft.path}/readiness`)).body;
  expect(checks.find(({ id }) => id === 'evaluators')).toMatchObject({
    passed: false,
    says: 'Fewer than the quorum of 3 score Q1, so the panel could never agree it. Assign others.',
  });
});

test('weights that adding up marks creates in secret block the lock, and are told as they come out', async () => {
  const draft = await aDraft();
  await draft.save('details', DETAILS);
  const parts = (number: number) =>
    Array.from({ length: number }, (_, at) => ({ id: String(at + 1), title: `Part ${String(at + 1)}`, marks: '10' }));
  const sections = (one: string, other: string) => ({
    criteria: [criterion('A', one, { subCriteria: parts(3) }), criterion('B', other, { subCriteria: parts(7) })],
    informationQuestions: [],
  });
  await draft.save('rules', { ...draft.setup().rules, marking: 'by-marks' });
  await draft.save('criteria', sections('50', '50'));
  expect((await draft.lock()).body.errors?.map(({ says }) => says)).toEqual([
    'A is published with 50 per cent, but adding up marks makes it weigh 30 per cent.',
    'B is published with 50 per cent, but adding up marks makes it weigh 70 per cent.',
  ]);
  await draft.save('criteria', sections('30', '70'));
  expect((await draft.lock()).status).toBe(201);
});

test('the scenario of hidden weights fails on those and on the unpublished model answers, and on nothing else', async () => {
  const draft = await aDraft();
  await draft.save('details', DETAILS);
  const content = readFileSync(join(REPOSITORY, 'samples/scenarios/mears/tender.json')).toString('base64');
  const file = { revision: draft.setup().revision, name: 'tender.json', content, apply: true };
  const { setup } = (await lead.send<SetupImportView>('POST', `${draft.path}/setup/import`, file)).body;
  expect(setup?.faults.map(({ page, says }) => `${page}: ${says}`)).toEqual([
    'criteria: A is published with 50 per cent, but adding up marks makes it weigh 30 per cent.',
    'criteria: B is published with 50 per cent, but adding up marks makes it weigh 70 per cent.',
  ]);
  const aid = {
    title: 'Model answers',
    kind: 'model-answer',
    owner: 'A. Lead',
    version: '1',
    published: false,
    affectsScore: true,
    override: null,
  };
  await lead.send<SetupView>('POST', `${draft.path}/aids`, aid);
  const { checks } = (await lead.get<ReadinessView>(`${draft.path}/readiness`)).body;
  expect(checks.find(({ id }) => id === 'aids')?.passed).toBe(false);
});

test('a locked set changes only as a reasoned new version, on a basis that the stage allows', async () => {
  const draft = await aLockedTender();
  await lead.declare(draft.id);
  const change = {
    basis: 's31-modify',
    reason: 'A typing error in Q2.',
    approvedBy: 'Head of procurement',
    republication: 'Notice 2',
  };
  const refine = await lead.send<Refusal>('POST', `${draft.path}/published-sets/change`, {
    ...change,
    basis: 's24-refine',
  });
  expect([refine.status, refine.body.code]).toEqual([409, 'set.no-change']);
  const opened = await lead.send<SetupView>('POST', `${draft.path}/published-sets/change`, change);
  expect([opened.status, opened.body.editable]).toEqual([201, true]);
  const { revision } = opened.body;
  const saved = await draft.save('criteria', {
    revision,
    criteria: [criterion('Q1', '70'), criterion('Q2', '30')],
    informationQuestions: [],
  });
  expect(saved.status).toBe(200);
  expect((await draft.lock()).body.publishedVersion).toBe(2);
  const { versions } = (await lead.get<PublishedSetListView>(`${draft.path}/published-sets`)).body;
  expect(versions.map(({ version, change: why }) => [version, why?.reason ?? null])).toEqual([
    [2, 'A typing error in Q2.'],
    [1, null],
  ]);
  expect(versions[0]?.hash).not.toBe(versions[1]?.hash);
  const kinds = await api.database.query<{ kind: string }>(
    'select kind from audit_event where "tenderId" = $1 order by sequence',
    [draft.id],
  );
  expect(kinds.map(({ kind }) => kind).filter((kind) => kind.startsWith('set.'))).toEqual([
    'set.locked',
    'set.change-opened',
    'set.locked',
  ]);
});

test('a change moves deadline and procedure only when it is locked, never into the past, and the trail has both values', async () => {
  const draft = await aDraft();
  await draft.save('details', DETAILS);
  await draft.save('criteria', { criteria: [criterion('Q1', '100')], informationQuestions: [] });
  const days = { clarificationsUntil: null, scoringUntil: null, moderationOn: null, awardOn: null };
  const [first, next] = [60, 120].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
  await draft.save('timetable', { ...days, deadline: first });
  expect((await draft.lock()).status).toBe(201);
  await lead.declare(draft.id);
  const inForce = async () => (await lead.get<OpeningView>(`${draft.path}/opening`)).body.deadline;
  const change = { basis: 's31-modify', reason: 'More time.', approvedBy: 'Head', republication: 'Notice 2' };
  const open = async () =>
    (await lead.send<SetupView>('POST', `${draft.path}/published-sets/change`, change)).body.revision;

  const ago = await draft.save('timetable', {
    ...days,
    revision: await open(),
    deadline: new Date(Date.now() - 60_000).toISOString(),
  });
  expect([ago.status, ago.body.errors?.map(({ pointer }) => pointer)]).toEqual([400, ['/deadline']]);
  const { revision } = (await lead.get<SetupView>(`${draft.path}/setup`)).body;
  const moved = await draft.save('timetable', { ...days, revision, deadline: next });
  expect([moved.body.timetable.deadline, await inForce()]).toEqual([next, first]);
  const flexible = { ...DETAILS, procedure: 'competitive-flexible' };
  expect((await draft.save('details', flexible)).body.details.procedure).toBe('competitive-flexible');
  const { mayChange } = (await lead.get<PublishedSetListView>(`${draft.path}/published-sets`)).body;
  expect(mayChange.map(({ basis }) => basis)).toEqual(['s31-modify']);

  const dropped = await lead.send<SetupView>('DELETE', `${draft.path}/published-sets/change`);
  expect(dropped.body).toMatchObject({ timetable: { deadline: first }, details: { procedure: 'open' } });
  expect(await inForce()).toBe(first);

  // The release before this one gives a change up and leaves behind what was prepared.
  const left = JSON.stringify({ procedure: 'open', noticeReference: '', documents: [], timetable: {}, deadline: next });
  await api.database.query('update tender set prepared = $2 where id = $1', [draft.id, left]);
  expect((await lead.get<SetupView>(`${draft.path}/setup`)).body.timetable.deadline).toBe(first);
  const again = await open();
  expect((await lead.get<SetupView>(`${draft.path}/setup`)).body.timetable.deadline).toBe(first);

  await draft.save('timetable', { ...days, revision: again, deadline: next });
  expect((await draft.lock()).status).toBe(201);
  expect(await inForce()).toBe(next);
  const told = await api.database.query(
    `select detail->>'deadlineBefore' "from", detail->>'deadline' "to" from audit_event
     where "tenderId" = $1 and kind = 'set.locked' order by sequence desc limit 1`,
    [draft.id],
  );
  expect(told).toEqual([{ from: first, to: next }]);
});

test('nobody overwrites what they have not seen', async () => {
  const draft = await aDraft();
  const before = draft.setup().revision;
  await draft.save('lots', { lots: [{ id: 'N', title: 'North' }] });
  const late = await draft.save('lots', { revision: before, lots: [] });
  expect([late.status, late.body.code]).toEqual([409, 'setup.outdated']);
  expect(late.body.detail).toMatch(/^Priya Nair saved this tender on \d+ \w+ \d{4} at \d\d:\d\d, after you had opened/);
});

test('a subcontractor makes a new version of the bidder list, and everybody declares again', async () => {
  const draft = await aDraft();
  const put = (version: number, subcontractors: object[], id: string | null = null) =>
    lead.send<BidderListView>('PUT', `${draft.path}/bidders`, {
      version,
      bidders: [{ id, name: 'Alder Ltd', identifier: '01234567', lots: [], subcontractors }],
    });
  const first = (await put(0, [])).body;
  const id = first.bidders[0]?.id ?? '';
  expect((await put(1, [], id)).body.version).toBe(1);
  expect(first.bidders[0]).not.toHaveProperty('soleTrader');
  const second = (await put(1, [{ name: 'Birch Ltd', identifier: '' }], id)).body;
  expect([second.version, second.bidders[0]?.id]).toEqual([2, id]);
  expect((await put(1, [], id)).status).toBe(409);
  const asked = await lead.get<{ state: string }>(`/api/tenders/${draft.id}/declaration`);
  expect(asked.body.state).toBe('due');
});

test('an unpublished aid that can change a score keeps scoring closed until somebody answers for it by name', async () => {
  const draft = await aLockedTender();
  const aid = {
    title: 'Model answers',
    kind: 'model-answer',
    owner: 'A. Lead',
    version: '1',
    published: false,
    affectsScore: true,
    override: null,
  };
  await lead.declare(draft.id);
  const added = await lead.send<SetupView>('POST', `${draft.path}/aids`, aid);
  const checks = async () => (await lead.get<ReadinessView>(`${draft.path}/readiness`)).body.checks;
  expect((await checks()).find(({ id }) => id === 'aids')).toMatchObject({ passed: false, path: 'set-up/aids' });
  const refused = await lead.send<Refusal>('POST', `${draft.path}/readiness/open`);
  expect([refused.status, refused.body.code]).toEqual([409, 'scoring.not-ready']);
  const override = { decidedBy: 'Monitoring Officer', reason: 'It repeats the published descriptors.' };
  await lead.send('PUT', `${draft.path}/aids/${added.body.aids[0]?.id ?? ''}`, { ...aid, override });
  expect((await checks()).find(({ id }) => id === 'aids')?.passed).toBe(true);
});

test('an aid that comes to light while people score keeps the panel from its table until somebody answers for it', async () => {
  const draft = await aLockedTender();
  await lead.take(draft.id, 'chair');
  await lead.declare(draft.id);
  await api.database.query(`update tender set phase = 'moderation' where id = $1`, [draft.id]);
  const aid = {
    title: 'Notes to the scale',
    kind: 'calibration-note',
    owner: 'A. Lead',
    version: '1',
    published: false,
    affectsScore: true,
    override: null,
  };
  const { status, body } = await lead.send<SetupView>('POST', `${draft.path}/aids`, aid);
  expect(status).toBe(201);
  const chair = client(api.url, { as: 'chair' });
  const session = () => chair.send<Refusal>('POST', `${draft.path}/moderation/session`, { attendance: [] });
  const refused = await session();
  expect([refused.status, refused.body.code]).toEqual([409, 'aid.unanswered']);
  expect(refused.body.detail).toContain('Notes to the scale');
  await lead.send('PUT', `${draft.path}/aids/${body.aids[0]?.id ?? ''}`, { ...aid, published: true });
  expect((await session()).status).toBe(204);

  await api.database.query(`update tender set phase = 'awarded' where id = $1`, [draft.id]);
  const late = await lead.send<Refusal>('POST', `${draft.path}/aids`, aid);
  expect([late.status, late.body.code]).toEqual([403, 'rights.not-now']);
});

test('the list of bidders goes on until the award, and no bidder that has sent a response leaves it', async () => {
  const draft = await aLockedTender();
  await lead.declare(draft.id);
  const bidder = (id: string | null, name: string, subcontractors: object[] = []) => ({
    id,
    name,
    identifier: '',
    lots: [],
    subcontractors,
  });
  const put = (version: number, ...bidders: object[]) =>
    lead.send<BidderListView & Refusal>('PUT', `${draft.path}/bidders`, { version, bidders });
  const [alder, birch] = (await put(0, bidder(null, 'Alder'), bidder(null, 'Birch'))).body.bidders;
  await lead.declare(draft.id);
  const upload = (bidderId: string) => {
    const form = new FormData();
    form.set('bidderId', bidderId);
    form.append('files', new Blob(['We take on four apprentices.']), 'answer.md');
    return lead.post<Refusal>(`${draft.path}/responses`, form);
  };
  expect((await upload(alder?.id ?? '')).status).toBe(201);
  const taken = await put(1, bidder(birch?.id ?? '', 'Birch'));
  expect([taken.status, taken.body.code]).toEqual([409, 'bidders.responded']);
  expect((await put(1, bidder(alder?.id ?? '', 'Alder'))).status).toBe(200);

  await lead.declare(draft.id);
  const renamed = await put(2, bidder(alder?.id ?? '', 'Alder Group'), bidder(null, 'ALDER'));
  await lead.declare(draft.id);
  const again = await upload(renamed.body.bidders[1]?.id ?? '');
  expect([again.status, again.body.code]).toEqual([409, 'response.exists']);

  await api.database.query(`update tender set phase = 'moderation' where id = $1`, [draft.id]);
  const late = await put(3, bidder(alder?.id ?? '', 'Alder Group', [{ name: 'Cedar', identifier: '' }]));
  expect([late.status, late.body.version]).toEqual([200, 4]);

  await api.database.query(`update tender set phase = 'awarded' where id = $1`, [draft.id]);
  await lead.declare(draft.id);
  const now = (name: string, identifier = '') => [
    { ...bidder(alder?.id ?? '', name, [{ name: 'Dogwood', identifier: '' }]), identifier },
    bidder(renamed.body.bidders[1]?.id ?? '', 'Elm'),
  ];
  const other = await put(4, ...now('Elder', '0123'));
  expect([other.status, other.body.code]).toEqual([422, 'bidders.invalid']);
  expect(other.body.errors?.map(({ pointer }) => pointer)).toEqual(['/bidders/0/name', '/bidders/0/identifier']);
  const award = await put(4, ...now('Alder Group'));
  expect([award.status, award.body.version]).toEqual([200, 5]);
});

test('a bidder that leaves the list while its response is stored has sent none', async () => {
  const draft = await aLockedTender();
  await lead.declare(draft.id);
  const list = {
    version: 0,
    bidders: ['Alder', 'Birch'].map((name) => ({ id: null, name, identifier: '', lots: [], subcontractors: [] })),
  };
  const [alder] = (await lead.send<BidderListView>('PUT', `${draft.path}/bidders`, list)).body.bidders;
  await lead.declare(draft.id);
  const form = new FormData();
  form.set('bidderId', alder?.id ?? '');
  form.append('files', new Blob(['We take on four apprentices.']), 'answer.md');
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  const database = api.app.get(Database);
  const { upload } = await database.transaction(async () => {
    await database.serialise(`bidders/${draft.id}`);
    const upload = lead.post<Refusal>(`${draft.path}/responses`, form);
    await until(
      () => api.database.query(waiting),
      (found) => found.length > 0,
    );
    await database.manager.query('delete from bidder where id = $1', [alder?.id]);
    return { upload };
  });
  expect((await upload).body.code).toBe('response.bidder-needed');
});

test('a bidder for some of the lots only keeps scoring closed until it bids for all of them', async () => {
  const draft = await aDraft();
  await draft.save('details', DETAILS);
  await draft.save('lots', { lots: ['N', 'S'].map((id) => ({ id, title: `Lot ${id}` })) });
  const put = (version: number, lots: string[], id: string | null = null) =>
    lead.send<BidderListView & Refusal>('PUT', `${draft.path}/bidders`, {
      version,
      bidders: [{ id, name: 'Alder', identifier: '', lots, subcontractors: [] }],
    });
  const stray = await put(0, ['W']);
  expect(stray.body.errors?.map(({ pointer }) => pointer)).toEqual(['/bidders/0/lots']);
  const { bidders } = (await put(0, ['N'])).body;
  const check = async () =>
    (await lead.get<ReadinessView>(`${draft.path}/readiness`)).body.checks.find(({ id }) => id === 'lots');
  expect(await check()).toMatchObject({ passed: false, path: 'set-up/bidders' });
  const refused = await lead.send<Refusal>('POST', `${draft.path}/readiness/open`);
  expect(refused.body.errors?.map(({ pointer }) => pointer)).toContain('/checks/lots');
  await put(1, [], bidders[0]?.id);
  expect((await check())?.passed).toBe(true);
});

test.each(['csv', 'xlsx', 'json'] as const)('questions written as %s are read again as they were', async (format) => {
  const draft = await aDraft();
  await draft.save('criteria', {
    criteria: [
      criterion('Q1', '60', { subCriteria: [{ id: 'a', title: 'Number', weightPercent: '100' }] }),
      criterion('Q2', '40'),
    ],
    informationQuestions: [{ id: 'I1', title: 'AI', question: 'Did you use AI?' }],
  });
  const before = draft.setup().criteria;
  const file = await lead.ask(`${draft.path}/setup/export/${format}`);
  const content = Buffer.from(await file.arrayBuffer()).toString('base64');
  await draft.save('criteria', { criteria: [], informationQuestions: [] });
  const send = (apply: boolean) =>
    lead.send<SetupImportView>('POST', `${draft.path}/setup/import`, {
      revision: draft.setup().revision,
      name: `t.${format}`,
      content,
      apply,
    });
  const looked = (await send(false)).body;
  expect(looked).toMatchObject({ errors: [], total: '100', informationQuestions: 1, setup: null });
  const taken = (await send(true)).body.setup;
  expect(taken?.criteria).toEqual(before);
  expect(taken?.informationQuestions).toHaveLength(1);
});

test('a table with bad rows names them and takes nothing over', async () => {
  const draft = await aDraft();
  const content = Buffer.from('Id,Title,Question,Weighting\nQ1,Jobs,How many?,a lot\n').toString('base64');
  const body = { revision: draft.setup().revision, name: 't.csv', content, apply: true };
  const answer = (await lead.send<SetupImportView>('POST', `${draft.path}/setup/import`, body)).body;
  expect(answer.errors).toEqual([
    { where: 'Row 2', says: 'The weighting "a lot" is not a plain number such as 12.5.' },
  ]);
  expect(answer.setup).toBeNull();
});

test('a copy takes criteria, scale and rules over and nothing of the earlier procurement', async () => {
  const earlier = await aLockedTender();
  await lead.declare(earlier.id);
  const copy = (await aDraft({ copyOf: earlier.id, title: 'Repairs, again' })).setup();
  expect(copy.criteria).toEqual(earlier.setup().criteria);
  expect(copy.details).toMatchObject({ title: 'Repairs, again', commencedOn: null, noticeReference: '' });
  expect([copy.phase, copy.publishedVersion, copy.bidders.bidders]).toEqual(['setting-up', null, []]);
});

test('what others changed about the work of a person is told, and neither what concerns others nor what is their own', async () => {
  const draft = await aDraft();
  const of = async (as: 'lead' | 'evaluator' | 'administrator') => {
    const { changes } = (await client(api.url, { as }).get<RecentChangesView>('/api/me/changes')).body;
    return changes.filter(({ tenderId }) => tenderId === draft.id).map(({ kind }) => kind);
  };
  await lead.send('PUT', `/api/tenders/${draft.id}/people/${personId('evaluator')}`, { roles: ['evaluator'] });
  await lead.send('PUT', `/api/tenders/${draft.id}/people/${personId('evaluator-2')}`, { roles: ['evaluator'] });
  await lead.send('PUT', `/api/tenders/${draft.id}/bidders`, {
    version: 0,
    bidders: [{ id: null, name: 'Alder Ltd', identifier: '', lots: [], subcontractors: [] }],
  });
  expect((await of('evaluator')).toSorted()).toEqual(['bidders.changed', 'role.given']);
  expect(await of('lead')).toEqual([]);
  expect(await of('administrator')).toEqual([]);
});

test('only who sets the tender up sees its draft', async () => {
  const draft = await aDraft();
  await lead.take(draft.id, 'evaluator');
  const asks = (as: 'evaluator' | 'chair') => client(api.url, { as }).get<Refusal>(`${draft.path}/setup`);
  expect((await asks('evaluator')).body.code).toBe('rights.none');
  expect((await asks('chair')).body.code).toBe('tender.not-found');
});
