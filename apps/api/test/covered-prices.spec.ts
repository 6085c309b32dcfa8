import type { EvaluationSavedView, PanelItemView } from '@evenhand/shared/contracts';
import { client, personId, type As } from './setup/client.ts';
import { member } from './setup/moderation.ts';
import { aJudgement, scorer } from './setup/scoring.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

const QUOTE = 'We will recruit three apprentices from Worcestershire by 31 March 2028.';
/** A price stands right before and right behind what is cited. */
const ANSWER = A_RESPONSE.replace(QUOTE, `Our tender price is £912,345. ${QUOTE} The daily rate is £4,321.`);

let api: TestApi;
let tenderId: string;
let responseId: string;
let fileId: string;
let sha256: string;
let stage: string;
let evaluator: ReturnType<typeof scorer>;
beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
  const lead = client(api.url);
  tenderId = (await lead.importTender(aTender())).body.id;
  await lead.take(tenderId, 'chair', 'evaluator', 'observer');
  const questions = `/api/tenders/${tenderId}/people/${personId('evaluator')}/questions`;
  await lead.send('PUT', questions, { criterionIds: ['Q1', 'Q2'] });
  const form = new FormData();
  form.set('name', 'Meadow');
  form.append('files', new Blob([ANSWER]), 'answer.md');
  form.append('commercialFiles', new Blob(['Total: £912,345']), 'prices.txt');
  responseId = (await lead.post<{ id: string }>(`/api/tenders/${tenderId}/responses`, form)).body.id;
  stage = (await lead.settled(responseId)).stage;
  evaluator = scorer(api.url, 'evaluator', tenderId);
  await evaluator.acknowledge();
  const [file] = (await evaluator.read(responseId, 'Q1')).body.files;
  fileId = file?.id ?? '';
  sha256 = file?.sha256 ?? '';
});
afterAll(() => api.close());

async function panelItem(as: As): Promise<PanelItemView> {
  const at = member(api.url, as, tenderId);
  return (await at.item((await at.agenda()).body.items[0]?.id ?? '')).body;
}

test('a response with a commercial file is read and scored', () => {
  expect(stage).toBe('scored');
});

test('whoever scores is shown the files of the quality answer, and no commercial file', async () => {
  const { files } = (await evaluator.read(responseId, 'Q1')).body;
  expect(files.map(({ name }) => name)).toEqual(['answer.md']);
});

describe('at the table of the panel', () => {
  beforeAll(async () => {
    const start = ANSWER.indexOf(QUOTE);
    const cited = { file: 'answer.md', sha256, start, end: start + QUOTE.length, quote: QUOTE };
    for (const criterionId of ['Q1', 'Q2']) {
      const values = aJudgement(criterionId, cited);
      const saved = await evaluator.save<EvaluationSavedView>(responseId, criterionId, 0, { values });
      expect(saved.status).toBe(200);
      expect((await evaluator.lock(responseId, criterionId, saved.body.version)).status).toBe(200);
    }
    const submission = { responseIds: null, ownJudgement: true };
    expect(await evaluator.send('POST', `${evaluator.base}/submission`, submission)).toMatchObject({ status: 200 });
    const attendance = (['lead', 'chair', 'evaluator'] as const).map((as) => ({
      personId: personId(as),
      present: true,
      reason: null,
      takesNotes: false,
    }));
    expect(await member(api.url, 'chair', tenderId).open(attendance)).toMatchObject({ status: 204 });
  });

  test('words around what was cited give no covered price away, to its author or to the panel', async () => {
    const at = evaluator.at(responseId, 'Q1');
    const told = [await evaluator.get(at), await evaluator.get(`${at}/history`)].map(({ body }) => body);
    for (const as of ['chair', 'evaluator', 'observer'] as const) told.push(await panelItem(as));
    for (const body of told) {
      const words = JSON.stringify(body);
      expect(words).toContain('Our tender price is ████████. ');
      for (const figure of ['912,345', '4,321']) expect(words).not.toContain(figure);
    }
  });

  test.each(['chair', 'evaluator', 'observer'] as const)('the %s is shown no commercial file', async (as) => {
    const { files } = await panelItem(as);
    expect(files.map(({ id, name }) => [id, name])).toEqual([[fileId, 'answer.md']]);
  });
});
