import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { canonicalJson, scoreResponse } from '@evenhand/scoring';
import { deliveryReportInput } from '@evenhand/shared/contracts';
import type {
  CommitmentCandidatesView,
  CommitmentRegisterView,
  CommitmentView,
  CredentialListView,
  ContractView,
  DeliveryQueueView,
  DeliveryTableView,
  PortfolioView,
  PublicReportView,
  ShortfallDraftView,
  ShortfallView,
} from '@evenhand/shared/contracts';
import { UsualRanges } from '../src/modules/assessments/index.ts';
import { frameworkOf } from '../src/modules/frameworks/index.ts';
import { ResponseRepository, ResponsesService } from '../src/modules/responses/index.ts';
import { TendersService } from '../src/modules/tenders/index.ts';
import { CommitmentRepository } from '../src/modules/commitments/commitment.repository.ts';
import { DeliveryService } from '../src/modules/commitments/delivery.service.ts';
import { KeepUsualRangesJob } from '../src/modules/commitments/portfolio/keep-usual-ranges.job.ts';
import { RemindOfReportsJob } from '../src/modules/commitments/reminders/remind-of-reports.job.ts';
import { sheetsIn, workbookOf } from '../src/platform/tables/sheets.ts';
import { FileStore } from '../src/platform/files/file-store.ts';
import { client, personId, type As, type Refusal } from './setup/client.ts';
import { filledTable, FIRST_YEAR, isOver, moveTo, promise, report, thirtyThatAreOver } from './setup/commitments.ts';
import { exportedRecord, verifiedRecord } from './setup/record.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';

const REMEDIES = '- A rectification plan\n•\tA service\tcredit';
const MISSIONS = 'Kickstart economic growth; Build an NHS fit for the future';
const NO_ANSWERS = { answers: [], unmapped: [] };

let api: TestApi;
let lead: ReturnType<typeof client>;
let manager: ReturnType<typeof client>;
let tenderId: string;
let responseId: string;
let worker: INestApplicationContext;

beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
  manager = client(api.url, { as: 'contract-manager' });
  worker = await api.startWorker();
  tenderId = (await lead.importTender(withMissions(aTender()))).body.id;
  responseId = (await lead.upload(tenderId, { 'Meadow and Verge.md': A_RESPONSE })).body.id;
  await lead.settled(responseId);
  await lead.take(tenderId, 'contract-manager', 'evaluator', 'auditor');
});
afterAll(() => api.close());

/** A tender that says itself which missions its first question serves. */
const withMissions = (tender: ReturnType<typeof aTender>) => ({
  ...tender,
  criteria: tender.criteria.map((one, at) => (at === 0 ? { ...one, missions: { M1: '0.4', M5: '0.6' } } : one)),
});
const contract = () => ({ responseId, supplier: 'Meadow and Verge Ltd', startOn: '2026-04-01', endOn: '2029-03-31' });
const put = <Body>(path: string, body: unknown) => manager.send<Body>('PUT', path, body);
const post = <Body>(path: string, body: unknown, who = manager) => who.send<Body>('POST', path, body);
const enterIntoContract = async () =>
  api.database.query(`insert into award ("tenderId", "winnerId", "contractEnteredOn") values ($1, $2, '2026-04-01')`, [
    tenderId,
    responseId,
  ]);
const forgetTheAward = async () => api.database.query('delete from award where "tenderId" = $1', [tenderId]);
/** The moment that a review of a commitment's first report gives back. */
const changedAt = async (commitmentId: string) =>
  (await manager.get<CommitmentView>(`/api/commitments/${commitmentId}`)).body.reports[0]?.changedAt ?? '';

test('before the scores are agreed nobody sees a commitment, and no commitment is made', async () => {
  const path = `/api/tenders/${tenderId}/commitments`;
  expect((await manager.get<Refusal>(path)).body.code).toBe('rights.not-now');
  expect((await client(api.url, { as: null }).get(path)).status).toBe(401);
  expect((await client(api.url, { as: 'evaluator-2' }).get(path)).status).toBe(404);
});

test('the winner’s promises become terms of the contract, once each, with the words they rest on', async () => {
  await moveTo(api, tenderId, 'awarded');
  const path = `/api/tenders/${tenderId}/commitments`;
  expect((await post<Refusal>(path, promise())).body.code).toBe('contract.not-found');
  expect(await put<ContractView>(`/api/tenders/${tenderId}/contract`, contract())).toMatchObject({ status: 200 });
  const offered = await manager.get<CommitmentCandidatesView>(`/api/tenders/${tenderId}/commitment-candidates`);
  const [candidate] = offered.body.candidates;
  expect(candidate?.source.quote).toContain('three apprentices');
  const taken = await post<CommitmentView>(path, promise({ claimId: candidate?.claimId ?? '' }));
  expect(taken).toMatchObject({ status: 201, body: { code: 'C1', source: { quote: candidate?.source.quote } } });
  expect((await post<Refusal>(path, promise({ claimId: candidate?.claimId ?? '' }))).body.code).toBe(
    'commitment.exists',
  );
  expect((await post<Refusal>(path, promise({ claimId: 'Q1/none' }))).body.code).toBe('commitment.no-claim');
  expect((await post<Refusal>(path, promise({ words: 'A hundred apprentices' }))).body.errors).toMatchObject([
    { pointer: '/words', says: expect.stringContaining('not in the response') },
  ]);
  expect((await post<Refusal>(path, promise({ words: 'e' }))).body.errors).toMatchObject([
    { pointer: '/words', says: expect.stringContaining('more than once: Meadow and Verge.md') },
  ]);
  const copied = await post<CommitmentView>(path, promise({ words: ' three\n  apprentices ' }));
  expect(copied.body.source).toMatchObject({ fileName: 'Meadow and Verge.md', quote: 'three apprentices' });
  expect((await post(`/api/commitments/${copied.body.id}/taking-out`, { reason: 'A try.' })).status).toBe(200);
  // Words that stand there more than once are meant where they were chosen; elsewhere they are looked for as if copied.
  const { fileId = '', start: from = 0 } = copied.body.source ?? {};
  const wordsAt = { fileId, start: from, end: from + 'three'.length };
  const chosen = await post<CommitmentView>(path, promise({ words: 'three', wordsAt }));
  expect(chosen.body.source).toMatchObject({ start: from, quote: 'three' });
  expect((await post(`/api/commitments/${chosen.body.id}/taking-out`, { reason: 'A try.' })).status).toBe(200);
  const elsewhere = await post<Refusal>(path, promise({ words: 'e', wordsAt }));
  expect(elsewhere.body.errors).toMatchObject([{ pointer: '/words' }]);
  const wrong = await post<Refusal>(path, promise({ endOn: '2020-01-01', unit: null }));
  expect(wrong.body.errors?.map(({ pointer }) => pointer)).toEqual(['/endOn', '/unit']);
});

