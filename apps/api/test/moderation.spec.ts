import { createHash, randomUUID } from 'node:crypto';
import type {
  ClosingChecksView,
  ModerationRecordView,
  ModerationView,
  PanelItemView,
  OwnDeclarationView,
  PanelPresenceView,
  PanelSavedView,
  ResultsView,
  ScoringOverviewView,
  SelfAuditView,
  StepValue,
} from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { disagreements } from '../../../scripts/rebuild-totals.mjs';
import { client, personId } from './setup/client.ts';
import { aTenderToModerate, anAgreement, EVALUATORS, member, present, QUOTE } from './setup/moderation.ts';
import { aJudgement, aTenderInScoring, scorer } from './setup/scoring.ts';
import { aTender } from './setup/tenders.ts';
import type { StoredPanelVersion } from '../src/modules/moderation/moderation.repository.ts';
import { freePort } from '../src/platform/database/embedded/access.ts';
import { sheetsIn } from '../src/platform/tables/sheets.ts';
import { startDoor } from './setup/door.ts';
import { eventsIn } from './setup/events.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenderId: string;
const at = (as: Parameters<typeof member>[1]) => member(api.url, as, tenderId);

beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
  ({ tenderId } = await aTenderToModerate(api, {
    Meadow: { Q1: '3 3 3', Q2: '2 3 4' },
    Verge: { Q1: '4 3 4', Q2: '2 2 2' },
  }));
});
afterAll(() => api.close());

const scoringOf = (id: string) => `/api/tenders/${id}/scoring`;
const itemNamed = ({ items }: ModerationView, bidder: string, criterionId: string) =>
  items.find((item) => item.bidder === bidder && item.criterionId === criterionId)?.id ?? '';
const itemOf = async (bidder: string, criterionId: string) =>
  (await at('chair').item(itemNamed((await at('chair').agenda()).body, bidder, criterionId))).body;

/** What the panel's table tells somebody who listens. */
async function* eventsOf({ ask, base }: ReturnType<typeof member>) {
  const stop = new AbortController();
  try {
    yield* eventsIn(await ask(`${base}/events`, { signal: stop.signal }));
  } finally {
    stop.abort();
  }
}

async function agreed(item: PanelItemView, mark: string, version = item.version): Promise<number> {
  await at('chair').pen(item.id, 'take');
  const saved = await at('chair').save<PanelSavedView>(item.id, version, anAgreement(item, mark));
  expect(saved.status).toBe(200);
  await at('chair').propose(item.id, saved.body.version);
  for (const as of EVALUATORS) await at(as).confirm(item.id, saved.body.version);
  return saved.body.version;
}

test('before a session the chair sees counts and nothing of what was given, and nobody else sees anything', async () => {
  const { status, body } = await at('chair').agenda();
  expect(status).toBe(200);
  expect(body).toMatchObject({ before: { submitted: 12, expected: 12, ready: true }, items: [], session: null });
  for (const as of ['lead', ...EVALUATORS] as const) expect((await at(as).agenda()).status).toBe(403);
  expect((await client(api.url).get(`/api/tenders/${tenderId}/results`)).status).toBe(403);
});

test('a session names everybody, and an absent evaluator with a reason', async () => {
  const refused = await at('chair').open(present({ evaluator: { present: false } }));
  expect(refused).toMatchObject({ status: 422, body: { code: 'moderation.attendance' } });
  expect((await at('lead').open()).status).toBe(403);
  expect((await at('chair').open()).status).toBe(204);
  expect(await at('chair').open()).toMatchObject({ status: 409, body: { code: 'moderation.session-open' } });
});

test('an open session freezes every score and lays out the agenda', async () => {
  const scoring = client(api.url, { as: 'evaluator' });
  const [first] = (await at('evaluator').agenda()).body.items;
  const place = `/api/tenders/${tenderId}/scoring/${first?.responseId ?? ''}/Q1`;
  const unlock = { reason: 'I want to change it.', citation: null };
  expect((await scoring.send('POST', `${place}/unlock`, unlock)).status).toBe(403);
  const { body } = await at('evaluator').agenda();
  expect(body.phase).toBe('moderation');
  expect(
    body.items.map(({ bidder, criterionId, discussion, spread }) => [bidder, criterionId, discussion, spread]),
  ).toEqual([
    ['Meadow', 'Q2', 'full', '2'],
    ['Verge', 'Q1', 'brief', '1'],
    ['Meadow', 'Q1', 'short', '0'],
    ['Verge', 'Q2', 'short', '0'],
  ]);
});

