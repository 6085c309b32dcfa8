import type { ClosingChecksView, PanelSavedView } from '@evenhand/shared/contracts';
import { AssessmentsService } from '../src/modules/assessments/index.ts';
import { aTenderToModerate, anAgreement, EVALUATORS, member } from './setup/moderation.ts';
import { aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
});
afterAll(() => api.close());

/** What the chair is told of a panel that moved on its one item and ended at the indicative band. */
async function toldWhereAllLeaned(convergenceLimit?: string): Promise<readonly string[]> {
  const [question] = aTender().criteria;
  if (question === undefined) throw new Error('The tender of the tests has a question.');
  const limit = convergenceLimit === undefined ? {} : { convergenceLimit };
  const { tenderId, responseIds } = await aTenderToModerate(
    api,
    { Meadow: { Q1: '4 4 4' } },
    {
      id: `LEANING-${convergenceLimit ?? 'UNSAID'}`,
      criteria: [{ ...question, weightPercent: '100' }],
      machineUse: { mode: 'at-moderation', decision: 'Published set, page 4', ...limit },
    },
  );
  const scored = await api.app.get(AssessmentsService).newestOf(responseIds[0] ?? '');
  const indicative = scored?.result.criteria[0]?.band ?? '';
  expect(['', '4']).not.toContain(indicative);
  const chair = member(api.url, 'chair', tenderId);
  await chair.open();
  const { id } = (await chair.agenda()).body.items[0] ?? { id: '' };
  const item = (await chair.item(id)).body;
  await chair.pen(id, 'take');
  const { version } = (await chair.save<PanelSavedView>(id, item.version, anAgreement(item, indicative))).body;
  expect((await chair.propose(id, version)).status).toBe(200);
  for (const as of EVALUATORS) expect((await member(api.url, as, tenderId).confirm(id, version)).status).toBe(204);
  return (await chair.get<ClosingChecksView>(`${chair.base}/checks`)).body.checks
    .filter(({ kind }) => kind === 'machine-convergence')
    .map(({ says }) => says);
}

const SHARE = '1 of 1 items that moved ended at the indicative band.';

test.each([undefined, '0.9'])(
  'a panel above the limit that its tender sets is told of the share (limit %s)',
  async (limit) => {
    expect(await toldWhereAllLeaned(limit)).toContain(SHARE);
  },
);

test('a panel within the limit that its tender sets is not', async () => {
  const told = await toldWhereAllLeaned('1');
  expect(told).toEqual(['Everybody who moved now holds the indicative band.']);
});
