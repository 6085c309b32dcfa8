import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  AuditTrailView,
  BidderDeskView,
  CommitmentRegisterView,
  CommitmentCandidatesView,
  CommitmentView,
  ComplianceView,
  DebriefView,
  PanelSavedView,
  RecordView,
  SummaryListView,
  SummaryView,
} from '@evenhand/shared/contracts';
import { MOST_UPLOADS } from '../src/modules/commitments/bidder/upload-limit.ts';
import type { AssessmentSummary } from '../src/modules/summaries/domain/assessment-summary.ts';
import { SummaryChangesPart } from '../src/modules/summaries/summary-changes.part.ts';
import { RemindOfReportsJob } from '../src/modules/commitments/reminders/remind-of-reports.job.ts';
import { bidder, linkSentTo, newestMail } from './setup/bidder.ts';
import { client, personId, type Refusal } from './setup/client.ts';
import { promise, report } from './setup/commitments.ts';
import { anAgreement, aTenderToModerate, EVALUATORS, member } from './setup/moderation.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenderId: string;
let lead: ReturnType<typeof client>;
let chair: ReturnType<typeof client>;
let worker: INestApplicationContext;

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
  worker = await api.startWorker();
  ({ tenderId } = await aTenderToModerate(api, {
    Meadow: { Q1: '3 3 3', Q2: '2 2 2' },
    Verge: { Q1: '4 4 4', Q2: '2 2 2' },
  }));
  lead = client(api.url);
  chair = client(api.url, { as: 'chair' });
});
afterAll(() => api.close());

const TABLE_COLUMNS =
  'Commitment,From,To,Promised,Counted in,Delivered,What was done,How it was counted,' +
  '"Confidence (counted, sampled or estimated)",Verified by,What will be done about a shortfall';

const contactOf = (supplier: string) => `${supplier.toLowerCase()}@example.org`;
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

test('words withheld everywhere go from every summary and from the copy that hides names, and wait in each that says them', async () => {
  const { id, sections } = await summaryOf('Verge');
  const won = sections.flatMap(({ sentences }) => sentences).find((each) => each.id === 'Q1/Q1/reason');
  const words = won?.text ?? '';
  expect(JSON.stringify((await summaryOf('Meadow')).sections)).toContain(words);
  const change = { kind: 'withholding', place: won?.id, words, reason: 'How the winner works.' };
  const { body } = await lead.send<SummaryView>('POST', `/api/summaries/${id}/changes`, change);
  const other = await summaryOf('Meadow');
  expect(other.changes.at(-1)).toMatchObject({ words, everywhere: true, state: 'waiting' });
  expect(other.checks.map(({ kind }) => kind)).toContain('not-approved');
  const changeId = body.changes.find((each) => each.words === words)?.id ?? '';
  expect((await chair.send('POST', `/api/summaries/${other.id}/changes/${changeId}/approval`)).status).toBe(200);
  for (const supplier of ['Verge', 'Meadow'])
    expect(JSON.stringify((await summaryOf(supplier)).sections)).not.toContain(words);
  const ending = `/api/summaries/${other.id}/changes/${changeId}/ending`;
  expect((await chair.send('POST', ending, { reason: 'It is known.' })).status).toBe(200);
  expect(JSON.stringify((await summaryOf('Meadow')).sections)).toContain(words);
});

test('words that were withheld as a part of a word take nothing out, and keep the summary from being approved', async () => {
  const { id, sections } = await summaryOf('Meadow');
  const cited = sections.flatMap(({ sentences }) => sentences).find(({ text }) => text.includes('three apprentices'));
  const change = { kind: 'withholding', place: cited?.id, words: 'three apprentices', reason: 'Commercial' };
  const { body } = await lead.send<SummaryView>('POST', `/api/summaries/${id}/changes`, change);
  const changeId = body.changes.find(({ words }) => words === change.words)?.id ?? '';
  expect((await chair.send('POST', `/api/summaries/${id}/changes/${changeId}/approval`)).status).toBe(200);
  const blocking = async () => (await summaryOf('Meadow')).checks.filter((each) => each.blocks).map(({ kind }) => kind);
  expect(await blocking()).not.toContain('near-withheld');
  await api.database.query('update summary_change set words = $1 where id = $2', ['three apprent', changeId]);
  expect(await blocking()).toContain('near-withheld');
  const { withheld, withheldInWords } = await worker.get(SummaryChangesPart).gather(tenderId);
  expect([withheld, withheldInWords]).toEqual([['from Worcestershire'], ['three apprent']]);
  const ending = { reason: 'It is known.' };
  expect((await chair.send('POST', `/api/summaries/${id}/changes/${changeId}/ending`, ending)).status).toBe(200);
  expect(await blocking()).not.toContain('near-withheld');
});

