import type { GuideValues, ModerationRecordView, PanelSavedView } from '@evenhand/shared/contracts';
import { AgreedScoresPart } from '../src/modules/moderation/agreed-scores.part.ts';
import { ModerationRepository } from '../src/modules/moderation/moderation.repository.ts';
import { aTenderToModerate, anAgreement, EVALUATORS, member } from './setup/moderation.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenderId: string;
const at = (as: Parameters<typeof member>[1]) => member(api.url, as, tenderId);

beforeAll(async () => {
  api = await testApi();
  await api.startWorker();
  ({ tenderId } = await aTenderToModerate(api, { Meadow: { Q1: '3 3 3', Q2: '3 3 3' } }));
  expect((await at('chair').open()).status).toBe(204);
});
afterAll(() => api.close());

const itemOf = async (criterionId: string) => {
  const { items } = (await at('chair').agenda()).body;
  return (await at('chair').item(items.find((item) => item.criterionId === criterionId)?.id ?? '')).body;
};
const recordOf = async () => (await at('chair').get<ModerationRecordView>(`${at('chair').base}/record`)).body;
const recorded = async (criterionId: string) =>
  (await recordOf()).items.find((item) => item.criterionId === criterionId);

/** Reasons that give no cause for a warning. */
const SOUND = {
  decisive: 'Three apprentices from Worcestershire start by 31 March 2028, and the training manager reports on them.',
  'not-above': 'Who would be asked to apply for the three places is left open.',
  'not-below': 'Three apprentices are promised by 31 March 2028, from Worcestershire.',
};

/** The panel agrees a mark and gives these reasons. */
async function agree(criterionId: string, reasons: Readonly<Record<string, string>> = {}): Promise<void> {
  const item = await itemOf(criterionId);
  const said = Object.entries({ ...SOUND, ...reasons }).map(([step, words]) => [step, { kind: 'words', words }]);
  const values: GuideValues = { ...anAgreement(item, '3'), ...(Object.fromEntries(said) as GuideValues) };
  await at('chair').pen(item.id, 'take');
  const { body } = await at('chair').save<PanelSavedView>(item.id, item.version, values);
  await at('chair').propose(item.id, body.version);
  for (const as of EVALUATORS) await at(as).confirm(item.id, body.version);
}

test('an open item has no warnings on record and no time', async () => {
  const record = await recordOf();
  expect(record.items.map(({ warningsAtLock, secondsToLock }) => [warningsAtLock, secondsToLock])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(record.pace).toEqual({ items: 0, medianSeconds: null, unanimous: 0, unanimousMedianSeconds: null });
});

test('a warning that the panel leaves as it is stands in the record of the locked item, with the words that caused it', async () => {
  await agree('Q1', { decisive: 'Stronger than the other bids on apprentices.' });
  expect((await recorded('Q1'))?.warningsAtLock).toMatchObject([{ step: 'decisive', code: 'comparison' }]);
});

test('while it is put to the panel nothing stands on record yet', async () => {
  const item = await itemOf('Q2');
  await at('chair').pen(item.id, 'take');
  const values: GuideValues = {
    ...anAgreement(item, '3'),
    decisive: { kind: 'words', words: 'Stronger than the other bids on apprentices.' },
  };
  const { body } = await at('chair').save<PanelSavedView>(item.id, item.version, values);
  await at('chair').propose(item.id, body.version);
  expect(await recorded('Q2')).toMatchObject({ status: 'to-confirm', warningsAtLock: null, secondsToLock: null });
});

test('the record that leaves the room tells kind and question of a warning, and never words cut out of a reason', async () => {
  const part = await new AgreedScoresPart(api.app.get(ModerationRepository, { strict: false })).gather(tenderId);
  const warnings = [...part.rows].flatMap(({ warningsAtLock }) => (warningsAtLock as object[] | null) ?? []);
  expect(warnings).toMatchObject([{ step: 'decisive', code: 'comparison' }]);
  expect(JSON.stringify(warnings)).not.toContain('Stronger');
});

test('an item without a warning says that there was none', async () => {
  await agree('Q2');
  expect((await recorded('Q2'))?.warningsAtLock).toEqual([]);
});

test('the record tells the pace of items that went through in one go', async () => {
  const { pace, items } = await recordOf();
  expect(pace).toMatchObject({ items: 2, unanimous: 2 });
  expect(items.every(({ secondsToLock }) => secondsToLock !== null && secondsToLock < 600)).toBe(true);
});

test('what stood when it was locked goes once the item is opened again, and is read anew at the next lock', async () => {
  const { id } = await itemOf('Q1');
  expect((await at('chair').course(id, 'reopen', { reason: 'The reason compares bids.' })).status).toBe(204);
  expect(await recorded('Q1')).toMatchObject({ warningsAtLock: null, secondsToLock: null });
  await agree('Q1');
  expect(await recorded('Q1')).toMatchObject({ warningsAtLock: [], secondsToLock: null });
  expect((await recordOf()).pace).toMatchObject({ items: 1 });
});