test('names stay hidden until the chair shows them', async () => {
  const named = (item: PanelItemView) => JSON.stringify(item.positions.map(({ who }) => who));
  const hidden = await itemOf('Meadow', 'Q2');
  expect(named(hidden)).toBe('["Evaluator 1","Evaluator 2","Evaluator 3"]');
  expect(JSON.stringify(hidden)).not.toMatch(/Tom Aldous|Marged Rees|Samuel Okoye/);
  expect((await at('evaluator').course(hidden.id, 'names')).status).toBe(403);
  expect((await at('chair').course(hidden.id, 'names')).status).toBe(204);
  expect(named(await itemOf('Meadow', 'Q2'))).toMatch(/Tom Aldous/);
});

test('one pen: whoever else writes is told who holds it, and loses nothing when it is handed over', async () => {
  const item = await itemOf('Meadow', 'Q2');
  const notes = { personId: personId('evaluator'), present: true, reason: null, takesNotes: true };
  const chair = at('chair');
  await chair.send('PUT', `${chair.base}/session/attendance`, notes);
  const [one, other] = await Promise.all([chair.pen(item.id, 'take'), at('evaluator').pen(item.id, 'take')]);
  expect([one.status, other.status].toSorted()).toEqual([204, 409]);
  const [holder, waiting] = one.status === 204 ? (['chair', 'evaluator'] as const) : (['evaluator', 'chair'] as const);
  const values = { decisive: { kind: 'words', words: 'A first thought.' } } as const;
  expect(await at(waiting).save(item.id, 0, values)).toMatchObject({ status: 409, body: { code: 'item.pen-taken' } });
  expect((await at(holder).save(item.id, 0, values)).body).toMatchObject({ version: 1, status: 'open' });
  expect((await at('evaluator-2').pen(item.id, 'take')).status).toBe(403);
  await at(holder).pen(item.id, 'give', personId(waiting));
  expect((await at(waiting).item(item.id)).body.pen).toMatchObject({ isMine: true });
  expect((await at(waiting).save(item.id, 1, values)).status).toBe(200);
  await at(waiting).pen(item.id, 'lay-down');
});

test('what is done at one process of the service is told by another', async () => {
  const item = await itemOf('Verge', 'Q2');
  const port = String(await freePort());
  const { dataFolder } = api.config;
  const other = { DATABASE_URL: api.database.url, EVENHAND_DATA: dataFolder, PORT: port, EVENHAND_DEMO: 'on' };
  startDoor('main', [], { ...other, LOG_LEVEL: 'silent' });
  const there = `http://127.0.0.1:${port}`;
  await until(
    () => fetch(`${there}/api/health`).catch(() => null),
    (answer) => answer !== null,
  );
  for (const [acts, tells] of [
    [api.url, there],
    [there, api.url],
  ] as const) {
    const told = eventsOf(member(tells, 'evaluator-2', tenderId));
    expect((await told.next()).value).toMatchObject({ name: 'ready' });
    expect((await member(acts, 'chair', tenderId).pen(item.id, 'take')).status).toBe(204);
    expect((await told.next()).value).toMatchObject({ name: 'moderation', data: { itemId: item.id } });
    await told.return();
    await member(acts, 'chair', tenderId).pen(item.id, 'lay-down');
  }
  // Whose page is open at one process is known at the other; attendance stays as it was.
  const signOf = async (url: string, as: Parameters<typeof member>[1]) => {
    const { send, base } = member(url, as, tenderId);
    return (await send<PanelPresenceView>('POST', `${base}/presence`, {})).body.people;
  };
  const of = (people: PanelPresenceView['people'], as: Parameters<typeof member>[1]) =>
    people.find((person) => person.personId === personId(as))?.presence;
  await signOf(there, 'evaluator-2');
  const seen = await signOf(api.url, 'chair');
  expect([of(seen, 'evaluator-2'), of(seen, 'chair'), of(seen, 'lead')]).toEqual(['here', 'here', 'no-screen']);
  await api.database.query(`update moderation_presence set "seenAt" = "seenAt" - interval '1 minute'`);
  expect(of(await signOf(api.url, 'chair'), 'evaluator-2')).toBe('lost');
  expect(seen).toHaveLength(
    (await at('chair').agenda()).body.session?.attendees.filter((one) => one.present).length ?? 0,
  );
});

