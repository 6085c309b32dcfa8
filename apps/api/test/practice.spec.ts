import type { PracticeView, PracticeWorkView, ReadinessView, ScoringOverviewView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { client, personId, type As } from './setup/client.ts';
import { aJudgement } from './setup/scoring.ts';
import { testApi, type TestApi } from './setup/test-api.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';

const TEXT = 'We will recruit four apprentices by June 2028.\n\nWe care about young people.';
/** Words that stand in the worked key and nowhere else. */
const KEY_WORDS = 'Four apprentices, a month, and no name of who answers for it.';

let api: TestApi;
let tenderId: string;
let base: string;
let responseId: string;
beforeAll(async () => {
  api = await testApi();
  const lead = client(api.url);
  const tender = (await lead.importTender(aTender({ id: 'PRACTISED' }))).body;
  tenderId = tender.id;
  base = `/api/tenders/${tenderId}/practice`;
  responseId = (await lead.upload(tenderId, { 'meadow.md': A_RESPONSE })).body.id;
  await lead.take(tenderId, 'evaluator', 'evaluator-2', 'chair', 'observer');
  const criterionIds = tender.criteria.map(({ id }) => id);
  for (const as of ['evaluator', 'evaluator-2'] as const)
    await lead.send('PUT', `/api/tenders/${tenderId}/people/${personId(as)}/questions`, { criterionIds });
  await inPhase('opened');
});
afterAll(() => api.close());

const inPhase = (phase: string) => api.database.query('update tender set phase = $1 where id = $2', [phase, tenderId]);

/** One side of a practice answer in the hands of somebody. */
function desk(as: As, answerId: string, side: 'key' | 'work') {
  const { ask, get } = client(api.url, { as });
  const at = `${base}/${answerId}/${side}`;
  const send = async <Body>(method: string, path: string, version: number, body?: unknown) => {
    const headers = { 'content-type': 'application/json', 'if-match': `"${String(version)}"` };
    const answer = await ask(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json()) as Body };
  };
  return {
    read: <Body = PracticeWorkView>() => get<Body>(at),
    save: (version: number, values: PracticeWorkView['values']) =>
      send<ProblemDetails>('PUT', at, version, {
        ...{ values, at: null, caret: null, flagged: false, skipped: null, seconds: 0 },
      }),
    lock: (version: number) => send<ProblemDetails>('POST', `${at}/lock`, version),
  };
}

const view = (as: As) => client(api.url, { as }).get<PracticeView>(base);

/** What is chosen and written about the practice answer; `finding` replaces the words of one step. */
async function judgement(as: As, answerId: string, side: 'key' | 'work', mark: string, finding?: string) {
  const { text } = (await desk(as, answerId, side).read()).body;
  const quote = 'four apprentices by June 2028';
  const start = text.text.indexOf(quote);
  const cited = { file: text.name, sha256: text.sha256, start, end: start + quote.length, quote };
  const values = aJudgement('Q1', cited, mark);
  return finding === undefined ? values : { ...values, 'finding/Q1': { kind: 'words' as const, words: finding } };
}

test('a key is written in the guide, kept while it is incomplete, and fixed once it is offered', async () => {
  const lead = client(api.url);
  expect((await view('lead')).body.samples.length).toBeGreaterThan(0);
  const unknown = await lead.send<ProblemDetails>('POST', base, { criterionId: 'Q9', title: 'One', text: TEXT });
  expect(unknown.body.code).toBe('criterion.not-found');
  const early = await lead.send<ProblemDetails>('PUT', `${base}/rule`, { required: true });
  expect(early.body.code).toBe('practice.nothing-offered');
  const { id } = (await lead.send<{ id: string }>('POST', base, { criterionId: 'Q1', title: 'One', text: TEXT })).body;
  expect((await view('evaluator')).body.answers).toEqual([]);
  expect((await desk('evaluator', id, 'work').read<ProblemDetails>()).body.code).toBe('practice.not-found');

  const key = desk('lead', id, 'key');
  expect((await key.save(0, { mark: { kind: 'choice', chosen: '3' } })).status).toBe(200);
  expect((await key.lock(1)).body.code).toBe('evaluation.incomplete');
  const lost = { ...(await judgement('lead', id, 'key', '3', KEY_WORDS)) };
  lost['evidence/Q1'] = {
    ...{ kind: 'passages', nothingFound: false },
    cited: [
      {
        ...{ file: 'One', sha256: '0'.repeat(64), page: null, start: 0, end: 4 },
        quote: 'nine',
        prefix: '',
        suffix: '',
      },
    ],
  };
  expect((await key.save(1, lost)).body.code).toBe('citation.not-found');
  expect((await key.save(1, await judgement('lead', id, 'key', '3', KEY_WORDS))).status).toBe(200);
  expect((await key.save(1, {})).body.code).toBe('evaluation.changed');
  expect((await key.lock(2)).status).toBe(200);
  expect((await key.save(3, {})).body.code).toBe('practice.fixed');
  expect((await lead.send<PracticeView>('PUT', `${base}/rule`, { required: true })).body.required).toBe(true);
});

