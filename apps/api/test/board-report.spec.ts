import type { BoardReportView, CommitmentView } from '@evenhand/shared/contracts';
import { client, type As, type Refusal } from './setup/client.ts';
import { FIRST_YEAR, moveTo, promise } from './setup/commitments.ts';
import { testApi, type TestApi } from './setup/test-api.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';

const PATH = '/api/board-report';
/** A year of which it is over when its reports were due. */
const PAST_YEAR = { from: '2024-04-01', to: '2025-03-31' };

let api: TestApi;
let lead: ReturnType<typeof client>;
let manager: ReturnType<typeof client>;
let authority: string;
/** A contract with promises, one that is recorded before its award, and one of which the manager has no part. */
let tenderId: string;
let drafted: string;
let concluded: string;

beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
  manager = client(api.url, { as: 'contract-manager' });
  const contract = async (id: string, ...people: As[]) => {
    const tender = await lead.importTender(aTender({ id, title: `Contract ${id}` }));
    authority = tender.body.authority;
    const responseId = (await lead.upload(tender.body.id, { 'Meadow and Verge.md': A_RESPONSE })).body.id;
    await lead.take(tender.body.id, ...people);
    await moveTo(api, tender.body.id, 'agreed');
    const body = { responseId, supplier: 'Meadow and Verge Ltd', startOn: '2024-04-01', endOn: '2029-03-31' };
    const by = { supplierSize: 'small', supplierVcse: true, districts: ['Wychavon'] };
    expect(await lead.send('PUT', `/api/tenders/${tender.body.id}/contract`, { ...body, ...by })).toMatchObject({
      status: 200,
    });
    return tender.body.id;
  };
  tenderId = await contract('PROMISING', 'contract-manager', 'auditor', 'evaluator', 'chair');
  drafted = await contract('DRAFTED', 'contract-manager');
  concluded = await contract('CONCLUDED');
  await moveTo(api, tenderId, 'awarded');
  await moveTo(api, concluded, 'awarded');
});
afterAll(() => api.close());

const seen = async (as: As, query = '') => (await client(api.url, { as }).get<BoardReportView>(`${PATH}${query}`)).body;
const since = (startOn: string) => promise({ startOn, endOn: '2029-03-31', measureCode: 'EK3', place: 'Wychavon' });
const takeOn = async (of: string, body: object) =>
  (await lead.send<CommitmentView>('POST', `/api/tenders/${of}/commitments`, body)).body.id;
const sendReport = async (commitmentId: string, period: object, amount: string) =>
  lead.send<CommitmentView>('POST', `/api/commitments/${commitmentId}/reports`, {
    ...{ period, amount, account: 'Young people from Wychavon began.', counting: 'By signed agreements.' },
    confidence: 'counted',
  });
const accept = async (commitmentId: string, { body }: { body: CommitmentView }, period = PAST_YEAR) => {
  const report = body.reports.find((one) => one.period.to === period.to);
  const path = `/api/commitments/${commitmentId}/reports/${report?.id ?? ''}/review`;
  const review = { changedAt: report?.changedAt, outcome: 'accepted' };
  expect((await manager.send('POST', path, review)).status).toBe(200);
};

test('a board is told what was promised and delivered by each group, and what counts nowhere yet', async () => {
  const first = await takeOn(tenderId, since('2024-04-01'));
  await accept(first, await sendReport(first, PAST_YEAR, '2.5'));
  await sendReport(first, { from: '2025-04-01', to: '2026-03-31' }, '4');
  await takeOn(drafted, since('2024-04-01'));
  await takeOn(concluded, since('2024-04-01'));
  const all = await seen('contract-manager');
  expect(all).toMatchObject({ authority, authorities: [authority], period: null, notAwarded: 1, outsidePeriod: 0 });
  expect(all.contracts).toMatchObject([{ tenderId, supplier: 'Meadow and Verge Ltd', publishedAsOf: null }]);
  // What waits for its review is not answered for, and not delivered.
  const figures = { unit: 'apprentice', contracts: 1, promised: '3', delivered: '2.5', whole: '15' };
  expect(all.sums).toMatchObject([figures]);
  expect(all.groups.map(({ by }) => by)).toEqual(['measure', 'district', 'supplier-size']);
  expect(all.groups[1]?.rows).toMatchObject([{ group: 'Wychavon', ...figures }]);
  expect(all.groups[2]?.rows.map(({ group }) => group)).toEqual([
    'Small enterprise',
    'Voluntary, community or social enterprise',
  ]);
  expect(all.notReviewed).toMatchObject([{ commitmentId: first, code: 'C1', amount: '4', state: 'sent' }]);
});