test('added words that are wrong are withdrawn or refused with a reason, and stand in the way no more', async () => {
  const { id } = await summaryOf('Meadow');
  const add = async (words: string) => {
    const change = { kind: 'addition', place: 'Q1', words, reason: 'The panel said so.' };
    const proposed = await lead.send<SummaryView>('POST', `/api/summaries/${id}/changes`, change);
    return proposed.body.changes.find((each) => each.words === words)?.id ?? '';
  };
  const end = (who: typeof lead, changeId: string, reason = 'It is misspelt.') =>
    who.send<SummaryView & Refusal>('POST', `/api/summaries/${id}/changes/${changeId}/ending`, { reason });
  const approve = (changeId: string) => chair.send('POST', `/api/summaries/${id}/changes/${changeId}/approval`);
  const stateOf = async (changeId: string) =>
    (await summaryOf('Meadow')).changes.find((each) => each.id === changeId)?.state;

  const first = await add('Yuo promise a date.');
  expect((await summaryOf('Meadow')).checks.map(({ kind }) => kind)).toContain('not-approved');
  expect((await end(lead, first, ' ')).status).toBe(400);
  expect((await end(lead, first)).status).toBe(200);
  expect((await end(lead, first)).body.code).toBe('summary.wrong-state');
  expect((await approve(first)).status).toBe(409);
  const second = await add('You promise a data.');
  expect((await end(chair, second)).status).toBe(200);
  const third = await add('You promise a day.');
  expect((await approve(third)).status).toBe(200);
  expect((await end(lead, third)).body.code).toBe('summary.approved-change');
  const { body } = await end(chair, third);
  expect([await stateOf(first), await stateOf(second), await stateOf(third)]).toEqual([
    'withdrawn',
    'refused',
    'taken-back',
  ]);
  expect(body.changes.at(-1)).toMatchObject({ endedBecause: 'It is misspelt.', mayEnd: false, mayApprove: false });
  expect(JSON.stringify(body.sections)).not.toContain('Added later');
  expect(body.checks.map(({ kind }) => kind)).not.toContain('not-approved');
});

test('before the bidders are told the contract is that of the winner only, and a release names no supplier', async () => {
  const { bids, winnerId } = await list();
  const record = (responseId = '') =>
    lead.send<Refusal>('PUT', `/api/tenders/${tenderId}/contract`, {
      ...{ responseId, supplier: 'Verge Limited', startOn: '2025-04-01', endOn: '2027-03-31' },
    });
  const loser = bids.find(({ responseId }) => responseId !== winnerId)?.responseId;
  expect((await record(loser)).body.code).toBe('contract.not-winner');
  expect((await record(winnerId ?? '')).status).toBe(200);
  const { responses } = (await lead.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`)).body;
  expect(responses.map(({ id }) => id)).toEqual([winnerId]);
  const published = async () => (await lead.ask(`/api/tenders/${tenderId}/ocds`)).text();
  expect(await published()).not.toContain('Verge Limited');

  const decide = (responseId = '') =>
    lead.send<Refusal>('PUT', `/api/tenders/${tenderId}/winner`, { responseId, reason: 'It was counted anew.' });
  const rules = async () =>
    (await lead.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`)).body.prompts.map(
      ({ rule }) => rule,
    );
  const entered = (on: string | null) =>
    api.database.query('update award set "contractEnteredOn" = $1 where "tenderId" = $2', [on, tenderId]);
  await entered('2026-03-02');
  expect(await published()).toContain('Verge Limited');
  expect((await decide(loser)).body.code).toBe('summary.wrong-state');
  await entered(null);
  expect(await rules()).not.toContain('award');
  expect((await decide(loser)).status).toBe(200);
  expect(await rules()).toContain('award');
  await entered('2026-03-02');
  expect(await published()).not.toContain('Verge Limited');
  await entered(null);
  expect((await decide(winnerId ?? '')).status).toBe(200);
  // A decision that another one takes the place of stays on record with its reason.
  const { events } = (await lead.get<AuditTrailView>(`/api/tenders/${tenderId}/audit?kind=award.decided`)).body;
  const told = events.map(({ detail }) => Object.fromEntries(detail.map(({ name, value }) => [name, value])));
  expect(told).toMatchObject([
    { winnerIdBefore: loser, reasonBefore: 'It was counted anew.' },
    { winnerIdBefore: winnerId, reasonBefore: '' },
    {},
  ]);
  expect(told[2]).not.toHaveProperty('winnerIdBefore');
});

