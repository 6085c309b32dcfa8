import type {
  CommitmentRegisterView,
  ComplianceView,
  PanelSavedView,
  ResultsView,
  ScoringProgressView,
  SummaryListView,
  SummaryView,
} from '@evenhand/shared/contracts';
import { disagreements } from '../../../scripts/rebuild-totals.mjs';
import { TendersService } from '../src/modules/tenders/index.ts';
import { Database } from '../src/platform/database/database.ts';
import type { ResultsFile } from '../src/modules/moderation/domain/results-export.ts';
import { client, personId, type Refusal } from './setup/client.ts';
import { anAgreement, member, QUOTE } from './setup/moderation.ts';
import { aJudgement, aTenderInScoring, scorer } from './setup/scoring.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

const PANEL = ['evaluator', 'evaluator-2'] as const;

let api: TestApi;
let tenderId: string;
let lead: ReturnType<typeof client>;
let ids: Readonly<Record<'Meadow' | 'Verge' | 'Hedge', string>>;

beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  const scene = await aTenderInScoring(api, {
    evaluators: PANEL,
    change: { regime: 'below-threshold', criteria: [{ ...question, weightPercent: '100' }] },
    responses: { 'Meadow.md': A_RESPONSE, 'Verge.md': A_RESPONSE, 'Hedge.md': A_RESPONSE },
  });
  const [Meadow = '', Verge = '', Hedge = ''] = scene.responseIds;
  ({ tenderId, lead } = scene);
  ids = { Meadow, Verge, Hedge };
});
afterAll(() => api.close());

const chair = () => member(api.url, 'chair', tenderId);
const inTender = (path: string) => `/api/tenders/${tenderId}/${path}`;

/** A finding about a bid, and what the lead decides about it from one time to the next. */
async function findingAbout(bidder: keyof typeof ids) {
  const raised = await lead.send<ComplianceView>('POST', inTender('findings'), {
    responseId: ids[bidder],
    kind: 'unsigned',
    evidence: 'The form of tender is not signed.',
    clause: 'Clause 4',
    consequence: 'The authority may disregard the tender.',
    wrong: null,
    of: null,
  });
  const id = raised.body.findings.at(-1)?.id ?? '';
  return (outcome: 'disregarded' | 'clarified') =>
    lead.send<Refusal>('POST', inTender(`findings/${id}/decisions`), {
      outcome,
      proportionality: 'An unsigned tender binds nobody.',
      clause: 'Clause 4',
      clarified: true,
      whyNotClarified: '',
    });
}

async function score(bidder: keyof typeof ids, mark: string) {
  for (const as of PANEL) {
    const work = scorer(api.url, as, tenderId);
    const [file] = (await work.read(ids[bidder], 'Q1')).body.files;
    const quote = { file: file?.name ?? '', sha256: file?.sha256 ?? '', start: 0, end: QUOTE.length, quote: QUOTE };
    await work.save(ids[bidder], 'Q1', 0, { values: aJudgement('Q1', quote, mark) });
    await work.lock(ids[bidder], 'Q1', 1);
  }
}

const handIn = (as: (typeof PANEL)[number]) =>
  client(api.url, { as }).send('POST', inTender('scoring/submission'), { responseIds: null, ownJudgement: true });

const openSession = () =>
  chair().open(
    (['lead', 'chair', ...PANEL] as const).map((as) => ({
      personId: personId(as),
      present: true,
      reason: null,
      takesNotes: false,
    })),
  );

async function agree(bidder: string, mark: string) {
  const at = chair();
  const found = (await at.agenda()).body.items.find((one) => one.bidder === bidder);
  const item = (await at.item(found?.id ?? '')).body;
  await at.pen(item.id, 'take');
  const saved = await at.save<PanelSavedView>(item.id, item.version, anAgreement(item, mark));
  await at.propose(item.id, saved.body.version);
  for (const as of PANEL) await member(api.url, as, tenderId).confirm(item.id, saved.body.version);
}