test('the panel hears that the votes may be others when somebody declares, and not what was declared', async () => {
  const told = eventsOf(at('chair'));
  expect((await told.next()).value).toMatchObject({ name: 'ready' });
  const path = `/api/tenders/${tenderId}/declaration`;
  const evaluator = client(api.url, { as: 'evaluator-3' });
  const { bidderListVersion, bidders } = (await evaluator.get<OwnDeclarationView>(path)).body;
  const answers = bidders.map(({ id }) => ({ bidderId: id, answer: 'no', words: null }));
  const given = { bidderListVersion, answers, confidential: true };
  expect((await evaluator.send('POST', path, given)).status).toBeLessThan(300);
  expect((await told.next()).value).toMatchObject({ name: 'moderation', data: { itemId: null, kind: 'panel.votes' } });
  await told.return();
});

test('the trail names the hash of a saved record, and nobody who reads it can guess the words from it', async () => {
  const item = await itemOf('Verge', 'Q2');
  await at('chair').pen(item.id, 'take');
  await at('chair').save(item.id, item.version, { decisive: { kind: 'words', words: 'Two.' } });
  const [found] = await api.database.query<{ row: StoredPanelVersion; told: string }>(
    `select row_to_json(v) as row, e.detail ->> 'hash' as told from moderation_version v
       join audit_event e on e."subjectId" = v."itemId" and e.kind = 'moderation.saved'
      where v."itemId" = $1 order by v.version desc, e.sequence desc limit 1`,
    [item.id],
  );
  if (found === undefined) throw new Error('Nothing was saved.');
  const { itemId, version, personId: by, values, at: moment, salt, previousHash } = found.row;
  const known = [previousHash, itemId, version, by, values, new Date(moment).toISOString()];
  const hashOf = (words: unknown[]) => createHash('sha256').update(JSON.stringify(words)).digest('hex');
  expect(hashOf(known)).not.toBe(found.told);
  expect(hashOf([...known, salt])).toBe(found.told);
  expect(salt).toMatch(/^[0-9a-f]{32}$/);
  await at('chair').pen(item.id, 'lay-down');
});

test('a save whose answer was lost is one version, and a stale one is refused', async () => {
  const item = await itemOf('Meadow', 'Q2');
  await at('chair').pen(item.id, 'take');
  const values = { decisive: { kind: 'words', words: 'Sent twice.' } } as const;
  const [one, again] = [
    await at('chair').save(item.id, item.version, values),
    await at('chair').save(item.id, item.version, values),
  ];
  expect([one.status, again.status]).toEqual([200, 200]);
  expect(again.body).toEqual(one.body);
  const other = { decisive: { kind: 'words', words: 'Another thought.' } } as const;
  expect(await at('chair').save(item.id, item.version, other)).toMatchObject({
    status: 412,
    body: { code: 'item.changed' },
  });
});