test('a contract recorded for another than the later winner is not entered into, and is put right with its commitments', async () => {
  const { bids, winnerId } = await list();
  const other = bids.find(({ responseId }) => responseId !== winnerId)?.responseId ?? '';
  const send = <Body>(method: 'PUT' | 'POST', path: string, body: object) =>
    lead.send<Body & Refusal>(method, `/api/${path}`, body);
  const own = `tenders/${tenderId}`;
  const decide = async (responseId: string) =>
    expect((await send('PUT', `${own}/winner`, { responseId, reason: 'It was counted anew.' })).status).toBe(200);
  const record = (responseId: string) =>
    send('PUT', `${own}/contract`, { responseId, supplier: 'Verge', startOn: '2025-04-01', endOn: '2027-03-31' });
  const { body } = await send<CommitmentView>('POST', `${own}/commitments`, { ...promise(), startOn: '2026-04-01' });
  expect((await send('POST', `commitments/${body.id}/reports`, report('1'))).status).toBe(201);
  await decide(other);
  expect((await record(other)).body.code).toBe('contract.has-commitments');
  const dated = (notice: string | null, entered: string | null) =>
    api.database.query('update award set "noticePublishedOn" = $2, "contractEnteredOn" = $3 where "tenderId" = $1', [
      tenderId,
      notice,
      entered,
    ]);
  // A report rests on its words, and the decision can go back.
  const reworded = { ...promise(), startOn: '2026-04-01', quantity: '2' };
  expect((await send('PUT', `commitments/${body.id}/terms`, reworded)).body.code).toBe('commitment.in-force');
  const variation = { ...reworded, reason: 'Fewer.', reference: 'V1', effectiveOn: '2026-05-01' };
  expect((await send('POST', `commitments/${body.id}/variations`, variation)).body.code).toBe('contract.of-another');
  await dated('2026-02-02', null);
  const step = { step: 'contract', on: '2026-03-02', reference: null };
  expect((await send('POST', `${own}/award-steps`, step)).body.code).toBe('contract.of-another');
  // As it could be recorded before this was asked.
  await dated('2026-02-02', '2026-03-02');
  const { body: standing } = await lead.get<CommitmentView>(`/api/commitments/${body.id}`);
  expect(standing).toMatchObject({ isDraft: false, mayTakeOut: true });
  const out = { reason: 'It is of a bidder that did not win.' };
  expect((await send('POST', `commitments/${body.id}/taking-out`, out)).status).toBe(200);
  expect((await record(other)).status).toBe(200);
  await dated(null, null);
  await decide(winnerId ?? '');
  expect((await record(winnerId ?? '')).status).toBe(200);
});