test('evaluators see no commitment and an auditor changes none', async () => {
  const path = `/api/tenders/${tenderId}/commitments`;
  expect((await client(api.url, { as: 'evaluator' }).get(path)).status).toBe(403);
  const auditor = client(api.url, { as: 'auditor' });
  expect((await auditor.get<CommitmentRegisterView>(path)).body).toMatchObject({ mayWrite: false, mayReview: false });
  expect((await post(path, promise(), auditor)).status).toBe(403);
});

test('a contract above five million pounds asks for three indicators until there are three or an exemption', async () => {
  const path = `/api/tenders/${tenderId}/contract`;
  await put(path, { ...contract(), value: '5100000' });
  const register = async () =>
    (await manager.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`)).body.prompts;
  expect(await register()).toMatchObject([{ rule: 'section-52' }]);
  await put(path, { ...contract(), value: '5100000', kpiExemption: 'The regulator judges performance.' });
  expect(await register()).toEqual([]);
});

test('a report is sent, asked about, sent again, accepted in part, and then closed', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const path = `/api/commitments/${id}`;
  const sent = await post<CommitmentView>(`${path}/reports`, report('3'), lead);
  const reportId = sent.body.reports[0]?.id ?? '';
  const review = async (body: object) =>
    post<CommitmentView>(`${path}/reports/${reportId}/review`, { ...body, changedAt: await changedAt(id) });
  expect((await review({ outcome: 'asked' })).status).toBe(400);
  expect((await review({ outcome: 'asked', reason: 'Which towns?' })).body.reports[0]).toMatchObject({
    state: 'asked',
    acceptedAmount: null,
  });
  await post(`${path}/reports`, report('3.5'), lead);
  expect((await review({ outcome: 'accepted-in-part', acceptedAmount: '3.5', reason: 'x' })).status).toBe(400);
  const accepted = await review({ outcome: 'accepted-in-part', acceptedAmount: '2', reason: 'Two are from Malvern.' });
  expect(accepted.body.quarters[3]).toMatchObject({ promised: '3', delivered: '2' });
  expect((await post<Refusal>(`${path}/reports`, report('3'), lead)).body.code).toBe('report.reviewed');
  expect(
    (await post<Refusal>(`${path}/reports`, { ...report('1'), period: { from: '2026-04-01', to: '2026-06-30' } })).body
      .errors,
  ).toMatchObject([{ pointer: '/period' }]);
  const toCome = { from: '2028-04-01', to: '2029-03-31' };
  expect((await post<Refusal>(`${path}/reports`, { ...report('1'), period: toCome })).body.errors).toMatchObject([
    { pointer: '/period', says: 'This period begins on 1 April 2028. Choose one that has begun.' },
  ]);
});

test('files given with a report are checked, opened by the reviewer, and stay once a review could open them', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const sent = await post<CommitmentView>(`/api/commitments/${id}/reports`, report('3'), lead);
  const path = `/api/commitments/${id}/reports/${sent.body.reports[0]?.id ?? ''}`;
  const give = (name: string, who = lead, ...more: string[]) => {
    const form = new FormData();
    for (const each of [name, ...more]) form.append('files', new Blob([`Three agreements: ${each}`]), each);
    return who.post<CommitmentView>(`${path}/evidence`, form);
  };
  const filesIn = ({ body }: { body: CommitmentView }) => body.reports[0]?.evidence ?? [];
  expect(await give('agreements.exe')).toMatchObject({ status: 415 });
  expect(await give('agreements.txt', client(api.url, { as: 'auditor' }))).toMatchObject({ status: 403 });
  await give('wrong.txt');
  const [wrong, kept] = filesIn(await give('agreements.txt'));
  expect([wrong?.name, kept?.name]).toEqual(['wrong.txt', 'agreements.txt']);
  expect((await give('refused.txt', lead, 'agreements.txt')).status).toBe(400);
  const refused = createHash('sha256').update('Three agreements: refused.txt').digest('hex');
  expect(await api.app.get(FileStore).fault(refused)).toBe('The stored file is missing or cannot be read.');
  const taken = await lead.send<CommitmentView>('DELETE', `${path}/evidence/${wrong?.id ?? ''}`);
  expect(filesIn(taken).map(({ name }) => name)).toEqual(['agreements.txt']);
  expect((await manager.ask(`${path}/evidence/${wrong?.id ?? ''}`)).status).toBe(404);

  await until(
    async () => filesIn(await manager.get<CommitmentView>(`/api/commitments/${id}`))[0]?.state,
    (state) => state === 'ready',
  );
  const opened = await manager.ask(`${path}/evidence/${kept?.id ?? ''}`);
  expect(opened.headers.get('content-security-policy')).toContain('sandbox');
  expect(await opened.text()).toBe('Three agreements: agreements.txt');
  await give('infected.txt');
  await api.database.query(
    `update delivery_evidence set "checkedAt" = now(), infection = 'Eicar' where name = 'infected.txt'`,
  );
  const question = { outcome: 'asked', reason: 'Whose is the third?', changedAt: await changedAt(id) };
  const reviewed = await post<CommitmentView>(`${path}/review`, question);
  expect(filesIn(reviewed)).toMatchObject([{ mayTakeBack: false }, { state: 'refused', mayTakeBack: true }]);
  expect((await lead.send('DELETE', `${path}/evidence/${filesIn(reviewed)[1]?.id ?? ''}`)).status).toBe(200);
  const late = await lead.send<Refusal>('DELETE', `${path}/evidence/${kept?.id ?? ''}`);
  expect(late.body.code).toBe('evidence.reviewed');
  await expect(
    api.database.query('update delivery_evidence set "takenBackAt" = now() where name = $1', ['agreements.txt']),
  ).rejects.toThrow('stays as it is');
  await expect(api.database.query('delete from delivery_evidence')).rejects.toThrow('never deleted');
  const again = await post<CommitmentView>(`/api/commitments/${id}/reports`, report('3'), lead);
  await post(`${path}/review`, { outcome: 'accepted', changedAt: await changedAt(id) });
  expect(again.status).toBe(201);
  expect((await give('later.txt')).body).toMatchObject({ code: 'report.reviewed' });
});

test('whoever manages the contract is reminded once of each report that is due, however often the job runs', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const job = worker.get(RemindOfReportsJob);
  const mayBeWrittenTo = `update person set email = 'manager@example.org' where id = $1`;
  await api.database.query(mayBeWrittenTo, [personId('contract-manager')]);
  await Promise.all([job.remindAll('2027-05-01'), job.remindAll('2027-05-01'), job.remindAll('2027-05-01')]);
  const mails = await api.database.query<{ recipient: string; words: string }>(
    `select recipient, words from mail where subject like 'Commitments to look after%'`,
  );
  const { code } = (await manager.get<CommitmentView>(`/api/commitments/${id}`)).body;
  expect(mails).toHaveLength(1);
  expect(mails[0]?.words).toContain(`- ${code}: report overdue since 30 April 2027`);
  expect(mails[0]?.words).not.toContain('apprentices');
  const register = (await manager.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`)).body;
  expect(register.commitments.find((each) => each.id === id)?.remindedOn).toBe('2027-05-01');
  const { reminders } = (await manager.get<CommitmentView>(`/api/commitments/${id}`)).body;
  expect(reminders).toMatchObject([
    { on: '2027-05-01', about: 'report-overdue', dueOn: '2027-04-30', party: 'authority', to: [expect.any(String)] },
    { about: 'slippage', party: 'authority' },
  ]);
  // No summary has been released to anybody at the supplier.
  expect(register.supplierContact).toBeNull();
});