test('an incomplete item, a mark between two bands and words that are not in the bid are refused by name', async () => {
  const item = await itemOf('Meadow', 'Q2');
  const complete = anAgreement(item, '3');
  const incomplete = await at('chair').propose<ProblemDetails>(item.id, item.version);
  expect(incomplete).toMatchObject({ status: 409, body: { code: 'item.incomplete' } });
  expect(incomplete.body.errors?.length).toBeGreaterThan(5);
  const average = { ...complete, mark: { kind: 'choice', chosen: '3.67' } } as const;
  expect(await at('chair').save(item.id, item.version, average)).toMatchObject({
    status: 422,
    body: { code: 'item.invalid' },
  });
  const [mover] = item.positions.filter(({ first }) => first.mark !== '3');
  const invented: StepValue = {
    kind: 'passages',
    nothingFound: false,
    cited: [{ ...cited(item), quote: 'We promise the moon.' }],
  };
  const made = { ...complete, [`moved-on/${mover?.id ?? ''}`]: invented };
  expect(await at('chair').save(item.id, item.version, made)).toMatchObject({
    status: 422,
    body: { code: 'citation.not-found' },
  });
  const agreedOnly = {
    ...complete,
    [`moved/${mover?.id ?? ''}`]: { kind: 'words', words: 'Agreed with the others.' },
  } as const;
  const { body } = await at('chair').save<PanelSavedView>(item.id, item.version, agreedOnly);
  expect(await at('chair').propose(item.id, body.version)).toMatchObject({
    status: 409,
    body: { errors: [{ pointer: `/values/moved~1${mover?.id ?? ''}` }] },
  });
});

const cited = (item: PanelItemView) => {
  const [first] = item.positions[0]?.first.parts[0]?.cited ?? [];
  if (first === undefined) throw new Error('Every evaluator of the tests cites something.');
  return first;
};

test('every voting member confirms, an edit makes that void, and the last confirmation locks', async () => {
  const item = await itemOf('Meadow', 'Q2');
  const first = await at('chair').save<PanelSavedView>(item.id, item.version, anAgreement(item, '3'));
  await at('chair').propose(item.id, first.body.version);
  expect((await at('evaluator').confirm(item.id, first.body.version)).status).toBe(204);
  expect((await at('lead').confirm(item.id, first.body.version)).status).toBe(403);
  expect((await at('chair').confirm(item.id, first.body.version)).status).toBe(403);
  expect((await at('chair').item(item.id)).body).toMatchObject({ waitsForMe: false, may: { confirm: false } });
  const note = { 'internal-note': { kind: 'words', words: 'Ask the service about the date.' } } as const;
  const second = await at('chair').save<PanelSavedView>(item.id, first.body.version, {
    ...anAgreement(item, '3'),
    ...note,
  });
  expect(second.body.status).toBe('open');
  expect((await at('evaluator').confirm(item.id, first.body.version)).status).toBe(412);
  await at('chair').propose(item.id, second.body.version);
  for (const as of EVALUATORS) {
    expect((await itemOf('Meadow', 'Q2')).status).toBe('to-confirm');
    expect((await at(as).confirm(item.id, second.body.version)).status).toBe(204);
  }
  expect(await itemOf('Meadow', 'Q2')).toMatchObject({ status: 'locked', agreedMark: '3' });
});

test('an item that the chair has opened again is confirmed by everybody again, also where no word was changed', async () => {
  const { id } = await itemOf('Meadow', 'Q2');
  expect(await at('chair').course(id, 'reopen')).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  const because = { reason: 'The date on page 2 was overlooked.' };
  expect((await at('chair').course(id, 'reopen', because)).status).toBe(204);
  const item = await itemOf('Meadow', 'Q2');
  expect(item).toMatchObject({ status: 'open', agreedMark: null, course: [{ kind: 'reopened', ...because }] });
  await at('chair').propose(item.id, item.version);
  expect(await itemOf('Meadow', 'Q2')).toMatchObject({ status: 'to-confirm', yetToConfirm: EVALUATORS.length });
  for (const as of EVALUATORS) expect((await at(as).confirm(item.id, item.version)).status).toBe(204);
  expect(await itemOf('Meadow', 'Q2')).toMatchObject({ status: 'locked', agreedMark: '3' });
});

test('an absent evaluator makes the items wait that he scored', async () => {
  const chair = at('chair');
  const away = { personId: personId('evaluator-3'), present: false, reason: 'Called to court.', takesNotes: false };
  await chair.send('PUT', `${chair.base}/session/attendance`, away);
  const item = await itemOf('Meadow', 'Q1');
  expect(item.quorum).toMatchObject({ met: false });
  await chair.pen(item.id, 'take');
  const saved = await chair.save<PanelSavedView>(item.id, 0, anAgreement(item, '3'));
  expect(await chair.propose(item.id, saved.body.version)).toMatchObject({
    status: 409,
    body: { code: 'moderation.no-quorum' },
  });
  await chair.send('PUT', `${chair.base}/session/attendance`, { ...away, present: true });
});

