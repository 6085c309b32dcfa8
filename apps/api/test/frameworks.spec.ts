import type { FrameworkDetailView, FrameworkSave } from '@evenhand/shared/contracts';
import { DEMO_PEOPLE } from '../src/seed/demo-people.ts';
import { client, personId, type Refusal } from './setup/client.ts';
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
const LEAD = DEMO_PEOPLE.find(({ id }) => id === personId('lead'))?.name ?? '';
const VALUE = { code: 'OWN1', unit: 'placement', pounds: '1500.50', firstYearOnly: true };

/** What an editor sends who works on this framework. */
function draftOf(framework: FrameworkDetailView): FrameworkSave {
  const { id: _id, slug: _slug, version: _version, state: _state, madeFrom: _from, saved: _saved, ...rest } = framework;
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
  const put = (draft: FrameworkSave) => lead.send<FrameworkDetailView>('PUT', `/api/frameworks/${copy.id}`, draft);
  const before = draftOf(copy);
  const measure = { ...NEW, theme: copy.themes[0]?.id ?? '' };
  const facts = { edition: '2027', licence: 'Open Government Licence', sourceTitle: 'Minutes of the cabinet' };
  await put({ ...before, ...facts, measures: [...before.measures, measure], unitValues: [VALUE] });
  const added = await stored(copy.id);
  expect(added).toMatchObject({ ...facts, state: 'draft', unitValues: [VALUE] });
  expect(added.measures.at(-1)).toMatchObject(measure);

  const changed = { ...measure, title: 'Placements with pay' };
  await put({ ...draftOf(added), measures: [...before.measures, changed] });
  const renamed = await stored(copy.id);
  expect(renamed.measures.at(-1)?.title).toBe('Placements with pay');

  await put({ ...draftOf(renamed), measures: before.measures, unitValues: [] });
  expect(draftOf(await stored(copy.id))).toEqual({ ...before, ...facts, revision: 4 });
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
  const issue = { revision: copy.revision };
  expect((await lead.send('POST', `/api/frameworks/${copy.id}/issue`, issue)).status).toBe(201);
  expect(await refusal(copy.id)).toBe('framework.issued');
  expect((await stored(copy.id)).publisher).toBe(copy.publisher);
});

test('of two who edit one draft the second is told who saved and when, and overwrites nothing', async () => {
  const copy = await aCopy('Measures of two editors');
  const path = `/api/frameworks/${copy.id}`;
  const first = await lead.send<FrameworkDetailView>('PUT', path, { ...draftOf(copy), publisher: 'The first' });
  expect(first.body).toMatchObject({ revision: 2, saved: { by: LEAD, at: expect.any(String) } });

  const second = await lead.send<Refusal & { detail: string }>('PUT', path, {
    ...draftOf(copy),
    publisher: 'The second',
  });
  expect([second.status, second.body.code]).toEqual([409, 'framework.outdated']);
  expect(second.body.detail).toMatch(
    new RegExp(
      `^${LEAD} saved this framework on \\d+ \\p{L}+ \\d{4} at \\d\\d:\\d\\d, after you had opened it\\.$`,
      'u',
    ),
  );
  const issued = await lead.send<Refusal>('POST', `${path}/issue`, { revision: copy.revision });
  expect(issued.body.code).toBe('framework.outdated');
  // A process of an earlier release knows of no revision.
  await api.database.query('update framework_edition set "changedAt" = now() where id = $1', [copy.id]);
  const beside = await lead.send<Refusal>('PUT', path, { ...draftOf(first.body), publisher: 'The third' });
  expect(beside.body.code).toBe('framework.outdated');
  expect(await stored(copy.id)).toMatchObject({ publisher: 'The first', state: 'draft' });
});

test('what is issued is what was checked: nobody issues a revision that was not there when its faults were looked for', async () => {
  const copy = await aCopy('Measures with a fault');
  const path = `/api/frameworks/${copy.id}`;
  const faulty = await lead.send<FrameworkDetailView>('PUT', path, { ...draftOf(copy), unitValues: [VALUE] });
  expect(faulty.body.revision).toBe(2);
  const codeOf = async (revision: number) =>
    (await lead.send<Refusal>('POST', `${path}/issue`, { revision })).body.code;
  expect(await codeOf(2)).toBe('framework.invalid');
  expect(await codeOf(1)).toBe('framework.outdated');
  expect(await codeOf(3)).toBe('framework.outdated');
});
