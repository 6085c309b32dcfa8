import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  BidderListView,
  CommitmentCandidatesView,
  CommitmentView,
  OpeningView,
  PanelSavedView,
  ReadinessView,
  SelfAuditView,
  ResponseListView,
  ResponseSummaryView,
  SetupView,
  SummaryListView,
  SummaryView,
  TenderView,
} from '@evenhand/shared/contracts';
import { REPOSITORY } from '../src/config/config.ts';
import { recordFiles, RecordService } from '../src/modules/records/index.ts';
import { TendersService } from '../src/modules/tenders/index.ts';
import { client, personId, type As, type Refusal } from './setup/client.ts';
import { anAgreement, EVALUATORS, member, QUOTE } from './setup/moderation.ts';
import { aJudgement, scorer } from './setup/scoring.ts';
import { A_RESPONSE } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

// One tender from its first draft to its first commitment, through the doors that people use and no other: every phase is
// reached by the step that leads to it.

let api: TestApi;
let worker: INestApplicationContext;
let lead: ReturnType<typeof client>;
let chair: ReturnType<typeof client>;
let path: string;
let tenderId: string;
let setup: SetupView;
beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
  chair = client(api.url, { as: 'chair' });
  worker = await api.startWorker();
});
afterAll(() => api.close());

/** Milliseconds in which responses are received: more than the steps before the deadline take on any machine. */
const RECEIVING = 3_600_000;

async function save(page: string, body: object): Promise<void> {
  const { revision } = setup;
  const saved = await lead.send<SetupView>('PUT', `${path}/setup/${page}`, { revision, ...body });
  expect([page, saved.status]).toEqual([page, 200]);
  setup = saved.body;
}

const phase = async () => (await lead.get<OpeningView>(`${path}/opening`)).body.phase;
const responses = async () => (await lead.get<ResponseListView>(`${path}/responses`)).body.responses;

test('a draft is set up, its bidders are known and its set is locked', async () => {
  const created = await lead.send<SetupView>('POST', '/api/tender-drafts', {
    reference: 'WHOLE-1',
    title: 'Repairs to homes',
    authority: 'Worcestershire County Council',
    regime: 'PA23-England',
    contractStart: '2027-04-01',
    copyOf: null,
  });
  setup = created.body;
  tenderId = setup.tenderId;
  path = `/api/tenders/${tenderId}`;
  await save('details', {
    title: 'Repairs to homes',
    authority: 'Worcestershire County Council',
    regime: 'PA23-England',
    procedure: 'open',
    noticeReference: '2026/S 000-12345',
    commencedOn: '2026-10-01',
    coreService: 'Repairs to council homes.',
    area: 'Worcestershire',
    contractYears: 3,
    contractStart: '2027-04-01',
    annualValueGBP: '640000',
  });
  const criterion = (id: string, title: string, weightPercent: string) => ({
    id,
    title,
    question: 'What will you do, how much of it, and by when?',
    weightPercent,
  });
  await save('criteria', {
    criteria: [
      criterion('Q1', 'Education and Knowledge Sharing', '60'),
      criterion('Q2', 'Environmental Sustainability', '40'),
    ],
    informationQuestions: [],
  });
  const { rules } = setup;
  await save('rules', { ...rules, machineUse: { mode: 'at-moderation', decision: 'Invitation to tender, page 4' } });
  const bidder = (name: string) => ({ id: null, name, identifier: `GB-COH-${name}`, lots: [], subcontractors: [] });
  const listed = await lead.send<BidderListView>('PUT', `${path}/bidders`, {
    version: 0,
    bidders: [bidder('Meadow'), bidder('Verge')],
  });
  expect(listed.status).toBe(200);
  await lead.take(tenderId, 'chair', ...EVALUATORS, 'contract-manager');
  for (const as of EVALUATORS)
    await lead.send('PUT', `${path}/people/${personId(as)}/questions`, { criterionIds: ['Q1', 'Q2'] });
  await lead.declare(tenderId);
  await save('timetable', {
    deadline: new Date(Date.now() + RECEIVING).toISOString(),
    clarificationsUntil: null,
    scoringUntil: null,
    moderationOn: null,
    awardOn: null,
  });
  const { revision } = setup;
  const lock = { revision, documentReference: 'Invitation to tender, section 4', publishedOn: '2026-11-02' };
  const locked = await lead.send<SetupView>('POST', `${path}/published-sets`, lock);
  expect(locked.status).toBe(201);
  expect(await phase()).toBe('published');
});