test('what a supplier holds is carried over from its other contracts, and is told to nobody who may not see those', async () => {
  const other = (await lead.importTender(aTender({ id: 'SECOND', title: 'A second contract' }))).body.id;
  const won = (await lead.upload(other, { 'Meadow and Verge.md': A_RESPONSE })).body.id;
  await lead.take(other, 'contract-manager');
  await moveTo(api, other, 'awarded');
  await put(`/api/tenders/${other}/contract`, { ...contract(), responseId: won, supplier: 'MEADOW AND VERGE LIMITED' });
  const mark = { kind: 'svqm', level: 'Silver', holder: 'Meadow and Verge Holdings Ltd', seenAt: 'Public register' };
  const ended = { ...mark, issuedOn: '2027-04-01', expiresOn: '2026-04-01' };
  expect((await post<Refusal>(`/api/tenders/${other}/credentials`, ended)).body.errors).toMatchObject([
    { pointer: '/expiresOn' },
  ]);
  await post(`/api/tenders/${other}/credentials`, { ...mark, scope: 'The Malvern depot.', expiresOn: '2020-01-31' });

  const path = `/api/tenders/${tenderId}/credentials`;
  const [found] = (await manager.get<CredentialListView>(path)).body.elsewhere;
  expect(found).toMatchObject({ contract: 'A second contract', state: 'expired', ownEntity: false });
  const auditor = client(api.url, { as: 'auditor' });
  expect((await auditor.get<CredentialListView>(path)).body).toMatchObject({ elsewhere: [], mayWrite: false });
  const carry = () => post<CredentialListView>(`${path}/carried`, { credentialId: found?.id });
  expect((await carry()).body).toMatchObject({
    credentials: [{ scope: 'The Malvern depot.', expiresOn: '2020-01-31', carriedFrom: 'A second contract' }],
    elsewhere: [],
  });
  expect((await carry()).status).toBe(409);
  const id = (await manager.get<CredentialListView>(path)).body.credentials[0]?.id ?? '';
  const right = { ...mark, level: 'Bronze', reason: 'The register says Bronze.' };
  const corrected = await post<CredentialListView>(`${path}/${id}/correction`, right);
  expect(corrected.body).toMatchObject({
    credentials: [{ level: 'Bronze', ended: null }],
    history: [{ id, level: 'Silver', ended: { reason: 'The register says Bronze.', isCorrected: true } }],
  });
  const standing = corrected.body.credentials[0]?.id ?? '';
  const acts = await api.database.query<{ kind: string }>(
    `select kind from audit_event where "tenderId" = $1 and kind like 'supplier-credential.%' order by kind`,
    [tenderId],
  );
  expect(acts.map(({ kind }) => kind.replace('supplier-credential.', ''))).toEqual([
    'carried',
    'corrected',
    'replacement',
  ]);
  const ending = (who = manager, on = standing) =>
    post<CredentialListView & Refusal>(`${path}/${on}/ending`, { reason: 'Handed back.' }, who);
  expect((await ending(auditor)).status).toBe(403);
  expect((await ending(manager, found?.id)).body.code).toBe('credential.not-found');
  expect((await ending()).body).toMatchObject({ credentials: [], history: { length: 2 }, elsewhere: { length: 1 } });
  expect((await ending()).body.code).toBe('credential.ended');
  // What its own contract no longer holds is offered to no other.
  await post(`/api/tenders/${other}/credentials/${found?.id ?? ''}/ending`, { reason: 'Handed back.' });
  expect((await carry()).body).toMatchObject({ code: 'credential.not-found' });
  await expect(api.database.query('delete from supplier_credential')).rejects.toThrow();
});

