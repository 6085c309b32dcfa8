import { DISCLOSURE_FIELDS, disclosureCard, disclosureLines, type DisclosureFacts } from './disclosure-card.ts';

const facts: DisclosureFacts = {
  authority: 'Example Council',
  engine: { name: 'engine', version: '1', build: 'b' },
  use: 'Machine use is off.',
  decision: '',
  publishedSetHash: 'f00',
  rulePack: { id: 'pack', hash: 'abc' },
  framework: null,
  responses: 2,
  read: 0,
  measured: null,
};
const field = (id: string, own: Record<string, string> = {}) =>
  disclosureCard(facts, own)
    .flatMap(({ fields }) => fields)
    .find((each) => each.id === id);

test('what is not known is left open, and nothing is invented for it', () => {
  expect(field('senior-responsible-owner')).toMatchObject({ service: null, authority: null });
  expect(field('model-performance')).toMatchObject({ service: null });
  expect(field('scope')).toMatchObject({ service: null });
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
