import { DISCLOSURE_FIELDS, disclosureCard, disclosureLines, type DisclosureFacts } from './disclosure-card.ts';

const facts: DisclosureFacts = {
  authority: 'Example Council',
  engine: { name: 'engine', version: '1', build: 'b' },
  use: 'Machine use is off.',
  decision: '',
  publishedSetHash: 'f00',
  rulePack: { id: 'pack', hash: 'abc' },
  framework: null,
  advisers: [],
  responses: 2,
  read: 0,
  measured: {
    engine: { name: 'engine', version: '1', build: 'a' },
    on: '2027-01-02',
    corpus: ['T1', 'T2'],
    figures: { 'claims.macroF1': { value: 0.9, low: 0.85, high: 0.95, n: 120 } },
  },
};
const field = (id: string, own: Record<string, string> = {}, known = facts) =>
  disclosureCard(known, own)
    .flatMap(({ fields }) => fields)
    .find((each) => each.id === id);

test('what is not known is left open, and nothing is invented for it', () => {
  expect(field('senior-responsible-owner')).toMatchObject({ service: null, authority: null });
  expect(field('scope')).toMatchObject({ service: null });
});

test('figures name the build and the command they come from, and whether that build runs here', () => {
  const says = field('model-performance')?.service;
  expect(says).toContain('on 2027-01-02 by "npm run evaluate -- packages/scoring/corpus" with engine 1, build a.');
  expect(says).toContain('What runs here is build b, which was not measured itself.');
  expect(says).toContain('claim class, macro-F1 0.900 (0.85 to 0.95), commitment precision not measured');
  const same = { ...facts, engine: { ...facts.engine, build: 'a' } };
  expect(field('model-performance', {}, same)?.service).toContain('That build runs here.');
});

test('the authority adds to what the service knows and never replaces it', () => {
  expect(field('organisation', { organisation: 'Procurement' })).toMatchObject({
    service: 'Example Council',
    authority: 'Procurement',
  });
});

test('the table has a line for every field, and says where the authority has stated nothing', () => {
  const lines = disclosureLines(disclosureCard(facts, { team: 'Commissioning' }));
  expect(lines).toHaveLength(DISCLOSURE_FIELDS.length + 1);
  expect(lines.find(([, , name]) => name === 'Team')?.[4]).toBe('Commissioning');
  expect(lines.find(([, , name]) => name === 'Benefit')?.[4]).toBe('Not stated by the authority.');
});

test('every field has an id of its own', () => {
  expect(new Set(DISCLOSURE_FIELDS).size).toBe(DISCLOSURE_FIELDS.length);
});

test('a language model that is asked is disclosed with who processes the answers, and nothing says that none is', () => {
  const adviser = { processor: 'Fenland Compute Ltd', address: 'https://model.example/v1', model: 'fen-1', now: true };
  const earlier = { processor: 'Wold Data Ltd', address: 'https://wold.example/v1', model: 'wold-2', now: false };
  const known = { ...facts, advisers: [adviser, earlier] };
  expect(field('third-party', {}, known)?.service).toContain('Fenland Compute Ltd');
  expect(field('third-party-data', {}, known)?.service).toMatch(
    /are sent to Fenland Compute Ltd at https:\/\/model.example\/v1 and were sent to Wold Data Ltd at https:\/\/wold/,
  );
  expect(field('model-architecture', {}, known)?.service).toMatch(
    /several times .*fen-1, formerly wold-2.* shown as a range/,
  );
  const said = disclosureCard(known, {}).flatMap(({ fields }) => fields.map(({ service }) => service));
  expect(said.join(' ')).not.toMatch(/No language model|sends no text/);
});