test('figures across contracts count only those whose commitments the reader may see', async () => {
  const seen = async (as: As) => (await client(api.url, { as }).get<PortfolioView>('/api/portfolio')).body;
  const [authority = ''] = (await seen('contract-manager')).authorities;
  expect(await seen('contract-manager')).toMatchObject({ authority, contracts: 2, withoutValue: 1, least: 5 });
  expect(await seen('auditor')).toMatchObject({ authority, contracts: 1 });
  const [standing] = (await seen('auditor')).standing;
  expect(standing).toMatchObject({ tenderId, supplier: 'Meadow and Verge Ltd', toReview: expect.any(Number) });
  for (const as of ['evaluator', 'evaluator-2', 'administrator'] as const)
    expect(await seen(as)).toMatchObject({ authority: null, authorities: [], contracts: 0, rows: [] });
  const elsewhere = await manager.get<PortfolioView>('/api/portfolio?authority=Nowhere');
  expect(elsewhere.body).toMatchObject({ authority: null, contracts: 0, rows: [] });
  const table = await (await manager.ask('/api/portfolio/csv')).text();
  expect(table).toMatch(/^Sector,Theme,Measure,Counted in,Contracts/);
  // Two contracts are far too few for a range that a bidder could be told.
  await worker.get(KeepUsualRangesJob).keepAll('2027-01-01');
  expect(await api.database.query('select 1 from usual_ranges where authority = $1', [authority])).toEqual([]);
});

test('what is usual raises a question, the same for every bidder of a tender, and the result can be made again from what is kept', async () => {
  const usual = worker.get(UsualRanges);
  const of = { authority: 'Alder Council', framework: 'wcc-2025' };
  const range = { measure: 'EK3', unit: 'apprentice', low: '1', high: '2', source: 'the middle half of 9 contracts' };
  await usual.keep(of, [range], '2027-01-10');
  await usual.keep(of, [{ ...range, source: `${range.source} a day later` }], '2027-01-11');
  const days = await api.database.query('select "asOf" from usual_ranges where authority = $1', [of.authority]);
  expect(days).toEqual([{ asOf: '2027-01-10' }]);
  const facts = { id: 'USUAL', authority: of.authority, annualValueGBP: '100000' };
  const { id } = (await lead.importTender(aTender(facts))).body;
  const scored = async (name: string) => {
    const response = (await lead.upload(id, { [name]: A_RESPONSE })).body.id;
    const settled = await lead.settled(response);
    const [kept] = await api.database.query<{ usualRanges: unknown; usualRangesHash: string; resultHash: string }>(
      'select "usualRanges", "usualRangesHash", "resultHash" from assessment where "responseId" = $1',
      [response],
    );
    return { settled, kept };
  };
  const first = await scored('Meadow.md');
  // What has become usual since changes nothing for whoever is read later.
  await usual.keep(of, [{ ...range, high: '50' }], '2027-02-10');
  const second = await scored('Verge.md');
  expect(second.kept).toMatchObject({ usualRanges: [range], usualRangesHash: first.kept?.usualRangesHash });
  for (const { settled } of [first, second])
    expect(settled.assessment?.result.criteria[0]?.queries.map(({ arithmetic }) => arithmetic)).toContain(
      '3 ÷ £0.3m = 10 for each £1m, more than 2 times what is usual: 1 to 2 (the middle half of 9 contracts)',
    );

  const responses = worker.get(ResponsesService);
  const { response, files } = await responses.get(second.settled.id);
  const answers = await worker.get(ResponseRepository).answersOf(response.id);
  const tender = await worker.get(TendersService).get(id);
  const again = scoreResponse({
    ...{ tender: tender.definition, framework: frameworkOf(tender), asOf: response.asOf, usual: [range] },
    response: { name: response.name, files: await responses.readFiles(files), answers: answers ?? NO_ANSWERS },
  });
  expect(createHash('sha256').update(canonicalJson(again)).digest('hex')).toBe(second.kept?.resultHash);
});