test('a disregarded response needs no scores, leaves agenda and ranks, cannot win, and comes back with the decision', async () => {
  const aboutHedge = await findingAbout('Hedge');
  await aboutHedge('disregarded');
  for (const as of PANEL) await scorer(api.url, as, tenderId).acknowledge();
  const first = scorer(api.url, 'evaluator', tenderId);
  expect((await first.overview()).body.responses.map(({ name }) => name).toSorted()).toEqual(['Meadow', 'Verge']);
  expect(await first.save<Refusal>(ids.Hedge, 'Q1', 0, {})).toMatchObject({
    status: 409,
    body: { code: 'response.disregarded' },
  });

  // The panel begins without it. With the decision taken back it is scored and laid out by the next session.
  const early = await findingAbout('Verge');
  await early('disregarded');
  await early('clarified');
  await score('Meadow', '3');
  await score('Verge', '4');
  for (const as of PANEL) await handIn(as);
  // Disregarded and back before the panel began, a response was scored by all and stays closed.
  expect((await openSession()).status).toBe(204);
  expect((await first.save<Refusal>(ids.Verge, 'Q1', 2, {})).body.code).toBe('rights.not-now');
  expect((await first.overview()).body.canWrite).toBe(false);
  expect((await chair().agenda()).body).toMatchObject({ items: [{}, {}], leftOut: 1, toLayOut: [] });
  await aboutHedge('clarified');
  expect((await chair().agenda()).body).toMatchObject({ items: [{}, {}], leftOut: 0, toLayOut: ['Hedge'] });
  await agree('Meadow', '3');
  await agree('Verge', '4');
  const signOff = () =>
    chair().send<Refusal>('POST', inTender('moderation/sign-off'), { declared: true, aboutChecks: 'Read again.' });
  expect((await signOff()).body.detail).toContain('Hedge is not on the agenda');

  // Where everybody who is to score it has gone, both say so, and what can be done.
  const departures = inTender('moderation/departures');
  for (const as of PANEL) {
    await lead.send('POST', departures, { personId: personId(as), reason: 'In hospital.' });
    expect((await chair().send('POST', `${departures}/${personId(as)}/approval`)).status).toBe(204);
  }
  expect((await chair().agenda()).body.nobodyScores).toEqual(['Q1']);
  expect((await signOff()).body.detail).toContain('Nobody who scores Q1 has a vote any more');
  for (const as of PANEL) await lead.send('POST', `${departures}/${personId(as)}/return`, { reason: 'Well again.' });
  expect((await chair().agenda()).body.nobodyScores).toEqual([]);
  expect((await first.overview()).body.canWrite).toBe(true);
  await score('Hedge', '5');
  for (const as of PANEL) await handIn(as);
  expect((await first.overview()).body.canWrite).toBe(false);
  await chair().send('POST', inTender('moderation/session/end'));
  await openSession();
  const hedge = (await chair().agenda()).body.items.find(({ bidder }) => bidder === 'Hedge');
  expect(hedge).toBeDefined();

  // Disregarded once more, it is in no count of the progress, its item is kept and nobody can go on with it.
  await aboutHedge('disregarded');
  expect((await chair().agenda()).body.items.map(({ bidder }) => bidder).toSorted()).toEqual(['Meadow', 'Verge']);
  const progress = await lead.get<ScoringProgressView>(inTender('scoring/progress'));
  for (const one of progress.body.evaluators.filter(({ assigned }) => assigned > 0))
    expect(one).toMatchObject({ assigned: 2, locked: 2, submitted: 2 });
  expect((await chair().pen(hedge?.id ?? '', 'take')).body).toMatchObject({ code: 'response.disregarded' });
  expect((await signOff()).status).toBe(204);
  expect((await aboutHedge('clarified')).body.code).toBe('response.cannot-return');
  const results = async () => (await lead.get<ResultsView>(inTender('results'))).body;
  const order = async () => (await results()).bids.map(({ bidder, rank }) => [bidder, rank]);
  expect(await results()).toMatchObject({
    disregarded: [{ bidder: 'Hedge', because: { clause: 'Clause 4', reason: 'An unsigned tender binds nobody.' } }],
  });
  const evaluator = client(api.url, { as: 'evaluator' });
  expect((await evaluator.get<ResultsView>(inTender('results'))).body.disregarded).toEqual([
    { responseId: ids.Hedge, bidder: 'Hedge', because: null },
  ]);
  expect((await evaluator.get<ResultsFile>(inTender('results/results.json'))).body.disregarded).toEqual([
    { bidder: 'Hedge' },
  ]);
  expect(await order()).toEqual([
    ['Verge', 1],
    ['Meadow', 2],
  ]);

  // After the award was decided: the winner that is disregarded keeps back what was approved, until somebody decides anew.
  const decide = (bidder: keyof typeof ids) =>
    lead.send<Refusal & SummaryListView>('PUT', inTender('winner'), { responseId: ids[bidder] });
  expect((await decide('Hedge')).body.code).toBe('award.disregarded');
  const withHedge = { responseId: ids.Hedge, supplier: 'Hedge Ltd', startOn: '2027-04-01', endOn: '2030-03-31' };
  expect((await lead.send<Refusal>('PUT', inTender('contract'), withHedge)).body.code).toBe('response.disregarded');
  const { responses } = (await lead.get<CommitmentRegisterView>(inTender('commitments'))).body;
  expect(responses.map(({ name }) => name).toSorted()).toEqual(['Meadow', 'Verge']);
  const { summaries } = (await decide('Verge')).body;
  expect(summaries.map(({ supplier }) => supplier)).toEqual(['Verge', 'Meadow', 'Hedge']);
  const about = async (supplier: string) =>
    (await lead.get<SummaryView>(`/api/summaries/${summaries.find((one) => one.supplier === supplier)?.id ?? ''}`))
      .body;
  const notice = JSON.stringify((await about('Hedge')).sections);
  expect(notice).toContain('An unsigned tender binds nobody.');
  expect(notice).not.toContain('Points');
  for (const { id, supplier } of summaries) {
    await lead.send('PUT', `/api/summaries/${id}/contact`, { name: supplier, email: 'contact@example.org' });
    await client(api.url, { as: 'chair' }).send('POST', `/api/summaries/${id}/approval`);
  }
  const aboutVerge = await findingAbout('Verge');
  await aboutVerge('disregarded');
  expect(await order()).toEqual([['Meadow', 1]]);
  const release = () => lead.send<Refusal>('POST', inTender('summaries/release'));
  expect((await release()).body.code).toBe('award.disregarded');
  const contract = { step: 'contract', on: '2026-11-02', reference: null };
  expect((await lead.send<Refusal>('POST', inTender('award-steps'), contract)).body.code).toBe('award.disregarded');
  expect(disagreements((await lead.get<object>(inTender('results/results.json'))).body)).toEqual([]);
  await aboutVerge('clarified');
  expect(await order()).toEqual([
    ['Verge', 1],
    ['Meadow', 2],
  ]);
  await decide('Verge');
  expect((await about('Verge')).state).toBe('draft');
});

test('a decision about a response waits for a step of the whole tender and finds the phase it led to', async () => {
  const decide = await findingAbout('Meadow');
  const database = api.app.get(Database);
  const tenders = api.app.get(TendersService, { strict: false });
  const waiting = () =>
    database.manager.query<unknown[]>(
      `select 1 from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
    );
  const decided = await database.transaction(async () => {
    await database.serialise(tenderId);
    const answer = decide('disregarded');
    await until(waiting, ({ length }) => length === 1);
    await tenders.move(await tenders.get(tenderId), 'awarded', personId('lead'), 'The summaries are out.');
    return { answer };
  });
  expect((await decided.answer).body.code).toBe('rights.not-now');
});