test('responses come in sealed, two people open them, and only then are they read', async () => {
  const choices = (await lead.get<{ bidders: { id: string; name: string }[] }>(`${path}/bidder-choices`)).body.bidders;
  for (const { id, name } of choices) {
    const form = new FormData();
    form.set('name', name);
    form.set('bidderId', id);
    form.append('files', new Blob([A_RESPONSE]), `${name}.md`);
    const received = await lead.post<ResponseSummaryView>(`${path}/responses`, form);
    expect(received).toMatchObject({ status: 201, body: { stage: 'sealed' } });
  }
  const step = (who: typeof lead, name: string) =>
    who.send<OpeningView & Refusal>('POST', `${path}/opening/steps`, { step: name });
  expect((await step(lead, 'asked')).body.code).toBe('opening.too-early');
  // Nobody waits an hour: time alone is taken past the doors.
  await api.database.query(`update tender set deadline = now() where id = $1`, [tenderId]);
  expect((await step(lead, 'asked')).status).toBe(200);
  expect((await step(chair, 'confirmed')).status).toBe(200);
  await until(responses, (all) => all.length === 2 && all.every(({ settled }) => settled));
});

test('scoring opens once nothing keeps it closed; then the panel is fixed', async () => {
  // Every module that knows something about it has its say.
  const failing = async () =>
    (await lead.get<ReadinessView>(`${path}/readiness`)).body.checks
      .filter(({ passed }) => !passed)
      .map(({ id, says }) => `${id}: ${says}`);
  const train = (...people: As[]) =>
    lead.send('POST', `${path}/training`, {
      ...{ personIds: people.map(personId), outcome: 'trained', trainedOn: '2026-11-02' },
      words: 'Half a day on scoring alone and on writing reasons',
    });
  expect((await train('chair', 'evaluator', 'evaluator-2')).status).toBe(201);
  expect(await failing()).toEqual(['training: Nothing is on record about the training of Samuel Okoye.']);
  await train('evaluator-3');
  expect(await failing()).toEqual([]);
  expect((await lead.send('POST', `${path}/readiness/open`)).status).toBe(201);
  expect(await phase()).toBe('scoring');
  const questions = `${path}/people/${personId('evaluator-3')}/questions`;
  const changed = await lead.send<Refusal>('PUT', questions, { criterionIds: ['Q1'] });
  expect([changed.status, changed.body.code]).toEqual([409, 'panel.fixed']);
});

test('evaluators score alone, the panel agrees every item and signs off', async () => {
  const marks: Record<string, string> = { Meadow: '3', Verge: '4' };
  for (const as of EVALUATORS) {
    const work = scorer(api.url, as, tenderId);
    await work.acknowledge();
    for (const { id, name } of await responses()) {
      for (const criterionId of ['Q1', 'Q2']) {
        const [file] = (await work.read(id, criterionId)).body.files;
        const quote = { file: file?.name ?? '', sha256: file?.sha256 ?? '', start: 0, end: QUOTE.length, quote: QUOTE };
        await work.save(id, criterionId, 0, { values: aJudgement(criterionId, quote, marks[name]) });
        expect((await work.lock(id, criterionId, 1)).status).toBe(200);
      }
    }
    await work.send('POST', `${work.base}/submission`, { responseIds: null, ownJudgement: true });
  }
  const at = member(api.url, 'chair', tenderId);
  expect((await at.open()).status).toBe(204);
  for (const { id } of (await at.agenda()).body.items) {
    const item = (await at.item(id)).body;
    await at.pen(id, 'take');
    const agreement = anAgreement(item, item.positions[0]?.first.mark ?? '');
    const saved = await at.save<PanelSavedView>(id, item.version, agreement);
    await at.propose(id, saved.body.version);
    for (const as of EVALUATORS) await member(api.url, as, tenderId).confirm(id, saved.body.version);
  }
  await at.send('POST', `${at.base}/sign-off`, { declared: true, aboutChecks: 'The same words, looked at again.' });
  expect(await phase()).toBe('agreed');
});