test('of what is missing a letter is drafted with an option of the contract, kept as it was written, and given as Word', async () => {
  await put(`/api/tenders/${tenderId}/contract`, {
    ...contract(),
    remedies: REMEDIES,
  });
  const past = promise({ startOn: '2023-04-01', endOn: '2025-03-31' });
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, past)).body;
  const path = `/api/commitments/${id}/shortfall`;
  const asked = { remedy: 'A rectification plan', answerBy: '2099-01-31' };
  expect((await manager.get<ShortfallView>(path)).body).toMatchObject({
    position: { shortfall: '6', awaited: '0' },
    toReview: 0,
    remedies: ['A rectification plan', 'A service credit'],
    notices: [],
  });
  const faults = await post<Refusal>(`${path}/draft`, { ...asked, remedy: 'A fine' });
  expect(faults.body.errors).toMatchObject([{ pointer: '/remedy' }]);
  expect((await post<Refusal>(`${path}/draft`, { ...asked, answerBy: '2020-01-01' })).body.errors).toMatchObject([
    { pointer: '/answerBy' },
  ]);
  expect((await post(`${path}/draft`, { ...asked, remedy: 'A service credit' })).status).toBe(200);
  const { letter, ...drafted } = (await post<ShortfallDraftView>(`${path}/draft`, asked)).body;
  expect(letter).toContain('Missing: 6 (apprentice).');
  const auditor = client(api.url, { as: 'auditor' });
  const kept = { ...asked, ...drafted, letter: `${letter}Yours, Ann` };
  expect((await post(`${path}/notices`, kept, auditor)).status).toBe(403);
  expect((await post<Refusal>(`${path}/notices`, { ...kept, shortfall: '7' })).body.code).toBe('notice.outdated');
  const [notice] = (await post<ShortfallView>(`${path}/notices`, kept)).body.notices;
  expect(notice).toMatchObject({ shortfall: '6', letter: kept.letter });
  expect((await post<Refusal>(`${path}/notices`, kept)).body.code).toBe('notice.on-record');
  expect((await manager.get<CommitmentView>(`/api/commitments/${id}`)).body.shortfallLetters).toBe(1);
  const word = await manager.ask(`${path}/notices/${notice?.id ?? ''}/docx`);
  expect(
    Buffer.from(await word.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('a review that does not stand is taken back with its reason, stays in the record, and the report is reviewed again', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const { reports } = (await post<CommitmentView>(`/api/commitments/${id}/reports`, report('3'), lead)).body;
  const path = `/api/commitments/${id}/reports/${reports[0]?.id ?? ''}`;
  const seen = { changedAt: await changedAt(id) };
  const because = { reason: 'The verifier withdrew the letters.' };
  expect((await post<Refusal>(`${path}/reopening`, { ...seen, ...because })).body.code).toBe('report.not-reviewed');
  await post(`${path}/review`, { ...seen, outcome: 'accepted' });
  expect((await post<Refusal>(`${path}/reopening`, { ...seen, ...because })).body.code).toBe('report.changed');
  const now = { changedAt: await changedAt(id) };
  expect((await post<Refusal>(`${path}/reopening`, { ...now, reason: ' ' })).body.errors).toMatchObject([
    { pointer: '/reason' },
  ]);
  expect((await post(`${path}/reopening`, { ...now, ...because }, lead)).status).toBe(403);
  const reopened = await post<CommitmentView>(`${path}/reopening`, { ...now, ...because });
  expect(reopened.body).toMatchObject({
    position: { delivered: '0', shortfall: '0' },
    reports: [
      { state: 'sent', acceptedAmount: null, reopened: [{ ...because, state: 'accepted', acceptedAmount: '3' }] },
    ],
  });
  const less = { outcome: 'accepted-in-part', acceptedAmount: '1', reason: 'Two were not from here.' };
  const again = await post<CommitmentView>(`${path}/review`, { ...less, changedAt: await changedAt(id) });
  expect(again.body.reports[0]).toMatchObject({
    state: 'accepted-in-part',
    acceptedAmount: '1',
    reopened: { length: 1 },
  });
  await expect(api.database.query('delete from report_reopening')).rejects.toThrow('append-only');
});

test('while the contract is drafted a commitment is edited and taken out, and after that only varied', async () => {
  const path = `/api/tenders/${tenderId}/commitments`;
  const offered = async () =>
    (await manager.get<CommitmentCandidatesView>(`/api/tenders/${tenderId}/commitment-candidates`)).body.candidates;
  const free = (await offered()).find(({ takenAs }) => takenAs === null);
  const taken = (await post<CommitmentView>(path, promise({ claimId: free?.claimId ?? null }))).body;
  const own = `/api/commitments/${taken.id}`;
  expect(taken.isDraft).toBe(true);
  const edited = await put<CommitmentView>(`${own}/terms`, promise({ quantity: '2' }));
  expect(edited.body).toMatchObject({ quantity: '2', version: 1, variations: [], source: taken.source });
  const [event] = await api.database.query<{ detail: object }>(
    `select detail from audit_event where kind = 'commitment.edited' and "subjectId" = $1`,
    [taken.id],
  );
  expect(event?.detail).toMatchObject({ terms: 'Quantity', before: 'Quantity: 3', after: 'Quantity: 2' });
  const because = { reason: 'The college closed.', reference: 'Change note 4' };
  expect((await post<Refusal>(`${own}/variations`, { ...promise(), ...because })).body.code).toBe('commitment.drafted');
  expect((await put<Refusal>(`${own}/terms`, promise({ endOn: '2020-01-01' }))).body.errors).toMatchObject([
    { pointer: '/endOn' },
  ]);
  const out = { reason: 'It was taken over twice.' };
  expect((await post(`${own}/taking-out`, out, client(api.url, { as: 'auditor' }))).status).toBe(403);
  const looked = await api.app.get(CommitmentRepository).byId(taken.id);
  const left = await post<CommitmentRegisterView>(`${own}/taking-out`, out);
  expect(left.body.commitments.map(({ id }) => id)).not.toContain(taken.id);
  expect((await manager.get<Refusal>(own)).body.code).toBe('commitment.not-found');
  if (looked === null) throw new Error('It was there.');
  const late = api.app.get(DeliveryService).send(looked, deliveryReportInput.parse(report('3')), personId('lead'));
  await expect(late).rejects.toMatchObject({ code: 'commitment.not-found' });
  expect((await offered()).find(({ claimId }) => claimId === free?.claimId)?.takenAs).toBeNull();
  const next = (await post<CommitmentView>(path, promise())).body;
  expect(next.code).toBe(`C${String(Number(taken.code.slice(1)) + 1)}`);
  await enterIntoContract();
  const refused = await put<Refusal>(`/api/commitments/${next.id}/terms`, promise({ quantity: '2' }));
  expect(refused.body.code).toBe('commitment.in-force');
  expect((await post<Refusal>(`/api/commitments/${next.id}/taking-out`, out)).body.code).toBe('commitment.in-force');
  expect((await manager.get<CommitmentView>(`/api/commitments/${next.id}`)).body.isDraft).toBe(false);
  await forgetTheAward();
});

test('nobody reviews their own report', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const { reports } = (await post<CommitmentView>(`/api/commitments/${id}/reports`, report('3'))).body;
  const path = `/api/commitments/${id}/reports/${reports[0]?.id ?? ''}/review`;
  const accepted = { outcome: 'accepted', changedAt: await changedAt(id) };
  expect((await post<Refusal>(path, accepted)).body.code).toBe('report.own');
});