test('a unanimous item is not locked without going through its part, and there are no results before all are', async () => {
  const item = await itemOf('Meadow', 'Q1');
  const seen = { ...anAgreement(item, '3'), 'seen/Q1': { kind: 'confirmation', confirmed: false } } as const;
  const { body } = await at('chair').save<PanelSavedView>(item.id, item.version, seen);
  expect(await at('chair').propose(item.id, body.version)).toMatchObject({
    body: { errors: [{ pointer: '/values/seen~1Q1' }] },
  });
  await agreed(item, '3', body.version);
  const chair = at('chair');
  const early = { declared: true, aboutChecks: '' };
  expect(await chair.send('POST', `${chair.base}/sign-off`, early)).toMatchObject({ status: 409 });
  for (const as of ['lead', 'chair', 'auditor', ...EVALUATORS] as const)
    expect((await member(api.url, as, tenderId).get(`/api/tenders/${tenderId}/results`)).status).not.toBe(200);
});

test('the self-audit says early what can be said, and nothing of marks and reasons', async () => {
  const { body } = await client(api.url).get<SelfAuditView>(`/api/tenders/${tenderId}/self-audit`);
  const of = (id: string) => body.checks.find((check) => check.id === id);
  expect(of('R-085')).toMatchObject({ outcome: 'passed' });
  for (const id of ['R-034', 'R-058', 'R-067', 'R-068', 'R-077'])
    expect(of(id)).toMatchObject({ outcome: 'not-yet', points: [] });
});

test('a score that was sent back keeps its first mark beside the second', async () => {
  const item = await itemOf('Verge', 'Q1');
  const [seat] = item.positions.filter(({ first }) => first.mark === '3');
  const asked = {
    position: seat?.id ?? '',
    reason: 'Page 2 was not read.',
    lookAt: 'The quarterly report.',
    due: '2027-05-01',
  };
  expect((await at('chair').course(item.id, 'send-back', asked)).status).toBe(204);
  expect((await at('chair').course(item.id, 'take-up-again')).status).toBe(409);
  // Whoever was asked may be ill: the request is taken back, and the score stands as it was handed in.
  const because = { reason: 'She is in hospital.' };
  expect((await at('evaluator').course(item.id, 'take-back', because)).status).toBe(403);
  expect((await at('chair').course(item.id, 'take-back', because)).status).toBe(204);
  const [, taken] = (await itemOf('Verge', 'Q1')).course;
  expect(taken).toMatchObject({ kind: 'taken-back', about: seat?.who, ...because });
  const { items } = (await client(api.url, { as: 'evaluator-2' }).get<ScoringOverviewView>(scoringOf(tenderId))).body;
  expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['submitted']));
  expect((await at('chair').course(item.id, 'send-back', asked)).status).toBe(204);
  expect((await itemOf('Verge', 'Q1')).status).toBe('sent-back');
  // The trail tells why, so that nobody writes another reason later.
  const told = await api.database.query<{ detail: unknown }>(
    `select detail from audit_event where "tenderId" = $1 and kind in ('moderation.parked', 'moderation.sent-back')
     order by sequence`,
    [tenderId],
  );
  expect(told.map(({ detail }) => detail)).toEqual([asked, asked]);
});