test('all summaries go out together, once each is approved; the notice and the contract follow in their order', async () => {
  const step = async (step: string, on: string) =>
    lead.send<Refusal>('POST', `/api/tenders/${tenderId}/award-steps`, { step, on, reference: 'UK6' });
  for (const { id, supplier } of (await list()).summaries) {
    const contact = { name: `${supplier} Contact`, email: contactOf(supplier) };
    await lead.send('PUT', `/api/summaries/${id}/contact`, contact);
  }
  expect(await linkSentTo(api, contactOf('Meadow'))).toBe('');
  const [first, second] = (await list()).summaries;
  const approve = (id = '') => chair.send<SummaryView>('POST', `/api/summaries/${id}/approval`);
  const debrief = <Body>(as: typeof lead, id = '') => as.get<Body>(`/api/summaries/${id}/debrief`);
  expect((await debrief<Refusal>(lead, first?.id)).body.code).toBe('summary.not-approved');
  expect((await approve(first?.id)).body).toMatchObject({ state: 'approved', whyNoDebrief: null });
  // Words to be withheld everywhere, asked for beside another summary, hold the notes up until that is decided.
  const said = (await summaryOf('Verge')).sections.flatMap(({ sentences }) => sentences);
  const shared = said.find(({ id }) => id === 'Q1/Q1/reason');
  const withholding = { kind: 'withholding', place: shared?.id, words: shared?.text, reason: 'How the winner works.' };
  const { body: asked } = await lead.send<SummaryView>(
    'POST',
    `/api/summaries/${second?.id ?? ''}/changes`,
    withholding,
  );
  const changeId = asked.changes.find((each) => each.words === shared?.text && each.mayEnd)?.id ?? '';
  const waits = (await lead.get<SummaryView>(`/api/summaries/${first?.id ?? ''}`)).body.whyNoDebrief;
  expect(waits).toContain('wait for approval');
  expect((await debrief<Refusal>(lead, first?.id)).body).toMatchObject({ code: 'summary.not-ready', detail: waits });
  const withdrawn = `/api/summaries/${second?.id ?? ''}/changes/${changeId}/ending`;
  expect((await lead.send('POST', withdrawn, { reason: 'It is known.' })).status).toBe(200);
  expect((await debrief(lead, first?.id)).status).toBe(200);
  const release = () => lead.send<Refusal & SummaryListView>('POST', `/api/tenders/${tenderId}/summaries/release`);
  expect((await release()).body.code).toBe('summary.not-ready');
  expect((await step('notice', '2027-06-02')).body.code).toBe('award.step-too-early');
  await approve(second?.id);
  const released = await release();
  expect(released.body.summaries).toMatchObject([
    { state: 'released', mail: { state: 'waiting' }, openedAt: null },
    { state: 'released', mail: { state: 'waiting' }, openedAt: null },
  ]);
  const notice = (await list()).steps.summariesIssuedOn ?? '';
  expect((await step('contract', notice)).body.code).toBe('award.step-too-early');
  expect((await step('notice', '2999-01-04')).body.detail).toContain('lies ahead');
  expect((await step('notice', notice)).status).toBe(200);
  const correct = (reason: string | null) =>
    lead.send<Refusal>('POST', `/api/tenders/${tenderId}/award-steps`, {
      ...{ step: 'notice', on: notice, reference: 'UK7', reason },
    });
  expect((await correct(null)).body.errors).toMatchObject([{ pointer: '/reason' }]);
  expect((await correct('The reference was another.')).status).toBe(200);
  expect((await list()).steps).toMatchObject({ noticePublishedOn: notice, noticeReference: 'UK7' });
  expect((await step('contract', notice)).body.code).toBe('award.step-too-early');
  expect((await step('contract', (await list()).steps.contractFrom ?? '')).body.detail).toContain('lies ahead');
  const longAgo = `update award set "summariesIssuedOn" = $1, "noticePublishedOn" = $1 where "tenderId" = $2`;
  await api.database.query(longAgo, ['2026-03-02', tenderId]);
  // Whether a mandatory requirement is met may be found unrecorded as late as in the standstill.
  const thresholdId = randomUUID();
  await api.database.query(
    `insert into threshold (id, "tenderId", "personId", clause, words, least, consequence, at)
     values ($1, $2, $3, 'Clause 4.2', 'At least four supervisors.', null, 'It may be disregarded.', now())`,
    [thresholdId, tenderId, personId('lead')],
  );
  const contract = async () => step('contract', (await list()).steps.contractFrom ?? '');
  expect((await contract()).body.detail).toContain('nobody has recorded');
  const { body: compliance } = await lead.get<ComplianceView>(`/api/tenders/${tenderId}/compliance`);
  expect(compliance).toMatchObject({ mayDecide: false, mayRecordThresholds: true });
  for (const { id: responseId } of compliance.responses) {
    const stated = { responseId, stated: 'yes', evidence: 'Page 3.' };
    const results = `/api/tenders/${tenderId}/thresholds/${thresholdId}/results`;
    expect((await lead.send('POST', results, stated)).status).toBe(201);
    // The decision rests on it from now on.
    const other = await lead.send<Refusal>('POST', results, { ...stated, stated: 'no' });
    expect([other.status, other.body.code]).toEqual([403, 'rights.not-now']);
  }
  expect((await contract()).status).toBe(200);
  expect((await step('notice', notice)).body.code).toBe('award.step-too-early');
});

