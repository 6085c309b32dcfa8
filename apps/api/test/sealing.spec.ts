import type { ClarificationListView, ComplianceView, OpeningView } from '@evenhand/shared/contracts';
import { client, personId, type As, type Refusal } from './setup/client.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let lead: ReturnType<typeof client>;
beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
  await api.startWorker();
});
afterAll(() => api.close());

const PANEL = ['chair', 'evaluator', 'observer', 'auditor', 'contract-manager'] as const;
const SECRET = 'Meadow and Verge Ltd';
const JSON_ENDPOINTS = (tenderId: string, responseId: string, fileId: string) => [
  `/api/tenders/${tenderId}/responses`,
  `/api/tenders/${tenderId}/events`,
  `/api/responses/${responseId}`,
  `/api/responses/${responseId}/files/${fileId}/text`,
  `/api/responses/${responseId}/files/${fileId}/original`,
];

/** A published tender with one sealed response and everybody on it. */
async function sealedTender(reference: string, deadline: Date) {
  const { id: tenderId } = (await lead.importTender(aTender({ id: reference }))).body;
  await lead.take(tenderId, ...PANEL);
  await api.database.query(`update tender set phase = 'published', deadline = $2 where id = $1`, [tenderId, deadline]);
  const received = await lead.upload(tenderId, { 'answer.md': A_RESPONSE }, 'Meadow');
  return { tenderId, received };
}

const later = () => new Date(Date.now() + 3_600_000);
const passed = (tenderId: string) =>
  api.database.query(`update tender set deadline = now() - interval '1 second' where id = $1`, [tenderId]);
const step = (as: As, tenderId: string, name: string) =>
  client(api.url, { as }).send<OpeningView & Refusal>('POST', `/api/tenders/${tenderId}/opening/steps`, { step: name });