test('signed off, everybody at the table sees totals that another program comes to as well', async () => {
  const chair = at('chair');
  const again = await itemOf('Verge', 'Q1');
  expect(again.positions.map(({ first }) => first.mark).toSorted()).toEqual(['3', '4', '4']);
  const { body: version } = await resubmit(again);
  expect(version).toBeDefined();
  expect((await chair.course(again.id, 'take-up-again')).status).toBe(204);
  await agreed(await itemOf('Verge', 'Q1'), '4');
  await agreed(await itemOf('Verge', 'Q2'), '2');
  const checks = (await chair.get<{ checks: { kind: string; items: unknown[] }[] }>(`${chair.base}/checks`)).body
    .checks;
  expect(checks.filter(({ items }) => items.length > 0).map(({ kind }) => kind)).toContain('unequal-treatment');
  // A mandatory requirement that nobody has looked at is no requirement met.
  const thresholdId = randomUUID();
  await api.database.query(
    `insert into threshold (id, "tenderId", "personId", clause, words, least, consequence, at)
     values ($1, $2, $3, 'Clause 4.2', 'At least four supervisors.', null, 'It may be disregarded.', now())`,
    [thresholdId, tenderId, personId('lead')],
  );
  const unassessed = async () =>
    (await chair.get<ClosingChecksView>(`${chair.base}/checks`)).body.checks
      .filter(({ kind }) => kind === 'threshold-not-assessed')
      .map(({ says }) => says.split(':', 1)[0]);
  expect((await unassessed()).toSorted()).toEqual(['Meadow', 'Verge']);
  const signOff = (aboutChecks: string) =>
    chair.send('POST', `${chair.base}/sign-off`, { declared: true, aboutChecks });
  expect(await signOff('')).toMatchObject({ status: 409, body: { code: 'item.incomplete' } });
  expect((await signOff('Both bids were read again side by side.')).status).toBe(204);

  const path = `/api/tenders/${tenderId}/results`;
  const before = (await client(api.url).get<ResultsView>(path)).body.bids;
  expect(before.map(({ rank, unassessed: open }) => [rank, open])).toEqual([
    [null, ['At least four supervisors.']],
    [null, ['At least four supervisors.']],
  ]);
  for (const { responseId } of before) {
    const stated = { responseId, stated: 'yes', evidence: 'Page 3.' };
    const results = `/api/tenders/${tenderId}/thresholds/${thresholdId}/results`;
    expect((await client(api.url).send('POST', results, stated)).status).toBe(201);
  }
  const { body } = await client(api.url).get<ResultsView>(path);
  expect(body.bids.map(({ bidder, total, rank }) => [bidder, total, rank])).toEqual([
    ['Verge', '64.00', 1],
    ['Meadow', '60.00', 2],
  ]);
  const file = (await client(api.url).get<{ bids: { total: string }[] }>(`${path}/results.json`)).body;
  expect(disagreements(file)).toEqual([]);
  // Every cell of both sheets is what the screen is given, to the digit.
  const download = async (name: string) =>
    Buffer.from(await (await client(api.url).ask(`${path}/${name}`)).arrayBuffer());
  const cells = [
    ['Rank', 'Bidder', 'Total', 'Q1 mark', 'Q2 mark', 'Q1 points', 'Q2 points', 'Why no rank'],
    ['', 'Published weighting', body.outOf, '', '', ...body.criteria.map(({ weightPercent }) => weightPercent), ''],
    ...body.bids.map(({ rank, bidder, total, marks, byCriterion }) => [
      String(rank),
      bidder,
      total,
      marks['Q1'],
      marks['Q2'],
      byCriterion['Q1'],
      byCriterion['Q2'],
      '',
    ]),
  ];
  for (const name of ['results.csv', 'results.xlsx'])
    expect((await sheetsIn(name, await download(name)))?.[0]?.rows).toEqual(cells);
  expect(cells[2]).toEqual(['1', 'Verge', '64.00', '4', '2', '48.00', '16.00', '']);
});

async function resubmit(item: PanelItemView) {
  const { send, ask } = client(api.url, { as: 'evaluator-2' });
  const place = `/api/tenders/${tenderId}/scoring/${item.responseId}/${item.criterionId}`;
  const { version } = (await (await ask(place)).json()) as { version: number };
  const headers = { 'if-match': `"${String(version)}"`, 'content-type': 'application/json' };
  await ask(`${place}/lock`, { method: 'POST', headers });
  return send('POST', `/api/tenders/${tenderId}/scoring/submission`, { responseIds: null, ownJudgement: true });
}