test('debrief notes repeat the approved summary and the published scale, each sentence with its record', async () => {
  const { id, sections } = await summaryOf('Meadow');
  const { status, body } = await lead.get<DebriefView>(`/api/summaries/${id}/debrief`);
  expect(status).toBe(200);
  const approved = new Set(sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
  const sentences = body.sections.flatMap((section) => section.sentences);
  for (const { text, record } of sentences) {
    expect(record).not.toBeNull();
    if (record?.kind !== 'published-set') expect([...approved]).toContain(text);
  }
  expect(sentences.some((each) => each.record?.kind === 'agreed-score')).toBe(true);
  const html = await (await lead.ask(`/api/summaries/${id}/debrief/files/html`)).text();
  expect(html).toContain('Debrief notes');
  expect(html).not.toContain('from Worcestershire');
  for (const format of ['docx', 'pdf'])
    expect((await lead.ask(`/api/summaries/${id}/debrief/files/${format}`)).status).toBe(200);
});

test('who may not read a summary gets no debrief notes of it either', async () => {
  const { id } = await summaryOf('Meadow');
  for (const as of ['lead', 'chair', 'evaluator', 'observer', 'adviser', 'auditor', 'administrator', null] as const) {
    const { status } = await client(api.url, { as }).get(`/api/summaries/${id}`);
    for (const path of ['', '/files/html', '/files/docx', '/files/pdf'])
      expect([as, (await client(api.url, { as }).ask(`/api/summaries/${id}/debrief${path}`)).status]).toEqual([
        as,
        status,
      ]);
  }
});

test('debrief notes are refused where the approved summary has a sentence that no record gives', async () => {
  const { id } = await summaryOf('Meadow');
  const [kept] = await api.database.query<{ approved: AssessmentSummary }>(
    'select approved from assessment_summary where id = $1',
    [id],
  );
  const approved = kept?.approved;
  const [first, ...rest] = approved?.sections ?? [];
  const invented = { id: 'Q1/invented', text: 'The panel liked the other tender more.', record: null };
  const tampered = {
    ...approved,
    sections: [{ ...first, sentences: [...(first?.sentences ?? []), invented] }, ...rest],
  };
  const keep = (summary: unknown) =>
    api.database.query('update assessment_summary set approved = $1 where id = $2', [JSON.stringify(summary), id]);
  await keep(tampered);
  for (const path of ['', '/files/html'])
    expect((await lead.get<Refusal>(`/api/summaries/${id}/debrief${path}`)).body.code).toBe('summary.not-ready');
  await keep(approved);
  expect((await lead.get(`/api/summaries/${id}/debrief`)).status).toBe(200);
});

test('what is kept counts from the contract of the award; another day is never earlier, and has a reason', async () => {
  const { contractEnteredOn } = (await list()).steps;
  const kept = async () => (await lead.get<RecordView>(`/api/tenders/${tenderId}/record`)).body.retention;
  expect(await kept()).toMatchObject({ contractedOn: contractEnteredOn, enteredOn: contractEnteredOn });
  const contracted = (contractedOn: string, reason?: string) =>
    lead.send<Refusal>('POST', `/api/tenders/${tenderId}/retention/contract`, { contractedOn, reason });
  expect((await contracted('2020-01-01', 'A slip.')).body.errors).toMatchObject([{ pointer: '/contractedOn' }]);
  expect((await contracted('2028-01-01')).body.errors).toMatchObject([{ pointer: '/reason' }]);
  expect((await contracted('2028-01-01', 'The last of the contracts.')).status).toBe(204);
  expect(await kept()).toMatchObject({ contractedOn: '2028-01-01', keepUntil: '2031-01-01' });
});

test('a contact comes in with the link and a code, reads its summary, asks, and reads the answer', async () => {
  const at = bidder(api, await linkSentTo(api, contactOf('Meadow')));
  expect((await at.ask('/summary')).to).toMatch(/^\/bidder\/[\w-]+$/);
  expect(await at.fill('', { email: 'nonsense' })).toMatchObject({
    status: 422,
    words: expect.stringMatching('Enter an e-mail address'),
  });
  expect((await at.enter(contactOf('Meadow'))).to).toMatch(/\/summary$/);
  const { words } = await at.ask('/summary');
  expect(words).toContain('You promise three apprentices by 31 March 2028');
  expect(words).toContain('[withheld]');
  expect(words).toMatch(/Last day of the standstill period/);
  for (const format of ['pdf', 'docx', 'html']) expect((await at.ask(`/files/${format}`)).status).toBe(200);

  expect(await at.fill('/questions', { words: ' ' })).toMatchObject({
    status: 422,
    words: expect.stringMatching('at least one word'),
  });
  await at.fill('/questions', { words: 'Where was a <b>plan</b> asked for?' });
  const { id, ...asked } = (await list()).summaries.find(({ supplier }) => supplier === 'Meadow') ?? { id: '' };
  expect(asked).toMatchObject({ asks: true });
  const answer = (words: string) => lead.send<Refusal>('POST', `/api/summaries/${id}/bidder/answers`, { words });
  expect((await answer('The other bidders offered more apprentices than you.')).body.errors).toMatchObject([
    { pointer: '/words' },
  ]);
  expect((await answer('You promise apprentices FROM  Worcestershire.')).body.errors).toMatchObject([
    { pointer: '/words', says: expect.stringContaining('is withheld') },
  ]);
  expect((await answer('In section 4 of the published set.')).status).toBe(201);
  const thread = (await at.ask('/questions')).words;
  expect(thread).toContain('&lt;b&gt;plan&lt;/b&gt;');
  expect(thread).toContain('In section 4 of the published set.');
  await at.fill('/feedback', { summary: 'Mostly', better: '' });

  const desk = (await lead.get<BidderDeskView>(`/api/summaries/${id}/bidder`)).body;
  expect(desk.feedback).toEqual([{ question: 'How clear are the reasons in your summary?', answer: 'Mostly' }]);
  expect(desk.log.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['bidder.entered', 'bidder.opened', 'bidder.asked', 'bidder.told']),
  );
  expect(JSON.stringify(desk.log)).not.toContain('section 4');
});

