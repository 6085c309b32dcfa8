import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  ClarificationListView,
  EvaluationHistoryView,
  EvaluationSavedView,
  FileTextView,
  ProgressView,
  ReadingView,
  ResponseView,
  ScoreSheetView,
  ScoreCheckView,
  ScoringProgressView,
  TenderPeopleView,
} from '@evenhand/shared/contracts';
import { paragraphs, pdfOf } from '../../../packages/documents/test/generators/pdf.ts';
import { zipOf } from '../../../packages/documents/test/generators/zip.ts';
import { sheetsIn, workbookOf } from '../src/platform/tables/sheets.ts';
import { client, personId, type Refusal } from './setup/client.ts';
import { exportedRecord, verifiedRecord } from './setup/record.ts';
import { aJudgement, aTenderInScoring, scorer } from './setup/scoring.ts';
import { A_RESPONSE } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

const PROMISE = 'We will recruit three apprentices from Worcestershire by 31 March 2028.';

let api: TestApi;
let tenderId: string;
let responseId: string;
let quote: { file: string; sha256: string; start: number; end: number; quote: string };
let worker: INestApplicationContext;
let ana: ReturnType<typeof scorer>;
let ben: ReturnType<typeof scorer>;
beforeAll(async () => {
  api = await testApi();
  worker = await api.startWorker();
  ({ tenderId, responseId } = await aTenderInScoring(api, {
    evaluators: ['evaluator', 'evaluator-2'],
    change: { machineUse: { mode: 'after-lock', decision: 'Published set, page 4' } },
  }));
  ana = scorer(api.url, 'evaluator', tenderId);
  ben = scorer(api.url, 'evaluator-2', tenderId);
  const [file] = (await ana.read(responseId, 'Q1')).body.files;
  const start = A_RESPONSE.indexOf(PROMISE);
  quote = { file: file?.name ?? '', sha256: file?.sha256 ?? '', start, end: start + PROMISE.length, quote: PROMISE };
});
afterAll(() => api.close());

let benBefore: unknown;
/** Status, entity tag and body of everything an evaluator can ask for about the tender. */
async function allThatBenReceives(): Promise<unknown> {
  const own = ['Q1', 'Q2'].flatMap((criterionId) => {
    const at = ben.at(responseId, criterionId);
    return [at, `${at}/history`, `${at}/highlights`];
  });
  const tender = `/api/tenders/${tenderId}`;
  const around = ['', '/responses', '/people', '/record'].map((path) => `${tender}${path}`);
  const received = [];
  for (const path of [ben.base, `${ben.base}/progress`, ...own, ...around, `/api/responses/${responseId}`]) {
    const response = await ben.ask(path);
    const body = (await response.text()).replace(/"instance":"[^"]*"/, '');
    // A problem carries the id of its request, and the entity tag follows it.
    received.push([path, response.status, response.ok ? response.headers.get('etag') : null, body]);
  }
  return [...received, await firstOfStream(`${tender}/events`)];
}

/** What a stream says to whoever opens it. */
async function firstOfStream(path: string): Promise<string> {
  const stop = new AbortController();
  const { body } = await ben.ask(path, { signal: stop.signal });
  let said = '';
  for await (const part of body ?? []) {
    said += Buffer.from(part).toString();
    if (said.includes('event: ready')) break;
  }
  stop.abort();
  return said;
}

const problem = (body: unknown) => (body as Refusal).code;
const pointers = (body: unknown) => (body as Refusal).errors?.map(({ pointer }) => pointer);

test('nothing can be written before the notice that notes are disclosable is acknowledged', async () => {
  const refused = await ana.save(responseId, 'Q1', 0, { values: {} });
  expect([refused.status, problem(refused.body)]).toEqual([409, 'scoring.notice-due']);
  expect((await ana.acknowledge()).body.noticeAt).not.toBeNull();
  expect((await ben.acknowledge()).status).toBe(200);
  benBefore = await allThatBenReceives();
});