test('nobody sees a bid before the practice that is required, nor the key before the own practice is done', async () => {
  await inPhase('scoring');
  const [answer] = (await view('evaluator')).body.answers;
  const id = answer?.id ?? '';
  const work = desk('evaluator', id, 'work');
  const ana = client(api.url, { as: 'evaluator' });
  const bid = `/api/tenders/${tenderId}/scoring/${responseId}/Q1`;
  for (const path of [bid, `/api/tenders/${tenderId}/responses`, `/api/responses/${responseId}`])
    expect((await ana.get<ProblemDetails>(path)).body.code).toBe('practice.due');
  expect((await ana.get<ScoringOverviewView>(`/api/tenders/${tenderId}/scoring`)).body.practiceDue).toBe(1);

  expect((await work.read()).body.key).toBeNull();
  await work.save(0, await judgement('evaluator', id, 'work', '4'));
  for (const path of [base, `${base}/${id}/work`, `${base}/${id}/key`])
    expect(JSON.stringify((await ana.get(path)).body)).not.toContain(KEY_WORDS);
  expect((await work.lock(1)).status).toBe(200);
  const done = (await work.read()).body;
  expect([done.closed, done.key?.['finding/Q1']]).toEqual([true, { kind: 'words', words: KEY_WORDS }]);
  expect((await work.save(2, {})).body.code).toBe('evaluation.locked');
  expect((await ana.get(bid)).status).toBe(200);
});

test('how marks lie to the key is for the chair alone; the lead sees who has practised, and nobody what was given', async () => {
  const ana = personId('evaluator');
  const { leanings, progress } = (await view('chair')).body;
  expect(progress).toBeNull();
  expect(leanings?.find((one) => one.personId === ana)).toMatchObject({ above: 1, same: 0, below: 0 });
  const lead = (await view('lead')).body;
  expect([lead.leanings, lead.progress?.map(({ done, of }) => [done, of])]).toEqual([
    null,
    expect.arrayContaining([
      [1, 1],
      [0, 1],
    ]),
  ]);
  const other = (await view('evaluator-2')).body;
  expect([other.leanings, other.progress, other.answers[0]?.own]).toEqual([null, null, 'not-started']);
  expect((await client(api.url, { as: 'observer' }).get<ProblemDetails>(base)).body.code).toBe('rights.none');
});

test('nothing of practice is a score, and the record says who practised and no more', async () => {
  const rows = await api.database.query('select count(*)::int as n from evaluation where "tenderId" = $1', [tenderId]);
  expect(rows).toEqual([{ n: 0 }]);
  const trail = await api.database.query('select kind, detail from audit_event where "tenderId" = $1', [tenderId]);
  const told = JSON.stringify(trail);
  for (const kind of ['practice.added', 'practice.offered', 'practice.rule', 'practice.done'])
    expect(told).toContain(kind);
  for (const words of [KEY_WORDS, 'apprentices', '"mark"']) expect(told).not.toContain(words);
});

test('an answer that is withdrawn, or a rule that is taken back, holds nobody up', async () => {
  const lead = client(api.url);
  const ben = client(api.url, { as: 'evaluator-2' });
  const due = async () => (await ben.get<ScoringOverviewView>(`/api/tenders/${tenderId}/scoring`)).body.practiceDue;
  expect(await due()).toBe(1);
  expect((await lead.send<PracticeView>('PUT', `${base}/rule`, { required: false })).body.required).toBe(false);
  expect(await due()).toBe(0);
  const id = (await view('lead')).body.answers[0]?.id ?? '';
  expect((await lead.send<PracticeView>('POST', `${base}/${id}/withdrawal`)).body.answers[0]?.state).toBe('withdrawn');
  expect((await lead.send<ProblemDetails>('POST', `${base}/${id}/withdrawal`)).body.code).toBe('practice.not-found');
  expect((await view('evaluator-2')).body.answers).toEqual([]);
  const back = await lead.send<PracticeView>('DELETE', `${base}/${id}/withdrawal`);
  expect(back.body.answers[0]?.state).toBe('offered');
  const { checks } = (await lead.get<ReadinessView>(`/api/tenders/${tenderId}/readiness`)).body;
  expect(checks.find(({ id: check }) => check === 'practice')).toMatchObject({ passed: true });
});