test('the record and the reports name what was agreed, and the report withholds what few items cannot say', async () => {
  const chair = at('chair');
  const record = (await chair.get<ModerationRecordView>(`${chair.base}/record`)).body;
  expect(record.items).toHaveLength(4);
  for (const { confirmedBy } of record.items) expect(confirmedBy).toHaveLength(3);
  expect(record.items.flatMap(({ moves }) => moves)).not.toHaveLength(0);
  const again = record.items.flatMap(({ before }) => before.filter((score) => score.again.length > 0));
  expect(again).toMatchObject([{ mark: '3', again: [{ mark: '3', quotes: [QUOTE] }] }]);
  const sentBack = {
    kind: 'sent-back',
    by: record.signedOff?.by,
    reason: 'Page 2 was not read.',
    about: again[0]?.name,
  };
  expect(record.items.flatMap(({ course }) => course)).toContainEqual(expect.objectContaining(sentBack));
  // Who went and came again is told as it was, and not only how it ended.
  const third = record.sessions[0]?.attendees.find((one) => one.personId === personId('evaluator-3'));
  expect(third?.course.map(({ present: there, reason }) => [there, reason])).toEqual([
    [true, null],
    [false, 'Called to court.'],
    [true, null],
  ]);
  const report = (await chair.get<{ pooled: unknown; units: number; needed: number }>(`${chair.base}/agreement`)).body;
  expect(report).toMatchObject({ pooled: null, units: 4, needed: 20 });
});

test('the self-audit runs every check on the agreed tender and names where to look', async () => {
  const path = `/api/tenders/${tenderId}/self-audit`;
  expect((await client(api.url, { as: 'evaluator' }).get(path)).status).toBe(403);
  const { body } = await client(api.url).get<SelfAuditView>(path);
  const failed = body.checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);
  // The bids are one text with two marks, and one mark decides between them.
  expect(failed).toEqual(['R-067', 'R-068']);
  // No winner is recorded, so there is no summary to look at; no night has passed, so no file was compared;
  // and the tender has no deadline, so nothing was sealed.
  expect(body.checks.filter(({ outcome }) => outcome === 'not-yet').map(({ id }) => id)).toEqual([
    'R-018',
    'R-019',
    'R-077',
  ]);
  expect(body.checks.flatMap(({ points }) => points).every(({ itemId }) => itemId !== null)).toBe(true);
});

test('what one person alone scored for a recorded reason is agreed by that person and the chair, never by one', async () => {
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  const change = { id: 'ALONE', criteria: [{ ...question, weightPercent: '100' }] };
  const alone = await aTenderInScoring(api, { evaluators: ['evaluator'], change });
  const work = scorer(api.url, 'evaluator', alone.tenderId);
  await work.acknowledge();
  const [file] = (await work.read(alone.responseId, 'Q1')).body.files;
  const quote = { file: file?.name ?? '', sha256: file?.sha256 ?? '', start: 0, end: QUOTE.length, quote: QUOTE };
  await work.save(alone.responseId, 'Q1', 0, { values: aJudgement('Q1', quote, '3') });
  await work.lock(alone.responseId, 'Q1', 1);
  await work.send('POST', `${work.base}/submission`, { responseIds: null, ownJudgement: true });
  const chair = member(api.url, 'chair', alone.tenderId);
  await chair.open(present().filter(({ personId: id }) => !EVALUATORS.slice(1).some((as) => id === personId(as))));
  const id = (await chair.agenda()).body.items[0]?.id ?? '';
  await chair.pen(id, 'take');
  const item = (await chair.item(id)).body;
  const saved = (await chair.save<PanelSavedView>(id, item.version, anAgreement(item, '3'))).body;
  expect((await chair.propose<ProblemDetails>(id, saved.version)).body.code).toBe('moderation.no-quorum');
  const why = { reason: 'Nobody else knows the trade.' };
  await alone.lead.send('PUT', `/api/tenders/${alone.tenderId}/readiness/few-evaluators`, why);
  await chair.propose(id, saved.version);
  await member(api.url, 'evaluator', alone.tenderId).confirm(id, saved.version);
  expect((await chair.item(id)).body).toMatchObject({ status: 'to-confirm', waitsForMe: true, may: { confirm: true } });
  await chair.confirm(id, saved.version);
  expect((await chair.item(id)).body).toMatchObject({ status: 'locked', agreedMark: '3' });
  const { whyFewEvaluators, items } = (await chair.get<ModerationRecordView>(`${chair.base}/record`)).body;
  expect([whyFewEvaluators, items[0]?.confirmedBy.length]).toEqual([why.reason, 2]);
});