test('the overview lists every answer of the person, not started, with no mark', async () => {
  const { items, order, canWrite, criteria } = (await ana.overview()).body;
  expect(items.map(({ criterionId, state, mark }) => [criterionId, state, mark])).toEqual([
    ['Q1', 'not-started', null],
    ['Q2', 'not-started', null],
  ]);
  expect([order, canWrite, criteria.length]).toEqual(['by-question', true, 2]);
});

test('a draft is kept with its place, and a stale save keeps nothing and says so', async () => {
  const values = { 'finding/Q1': { kind: 'words' as const, words: 'Three app' } };
  const first = await ana.save<EvaluationSavedView>(responseId, 'Q1', 0, { values, at: 'finding/Q1', caret: 9 });
  expect([first.status, first.tag, first.body.state]).toEqual([200, '"1"', 'in-progress']);
  const { version, at, caret } = (await ana.read(responseId, 'Q1')).body;
  expect([version, at, caret]).toEqual([1, 'finding/Q1', 9]);
  const stale = await ana.save(responseId, 'Q1', 0, { values: {} });
  expect([stale.status, problem(stale.body)]).toEqual([412, 'evaluation.changed']);
  expect((await ana.read(responseId, 'Q1')).body.values).toEqual(values);
});

test.each<[string, Record<string, unknown>, string, string]>([
  ['a mark off the scale', { mark: { kind: 'choice', chosen: '3.5' } }, 'evaluation.invalid', '/values/mark'],
  [
    'a part that was not published',
    { 'finding/Q9': { kind: 'words', words: 'x' } },
    'evaluation.invalid',
    '/values/finding~1Q9',
  ],
])('%s is refused and nothing is lost', async (_what, values, code, pointer) => {
  const before = (await ana.read(responseId, 'Q1')).body;
  const refused = await ana.save(responseId, 'Q1', before.version, { values: values as never });
  expect([refused.status, problem(refused.body), pointers(refused.body)]).toEqual([422, code, [pointer]]);
  expect((await ana.read(responseId, 'Q1')).body).toEqual(before);
});

test('words that do not stand in the file cannot be cited; words that stand elsewhere are put in their place', async () => {
  const { version } = (await ana.read(responseId, 'Q1')).body;
  const invented = await ana.save(responseId, 'Q1', version, {
    values: aJudgement('Q1', { ...quote, quote: 'We will recruit thirty apprentices.' }),
  });
  expect([invented.status, problem(invented.body)]).toEqual([422, 'citation.not-found']);
  const moved = await ana.save<EvaluationSavedView>(responseId, 'Q1', version, {
    values: aJudgement('Q1', { ...quote, start: 0, end: 5 }),
    seconds: 5,
  });
  const evidence = moved.body.values['evidence/Q1'];
  expect(evidence?.kind === 'passages' && evidence.cited[0]).toMatchObject({ start: quote.start, quote: PROMISE });
});

test('an evaluator before the lock gets no byte of the machine', async () => {
  for (const path of ['machine-view', 'highlights']) {
    const response = await ana.ask(`${ana.at(responseId, 'Q1')}/${path}`, {
      method: path === 'highlights' ? 'GET' : 'POST',
    });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toMatch(/COMMITMENT|band|claim/);
  }
});

test('a score with a part missing cannot be locked; a complete one can, and then stands', async () => {
  const q2 = await ana.save<EvaluationSavedView>(responseId, 'Q2', 0, {
    values: { mark: { kind: 'choice', chosen: '1' } },
  });
  const refused = await ana.lock(responseId, 'Q2', q2.body.version);
  expect([refused.status, problem(refused.body)]).toEqual([422, 'evaluation.incomplete']);
  expect(pointers(refused.body)).toContain('/values/evidence~1Q2');
  const { version } = (await ana.read(responseId, 'Q1')).body;
  const locked = await ana.lock<EvaluationSavedView>(responseId, 'Q1', version);
  expect([locked.status, locked.body.state]).toEqual([200, 'locked']);
  const late = await ana.save(responseId, 'Q1', locked.body.version, { values: {} });
  expect([late.status, problem(late.body)]).toEqual([409, 'evaluation.locked']);
});

