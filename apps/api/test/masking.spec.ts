import type {
  Citation,
  EvaluationView,
  FileTextView,
  LiftedView,
  ResponseListView,
  ResponseView,
  ScoreSheetView,
} from '@evenhand/shared/contracts';
import { sheetsIn, workbookOf } from '../src/platform/tables/sheets.ts';
import { addressOf, isStream, parametersOf, routesOf } from './leaks/routes.ts';
import { client, personId, type As, type Refusal } from './setup/client.ts';
import { aTenderToModerate, member, QUOTE } from './setup/moderation.ts';
import { aJudgement, scorer } from './setup/scoring.ts';
import { testApi, type TestApi } from './setup/test-api.ts';
import { A_RESPONSE } from './setup/tenders.ts';

/** Bids of a masked tender: the first names itself in its text, in its file and in the name of its response. */
const BIDDERS = ['Meadow and Verge Ltd', 'Quarzhalde Partnership'] as const;
const TRACES = /meadow|quarzhalde/i;
const LABEL = /^Bidder [AB]$/;

let api: TestApi;
let tenderId: string;
let responseId: string;
beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
  const marks = { Q1: '3 3 3', Q2: '2 3 4' };
  const tender = await aTenderToModerate(
    api,
    { [BIDDERS[0]]: marks, [BIDDERS[1]]: marks },
    { id: 'MASKED-1', rules: { masking: true }, machineUse: { mode: 'after-lock', decision: 'Published set, page 4' } },
  );
  ({ tenderId } = tender);
  responseId = tender.responseIds[0] ?? '';
});
afterAll(() => api.close());

const evaluator = () => scorer(api.url, 'evaluator', tenderId);
const read = async (): Promise<EvaluationView> => (await evaluator().read(responseId, 'Q1')).body;
const text = async (as: As): Promise<FileTextView> => {
  const [file] = (await read()).files;
  const path = `/api/responses/${responseId}/files/${file?.id ?? ''}/text`;
  return (await client(api.url, { as }).get<FileTextView>(path)).body;
};

/** Every answer of the API that somebody can read about the tender, by route. */
async function everythingFor(as: As): Promise<Map<string, string>> {
  const person = client(api.url, { as });
  const { items } = (await member(api.url, as, tenderId).agenda()).body as { items?: { id: string }[] };
  const fileId = (await read()).files[0]?.id ?? '';
  const ids = { tenderId, responseId, fileId, criterionId: 'Q1', itemId: items?.[0]?.id ?? '' };
  // Interests are declared against names.
  const routes = routesOf(api).filter((route) => route.method === 'GET' && !route.path.endsWith('/declaration'));
  const about = routes.filter((route) => parametersOf(route).length > 0 && !isStream(route));
  const told = about.map(async (route): Promise<[string, string]> => {
    const response = await person.ask(addressOf(route, ids));
    const words = `${JSON.stringify([...response.headers])} ${await response.text()}`;
    return [`${as} ${String(response.status)} ${route.path}`, words];
  });
  return new Map(await Promise.all(told));
}

const leaks = (told: Map<string, string>) => [...told].filter(([, words]) => TRACES.test(words)).map(([path]) => path);
const read200 = (told: Map<string, string>) => [...told.keys()].filter((path) => path.includes(' 200 '));

test('while people score, no route names a bidder to an evaluator or the chair', async () => {
  const told = await everythingFor('evaluator');
  expect([...leaks(told), ...leaks(await everythingFor('chair'))]).toEqual([]);
  expect(read200(told)).toEqual(
    expect.arrayContaining([
      expect.stringContaining('/text'),
      expect.stringContaining('/reading'),
      expect.stringContaining('/scoring/{responseId}'),
      expect.stringContaining('/highlights'),
    ]),
  );
});

test('the lead reads who is who, and an evaluator a label, everywhere the same', async () => {
  const path = `/api/tenders/${tenderId}/responses`;
  const listed = async (as: As) => (await client(api.url, { as }).get<ResponseListView>(path)).body.responses;
  expect((await listed('lead')).map(({ name }) => name)).toEqual(BIDDERS);
  const [first, second] = await listed('evaluator');
  expect([first?.name, second?.name]).toEqual([expect.stringMatching(LABEL), expect.stringMatching(LABEL)]);
  expect(first?.name).not.toBe(second?.name);
  expect(first?.files[0]?.name).toBe(`${first?.name ?? ''}.md`);
  expect((await text('evaluator')).text).toBe(A_RESPONSE.replace(BIDDERS[0], first?.name ?? ''));
  const { responses } = (await evaluator().overview()).body;
  expect(responses.find(({ id }) => id === responseId)?.name).toBe(first?.name);
});

test('every place points to the same words in the masked text as in the stored one', async () => {
  const [masked, stored] = [await text('evaluator'), await text('lead')];
  const label = masked.name.replace('.md', '');
  const words = ({ text: all, blocks }: FileTextView) => blocks.map(({ start, end }) => all.slice(start, end));
  expect(words(masked)).toEqual(words(stored).map((each) => each.replace('Meadow and Verge Ltd', label)));
  expect(masked.maskingWarning).toMatch(/may still tell who it is/);
  expect(stored.maskingWarning).toBeUndefined();
  const [part] = (await read()).answer.parts;
  expect(masked.text.slice(part?.start, part?.end)).toContain(QUOTE);
});