test('a bidder’s link and code open nothing of another bidder', async () => {
  const [meadow, verge] = [await linkSentTo(api, contactOf('Meadow')), await linkSentTo(api, contactOf('Verge'))];
  const at = bidder(api, meadow);
  await at.enter(contactOf('Meadow'));
  const other = bidder(api, verge);
  await other.fill('', { email: contactOf('Meadow') });
  expect(await newestMail(api, contactOf('Verge'), 'Your code%')).toBe('');
  expect((await other.fill('/code', { code: await at.code(contactOf('Meadow')) })).status).toBe(401);
  const cookie = await cookieOf(meadow, contactOf('Meadow'));
  for (const path of [verge, `/bidder/${'A'.repeat(43)}`, '/bidder/..%2Fapi'])
    for (const below of ['/summary', '/files/pdf', '/questions', '/feedback']) {
      const answer = await fetch(`${api.url}${path}${below}`, { headers: { cookie }, redirect: 'manual' });
      expect([path, below, answer.status]).toEqual([path, below, 303]);
    }
  const pages = await Promise.all([verge, `/bidder/${'A'.repeat(43)}`].map((path) => bidder(api, path).ask('')));
  expect(pages[0]?.words).toBe(pages[1]?.words);
  expect((await at.ask('/summary')).words).not.toContain('Q1/Q1');
});

test('wrong codes end a code and then the link rests; a withdrawn link leads nowhere at once', async () => {
  const [link, email] = [await linkSentTo(api, contactOf('Verge')), contactOf('Verge')];
  const at = bidder(api, link);
  await at.enter(email);
  expect((await at.ask('/summary')).status).toBe(200);
  const guess = bidder(api, link);
  await guess.fill('', { email });
  const right = await guess.code(email);
  const wrong = right === '00000000' ? '00000001' : '00000000';
  for (let tries = 0; tries < 5; tries += 1) await guess.fill('/code', { code: wrong });
  expect((await guess.fill('/code', { code: right })).status).toBe(401);

  const { id } = (await list()).summaries.find(({ supplier }) => supplier === 'Verge') ?? { id: '' };
  const stranger = client(api.url, { as: 'evaluator' });
  expect((await stranger.send('POST', `/api/summaries/${id}/bidder/withdrawal`)).status).toBe(403);
  await lead.send('POST', `/api/summaries/${id}/bidder/withdrawal`);
  expect((await at.ask('/summary')).status).toBe(303);
  expect((await at.enter(email)).status).toBe(401);
  await lead.send('POST', `/api/summaries/${id}/bidder/links`, { name: 'New Contact', email: 'new@example.org' });
  const fresh = bidder(api, await linkSentTo(api, 'new@example.org'));
  expect((await fresh.enter('new@example.org')).status).toBe(303);
  expect((await fresh.ask('/summary')).words).toContain('Verge');
});