test('what another evaluator receives has not changed by one byte', async () => {
  expect(await allThatBenReceives()).toEqual(benBefore);
  expect(JSON.stringify(benBefore)).not.toMatch(/COMMITMENT|"explanation"|evaluation\.locked/);
});

test('after the lock the machine may be seen once on record, and a change then needs a reason and a quote', async () => {
  const seen = await ana.send<{ result: { criterion: string } }>('POST', `${ana.at(responseId, 'Q1')}/machine-view`);
  expect([seen.status, seen.body.result.criterion]).toEqual([200, 'Q1']);
  const again = await ana.send('POST', `${ana.at(responseId, 'Q1')}/machine-view`);
  expect((again.body as { seenAt: string }).seenAt).toBe((seen.body as unknown as { seenAt: string }).seenAt);
  const unlock = `${ana.at(responseId, 'Q1')}/unlock`;
  const bare = await ana.send('POST', unlock, { reason: 'I overlooked the manager.', citation: null });
  expect([bare.status, problem(bare.body)]).toEqual([422, 'evaluation.quote-needed']);
  const citation = { ...quote, page: null, prefix: '', suffix: '' };
  const open = await ana.send<EvaluationSavedView>('POST', unlock, { reason: 'I overlooked the manager.', citation });
  expect([open.status, open.body.state]).toEqual([200, 'in-progress']);
  const raised = await ana.save<EvaluationSavedView>(responseId, 'Q1', open.body.version, {
    values: aJudgement('Q1', quote, '4'),
  });
  expect((await ana.lock(responseId, 'Q1', raised.body.version)).status).toBe(200);
});