test('a report that was sent anew after somebody looked at it is neither reviewed nor accepted unseen', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const { reports } = (await post<CommitmentView>(`/api/commitments/${id}/reports`, report('3'), lead)).body;
  const looked = { id: reports[0]?.id ?? '', changedAt: await changedAt(id) };
  await post(`/api/commitments/${id}/reports`, report('300'), lead);
  const review = { outcome: 'accepted', changedAt: looked.changedAt };
  const reviewed = await post<Refusal>(`/api/commitments/${id}/reports/${looked.id}/review`, review);
  expect(reviewed.status).toBe(409);
  expect(reviewed.body.detail).toMatch(/^The report of C\d+ for .+ has changed since you looked at it/);
  const queue = `/api/tenders/${tenderId}/delivery-queue`;
  const accept = (seen: typeof looked) => post<Refusal>(`${queue}/acceptance`, { reports: [seen] });
  expect((await accept(looked)).body.code).toBe('report.changed');
  const [waiting] = (await manager.get<DeliveryQueueView>(queue)).body.reports.filter((each) => each.id === looked.id);
  expect(waiting?.amount).toBe('300');
  expect((await accept({ id: looked.id, changedAt: waiting?.changedAt ?? '' })).status).toBe(200);
});

test('a commitment changes by a variation that keeps the wording before, which the database lets nobody alter', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const path = `/api/commitments/${id}/variations`;
  const because = { reason: 'The college closed.', reference: 'Change note 4' };
  await enterIntoContract();
  expect((await post<Refusal>(path, { ...promise(), ...because })).body.code).toBe('commitment.unchanged');
  const varied = await post<CommitmentView>(path, { ...promise({ quantity: '2' }), ...because });
  expect(varied.body).toMatchObject({
    version: 2,
    quantity: '2',
    variations: [{ reference: 'Change note 4', changes: [{ term: 'Quantity', before: '3', after: '2' }] }],
  });
  const from = (effectiveOn: string) => ({ ...promise({ quantity: '5' }), ...because, effectiveOn });
  expect((await post<Refusal>(path, from('2030-01-01'))).body.errors).toMatchObject([{ pointer: '/effectiveOn' }]);
  const later = await post<CommitmentView>(path, from('2027-04-01'));
  expect(later.body).toMatchObject({
    quantity: '5',
    position: { whole: '12' },
    variations: [{ effectiveOn: null }, {}],
  });
  expect(later.body.variations[1]?.effectiveOn).toBe('2027-04-01');
  await expect(api.database.query('delete from commitment_variation')).rejects.toThrow('append-only');
  await forgetTheAward();
});

test('a commitment is ended early and that is taken back, each as a variation of its own kind', async () => {
  const { id, code } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const path = `/api/commitments/${id}/ending`;
  const agreed = { reason: 'The college closed.', agreedBy: 'The manager and the college', reference: 'Change note 6' };
  const end = (endOn: string) => post<CommitmentView & Refusal>(path, { ...agreed, endOn });
  expect((await end('2027-03-31')).body.code).toBe('commitment.drafted');
  await enterIntoContract();
  expect((await post(path, { ...agreed, endOn: '2027-03-31' }, client(api.url, { as: 'auditor' }))).status).toBe(403);
  expect((await post<Refusal>(path, { ...agreed, agreedBy: ' ', endOn: '2027-03-31' })).status).toBe(400);
  expect((await end('2029-03-31')).body.errors).toMatchObject([{ pointer: '/endOn' }]);
  expect((await end('2027-03-31')).body).toMatchObject({
    ended: { on: '2027-03-31', ...agreed },
    reportingPeriods: [FIRST_YEAR],
    position: { whole: '3' },
    variations: [{ kind: 'end', agreedBy: agreed.agreedBy, effectiveOn: '2027-04-01' }],
  });
  expect((await end('2027-03-30')).body.code).toBe('commitment.has-ended');
  const { commitments } = (await manager.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`)).body;
  expect(commitments.find((each) => each.id === id)?.ended?.on).toBe('2027-03-31');
  const schedule = await manager.ask(`/api/tenders/${tenderId}/contract-schedule/xlsx`);
  const [sheet] = (await sheetsIn('x.xlsx', Buffer.from(await schedule.arrayBuffer()))) ?? [];
  expect(sheet?.rows.find((row) => row[0] === code)?.join()).toContain('The college closed.');
  const { draft } = (await manager.get<PublicReportView>(`/api/tenders/${tenderId}/public-report`)).body;
  expect(draft.rows.find(({ unit }) => unit === 'apprentice')?.ended).toBe(1);
  const back = await post<CommitmentView>(`${path}/withdrawal`, { ...agreed, reason: 'It opens again.' });
  expect(back.body).toMatchObject({ ended: null, endOn: '2029-03-31', position: { whole: '9' }, version: 3 });
  expect(back.body.variations.map(({ kind }) => kind)).toEqual(['end', 'end-taken-back']);
  expect((await post<Refusal>(`${path}/withdrawal`, agreed)).body.code).toBe('commitment.not-ended');
  await forgetTheAward();
});

test('a report stays where a variation cuts the periods otherwise, and only the days that nobody told of are asked for', async () => {
  const monthly = { startOn: '2026-04-01', frequency: 'monthly' } as const;
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise(monthly))).body;
  const june = { from: '2026-06-01', to: '2026-06-30' };
  await post(`/api/commitments/${id}/reports`, { ...report('1'), period: june }, lead);
  const because = { reason: 'Fewer reports are enough.', reference: 'Change note 5', effectiveOn: '2026-10-01' };
  const quarterly = { ...promise({ frequency: 'quarterly', startOn: '2026-05-01' }), ...because };
  const varied = await post<CommitmentView>(`/api/commitments/${id}/variations`, quarterly);
  expect(varied.body.reportingPeriods.slice(0, 3)).toEqual([
    { from: '2026-05-01', to: '2026-05-31' },
    june,
    { from: '2026-07-01', to: '2026-07-31' },
  ]);
  const twice = { ...report('1'), period: { from: '2026-05-01', to: '2026-07-31' } };
  expect((await post<Refusal>(`/api/commitments/${id}/reports`, twice, lead)).body.errors).toMatchObject([
    { pointer: '/period' },
  ]);
});

test('ratings are the five words of the Act, and Other says why', async () => {
  const { id } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, promise())).body;
  const path = `/api/commitments/${id}/ratings`;
  const rate = async (rating: string, note?: string) => {
    const { status } = await post(path, { period: FIRST_YEAR, rating, ...(note === undefined ? {} : { note }) });
    return status;
  };
  expect(await rate('Excellent')).toBe(400);
  expect(await rate('Other')).toBe(400);
  expect(await rate('Other', 'The school year had not begun.')).toBe(201);
  expect(await rate('Approaching target')).toBe(201);
  const indicator = promise({
    isIndicator: true,
    startOn: '2020-04-01',
    endOn: '2023-03-31',
    statement: 'By formula: =1+1',
  });
  const { code } = (await post<CommitmentView>(`/api/tenders/${tenderId}/commitments`, indicator)).body;
  const register = await manager.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`);
  expect(register.body.prompts.find(({ rule }) => rule === 'section-71')?.says).toContain(code);
  const notice = `/api/tenders/${tenderId}/performance-notice.csv`;
  expect(await (await manager.ask(notice)).text()).toMatch(/,By formula: =1\+1,.*,Not assessed yet,,\r\n$/);
  expect((await client(api.url, { as: 'evaluator' }).ask(notice)).status).toBe(403);
});