test('a sealed response shows its hash at receipt, and nothing of it to anybody afterwards', async () => {
  const { tenderId, received } = await sealedTender('SEALED-1', later());
  expect(received).toMatchObject({ status: 201, body: { stage: 'sealed', files: [{ name: 'answer.md' }] } });
  expect(received.body.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const fileId = received.body.files[0]?.id ?? '';
  for (const as of ['lead', 'analyst', ...PANEL, 'administrator'] as const) {
    const call = client(api.url, { as });
    for (const path of JSON_ENDPOINTS(tenderId, received.body.id, fileId)) {
      const answer = await call.ask(path);
      const text = await answer.text();
      expect([as, path, answer.status]).toEqual([as, path, 403]);
      for (const word of ['answer.md', 'Meadow', SECRET]) expect(text).not.toContain(word);
    }
    const { body } = await call.get<OpeningView>(`/api/tenders/${tenderId}/opening`);
    expect(body).toMatchObject({ received: 1, opened: null });
    expect(JSON.stringify(body)).not.toContain('Meadow');
  }
  expect(await api.database.query('select 1 from file_text')).toEqual([]);
});

test('a sealed response is never replaced', async () => {
  const { tenderId } = await sealedTender('SEALED-2', later());
  const again = await lead.upload<Refusal>(tenderId, { 'answer.md': 'Another answer.' }, 'Meadow');
  expect(again).toMatchObject({ status: 409, body: { code: 'response.exists' } });
});

test('two different people open responses after the deadline; only then are the files read', async () => {
  const { tenderId, received } = await sealedTender('SEALED-3', later());
  expect(await step('lead', tenderId, 'asked')).toMatchObject({ status: 403, body: { code: 'opening.too-early' } });
  await passed(tenderId);
  expect(await step('lead', tenderId, 'confirmed')).toMatchObject({ status: 409, body: { code: 'opening.not-asked' } });
  expect((await step('lead', tenderId, 'asked')).status).toBe(200);
  expect(await step('lead', tenderId, 'confirmed')).toMatchObject({
    status: 403,
    body: { code: 'opening.same-person' },
  });
  expect(await step('evaluator', tenderId, 'confirmed')).toMatchObject({ status: 403, body: { code: 'rights.none' } });
  const { status, body } = await step('chair', tenderId, 'confirmed');
  expect([status, body.phase]).toEqual([200, 'opened']);
  expect(body.opened?.asked.by).not.toBe(body.opened?.confirmed.by);
  expect(await lead.settled(received.body.id)).toMatchObject({ stage: 'scored' });
  expect((await step('chair', tenderId, 'asked')).body.code).toBe('rights.not-now');
  const events = await api.database.query<{ kind: string; actor: string }>(
    `select kind, actor from audit_event where "tenderId" = $1 and kind like 'opening.%' order by sequence`,
    [tenderId],
  );
  expect(events).toEqual([
    { kind: 'opening.asked', actor: personId('lead') },
    { kind: 'opening.confirmed', actor: personId('chair') },
  ]);
});

describe('an opened tender', () => {
  let tenderId: string;
  let responseId: string;
  let commercialId: string;
  beforeAll(async () => {
    tenderId = (await lead.importTender(aTender({ id: 'OPENED-1' }))).body.id;
    await lead.take(tenderId, 'chair', 'evaluator', 'evaluator-2', 'observer');
    await api.database.query(`update tender set phase = 'setting-up' where id = $1`, [tenderId]);
    const threshold = {
      clause: 'ITT 3.1',
      words: 'Public liability cover',
      least: '10',
      consequence: 'May be excluded',
    };
    const add = (least: string) =>
      lead.send<ComplianceView>('POST', `/api/tenders/${tenderId}/thresholds`, { ...threshold, least });
    // One written wrongly is taken back with a reason and counts no more.
    const wrong = (await add('100')).body.thresholds[0]?.id ?? '';
    const withdrawal = `/api/tenders/${tenderId}/thresholds/${wrong}/withdrawal`;
    const { body: left } = await lead.send<ComplianceView>('POST', withdrawal, { reason: 'Ten, not a hundred.' });
    expect(left.thresholds).toEqual([]);
    expect((await lead.send('POST', withdrawal, { reason: 'Again.' })).status).toBe(404);
    await add('10');
    await api.database.query(`update tender set phase = 'scoring', deadline = now() where id = $1`, [tenderId]);
    const form = new FormData();
    form.set('name', 'Meadow');
    form.append('files', new Blob([`${A_RESPONSE}\n\nOur tender price is £912,345.\n`]), 'answer.md');
    form.append('commercialFiles', new Blob(['Total: £912,345']), 'prices.txt');
    const { body } = await lead.post<{ id: string; files: { id: string; name: string }[] }>(
      `/api/tenders/${tenderId}/responses`,
      form,
    );
    responseId = body.id;
    commercialId = body.files.find(({ name }) => name === 'prices.txt')?.id ?? '';
    await lead.settled(responseId);
  });

  const inTender = (path: string) => `/api/tenders/${tenderId}/${path}`;

  test('keeps commercial files from everybody until quality is agreed, and covers a price in a quality answer', async () => {
    for (const as of ['lead', 'chair', 'evaluator', 'observer', 'analyst'] as const) {
      const call = client(api.url, { as });
      const { body } = await call.get<{ files: { id: string; name: string }[] }>(`/api/responses/${responseId}`);
      expect(body.files.map(({ name }) => name)).toEqual(['answer.md']);
      const ofCommercial = await call.get(`/api/responses/${responseId}/files/${commercialId}/original`);
      expect(ofCommercial.status).toBe(404);
      const quality = `/api/responses/${responseId}/files/${body.files[0]?.id ?? ''}`;
      const text = await call.get<{ text: string; coveredFigures: number }>(`${quality}/text`);
      expect(text.body.coveredFigures).toBe(1);
      const whole = JSON.stringify([text.body, body]);
      for (const figure of ['912,345', '912345']) expect(whole).not.toContain(figure);
      expect((await call.get<Refusal>(`${quality}/original`)).body.code).toBe('price.masked');
    }
  });

  test('shows the figure once somebody releases it with a reason, and says who did', async () => {
    const { body } = await lead.get<{ files: { id: string }[] }>(`/api/responses/${responseId}`);
    const file = `/api/responses/${responseId}/files/${body.files[0]?.id ?? ''}`;
    const evaluator = client(api.url, { as: 'evaluator' });
    const release = { reason: 'It is in the published price list.' };
    expect((await evaluator.send('POST', `${file}/price-releases`, release)).status).toBe(403);
    expect((await lead.send('POST', `${file}/price-releases`, release)).status).toBe(204);
    expect((await evaluator.get<{ text: string }>(`${file}/text`)).body.text).toContain('912,345');
    const events = await api.database.query(`select 1 from audit_event where kind = 'price.released' and actor = $1`, [
      personId('lead'),
    ]);
    expect(events).toHaveLength(1);
  });

  test('takes a late response as a task with advice, and disregards it only by a reasoned decision of a person', async () => {
    const view = (await lead.get<ComplianceView>(inTender('compliance'))).body;
    expect(view.findings).toMatchObject([{ kind: 'late', raisedBy: 'reception' }]);
    const cells = {
      responseId,
      kind: 'cells',
      evidence: 'Cells B7, C7 and F2 of the price schedule are empty.',
      clause: 'ITT 5.2',
      consequence: 'The authority may reject incomplete schedules.',
      wrong: 3,
      of: 133,
    };
    const raised = (await lead.send<ComplianceView>('POST', inTender('findings'), cells)).body;
    const finding = raised.findings.at(-1);
    expect(finding?.advice).toEqual([expect.stringMatching(/3 of 133.*consider clarifying/)]);
    expect(raised.responses).toMatchObject([{ disregarded: false }]);
    const { body: log } = await lead.get<ClarificationListView>(inTender('clarifications'));
    expect(log.toConsider).toMatchObject([{ responseId, says: expect.stringMatching(/3 of 133/) as string }]);

    const decisions = inTender(`findings/${finding?.id ?? ''}/decisions`);
    const bare = { outcome: 'disregarded', proportionality: '', clause: '', clarified: false, whyNotClarified: '' };
    const refused = await lead.send<Refusal>('POST', decisions, bare);
    expect(refused).toMatchObject({ status: 422, body: { code: 'finding.decision-incomplete' } });
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/proportionality',
      '/clause',
      '/whyNotClarified',
    ]);
    expect((await client(api.url, { as: 'chair' }).send('POST', decisions, bare)).status).toBe(403);
    const mended = { ...bare, outcome: 'clarified', proportionality: 'Three slips of 133.', clarified: true };
    const decided = (await lead.send<ComplianceView>('POST', decisions, mended)).body;
    expect(decided.responses).toMatchObject([{ disregarded: false }]);
    expect(decided.findings.at(-1)?.decisions).toMatchObject([{ outcome: 'clarified' }]);
  });

  test('decides a threshold by its rule, and lets nobody pass it but two people together', async () => {
    const view = (await lead.get<ComplianceView>(inTender('compliance'))).body;
    const threshold = inTender(`thresholds/${view.thresholds[0]?.id ?? ''}`);
    const result = (body: ComplianceView) => body.thresholds[0]?.results[0];
    const stated = { responseId, stated: '9.99', evidence: 'Page 2' };
    const missed = (await lead.send<ComplianceView>('POST', `${threshold}/results`, stated)).body;
    expect(result(missed)).toMatchObject({ met: false, passes: false });
    const asked = { responseId, reason: 'Cover is raised on award.', clause: 'ITT 3.1 note 2' };
    const one = (await lead.send<ComplianceView>('POST', `${threshold}/overrides`, asked)).body;
    expect(result(one)).toMatchObject({ passes: false, override: { approvedBy: null, mayApprove: false } });
    const own = await lead.send<Refusal>('POST', `${threshold}/approvals`, { responseId });
    expect(own).toMatchObject({ status: 403, body: { code: 'threshold.same-person' } });
    const chair = client(api.url, { as: 'chair' });
    const { body, status } = await chair.send<ComplianceView>('POST', `${threshold}/approvals`, { responseId });
    expect([status, result(body)?.met, result(body)?.passes]).toEqual([201, false, true]);
  });

  test('tells what is said of a price to those who decide about it, and not to an observer', async () => {
    const flagged = { step: 'flagged', words: 'A third below every other.', until: null };
    expect((await lead.send('POST', inTender(`low-prices/${responseId}`), flagged)).status).toBe(200);
    const pricesTo = async (as: As) =>
      (await client(api.url, { as }).get<ComplianceView>(inTender('compliance'))).body.lowPrices.map(
        ({ state }) => state,
      );
    expect([await pricesTo('lead'), await pricesTo('chair'), await pricesTo('observer')]).toEqual([
      ['flagged'],
      ['flagged'],
      [],
    ]);
  });

  test('gives every evaluator the same answer under the same time', async () => {
    const evaluator = client(api.url, { as: 'evaluator' });
    const question = { responseId, criterionId: 'Q1', passage: 'three apprentices', question: 'Could you offer more?' };
    expect((await evaluator.send('POST', inTender('clarifications'), question)).status).toBe(201);
    const { body: seen } = await lead.get<ClarificationListView>(inTender('clarifications'));
    const thread = seen.clarifications[0];
    expect(thread).toMatchObject({ criterionId: 'Q1', next: ['sent'] });
    expect(thread?.warnings).not.toEqual([]);
    const steps = inTender(`clarifications/${thread?.id ?? ''}/steps`);
    const early = await lead.send<Refusal>('POST', steps, { step: 'answered', words: 'Yes' });
    expect(early).toMatchObject({ status: 409, body: { code: 'clarification.wrong-step' } });
    await lead.send('POST', steps, { step: 'sent', recipients: 'Meadow', words: 'Which of the two is meant?' });
    await lead.send('POST', steps, { step: 'answered', words: 'Three.' });
    await lead.send('POST', steps, { step: 'effect', effect: 'none', words: 'It reads as it did.' });
    const read = async (as: As) =>
      (await client(api.url, { as }).get<ClarificationListView>(inTender('clarifications'))).body.clarifications[0]
        ?.entries;
    const own = await read('evaluator');
    expect(own?.map(({ step: name }) => name)).toEqual(['proposed', 'sent', 'answered', 'effect']);
    expect(await read('evaluator-2')).toEqual(own?.slice(1));
  });

  test('shows who scores no proposal of others until the scores open, and the lead, chair and observer each', async () => {
    const words = { passage: 'passage that Ana doubts', question: 'Is this doubtful promise meant?' };
    const log = (as: As) => client(api.url, { as }).get<ClarificationListView>(inTender('clarifications'));
    const before = (await log('evaluator-2')).body;
    const question = { responseId, criterionId: 'Q1', ...words };
    expect((await client(api.url, { as: 'evaluator' }).send('POST', inTender('clarifications'), question)).status).toBe(
      201,
    );
    expect((await log('evaluator-2')).body).toEqual(before);
    expect(before.ownProposalsOnly).toBe(true);
    expect(JSON.stringify(before)).not.toMatch(/three apprentices|Could you offer more/);
    for (const as of ['lead', 'chair', 'observer', 'evaluator'] as const) {
      const { clarifications } = (await log(as)).body;
      expect([as, clarifications.at(-1)?.passage]).toEqual([as, words.passage]);
    }
    await api.database.query(`update tender set phase = 'moderation' where id = $1`, [tenderId]);
    const later = (await log('evaluator-2')).body;
    await api.database.query(`update tender set phase = 'opened' where id = $1`, [tenderId]);
    expect([later.ownProposalsOnly, later.clarifications.at(-1)?.passage]).toEqual([false, words.passage]);
  });

  test('notes who saw what, and who was refused', async () => {
    const rows = await api.database.query<{ what: string; outcome: string; code: string | null }>(
      `select distinct what, outcome, code from sighting where "tenderId" = $1 and "personId" = $2`,
      [tenderId, personId('evaluator')],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { what: 'response.read', outcome: 'seen', code: null },
        { what: 'file.read', outcome: 'seen', code: null },
        { what: 'masking.lift', outcome: 'refused', code: 'rights.none' },
      ]),
    );
  });
});
