import type { PanelSavedView, SummaryListView, SummaryView } from '@evenhand/shared/contracts';
import { client, type Refusal } from './setup/client.ts';
import { anAgreement, aTenderToModerate, EVALUATORS, member } from './setup/moderation.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenderId: string;
let lead: ReturnType<typeof client>;
let chair: ReturnType<typeof client>;

async function agreeAll(): Promise<void> {
  const at = member(api.url, 'chair', tenderId);
  await at.open();
  for (const { id } of (await at.agenda()).body.items) {
    const item = (await at.item(id)).body;
    await at.pen(id, 'take');
    const saved = await at.save<PanelSavedView>(
      id,
      item.version,
      anAgreement(item, item.positions[0]?.first.mark ?? ''),
    );
    await at.propose(id, saved.body.version);
    for (const as of EVALUATORS) await member(api.url, as, tenderId).confirm(id, saved.body.version);
  }
  await at.send('POST', `${at.base}/sign-off`, { declared: true, aboutChecks: 'Looked at; the words differ.' });
}

beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
  ({ tenderId } = await aTenderToModerate(api, {
    Meadow: { Q1: '3 3 3', Q2: '2 2 2' },
    Verge: { Q1: '4 4 4', Q2: '2 2 2' },
  }));
  lead = client(api.url);
  chair = client(api.url, { as: 'chair' });
});
afterAll(() => api.close());

const list = async () => (await lead.get<SummaryListView>(`/api/tenders/${tenderId}/summaries`)).body;
const summaryOf = async (supplier: string) => {
  const found = (await list()).summaries.find((each) => each.supplier === supplier);
  return (await lead.get<SummaryView>(`/api/summaries/${found?.id ?? ''}`)).body;
};

test('before every item is signed off there is no summary for anybody', async () => {
  for (const as of ['lead', 'chair', 'evaluator', 'auditor'] as const)
    expect((await client(api.url, { as }).get(`/api/tenders/${tenderId}/summaries`)).status).not.toBe(200);
});

test('the lead records the winner, with a reason where it is not the first by total', async () => {
  await agreeAll();
  const { bids, summaries } = await list();
  expect(bids.map(({ bidder }) => bidder)).toEqual(['Verge', 'Meadow']);
  expect(summaries).toEqual([]);
  const decide = (at: number) =>
    lead.send<Refusal & SummaryListView>('PUT', `/api/tenders/${tenderId}/winner`, {
      responseId: bids[at]?.responseId,
    });
  expect((await decide(1)).body.errors).toMatchObject([{ pointer: '/reason' }]);
  expect((await decide(0)).body.summaries).toHaveLength(2);
});

test('every sentence comes from a record, and what blocks is named', async () => {
  const summary = await summaryOf('Meadow');
  for (const { record } of summary.sections.flatMap(({ sentences }) => sentences)) expect(record).not.toBeNull();
  expect(JSON.stringify(summary.sections)).toContain('You promise three apprentices by 31 March 2028');
  expect(summary.checks.filter(({ blocks }) => blocks).map(({ kind }) => kind)).toEqual(['no-contact']);
  const refused = await chair.send<Refusal>('POST', `/api/summaries/${summary.id}/approval`);
  expect(refused).toMatchObject({ status: 409, body: { code: 'summary.not-ready' } });
});

test('words are withheld only with somebody else’s approval, and are in no file then', async () => {
  const { id, sections } = await summaryOf('Meadow');
  const cited = sections.flatMap(({ sentences }) => sentences).find(({ text }) => text.includes('apprentices from'));
  const change = { kind: 'withholding', place: cited?.id, words: 'from Worcestershire', reason: 'Commercial' };
  expect((await lead.send('POST', `/api/summaries/${id}/changes`, { ...change, words: 'not there' })).status).toBe(400);
  const proposed = await lead.send<SummaryView>('POST', `/api/summaries/${id}/changes`, change);
  const approval = `/api/summaries/${id}/changes/${proposed.body.changes[0]?.id ?? ''}/approval`;
  expect((await lead.send<Refusal>('POST', approval)).body.code).toBe('summary.own-change');
  expect((await chair.send('POST', approval)).status).toBe(200);
  const html = await (await lead.ask(`/api/summaries/${id}/files/html`)).text();
  expect(html).toContain('[withheld]');
  expect(html).not.toContain('from Worcestershire');
});

test('all summaries go out together, once each is approved; the notice and the contract follow in their order', async () => {
  const step = async (step: string, on: string) =>
    lead.send<Refusal>('POST', `/api/tenders/${tenderId}/award-steps`, { step, on, reference: 'UK6' });
  for (const { id } of (await list()).summaries) {
    const contact = { name: 'A. Person', email: 'person@example.org' };
    await lead.send('PUT', `/api/summaries/${id}/contact`, contact);
  }
  const [first, second] = (await list()).summaries;
  const approve = (id = '') => chair.send<SummaryView>('POST', `/api/summaries/${id}/approval`);
  expect((await approve(first?.id)).body).toMatchObject({ state: 'approved' });
  const release = () => lead.send<Refusal & SummaryListView>('POST', `/api/tenders/${tenderId}/summaries/release`);
  expect((await release()).body.code).toBe('summary.not-ready');
  expect((await step('notice', '2027-06-02')).body.code).toBe('award.step-too-early');
  await approve(second?.id);
  const released = await release();
  expect(released.body.summaries.map(({ state }) => state)).toEqual(['released', 'released']);
  const notice = new Date(Date.now() + 86_400_000 * 365).toISOString().slice(0, 10);
  expect((await step('contract', notice)).body.code).toBe('award.step-too-early');
  expect((await step('notice', notice)).status).toBe(200);
  expect((await step('contract', notice)).body.code).toBe('award.step-too-early');
  const { steps } = await list();
  expect((await step('contract', steps.contractFrom ?? '')).status).toBe(200);
});

test('no role without the right sees a summary or its file', async () => {
  const [first] = (await list()).summaries;
  for (const as of ['evaluator', 'observer', 'analyst'] as const) {
    const who = client(api.url, { as });
    expect((await who.get(`/api/summaries/${first?.id ?? ''}`)).status).toBeGreaterThanOrEqual(403);
    expect((await who.ask(`/api/summaries/${first?.id ?? ''}/files/pdf`)).status).toBeGreaterThanOrEqual(403);
  }
});