test('an original is refused with a sentence, and opens to the chair who lifts the masking for a reason', async () => {
  const original = `/api/responses/${responseId}/files/${(await read()).files[0]?.id ?? ''}/original`;
  const chair = client(api.url, { as: 'chair' });
  for (const as of ['evaluator', 'chair'] as const)
    expect((await client(api.url, { as }).get<Refusal>(original)).body).toMatchObject({ code: 'bidder.masked' });
  expect((await client(api.url).ask(original)).status).toBe(200);
  const lifted = await chair.send<LiftedView>('POST', `/api/responses/${responseId}/masking/lift`, {
    reason: 'A conflict.',
  });
  expect(lifted.body.name).toBe(BIDDERS[0]);
  expect((await chair.ask(original)).status).toBe(200);
  expect((await chair.get<ResponseView>(`/api/responses/${responseId}`)).body.name).toBe(BIDDERS[0]);
  expect((await client(api.url, { as: 'evaluator' }).get<Refusal>(original)).status).toBe(403);
  const { body } = await chair.get<ResponseListView>(`/api/tenders/${tenderId}/responses`);
  expect(body.responses.map(({ name }) => LABEL.test(name))).toEqual([false, true]);
});

test('words cited from the masked text are kept as those of the file, and come back masked', async () => {
  await send('reopening', {
    personId: personId('evaluator'),
    responseId,
    criterionId: 'Q1',
    reason: 'Cite the heading.',
  });
  const { version, files } = await read();
  const [file] = files;
  const shown = await text('evaluator');
  const start = 0;
  const end = shown.text.indexOf('apprentices');
  const cited = (quote: string) =>
    aJudgement('Q1', { file: file?.name ?? '', sha256: file?.sha256 ?? '', start, end, quote });
  const guess = await evaluator().save<Refusal>(responseId, 'Q1', version, { values: cited('Meadow and Verge Ltd') });
  expect([guess.status, guess.body.code]).toEqual([422, 'citation.not-found']);
  const values = cited(shown.text.slice(start, end));
  const saved = await evaluator().save<{ version: number }>(responseId, 'Q1', version, { values });
  expect(saved.status).toBe(200);
  const [back] = citationsIn((await read()).values);
  expect(back).toMatchObject({ file: file?.name, start, end, quote: shown.text.slice(start, end) });
  const [kept] = citationsIn(await storedValues());
  const stored = (await text('lead')).text;
  expect(kept?.file).toBe(`${BIDDERS[0]}.md`);
  expect(kept?.quote).toBe(stored.slice(0, stored.indexOf('apprentices')));
  // What was read and is saved again is the same citation.
  const again = await evaluator().save<{ version: number }>(responseId, 'Q1', saved.body.version, {
    values: (await read()).values,
  });
  expect(again.body.version).toBe(saved.body.version);
  await evaluator().lock(responseId, 'Q1', saved.body.version);
  await evaluator().send('POST', `${evaluator().base}/submission`, { responseIds: null, ownJudgement: true });
});

test('an own sheet of scores names nobody, and no name can be tried out with it', async () => {
  const sheetsOf = async () => {
    const response = await evaluator().ask(`${evaluator().base}/sheet`);
    return (await sheetsIn('own.xlsx', Buffer.from(await response.arrayBuffer()))) ?? [];
  };
  const [scores] = await sheetsOf();
  const [heading = [], ...rows] = scores?.rows ?? [];
  expect(JSON.stringify(rows)).not.toMatch(TRACES);
  const quotes = heading.findIndex((name) => name.startsWith('Quotes'));
  const own = rows.find((row) => row.at(-1)?.startsWith(responseId) === true && row.at(-1)?.endsWith('|Q1') === true);
  expect(own?.[quotes]).toContain('Bidder');
  const take = async (words: string) => {
    const row = (own ?? []).map((cell, at) => (at === quotes ? words : cell));
    const content = (await workbookOf([{ name: 'Scores', rows: [heading, row] }])).toString('base64');
    const sheet = { name: 'own.xlsx', content, apply: false };
    return (await evaluator().send<ScoreSheetView>('POST', `${evaluator().base}/sheet`, sheet)).body.rows[0];
  };
  expect((await take('Meadow and Verge Ltd'))?.faults[0]?.says).toContain('Not found');
  // All words were found; only the lock keeps them out.
  expect((await take(`${own?.[quotes] ?? ''}\n${QUOTE}`))?.faults.map(({ column }) => column)).toEqual(['State']);
});

test('at the panel’s table no route names a bidder before the scores are agreed', async () => {
  expect((await member(api.url, 'chair', tenderId).open()).status).toBe(204);
  const told = await everythingFor('evaluator');
  expect(leaks(told)).toEqual([]);
  expect(read200(told)).toEqual(expect.arrayContaining([expect.stringContaining('/items/{itemId}')]));
});

async function send(what: string, body: object): Promise<void> {
  const chair = client(api.url, { as: 'chair' });
  expect((await chair.send('POST', `/api/tenders/${tenderId}/scoring/${what}`, body)).status).toBe(204);
}

async function storedValues(): Promise<EvaluationView['values']> {
  const [row] = await api.database.query<{ values: EvaluationView['values'] }>(
    `select "values" from evaluation where "responseId" = $1 and "criterionId" = 'Q1' and "personId" = $2`,
    [responseId, personId('evaluator')],
  );
  return row?.values ?? {};
}

function citationsIn(values: EvaluationView['values']): readonly Citation[] {
  return Object.values(values).flatMap((value) => (value.kind === 'passages' ? value.cited : []));
}