test('every version is kept in a chain that nobody can change', async () => {
  const { versions } = (await ana.get<EvaluationHistoryView>(`${ana.at(responseId, 'Q1')}/history`)).body;
  expect(versions.map(({ kind }) => kind)).toEqual(['locked', 'saved', 'unlocked', 'locked', 'saved', 'saved']);
  expect(versions.map(({ mark }) => mark)).toEqual(['4', '4', '3', '3', '3', null]);
  expect(versions[0]?.reason).toMatch(/After the machine's view was seen/);
  for (const statement of [
    'update evaluation_version set mark = null',
    'delete from evaluation_version',
    'truncate machine_exposure',
  ])
    await expect(api.database.query(statement)).rejects.toThrow(/append-only/);
});

test('only when everything is locked can it be submitted; then the chair can send one back, with a reason', async () => {
  const early = await ana.send('POST', `${ana.base}/submission`, { responseIds: null, ownJudgement: true });
  expect([early.status, problem(early.body)]).toEqual([422, 'scoring.not-locked']);
  const { version } = (await ana.read(responseId, 'Q2')).body;
  const values = {
    ...aJudgement('Q2', quote, '1'),
    'evidence/Q2': { kind: 'passages' as const, cited: [], nothingFound: true },
    reconcile: { kind: 'words' as const, words: 'It does address the question, with hopes only.' },
  };
  const saved = await ana.save<EvaluationSavedView>(responseId, 'Q2', version, { values });
  const due = (await ana.get<ScoreCheckView>(`${ana.base}/check`)).body.scores;
  expect(due.map(({ criterionId, version: seen, complete }) => [criterionId, seen, complete])).toEqual([
    ['Q1', 6, false],
    ['Q2', saved.body.version, true],
  ]);
  await ana.lock(responseId, 'Q2', saved.body.version);
  const { scores } = (await ana.get<ScoreCheckView>(`${ana.base}/check`)).body;
  expect(scores.map(({ criterionId, passages }) => [criterionId, passages])).toEqual([
    ['Q1', 1],
    ['Q2', 0],
  ]);
  expect(scores.find(({ criterionId }) => criterionId === 'Q2')?.reason).not.toBe('');
  const done = await ana.send('POST', `${ana.base}/submission`, { responseIds: null, ownJudgement: true });
  expect([done.status, (done.body as { submitted: number }).submitted]).toEqual([200, 2]);

  const chair = client(api.url, { as: 'chair' });
  const reopen = {
    personId: personId('evaluator'),
    responseId,
    criterionId: 'Q2',
    reason: 'Please read page 2 again.',
  };
  expect((await client(api.url).send('POST', `${ana.base}/reopening`, reopen)).status).toBe(403);
  expect((await chair.send('POST', `${ana.base}/reopening`, reopen)).status).toBe(204);
  const back = (await ana.read(responseId, 'Q2')).body;
  expect([back.state, back.reopenedBecause]).toEqual(['reopened', 'Please read page 2 again.']);
  expect(back.values).toEqual(saved.body.values);
});

test('lead and chair see how much is done; only the chair sees that a lock was too quick', async () => {
  const progress = async (as: 'lead' | 'chair') =>
    (await client(api.url, { as }).get<ScoringProgressView>(`${ana.base}/progress`)).body.evaluators;
  const forChair = (await progress('chair')).find(({ personId: id }) => id === personId('evaluator'));
  expect(forChair).toMatchObject({ assigned: 2, locked: 1, submitted: 1, tooQuick: 1 });
  // What can be sent back: the other score was.
  expect(forChair?.toSendBack).toEqual([{ responseId, bidder: 'meadow', criterionId: 'Q1' }]);
  expect((await progress('lead')).map(({ tooQuick, toSendBack }) => [tooQuick, toSendBack])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(JSON.stringify(await progress('chair'))).not.toMatch(/mark|values|reason/);
});

test('sent back after the machine was seen, another mark is locked only with a reason and words of the answer', async () => {
  const reopen = {
    personId: personId('evaluator'),
    responseId,
    criterionId: 'Q1',
    reason: 'Please read page 2 again.',
  };
  await client(api.url, { as: 'chair' }).send('POST', `${ana.base}/reopening`, reopen);
  const back = (await ana.read(responseId, 'Q1')).body;
  expect([back.state, back.machine.heldMark]).toEqual(['reopened', '4']);
  const saved = await ana.save<EvaluationSavedView>(responseId, 'Q1', back.version, {
    values: aJudgement('Q1', quote, '2'),
  });
  const due = (await ana.get<ScoreCheckView>(`${ana.base}/check`)).body.scores;
  expect(due.find(({ criterionId }) => criterionId === 'Q1')?.complete).toBe(false);
  const bare = await ana.lock(responseId, 'Q1', saved.body.version);
  expect([bare.status, problem(bare.body)]).toEqual([422, 'evaluation.quote-needed']);
  const cite = (words: string) => ({ ...quote, quote: words, page: null, prefix: '', suffix: '' });
  const lock = (words: string) =>
    ana.lock(responseId, 'Q1', saved.body.version, {
      cause: { reason: 'The date binds nobody.', citation: cite(words) },
    });
  expect(problem((await lock('We will recruit thirty apprentices.')).body)).toBe('citation.not-found');
  expect((await lock(PROMISE)).status).toBe(200);
  const { versions } = (await ana.get<EvaluationHistoryView>(`${ana.at(responseId, 'Q1')}/history`)).body;
  expect(versions[0]).toMatchObject({ kind: 'locked', mark: '2', citation: { quote: PROMISE } });
  expect(versions[0]?.reason).toMatch(/^After the machine's view was seen, .* The date binds nobody\.$/);
  expect((await ana.read(responseId, 'Q1')).body.machine.heldMark).toBe('2');
});

test('an answer that a clarification makes read otherwise is scored again by everybody who had locked it', async () => {
  const lead = client(api.url);
  const clarifications = `/api/tenders/${tenderId}/clarifications`;
  const question = { responseId, criterionId: 'Q1', passage: PROMISE, question: 'Is it 2027 or 2028?' };
  const { clarifications: [thread] = [] } = (await lead.send<ClarificationListView>('POST', clarifications, question))
    .body;
  const take = (step: object) => lead.send('POST', `${clarifications}/${thread?.id ?? ''}/steps`, step);
  await take({ step: 'sent', recipients: 'Meadow', words: 'Is it 2027 or 2028?' });
  await take({ step: 'answered', words: '2028.' });
  const before = (await ben.read(responseId, 'Q1')).body;
  expect((await take({ step: 'effect', effect: 'scores-to-revisit', words: 'The date is 2028.' })).status).toBe(200);
  const back = (await ana.read(responseId, 'Q1')).body;
  expect([back.state, back.reopenedBecause]).toEqual(['reopened', 'After a clarification: The date is 2028.']);
  expect((await ben.read(responseId, 'Q1')).body).toEqual(before);
  const told = await api.database.query<{ detail: object }>(
    `select detail from audit_event where "tenderId" = $1 and kind = 'clarification.effect'`,
    [tenderId],
  );
  expect(told).toMatchObject([{ detail: { effect: 'scores-to-revisit', reopened: 1 } }]);
  expect((await ana.lock(responseId, 'Q1', back.version)).status).toBe(200);
});

test('lead or chair reminds an evaluator of what is left, at most once a day, with no word of a bid', async () => {
  const path = `/api/tenders/${tenderId}/scoring-progress`;
  const by = (as: 'lead' | 'chair' | 'evaluator-2', whom = personId('evaluator')) =>
    client(api.url, { as }).send<ProgressView & Refusal>('POST', `${path}/reminders`, { personId: whom });
  expect((await by('evaluator-2')).status).toBe(403);
  expect((await by('lead', personId('auditor'))).body.code).toBe('reminder.not-due');
  expect((await by('lead')).body.code).toBe('reminder.not-due');
  await api.database.query(`update person set email = 'ana@example.org' where id = $1`, [personId('evaluator')]);
  const before = (await client(api.url).get<ProgressView>(path)).body.people;
  const shown = before.find((one) => one.personId === personId('evaluator'))?.reminder;
  expect(before.filter(({ reminder }) => reminder !== null)).toHaveLength(1);
  const both = await Promise.all([by('lead'), by('chair')]);
  expect(both.map(({ status, body }) => (status === 200 ? 'sent' : body.code)).sort()).toEqual([
    'reminder.too-soon',
    'sent',
  ]);
  const { people } = (await client(api.url).get<ProgressView>(path)).body;
  const reminded = people.find((one) => one.personId === personId('evaluator'));
  expect(reminded).toMatchObject({ mayRemind: false, remindedAt: expect.stringMatching(/^\d{4}-/) as string });
  const mails = await api.database.query<{ subject: string; words: string }>(
    `select subject, words from mail where subject like 'Scores still to lock%'`,
  );
  expect(mails).toEqual([shown]);
  expect(mails[0]?.words).not.toMatch(/apprentice|Meadow/);
  const told = await api.database.query(`select "subjectId", detail from audit_event where kind = 'scoring.reminded'`);
  expect(told).toEqual([{ subjectId: personId('evaluator'), detail: {} }]);
});

test('an own sheet goes out without the work of others, and comes back cell by cell with nothing lost', async () => {
  const response = await ben.ask(`${ben.base}/sheet`);
  const sheets = (await sheetsIn('own.xlsx', Buffer.from(await response.arrayBuffer()))) ?? [];
  const [scores] = sheets;
  const [heading = [], ...rows] = scores?.rows ?? [];
  expect([rows.length, JSON.stringify(rows)]).toEqual([2, expect.not.stringContaining('three apprentices')]);
  const fill = (cells: Record<string, string>) =>
    rows.map((row, at) => heading.map((name, i) => (at === 0 && cells[name]) || (row[i] ?? '')));
  const quotes = heading.find((name) => name.startsWith('Quotes')) ?? '';
  const take = async (cells: Record<string, string>, apply: boolean) => {
    const content = (await workbookOf([{ name: 'Scores', rows: [heading, ...fill(cells)] }])).toString('base64');
    return (await ben.send<ScoreSheetView>('POST', `${ben.base}/sheet`, { name: 'own.xlsx', content, apply })).body;
  };
  const cells = { 'Your mark': '3.5', [quotes]: PROMISE, 'What decided your score': 'A number and a date.' };
  const looked = await take({ ...cells, 'What it promises': 'Three starts.' }, false);
  expect(looked.rows[0]?.faults.map(({ column, says }) => [column, says])).toEqual([
    ['Your mark', 'The scale has no mark "3.5". Use one of 0, 1, 2, 3, 4, 5.'],
  ]);
  expect(looked.rows[0]?.changes.map(({ column }) => column)).toEqual([
    quotes,
    'What it promises',
    'What decided your score',
  ]);
  expect((await ben.read(responseId, 'Q1')).body.version).toBe(0);

  const invented = await take({ [quotes]: 'We will recruit thirty apprentices.', 'Your mark': '3' }, true);
  expect(invented.rows[0]?.faults[0]?.says).toContain('Not found word for word');
  const kept = (await ben.read(responseId, 'Q1')).body;
  expect(kept.values).toEqual({ mark: { kind: 'choice', chosen: '3' } });

  await ben.save(responseId, 'Q1', kept.version, {
    values: { ...kept.values, decisive: { kind: 'words', words: 'Newer.' } },
  });
  const late = await take({ ...cells, 'Your mark': '3' }, true);
  expect(late.rows[0]?.faults.map(({ column }) => column)).toEqual(['What decided your score']);
  const { values } = (await ben.read(responseId, 'Q1')).body;
  expect(values['decisive']).toEqual({ kind: 'words', words: 'Newer.' });
  const evidence = values['evidence/Q1'];
  expect(evidence?.kind === 'passages' && evidence.cited[0]).toMatchObject({ start: quote.start, quote: PROMISE });
});

test('whoever takes over from an evaluator scores every bid anew; what was locked stays on record and is closed', async () => {
  const lead = client(api.url);
  await lead.take(tenderId, 'adviser');
  const replacement = { criterionIds: ['Q1', 'Q2'], successorId: personId('adviser'), reason: 'Long illness' };
  const place = `/api/tenders/${tenderId}/people/${personId('evaluator')}/replacement`;
  const early = await lead.send<Refusal>('POST', place, replacement);
  expect([early.status, early.body.detail]).toEqual([409, 'The training of Noor Haddad is not on record yet.']);
  const training = { outcome: 'not-needed', trainedOn: null, words: 'Trained for the same service in June' };
  await lead.send('POST', `/api/tenders/${tenderId}/training`, { personIds: [personId('adviser')], ...training });
  const done = await lead.send<TenderPeopleView>('POST', place, replacement);
  expect(done.body.replacements).toMatchObject([{ leaver: 'Tom Aldous', successor: 'Noor Haddad' }]);
  const { evaluators } = (await lead.get<ScoringProgressView>(`${ana.base}/progress`)).body;
  expect(evaluators.map(({ name, assigned, locked }) => [name, assigned, locked])).toEqual([
    ['Marged Rees', 2, 0],
    ['Noor Haddad', 2, 0],
  ]);
  expect(problem((await ana.overview()).body)).toBe('tender.not-found');
  const [kept] = await api.database.query<{ count: string }>(
    `select count(*) from evaluation where "tenderId" = $1 and "personId" = $2 and state in ('locked', 'submitted')`,
    [tenderId, personId('evaluator')],
  );
  expect(kept?.count).toBe('1');
});

test('whoever leaves below the published quorum without a successor leaves with the word of somebody else', async () => {
  const own = await aTenderInScoring(api, {
    evaluators: ['evaluator', 'evaluator-2', 'evaluator-3'],
    change: { id: 'FEWER-1', rules: { absence: 'quorum-decides', quorum: 3 } },
  });
  const leave = (more: object = {}) =>
    own.lead.send<TenderPeopleView & Refusal>(
      'POST',
      `/api/tenders/${own.tenderId}/people/${personId('evaluator')}/replacement`,
      { criterionIds: ['Q1', 'Q2'], successorId: null, reason: 'Long illness', ...more },
    );
  const { status, body } = await leave();
  expect([status, body.code]).toEqual([409, 'replacement.invalid']);
  expect(body.errors?.map(({ pointer }) => pointer)).toEqual(['/successorId', '/approvedBy']);
  expect((await leave({ approvedBy: 'Jo Bell' })).body.replacements).toMatchObject([
    { successor: null, reason: 'Long illness', approvedBy: 'Jo Bell' },
  ]);

  const replacements = async (names: 'shown' | 'hidden') => {
    const folder = await exportedRecord(worker, own.tenderId, names);
    return { folder, text: await readFile(join(folder, 'parts/replacements.json'), 'utf8') };
  };
  const master = await replacements('shown');
  expect(master.text).toContain('"Jo Bell"');
  expect((await verifiedRecord(api.config, master.folder)).code).toBe(0);
  // As a release wrote it that had no place of its own for the name.
  await api.database.query(
    `insert into replacement (id, "tenderId", "leaverId", "criterionIds", reason, "decidedBy", "decidedAt")
     values ($1, $2, $3, '["Q1"]', 'Ill (approved by Ann Roe)', $3, now())`,
    [randomUUID(), own.tenderId, personId('evaluator')],
  );
  await api.database.query(
    `insert into replacement (id, "tenderId", "leaverId", "criterionIds", reason, "decidedBy", "decidedAt", "approvedBy")
     values ($1, $3, $4, '["Q1"]', 'Ill (approved by the board) (approved by Kim Vale)', $4, now(), null),
            ($2, $3, $4, '["Q1"]', 'Moved away; the chair knows', $4, now(), 'The Chair')`,
    [randomUUID(), randomUUID(), own.tenderId, personId('evaluator')],
  );
  const { text } = await replacements('hidden');
  expect(text).toMatch(/Ill \(approved by the board\) \(approved by Person \d+\)/);
  expect(text).toContain('the chair knows');
  expect(text).toMatch(/Ill \(approved by Person \d+\)/);
  expect(text).not.toMatch(/Jo Bell|Ann Roe|Kim Vale/);
});

test('words that leave an answer give the scores on it back, for a reason that their evaluators read', async () => {
  const own = await aTenderInScoring(api, { evaluators: ['evaluator'], change: { id: 'MOVED-1' } });
  const eva = scorer(api.url, 'evaluator', own.tenderId);
  await eva.acknowledge();
  const first = (await eva.read(own.responseId, 'Q1')).body;
  const cited = { ...quote, file: first.files[0]?.name ?? '', sha256: first.files[0]?.sha256 ?? '' };
  const saved = await eva.save<EvaluationSavedView>(own.responseId, 'Q1', 0, { values: aJudgement('Q1', cited) });
  expect((await eva.lock(own.responseId, 'Q1', saved.body.version)).status).toBe(200);
  const reading = `/api/responses/${own.responseId}/reading`;
  const [part] = (await own.lead.get<ReadingView>(reading)).body.answers[0]?.parts ?? [];
  const { start, end } = part?.paragraphs.at(-1) ?? {};
  const map = (more: object = {}) =>
    own.lead.send<Refusal>('POST', `/api/responses/${own.responseId}/mappings`, {
      ...{ fileId: part?.fileId, start, end, criterion: null },
      ...more,
    });
  const refused = await map();
  expect([refused.status, refused.body.code]).toEqual([409, 'reading.scores-locked']);
  expect(JSON.stringify(refused.body)).toContain('Q1: 1 score is locked.');
  expect((await eva.read(own.responseId, 'Q1')).body.state).toBe('locked');
  expect((await map({ reason: 'They answer no question.' })).status).toBe(204);
  expect((await eva.read(own.responseId, 'Q1')).body).toMatchObject({
    state: 'reopened',
    reopenedBecause: 'Words of this answer were changed: They answer no question.',
  });
});

test('a copy gives the scores on words that it changes back with its reason once it is read, and no others', async () => {
  const files = [
    { name: 'Q1.docx', bytes: 'No Word file.' },
    { name: 'Q2.md', bytes: 'We will plant 40 trees.' },
  ];
  const responses = { 'bid.zip': new Uint8Array(zipOf(files)) };
  const own = await aTenderInScoring(api, { evaluators: ['evaluator'], change: { id: 'COPIED-1' }, responses });
  const eva = scorer(api.url, 'evaluator', own.tenderId);
  await eva.acknowledge();
  const received = (await own.lead.get<ResponseView>(`/api/responses/${own.responseId}`)).body.files;
  const [broken, trees] = received.filter(({ name }) => name !== 'bid.zip');
  const words = 'We will plant 40 trees.';
  const cited = { file: trees?.name ?? '', sha256: trees?.sha256 ?? '', start: 0, end: words.length, quote: words };
  const none = { 'evidence/Q1': { kind: 'passages' as const, cited: [], nothingFound: true } };
  for (const [criterion, values] of [
    ['Q1', { ...aJudgement('Q1', cited, '0'), ...none }],
    ['Q2', aJudgement('Q2', cited)],
  ] as const) {
    const saved = await eva.save<EvaluationSavedView>(own.responseId, criterion, 0, { values });
    const locked = await eva.lock(own.responseId, criterion, saved.body.version);
    expect([criterion, locked.status, locked.body]).toMatchObject([criterion, 200, {}]);
  }
  const form = new FormData();
  form.append('files', new Blob(['We will recruit three apprentices by 31 March 2028.']), 'Q1.md');
  form.append('reason', 'The bidder sent a file that opens.');
  const copy = `/api/responses/${own.responseId}/files/${broken?.id ?? ''}/copy`;
  expect((await own.lead.post(copy, form)).status).toBe(204);
  await own.lead.settled(own.responseId);
  expect((await eva.read(own.responseId, 'Q1')).body).toMatchObject({
    state: 'reopened',
    reopenedBecause: 'Words of this answer were changed: The bidder sent a file that opens.',
  });
  expect((await eva.read(own.responseId, 'Q2')).body.state).toBe('locked');
});

test('a file that is read again gives the scores on words that it changes back for a reason, without which it is not', async () => {
  const pdf = new Uint8Array(
    pdfOf([paragraphs(['Q1', 'We will recruit three apprentices.']), paragraphs(['And two more.'])]),
  );
  const responses = { 'Q1.pdf': pdf };
  const own = await aTenderInScoring(api, { evaluators: ['evaluator'], change: { id: 'REREAD-1' }, responses });
  const eva = scorer(api.url, 'evaluator', own.tenderId);
  await eva.acknowledge();
  const none = { 'evidence/Q1': { kind: 'passages' as const, cited: [], nothingFound: true } };
  const cited = { file: '', sha256: '', start: 0, end: 0, quote: '' };
  const values = { ...aJudgement('Q1', cited, '0'), ...none };
  const saved = await eva.save<EvaluationSavedView>(own.responseId, 'Q1', 0, { values });
  expect((await eva.lock(own.responseId, 'Q1', saved.body.version)).status).toBe(200);
  // As if time had been over after the first page.
  const [file] = (await own.lead.get<ResponseView>(`/api/responses/${own.responseId}`)).body.files;
  const words = `/api/responses/${own.responseId}/files/${file?.id ?? ''}/text`;
  const { text } = (await own.lead.get<FileTextView>(words)).body;
  const change = `jsonb_set(jsonb_set(read::jsonb, '{status}', '"partly-read"'), '{document,text}', $2::jsonb)::json`;
  const inPart = JSON.stringify(text.replace('two', '...'));
  await api.database.query(`update file_text set read = ${change} where sha256 = $1`, [file?.sha256, inPart]);
  await api.database.query(`update received_file set status = 'partly-read' where id = $1`, [file?.id]);
  const again = (body?: object) =>
    own.lead.send<Refusal>('POST', `/api/responses/${own.responseId}/files/${file?.id ?? ''}/reading`, body);
  expect((await again()).body).toMatchObject({ code: 'reading.scores-locked', errors: [{ pointer: '/reason' }] });
  expect((await eva.read(own.responseId, 'Q1')).body.state).toBe('locked');
  expect((await again({ reason: 'Page 2 is missing.' })).status).toBe(204);
  await own.lead.settled(own.responseId);
  expect((await eva.read(own.responseId, 'Q1')).body).toMatchObject({
    state: 'reopened',
    reopenedBecause: 'Words of this answer were changed: Page 2 is missing.',
  });
});
