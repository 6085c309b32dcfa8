import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  AuditTrailView,
  ClosingChecksView,
  ModerationRecordView,
  PanelSavedView,
  RecordView,
  ResponseListView,
  ResultsView,
  SelfAuditView,
  SummaryListView,
  WebhookDeliveriesView,
  WebhookSecretView,
} from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { client, personId, type As } from './setup/client.ts';
import { aTenderToModerate, anAgreement, EVALUATORS, member } from './setup/moderation.ts';
import { exportedRecord, verifiedRecord } from './setup/record.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let worker: INestApplicationContext;
let tenderId: string;
const folders: string[] = [];
beforeAll(async () => {
  api = await testApi();
  worker = await api.startWorker();
  let lead: ReturnType<typeof client>;
  ({ tenderId, lead } = await aTenderToModerate(api, {
    Meadow: { Q1: '3 3 3', Q2: '2 2 2' },
    Verge: { Q1: '4 4 4', Q2: '2 2 2' },
  }));
  await lead.take(tenderId, 'auditor', 'contract-manager');
});
afterAll(async () => {
  await api.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

const at = (as: As) => member(api.url, as, tenderId);
const REASON = 'The date of the second promise was misread.';
const correct = (itemIds: readonly string[], reason = REASON, as: As = 'chair') =>
  at(as).send<ProblemDetails>('POST', `${at(as).base}/corrections`, { itemIds, reason });
const item = async (bidder: string, criterionId: string) => {
  const { items } = (await at('chair').agenda()).body;
  const found = items.find((one) => one.bidder === bidder && one.criterionId === criterionId);
  return (await at('chair').item(found?.id ?? '')).body;
};
const checks = async (as: As = 'chair') => (await at(as).get<ClosingChecksView>(`${at(as).base}/checks`)).body;
const audited = async () =>
  (await client(api.url).get<SelfAuditView>(`/api/tenders/${tenderId}/self-audit`)).body.checks;
const seen = (as: As, path: string) => client(api.url, { as }).get<ProblemDetails>(`/api/tenders/${tenderId}/${path}`);

async function agree(bidder: string, criterionId: string, mark: string): Promise<void> {
  const one = await item(bidder, criterionId);
  await at('chair').pen(one.id, 'take');
  const saved = await at('chair').save<PanelSavedView>(one.id, one.version, anAgreement(one, mark));
  expect(saved.status).toBe(200);
  await at('chair').propose(one.id, saved.body.version);
  for (const as of EVALUATORS) expect((await at(as).confirm(one.id, saved.body.version)).status).toBe(204);
}
const signOff = () =>
  at('chair').send('POST', `${at('chair').base}/sign-off`, { declared: true, aboutChecks: 'Read again.' });

async function correctTo(bidder: string, mark: string): Promise<void> {
  expect((await correct([(await item(bidder, 'Q1')).id])).status).toBe(204);
  await at('chair').open();
  await agree(bidder, 'Q1', mark);
  expect((await signOff()).status).toBe(204);
}

test('before a sign-off an item is opened again in its session, and a correction is refused', async () => {
  await at('chair').open();
  for (const [bidder, first] of [
    ['Meadow', '3'],
    ['Verge', '4'],
  ] as const) {
    await agree(bidder, 'Q1', first);
    await agree(bidder, 'Q2', '2');
  }
  const { id } = await item('Meadow', 'Q1');
  expect(await correct([id])).toMatchObject({ status: 409, body: { code: 'correction.not-signed-off' } });
  expect((await signOff()).status).toBe(204);
});

test('only the chair has agreed items corrected, with a reason, and named ones that are agreed', async () => {
  const { id } = await item('Meadow', 'Q1');
  for (const as of ['lead', 'evaluator'] as const)
    expect([as, (await correct([id], REASON, as)).status]).toEqual([as, 403]);
  for (const [ids, reason] of [
    [[id], ''],
    [[id], '  '],
    [[], REASON],
    [['x'], REASON],
  ] as const)
    expect(await correct(ids, reason)).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect(await correct([tenderId])).toMatchObject({ status: 404, body: { code: 'item.not-found' } });
  expect((await checks()).mayCorrect).toBe(true);
  expect((await checks('lead')).mayCorrect).toBe(false);
  expect((await seen('lead', 'results')).status).toBe(200);
});

test('once the award is decided, a lead takes the decision back first, and approvals go with it', async () => {
  const lead = client(api.url);
  const { bids } = (await lead.get<SummaryListView>(`/api/tenders/${tenderId}/summaries`)).body;
  const winner = bids.find(({ rank }) => rank === 1)?.responseId ?? '';
  await lead.send('PUT', `/api/tenders/${tenderId}/winner`, { responseId: winner, reason: 'First by total.' });
  await api.database.query(`update assessment_summary set state = 'approved' where "tenderId" = $1`, [tenderId]);
  const { id } = await item('Meadow', 'Q1');
  expect(await correct([id])).toMatchObject({ status: 409, body: { code: 'correction.award-decided' } });
  expect(await checks()).toMatchObject({
    mayCorrect: false,
    whyNotCorrect: expect.stringContaining('A lead takes the decision back first') as unknown,
  });
  const withdrawal = `/api/tenders/${tenderId}/winner/withdrawal`;
  const why = { reason: 'A mark is corrected.' };
  expect((await client(api.url, { as: 'chair' }).send('POST', withdrawal, why)).status).toBe(403);
  expect((await lead.send('POST', withdrawal, { reason: ' ' })).status).toBe(400);
  await api.database.query(`update award set "noticePublishedOn" = '2027-03-01' where "tenderId" = $1`, [tenderId]);
  expect(await lead.send('POST', withdrawal, why)).toMatchObject({
    status: 409,
    body: { code: 'summary.wrong-state' },
  });
  expect(await correct([id])).toMatchObject({ status: 409, body: { code: 'correction.too-late' } });
  await api.database.query(`update award set "noticePublishedOn" = null where "tenderId" = $1`, [tenderId]);
  const { status, body } = await lead.send<SummaryListView>('POST', withdrawal, why);
  expect([status, body.winnerId, body.summaries]).toEqual([200, null, []]);
  expect((await lead.send('POST', withdrawal, why)).status).toBe(409);
  const { events } = (await lead.get<AuditTrailView>(`/api/tenders/${tenderId}/audit?kind=award.taken-back`)).body;
  const told = events.map(({ detail }) => Object.fromEntries(detail.map(({ name, value }) => [name, value])));
  expect(told).toMatchObject([{ winnerId: winner, reasonForWinner: 'First by total.', approvals: '2', ...why }]);
  const states = await api.database.query(`select distinct state from assessment_summary where "tenderId" = $1`, [
    tenderId,
  ]);
  expect(states).toEqual([{ state: 'draft' }]);
});

/** Everything that is open to these people between sign-off and award only: totals, order, the record with them, and prices. */
const TABLE = ['lead', 'chair', ...EVALUATORS, 'auditor'] as const;
const doors = (exportId: string): readonly (readonly [As, string])[] => [
  ...TABLE.flatMap((as) =>
    ['results', 'results/results.csv', 'results/results.xlsx', 'results/results.json'].map(
      (path) => [as, path] as const,
    ),
  ),
  ...(['lead', 'chair', 'auditor', 'contract-manager'] as const).map((as) => [as, 'summaries'] as const),
  ...(['lead', 'auditor'] as const).map((as) => [as, `exports/${exportId}/archive`] as const),
];
const statusesOf = (exportId: string) =>
  Promise.all(
    doors(exportId).map(async ([as, path]) => {
      const { status } = await client(api.url, { as }).ask(`/api/tenders/${tenderId}/${path}`);
      return [as, path, status];
    }),
  );
const filesFor = async (as: As) =>
  (await client(api.url, { as }).get<ResponseListView>(`/api/tenders/${tenderId}/responses`)).body.responses.flatMap(
    ({ files }) => files,
  ).length;

async function anExport(): Promise<string> {
  const lead = client(api.url);
  await lead.send('POST', `/api/tenders/${tenderId}/exports`, { namesShown: true });
  const { body } = await until(
    () => lead.get<RecordView>(`/api/tenders/${tenderId}/record`),
    (answer) => answer.body.exports[0]?.state === 'ready',
  );
  return body.exports[0]?.id ?? '';
}

/** Types of what a webhook of the lead tells, oldest first. */
let told: () => Promise<readonly string[]>;
async function aWebhook(): Promise<typeof told> {
  const lead = client(api.url);
  const hooks = `/api/tenders/${tenderId}/webhooks`;
  const making = { url: 'https://portal.invalid/hook', types: ['results.agreed', 'results.set-aside'] };
  const { webhook } = (await lead.send<WebhookSecretView>('POST', hooks, making)).body;
  const path = `${hooks}/${webhook.id}/deliveries`;
  return async () => (await lead.get<WebhookDeliveriesView>(path)).body.deliveries.map(({ type }) => type).toReversed();
}

test('of two who have it corrected at once one does, and totals, order, prices and export close for everybody', async () => {
  const { id } = await item('Meadow', 'Q1');
  told = await aWebhook();
  const made = await anExport();
  await api.database.query(`update received_file set envelope = 'commercial' where name = 'Meadow.md'`);
  expect(await statusesOf(made)).toEqual(doors(made).map((door) => [...door, 200]));
  expect(await filesFor('chair')).toBe(2);
  const both = await Promise.all([correct([id]), correct([id])]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  expect(await item('Meadow', 'Q1')).toMatchObject({ status: 'open', agreedMark: null });
  expect(await item('Verge', 'Q1')).toMatchObject({ status: 'locked', agreedMark: '4' });
  expect(await statusesOf(made)).toEqual(doors(made).map((door) => [...door, 403]));
  for (const as of ['lead', 'auditor'] as const)
    expect(
      (await client(api.url, { as }).send('POST', `/api/tenders/${tenderId}/exports`, { namesShown: true })).status,
    ).toBe(403);
  expect(await filesFor('chair')).toBe(1);
  await api.database.query(`update received_file set envelope = 'quality'`);
  const shown = await checks();
  expect(shown).toMatchObject({
    signedOff: null,
    mayCorrect: true,
    corrections: [
      { reason: REASON, setAside: { aboutChecks: 'Read again.' }, items: [{ markBefore: '3', markNow: null }] },
    ],
  });
  expect(JSON.stringify(shown)).not.toMatch(/total|"rank"/);
  const early = await audited();
  expect(early.find((check) => check.id === 'R-069')).toMatchObject({ outcome: 'not-yet', points: [] });
  const decision = { responseId: shown.corrections[0]?.items[0]?.itemId, reason: 'Early.' };
  expect((await client(api.url).send('PUT', `/api/tenders/${tenderId}/winner`, decision)).status).toBe(403);
});

test('what is not named stays as it was signed off, and can be added', async () => {
  const { id } = await item('Verge', 'Q1');
  await at('chair').open();
  expect(await at('chair').course(id, 'reopen', { reason: 'By the way.' })).toMatchObject({
    status: 409,
    body: { code: 'correction.not-named' },
  });
  expect((await correct([id], 'The same promise stands here.')).status).toBe(204);
  expect((await item('Verge', 'Q1')).status).toBe('open');
  expect((await checks()).corrections.map(({ setAside }) => setAside === null)).toEqual([false, true]);
});

test('every voting member confirms again, and the panel signs off anew, with the record of both', async () => {
  expect((await signOff()).status).toBe(409);
  const open = await item('Meadow', 'Q1');
  await at('chair').pen(open.id, 'take');
  await at('chair').propose(open.id, open.version);
  expect((await item('Meadow', 'Q1')).yetToConfirm).toBe(3);
  await at('chair').course(open.id, 'reopen');
  await agree('Meadow', 'Q1', '5');
  // What was agreed in the correction is opened again like any other.
  expect((await at('chair').course(open.id, 'reopen', { reason: 'One more word.' })).status).toBe(204);
  await agree('Meadow', 'Q1', '5');
  await agree('Verge', 'Q1', '4');
  expect((await signOff()).status).toBe(204);
  const { corrections, signedOff } = (await at('lead').get<ModerationRecordView>(`${at('lead').base}/record`)).body;
  expect(signedOff).not.toBeNull();
  expect(corrections.map(({ items }) => items.map(({ markBefore, markNow }) => [markBefore, markNow]))).toEqual([
    [['3', '5']],
    [['4', '4']],
  ]);
  const { bids } = (await client(api.url).get<ResultsView>(`/api/tenders/${tenderId}/results`)).body;
  expect(bids.find(({ rank }) => rank === 1)?.bidder).toBe('Meadow');
  expect((await audited()).find((check) => check.id === 'R-069')?.points).toMatchObject([
    { says: 'Q1 Meadow: 3 when it was first signed off, corrected to 5 after that.' },
  ]);
  expect((await audited()).find((check) => check.id === 'R-065')?.outcome).toBe('passed');
  await until(told, (types) => types.includes('results.agreed'));
  // What was added to the correction set nothing aside.
  expect(await told()).toEqual(['results.set-aside', 'results.agreed']);
});

test('the exported record holds with both sign-offs, and tells how bids stood before', async () => {
  const folder = await exportedRecord(worker, tenderId);
  folders.push(folder);
  expect(await verifiedRecord(api.config, folder)).toMatchObject({ code: 0 });
  const rowsOf = async (part: string) =>
    (JSON.parse(await readFile(join(folder, 'parts', `${part}.json`), 'utf8')) as { rows: Record<string, unknown>[] })
      .rows;
  const [begun, added] = await rowsOf('corrections');
  expect(begun).toMatchObject({
    reason: REASON,
    setAside: { personId: personId('chair') },
    items: [{ agreedMark: '3' }],
  });
  expect(begun?.['standing']).toHaveLength(2);
  expect(added).toMatchObject({ setAside: null, standing: [] });
  expect((await rowsOf('confirmations')).filter(({ what }) => what === 'signed off')).toHaveLength(2);
  await expect(api.database.query(`update moderation_correction set reason = 'x'`)).rejects.toThrow(/append-only/);
});

test('after a second correction bids that tie again are put in order anew, and each correction shows what came of it', async () => {
  const { body: before } = await client(api.url).get<ResultsView>(`/api/tenders/${tenderId}/results`);
  const order = before.bids.map(({ responseId }) => responseId);
  const place = (places = order) =>
    client(api.url).send<ProblemDetails>('POST', `/api/tenders/${tenderId}/results/ties`, {
      ...{ order: places, reason: 'Lots.' },
    });
  expect(await place()).toMatchObject({ status: 409, body: { code: 'results.not-tied' } });
  const now = async () => (await client(api.url).get<ResultsView>(`/api/tenders/${tenderId}/results`)).body;
  await correctTo('Meadow', '4');
  expect((await now()).bids.map(({ rank, tied }) => [rank, tied])).toEqual([
    [1, true],
    [1, true],
  ]);
  expect((await place()).status).toBe(204);
  expect((await now()).bids.map(({ rank }) => rank)).toEqual([1, 2]);
  // An order can be put right until the award rests on it.
  expect((await place(order.toReversed())).status).toBe(204);
  expect(await now()).toMatchObject({ mayPlaceAnew: true, ties: [{ earlier: 1 }] });
  const first = (await now()).bids[0]?.responseId ?? '';
  expect(first).toBe(order.at(-1));
  const winner = `/api/tenders/${tenderId}/winner`;
  await client(api.url).send('PUT', winner, { responseId: first, reason: null });
  expect(await place()).toMatchObject({ status: 409, body: { code: 'correction.award-decided' } });
  expect(await now()).toMatchObject({ mayPlace: true, mayPlaceAnew: false });
  await client(api.url).send('POST', `${winner}/withdrawal`, { reason: 'A mark is corrected.' });
  await correctTo('Meadow', '4');
  expect((await now()).ties).toMatchObject([{ placed: null, earlier: 2 }]);
  expect((await now()).bids.map(({ rank }) => rank)).toEqual([1, 1]);
  const { corrections } = await checks();
  expect(corrections.flatMap(({ items }) => items.map(({ markBefore, markNow }) => [markBefore, markNow]))).toEqual([
    ['3', '5'],
    ['4', '4'],
    ['5', '4'],
    ['4', '4'],
  ]);
});

test('once the summaries have gone out nothing is corrected, and the answer says what the way is', async () => {
  await api.database.query(`update tender set phase = 'awarded' where id = $1`, [tenderId]);
  const { id } = await item('Meadow', 'Q1');
  const { status, body } = await correct([id]);
  expect([status, body.code]).toEqual([409, 'correction.too-late']);
  expect(body.todo).toContain('Take advice');
  expect((await checks()).whyNotCorrect).toContain('Take advice');
});