test('by period it tells what fell due and was delivered in it, and which contracts it leaves out', async () => {
  const year = await seen('contract-manager', `?from=${PAST_YEAR.from}&to=${PAST_YEAR.to}`);
  expect(year).toMatchObject({ period: PAST_YEAR, notReviewed: [], sums: [{ promised: '3', delivered: '2.5' }] });
  const next = await seen('contract-manager', '?from=2025-04-01&to=2026-03-31');
  expect(next).toMatchObject({ sums: [{ promised: '0', delivered: '0' }], notReviewed: [{ amount: '4' }] });
  const before = await seen('contract-manager', '?from=2020-04-01&to=2021-03-31');
  expect(before).toMatchObject({ contracts: [], sums: [], groups: [], outsidePeriod: 1 });
  expect(year.years.at(-1)).toEqual(PAST_YEAR);
  expect(year.years).toContainEqual(FIRST_YEAR);
  for (const [query, pointer] of [
    ['?from=2025-04-01', '/to'],
    ['?to=2025-04-01', '/from'],
    ['?from=2025-04-02&to=2025-04-01', '/to'],
    ['?from=last+year&to=2025-04-01', '/from'],
  ])
    expect((await manager.get<Refusal>(`${PATH}${query ?? ''}`)).body.errors).toMatchObject([{ pointer }]);
});

test('it tells which contracts the public can read of, and as of which day', async () => {
  expect((await manager.send('POST', `/api/tenders/${tenderId}/public-report/publication`, {})).status).toBe(200);
  const { contracts, asOf } = await seen('auditor');
  expect(contracts).toMatchObject([{ tenderId, publishedAsOf: asOf }]);
});

test('a contract counts only for whoever may see its commitments, and whoever has no part in any sees nothing', async () => {
  const nothing = { authority: null, authorities: [], years: [], notAwarded: 0, outsidePeriod: 0 };
  const none = { ...nothing, contracts: [], sums: [], groups: [], notReviewed: [] };
  for (const as of ['evaluator', 'chair', 'evaluator-2', 'administrator', 'analyst'] as const) {
    expect(await seen(as)).toMatchObject(none);
    expect(await seen(as, `?authority=${encodeURIComponent(authority)}`)).toMatchObject(none);
    const who = client(api.url, { as });
    for (const table of ['csv', 'contracts.csv'])
      expect((await (await who.ask(`${PATH}/${table}`)).text()).trim().split('\r\n')).toHaveLength(1);
  }
  expect((await client(api.url, { as: null }).get(PATH)).status).toBe(401);
  expect((await seen('lead')).contracts.map((each) => each.tenderId)).toEqual([tenderId, concluded]);
  expect((await seen('lead')).sums).toMatchObject([{ contracts: 2, delivered: '2.5' }]);
  expect(await seen('contract-manager', '?authority=Nowhere')).toMatchObject({ authority: null, contracts: [] });
});

test('the sums and what they are made of come as tables', async () => {
  const query = `?from=${PAST_YEAR.from}&to=${PAST_YEAR.to}`;
  const sums = (await (await manager.ask(`${PATH}/csv${query}`)).text()).split('\r\n');
  expect(sums[0]).toMatch(
    /^Authority,As of,From,To,By,Group,Theme,Counted in,Contracts,Due,Delivered,Whole contracts$/,
  );
  expect(sums.filter((line) => line.includes(',district,Wychavon,') && line.endsWith(',1,3,2.5,15'))).toHaveLength(1);
  const rows = (await (await manager.ask(`${PATH}/contracts.csv${query}`)).text()).split('\r\n');
  expect(rows[0]).toMatch(/^Reference,Contract.*,Supplier size,From,To,Published as of$/);
  expect(rows[1]).toContain(`,Wychavon,"Small enterprise; Voluntary`);
});
