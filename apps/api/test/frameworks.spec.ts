import type { FrameworkDetailView, FrameworkDraft } from '@evenhand/shared/contracts';
import { client, type Refusal } from './setup/client.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let lead: ReturnType<typeof client>;
beforeAll(async () => {
  api = await testApi();
  lead = client(api.url);
});
afterAll(() => api.close());

const NEW = {
  code: 'OWN1',
  title: 'Paid placements',
  pledge: 'We offer paid placements.',
  unit: 'placement',
  measurement: 'Placements begun',
  indicator: 'Number of placements',
};
const VALUE = { code: 'OWN1', unit: 'placement', pounds: '1500.50', firstYearOnly: true };

/** What an editor sends who works on this framework. */
function draftOf(framework: FrameworkDetailView): FrameworkDraft {
  const { id: _id, slug: _slug, version: _version, state: _state, madeFrom: _from, ...rest } = framework;
  const { missions: _missions, shares: _shares, sources: _sources, measures, ...draft } = rest;
  return { ...draft, measures: measures.map(({ source: _source, ...measure }) => measure) };
}

async function aCopy(title: string) {
  const copied = await lead.send<FrameworkDetailView>('POST', '/api/frameworks/svqm/copies', { title });
  expect(copied.status).toBe(201);
  return copied.body;
}

const stored = async (id: string) => (await lead.get<FrameworkDetailView>(`/api/frameworks/${id}`)).body;

test('a measure with its unit value is added, changed and removed in a draft, and kept as it was sent', async () => {
  const copy = await aCopy('Measures of our own');
  const put = (draft: FrameworkDraft) => lead.send<FrameworkDetailView>('PUT', `/api/frameworks/${copy.id}`, draft);
  const before = draftOf(copy);
  const measure = { ...NEW, theme: copy.themes[0]?.id ?? '' };
  const facts = { edition: '2027', licence: 'Open Government Licence', sourceTitle: 'Minutes of the cabinet' };
  await put({ ...before, ...facts, measures: [...before.measures, measure], unitValues: [VALUE] });
  const added = await stored(copy.id);
  expect(added).toMatchObject({ ...facts, state: 'draft', unitValues: [VALUE] });
  expect(added.measures.at(-1)).toMatchObject(measure);

  const changed = { ...measure, title: 'Placements with pay' };
  await put({ ...draftOf(added), measures: [...before.measures, changed] });
  expect((await stored(copy.id)).measures.at(-1)?.title).toBe('Placements with pay');

  await put({ ...draftOf(added), measures: before.measures, unitValues: [] });
  expect(draftOf(await stored(copy.id))).toEqual({ ...before, ...facts });
});

test('only a draft of the authority changes: not a shipped framework, nor an issued edition, nor by whom may not edit', async () => {
  const copy = await aCopy('Measures that are issued');
  const refusal = async (id: string, { as = 'lead' }: { as?: 'lead' | 'evaluator' } = {}) => {
    const path = `/api/frameworks/${id}`;
    return (await client(api.url, { as }).send<Refusal>('PUT', path, { ...draftOf(copy), publisher: 'Somebody' })).body
      .code;
  };
  expect(await refusal('svqm')).toBe('framework.shipped');
  expect(await refusal('none-such')).toBe('framework.not-found');
  expect(await refusal(copy.id, { as: 'evaluator' })).toBe('rights.none');
  expect((await lead.send('POST', `/api/frameworks/${copy.id}/issue`, {})).status).toBe(201);
  expect(await refusal(copy.id)).toBe('framework.issued');
  expect((await stored(copy.id)).publisher).toBe(copy.publisher);
});