test('the winner is named, every supplier gets a summary, and a promise becomes a commitment', async () => {
  const { bids } = (await lead.get<SummaryListView>(`${path}/summaries`)).body;
  expect(bids.map(({ bidder, rank }) => [bidder, rank])).toEqual([
    ['Verge', 1],
    ['Meadow', 2],
  ]);
  const responseId = bids[0]?.responseId ?? '';
  const decided = await lead.send<SummaryListView>('PUT', `${path}/winner`, { responseId });
  for (const { id } of decided.body.summaries) {
    await lead.send('PUT', `/api/summaries/${id}/contact`, { name: 'A. Person', email: 'person@example.org' });
    expect((await chair.send('POST', `/api/summaries/${id}/approval`)).status).toBe(200);
  }
  expect((await lead.send('POST', `${path}/summaries/release`)).status).toBe(200);
  expect(await phase()).toBe('awarded');
  const [released] = decided.body.summaries;
  const { sections } = (await lead.get<SummaryView>(`/api/summaries/${released?.id ?? ''}`)).body;
  expect(sections[0]?.sentences[0]?.text).toContain('Verge (GB-COH-Verge)');

  const manager = client(api.url, { as: 'contract-manager' });
  const dates = { startOn: '2026-04-01', endOn: '2029-03-31' };
  await manager.send('PUT', `${path}/contract`, { responseId, supplier: 'Verge', ...dates });
  const { candidates } = (await manager.get<CommitmentCandidatesView>(`${path}/commitment-candidates`)).body;
  const [promise] = candidates;
  expect(promise?.source.quote).toContain('three apprentices');
  const taken = await manager.send<CommitmentView>('POST', `${path}/commitments`, {
    statement: promise?.statement,
    claimId: promise?.claimId,
    quantity: '3',
    unit: 'apprentice',
    ...dates,
  });
  expect(taken).toMatchObject({ status: 201, body: { code: 'C1' } });
  const { id, reportingPeriods } = taken.body;
  const [period] = reportingPeriods;
  await manager.send('POST', `/api/commitments/${id}/ratings`, { period, rating: 'Good', note: null });
  expect((await lead.get<TenderView>(path)).body.reference).toBe('WHOLE-1');
});

test('the self-audit finds that two people opened the responses after the deadline and that every judge has declared', async () => {
  const { checks } = (await lead.get<SelfAuditView>(`${path}/self-audit`)).body;
  for (const id of ['R-011', 'R-019'])
    expect(checks.find((check) => check.id === id)).toMatchObject({ outcome: 'passed', points: [] });
});

test('the record of the whole way holds for whoever checks it with Node alone, and a changed summary is named', async () => {
  const tender = await worker.get(TendersService).get(tenderId);
  const record = await worker.get(RecordService).whole(tender);
  const checked = async (files: ReadonlyMap<string, string>) => {
    const folder = await mkdtemp(join(tmpdir(), 'evenhand-whole-'));
    try {
      await mkdir(join(folder, 'parts'));
      for (const [name, text] of files) await writeFile(join(folder, name), text);
      const script = join(REPOSITORY, 'scripts', 'verify-record.mjs');
      return await promisify(execFile)(process.execPath, [script, folder]).then(
        ({ stdout }) => stdout,
        (fault: { stdout: string }) => fault.stdout,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  expect(await checked(recordFiles(record, 'shown'))).not.toContain('FAULT');
  expect([...recordFiles(record, 'hidden').values()].join('')).not.toContain('person@example.org');
  const parts = record.parts.map((part) =>
    part.name === 'summaries' ? { ...part, rows: part.rows.map((row) => ({ ...row, approvedHash: 'f' })) } : part,
  );
  expect(await checked(recordFiles({ ...record, parts }, 'shown'))).toMatch(
    /FAULT {2}The assessment summary .* is not/,
  );
});