/** The cookie that a contact gets who comes in. */
async function cookieOf(path: string, email: string): Promise<string> {
  const ask = (below: string, fields: Record<string, string>) =>
    fetch(`${api.url}${path}${below}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  await ask('', { email });
  const answer = await ask('/code', { code: await bidder(api, path).code(email) });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

test('the supplier that won reports on its commitments on its own page; another bidder has no such page', async () => {
  const { bids, winnerId } = await list();
  const winner = bids.find(({ responseId }) => responseId === winnerId)?.bidder ?? '';
  await lead.send('PUT', `/api/tenders/${tenderId}/contract`, {
    ...{ responseId: winnerId, supplier: winner, startOn: '2025-04-01', endOn: '2027-03-31' },
  });
  const taken = await lead.send<CommitmentView>('POST', `/api/tenders/${tenderId}/commitments`, {
    ...{ statement: 'Four talks a year.', quantity: '4', unit: 'talk', per: 'year' },
    ...{ startOn: '2025-04-01', endOn: '2027-03-31', frequency: 'quarterly' },
  });
  // What the panel cited for its marks is offered with its words, once where the machine found the same.
  const candidates = async () =>
    (await lead.get<CommitmentCandidatesView>(`/api/tenders/${tenderId}/commitment-candidates`)).body.candidates;
  const found = await candidates();
  await api.database.query('delete from assessment where "responseId" = $1', [winnerId]);
  const [cited, ...more] = await candidates();
  expect(found.filter(({ source }) => source.start === cited?.source.start)).toHaveLength(1);
  expect(more.every(({ from }) => from === 'panel')).toBe(true);
  expect(cited).toMatchObject({
    from: 'panel',
    quantity: null,
    source: { quote: expect.stringContaining('apprentices') },
  });
  const resting = await lead.send<CommitmentView>('POST', `/api/tenders/${tenderId}/commitments`, {
    ...{ statement: 'What the panel read.', claimId: cited?.claimId ?? null },
    ...{ startOn: '2026-04-01', endOn: '2027-03-31', frequency: 'once' },
  });
  expect(resting.body.source).toEqual(cited?.source);
  const after = await candidates();
  expect(after).toHaveLength(more.length + 1);
  expect(after.find(({ claimId }) => claimId === cited?.claimId)).toMatchObject({
    ...cited,
    takenAs: resting.body.code,
  });
  const at = bidder(api, await linkSentTo(api, 'new@example.org'));
  await at.enter('new@example.org');
  expect((await at.ask('/commitments')).words).toContain('Four talks a year.');
  const report = `/commitments/${taken.body.id}`;
  const fields = {
    from: '2025-04-01',
    to: '2025-06-30',
    account: 'A talk.',
    counting: 'By letter.',
    confidence: 'counted',
  };
  const refused = await at.fill(report, { ...fields, amount: 'one' });
  expect(refused).toMatchObject({ status: 422, words: expect.stringContaining('A talk.') });
  // What was written for one period is never shown as the report on another.
  const elsewhere = await at.fill(report, { ...fields, to: '2020-12-31', amount: 'one' });
  expect(elsewhere).toMatchObject({ status: 409, words: expect.stringContaining('Nothing was sent.') });
  expect((await at.fill(report, { ...fields, amount: '1' })).to).toMatch(/\/commitments$/);
  expect((await at.ask('/commitments')).words).toContain('waits for review');
  const files = new FormData();
  expect((await at.ask(`${report}/evidence`, { method: 'POST', body: files })).status).toBe(422);
  files.append('files', new Blob(['Five schools.']), 'schools.txt');
  expect((await at.ask(`${report}/evidence`, { method: 'POST', body: files })).status).toBe(303);
  const asFound = (infection: string | null) =>
    api.database.query('update delivery_evidence set "checkedAt" = now(), infection = $1', [infection]);
  await asFound(null);
  expect((await at.ask(`${report}/evidence`)).words).toMatch(/schools\.txt[^]*Given to the authority\./);
  await asFound('Eicar');
  const { words } = await at.ask(`${report}/evidence`);
  expect(words).toContain('found Eicar in it, so nobody is given it. Take it back and add a clean copy.');
  const back = /evidence\/[\w-]+\/withdrawal\?period=[\d-]+/.exec(words)?.[0] ?? '';
  expect((await at.ask(`${report}/${back}`, { method: 'POST' })).status).toBe(303);
  expect((await at.ask(`${report}/evidence`)).words).toContain('No files have been given');
  const table = (amount: string) => {
    const form = new FormData();
    const row = `${taken.body.code},2026-01-01,31/03/2026,,,${amount},A talk.,By letter.,counted,,`;
    form.append('table', new Blob([`${TABLE_COLUMNS}\n${row}`]), 'reports.csv');
    return at.ask('/commitments/table', { method: 'POST', body: form });
  };
  expect(await table('one')).toMatchObject({ status: 422, words: expect.stringContaining('<dt>Row 2</dt>') });
  const looked = (await table('2')).words;
  expect(looked).toMatch(/1 report\s+can be\s+sent/);
  const sentSoFar = async () => (await lead.get<CommitmentView>(`/api/commitments/${taken.body.id}`)).body.reports;
  expect(await sentSoFar()).toHaveLength(1);
  const carried = new FormData();
  carried.append('name', 'reports.csv');
  carried.append('content', /name="content" value="([^"]+)"/.exec(looked)?.[1] ?? '');
  expect((await at.ask('/commitments/table', { method: 'POST', body: carried })).to).toMatch(/\/commitments$/);
  expect((await at.ask('/commitments')).words).toContain('Reports that wait for review: 2.');
  await api.database.query(
    `insert into attempt_limit (key, points, expire)
     select 'upload:' || id, $1, $2 from bidder_link where email = 'new@example.org'
     on conflict (key) do update set points = excluded.points, expire = excluded.expire`,
    [MOST_UPLOADS, Date.now() + 3_600_000],
  );
  expect(await at.ask(`${report}/evidence`, { method: 'POST', body: files })).toMatchObject({
    status: 429,
    words: expect.stringContaining('too often within an hour'),
  });
  expect(await sentSoFar()).toMatchObject([
    { amount: '1', state: 'sent', reportedBy: 'The supplier' },
    { amount: '2', state: 'sent', reportedBy: 'The supplier' },
  ]);

  // A question about the first is seen, answered from what was sent, and given evidence, though a later report waits.
  await api.database.query(
    `update delivery_report set state = 'asked', "reviewReason" = 'Which school was it?'
     where "commitmentId" = $1 and "periodTo" = '2025-06-30'`,
    [taken.body.id],
  );
  const listed = (await at.ask('/commitments')).words;
  expect(listed).toContain('Which school was it?');
  expect(listed).toMatch(/Due so far \d+ of 8: 0 accepted/);
  const asked = (await at.ask(`${report}?period=2025-06-30`)).words;
  expect(asked).toContain('The authority asks: Which school was it?');
  expect(asked).toMatch(/<textarea id="account"[^>]*>A talk\.<\/textarea>/);
  expect(asked).toMatch(/value="counted"\s+checked/);
  expect((await at.ask(`${report}/evidence?period=2025-06-30`)).words).toContain('For 1 April 2025 to 30 June 2025.');
  expect((await at.fill(report, { ...fields, amount: '1', account: 'At Malvern.' })).to).toMatch(/\/commitments$/);
  expect(await sentSoFar()).toMatchObject([{ account: 'At Malvern.', state: 'sent' }, { state: 'sent' }]);

  const other = bidder(api, await linkSentTo(api, contactOf('Meadow')));
  await other.enter(contactOf('Meadow'));
  expect((await other.ask('/summary')).words).not.toContain('Your commitments');
  for (const below of ['/commitments', report, `${report}/evidence`, '/commitments/table', '/commitments/table/file'])
    expect((await other.ask(below)).status).toBe(404);
  expect((await other.ask('/commitments/table', { method: 'POST', body: carried })).status).toBe(404);
});

test('the supplier’s contact is reminded once of a report it owes, and the mail leads through the door to its commitments', async () => {
  const path = `/api/tenders/${tenderId}/commitments`;
  const register = (await lead.get<CommitmentRegisterView>(path)).body;
  expect(register).toMatchObject({ supplierContact: 'New Contact', contract: { reminderDays: 7 } });
  const job = worker.get(RemindOfReportsJob);
  await Promise.all([job.remindAll('2025-11-01'), job.remindAll('2025-11-01')]);
  const mails = await api.database.query<{ recipient: string; words: string }>(
    `select recipient, words from mail where subject like 'Reports on your commitments%'
     and words like '%report overdue since 30 October 2025%'`,
  );
  expect(mails.map(({ recipient }) => recipient)).toEqual(['new@example.org']);
  expect(mails[0]?.words).not.toContain('talk');
  const { reminders } = (await lead.get<CommitmentView>(`/api/commitments/${register.commitments[0]?.id ?? ''}`)).body;
  expect(reminders.filter(({ party, dueOn }) => party === 'supplier' && dueOn === '2025-10-30')).toMatchObject([
    { on: '2025-11-01', about: 'report-overdue', to: ['New Contact'] },
  ]);

  const address = /\/bidder\/[\w-]{43}/.exec(mails[0]?.words ?? '')?.[0] ?? '';
  const at = bidder(api, address);
  expect((await at.ask('/commitments')).to).toBe(address);
  expect((await at.enter(contactOf('Meadow'))).status).toBe(401);
  expect((await at.enter('new@example.org')).to).toMatch(/\/commitments$/);
  expect((await at.ask('/commitments')).words).toContain('Four talks a year.');
  const first = bidder(api, await linkSentTo(api, 'new@example.org'));
  expect((await first.enter('new@example.org')).to).toMatch(/\/summary$/);
});

test('no role without the right sees a summary or its file', async () => {
  const [first] = (await list()).summaries;
  for (const as of ['evaluator', 'observer', 'analyst'] as const) {
    const who = client(api.url, { as });
    expect((await who.get(`/api/summaries/${first?.id ?? ''}`)).status).toBeGreaterThanOrEqual(403);
    expect((await who.ask(`/api/summaries/${first?.id ?? ''}/files/pdf`)).status).toBeGreaterThanOrEqual(403);
  }
});

test('the contract manager reads what the contract came from, and may change nothing of it', async () => {
  await lead.take(tenderId, 'contract-manager');
  const manager = client(api.url, { as: 'contract-manager' });
  const read = await manager.get<SummaryListView>(`/api/tenders/${tenderId}/summaries`);
  expect(read.status).toBe(200);
  expect(read.body).toMatchObject({ mayWrite: false, mayRelease: false });
  expect((await manager.get(`/api/summaries/${read.body.summaries[0]?.id ?? ''}`)).status).toBe(200);
});