test('two years of quarterly reports for thirty commitments go in as one table, are looked through and are accepted', async () => {
  const base = `/api/tenders/${tenderId}`;
  await thirtyThatAreOver(api, tenderId);
  const rows = await filledTable(manager, tenderId);
  const send = async (content: readonly (readonly string[])[], apply: boolean) => {
    const file = (await workbookOf([{ name: 'Delivery', rows: content }])).toString('base64');
    return lead.send<DeliveryTableView>('POST', `${base}/delivery-table`, { name: 'x.xlsx', content: file, apply });
  };
  const spoiled = await send(
    rows.map((row) => (row[0] === 'C130' ? row.with(5, 'many') : row)),
    true,
  );
  expect(spoiled.body).toMatchObject({ taken: false, reports: { length: 232 } });
  expect(spoiled.body.errors[0]?.says).toMatch(/^Delivered: /);
  expect((await send(rows, true)).body).toMatchObject({ taken: true, errors: [], reports: { length: 240 } });

  const queue = (await manager.get<DeliveryQueueView>(`${base}/delivery-queue`)).body;
  const mine = queue.reports.filter(({ mayReview, code }) => mayReview && isOver(code));
  expect(mine).toHaveLength(240);
  // Three a year are owed: after four quarters of .75 nothing is missing, whatever else waits.
  expect(mine.filter(({ missing }) => missing !== '0')).toEqual([]);
  expect(queue.rounds.find(({ to }) => to === '2023-06-30')).toMatchObject({
    asked: 30,
    toReview: 30,
    isOverdue: false,
  });
  const accept = (who: typeof manager) =>
    who.send<Refusal>('POST', `${base}/delivery-queue/acceptance`, {
      reports: mine.map(({ id, changedAt }) => ({ id, changedAt })),
    });
  expect((await accept(lead)).status).toBe(403);
  expect((await accept(manager)).status).toBe(200);
  const register = (await manager.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`)).body;
  expect(register.commitments.find(({ code }) => code === 'C130')?.position).toMatchObject({
    promised: '6',
    delivered: '6',
    state: 'done',
  });
});

test('the public reads what was approved, as it was approved, and nothing once it is withdrawn', async () => {
  const path = `/api/tenders/${tenderId}/public-report`;
  const page = async () => (await fetch(`${api.url}/social-value`)).text();
  const draft = (await manager.get<PublicReportView>(path)).body;
  expect(draft).toMatchObject({ published: null, mayPublish: true });
  await post(`/api/tenders/${tenderId}/commitments`, promise({ measureCode: 'EK3', place: 'Two schools in Wychavon' }));
  const register = (await manager.get<CommitmentRegisterView>(`/api/tenders/${tenderId}/commitments`)).body;
  const { tenderId: _, ...recorded } = register.contract ?? {};
  const by = { supplierSize: 'small', supplierVcse: true, districts: ['Wychavon', 'Redditch'] };
  expect((await put(`/api/tenders/${tenderId}/contract`, { ...recorded, ...by })).body).toMatchObject(by);
  // An older form leaves them out, and they stay.
  const older = { supplierSize: undefined, supplierVcse: undefined, districts: undefined };
  expect((await put(`/api/tenders/${tenderId}/contract`, { ...recorded, ...older })).body).toMatchObject(by);
  const { authority } = draft;
  expect(await page()).not.toContain(authority);
  expect((await post(`${path}/publication`, {}, lead)).status).toBe(403);
  expect((await post<PublicReportView>(`${path}/publication`, {})).body.published).not.toBeNull();
  expect(await page()).toContain(authority);
  const own = `${api.url}/social-value/${encodeURIComponent(authority)}`;
  const words = await (await fetch(own)).text();
  expect(words).toContain('apprentice');
  // Only the one promise that is of a measure is of a theme that serves missions.
  expect(words.match(/Missions served: [^<]*/g)).toEqual([`Missions served: ${MISSIONS}`]);
  expect(words).toMatch(/By district[\s\S]*<th scope="row">Wychavon<\/th>[\s\S]*<th scope="row">Not recorded<\/th>/);
  expect(words).toMatch(/By size of the supplier[\s\S]*<th scope="row">Small enterprise<\/th>/);
  expect(words).toMatch(/By mission[\s\S]*<th scope="row">Kickstart economic growth<\/th>/);
  expect(words).not.toContain('By contracts.');
  expect(words).not.toContain('All contracts together');
  expect(words).toContain('whose report was reviewed, or is overdue');
  expect(words).not.toContain('as it was counted then');
  await api.database.query(
    `insert into public_report (id, "tenderId", authority, content, by, at)
     select gen_random_uuid(), id, $1, (select content::jsonb - 'due' from public_report where "tenderId" = $2 limit 1), $3, now()
     from tender where id <> $2 limit 1`,
    [authority, tenderId, personId('contract-manager')],
  );
  const both = await (await fetch(own)).text();
  expect(both).toContain('All contracts together');
  expect(both).toContain('as it was counted then');
  await api.database.query(
    `insert into public_report (id, "tenderId", authority, content, by, at)
     select gen_random_uuid(), "tenderId", $1, null, $3, now() from public_report where "tenderId" <> $2 limit 1`,
    [authority, tenderId, personId('contract-manager')],
  );
  const csv = (await (await fetch(`${own}/data.csv`)).text()).split('\r\n');
  expect(csv[0]).toMatch(/^Reference,Contract,Supplier,As of,Theme.*,Missions served,District,Supplier size$/);
  expect(csv.filter((line) => line.includes(`,${MISSIONS},Wychavon,"Small enterprise; Voluntary`))).toHaveLength(1);
  await post(`${path}/withdrawal`, {});
  expect((await fetch(own)).status).toBe(404);
});

test('the register is a schedule to the contract, as Word and as a workbook', async () => {
  const path = `/api/tenders/${tenderId}/contract-schedule`;
  const bytes = async (format: string) => Buffer.from(await (await manager.ask(`${path}/${format}`)).arrayBuffer());
  const [sheet] = (await sheetsIn('x.xlsx', await bytes('xlsx'))) ?? [];
  expect(sheet?.rows[0]?.slice(0, 3)).toEqual(['Commitment', 'The supplier will', 'Quantity']);
  expect(sheet?.rows[1]?.join(' ')).toContain('three apprentices');
  expect((await bytes('docx')).subarray(0, 2).toString()).toBe('PK');
  expect((await client(api.url, { as: 'evaluator' }).ask(`${path}/docx`)).status).toBe(403);
});

interface Release {
  readonly ocid: string;
  readonly contracts?: readonly {
    readonly implementation: { readonly metrics: readonly { readonly id: string; readonly observations: unknown }[] };
  }[];
}

test('the award and what was delivered leave as an open contracting release that fits the published schema', async () => {
  const path = `/api/tenders/${tenderId}/ocds`;
  const release = await lead.get<{ version: string; releases: Release[] }>(`${path}?ocid=ocds-h6vhtk-04b1ae`);
  expect(release.body).toMatchObject({ version: '1.1', releases: [{ ocid: 'ocds-h6vhtk-04b1ae' }] });
  const [told] = release.body.releases;
  expect(told).toMatchObject({
    bids: { statistics: [{ measure: 'bids', value: 1 }] },
    awards: [{ suppliers: [{ name: 'Meadow and Verge Ltd' }] }],
  });
  // Eight quarters of .75 were accepted for each of the thirty.
  expect(told?.contracts?.[0]?.implementation.metrics.find(({ id }) => id === 'C130')?.observations).toMatchObject(
    Array.from({ length: 8 }, () => ({ measure: '0.75' })),
  );
  const unnamed = await lead.get<{ releases: { ocid: string }[] }>(path);
  expect(unnamed.body.releases[0]?.ocid).toMatch(/^unregistered-[\w.-]+$/);
  expect((await lead.get<Refusal>(`${path}?ocid=no+id`)).status).toBe(400);
  expect((await client(api.url, { as: 'evaluator' }).ask(path)).status).toBe(403);
  expect((await manager.ask(path)).status).toBe(403);
});

test('evidence of delivery is deleted on a day of its own, not with the bids, and never under a legal hold', async () => {
  const content = createHash('sha256').update('Three agreements: agreements.txt').digest('hex');
  const isKept = async () => (await api.app.get(FileStore).fault(content)) === null;
  const retain = (path: string, body: object) =>
    lead.send<Refusal>('POST', `/api/tenders/${tenderId}/retention/${path}`, body);
  // For how many years stays as it was recorded where a later form leaves it out.
  const ends = (endOn: string, years = {}) =>
    put<ContractView & Refusal>(`/api/tenders/${tenderId}/contract`, {
      ...{ ...contract(), startOn: '2010-04-01', endOn },
      ...years,
    });
  const purge = () => retain('purge', { reason: 'Time is over.' });
  await retain('contract', { contractedOn: '2010-04-01' });
  await ends('2013-03-31', { evidenceYears: 12, reminderDays: 20 });
  expect((await ends('2013-03-31', { evidenceYears: 11 })).body.errors).toMatchObject([{ pointer: '/evidenceYears' }]);
  expect((await ends('2013-03-31')).body).toMatchObject({ evidenceYears: 12, reminderDays: 20, remedies: REMEDIES });
  const corrections = await api.database.query<{ detail: object }>(
    `select detail from audit_event where kind = 'contract.corrected' order by at desc limit 2`,
  );
  const now = { evidenceYears: 12, reminderDays: 20, remediesChanged: false };
  expect(corrections.map(({ detail }) => detail)).toMatchObject([
    { ...now, evidenceYearsBefore: 12, reminderDaysBefore: 20 },
    { ...now, evidenceYearsBefore: 6, reminderDaysBefore: 7 },
  ]);
  await retain('hold', { reason: 'A claim is expected.' });
  expect((await purge()).body.code).toBe('retention.held');
  await retain('release', { reason: 'It was withdrawn.' });
  await ends('2099-03-31');
  expect((await purge()).status).toBe(204);
  expect(await isKept()).toBe(true);
  await ends('2013-03-31');
  expect((await purge()).status).toBe(204);
  expect(await isKept()).toBe(false);
  const [file] = await api.database.query<{ reportId: string; id: string; commitmentId: string }>(
    `select file.id, "reportId", "commitmentId" from delivery_evidence file
     join delivery_report report on report.id = file."reportId" where sha256 = $1`,
    [content],
  );
  const path = `/api/commitments/${file?.commitmentId ?? ''}`;
  const { reports } = (await manager.get<CommitmentView>(path)).body;
  expect(reports[0]?.evidence[0]).toMatchObject({ state: 'removed', keptUntil: '2025-03-31' });
  const opened = await manager.ask(`${path}/reports/${file?.reportId ?? ''}/evidence/${file?.id ?? ''}`);
  expect(opened.status).toBe(410);
  const record = await exportedRecord(worker, tenderId);
  const { says } = await verifiedRecord(api.config, record);
  await rm(record, { recursive: true });
  expect(says).toContain('Every file given with a delivery report is the one that was added.');
  expect(says).toContain('The stored files are those that were received.');
});
