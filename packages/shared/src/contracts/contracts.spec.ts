import * as z from 'zod/mini';
import { resultsSchema, tenderSchema } from './index.ts';

const tender = {
  id: 'T',
  title: 'A tender',
  authority: 'A council',
  regime: 'PA23-England',
  framework: 'wcc-2025',
  coreService: 'Care at home.',
  contractStart: '2027-04-01',
  contractYears: 4,
  scale: {
    bands: [
      { mark: 0, label: 'None', descriptor: 'Nothing.' },
      { mark: '1', label: 'Some', descriptor: 'Something.' },
    ],
  },
  criteria: [{ id: 'Q1', title: 'One', question: 'What?', weightPercent: 100 }],
  rounding: { places: 2, mode: 'half-up', at: 'total' },
};

test('marks and weights are text after parsing, however the file wrote them', () => {
  const parsed = tenderSchema.parse(tender);
  expect(parsed.scale.bands.map((band) => band.mark)).toEqual(['0', '1']);
  expect(parsed.criteria[0]?.weightPercent).toBe('100');
});

test('an unknown field in a tender is refused by name', () => {
  const outcome = tenderSchema.safeParse({ ...tender, weigths: 1 });
  expect(outcome.success).toBe(false);
  expect(JSON.stringify(outcome.error?.issues)).toContain('weigths');
});

test('the results contract can be written as JSON Schema', () => {
  expect(z.toJSONSchema(resultsSchema)).toMatchObject({
    type: 'object',
    required: ['engine', 'publishedSetHash', 'asOf', 'responses'],
  });
});

const criterion = tender.criteria[0];
const band = tender.scale.bands[0];
let nested: unknown = [];
for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];

test.each<[string, object]>([
  ['too many bands', { scale: { bands: Array.from({ length: 51 }, () => band) } }],
  ['too many criteria', { criteria: Array.from({ length: 501 }, () => criterion) }],
  ['a mark of 41 digits', { scale: { bands: [band, { ...band, mark: '1'.repeat(41) }] } }],
  ['a long id', { id: 'T'.repeat(201) }],
  ['a long title', { title: 'T'.repeat(501) }],
  ['a long authority', { authority: 'T'.repeat(501) }],
  ['a long description', { coreService: 'T'.repeat(20_001) }],
  ['white space for words', { title: '   ' }],
  ['a NUL character', { coreService: 'care\u0000' }],
  ['a line break in a title', { title: 'Care\nat home' }],
  ['half a character', { authority: 'A council \ud83d' }],
  ['too many years', { contractYears: 101 }],
  ['no words allowed', { criteria: [{ ...criterion, wordLimit: 0 }] }],
  ['fewer pages than none', { criteria: [{ ...criterion, pageLimit: -1 }] }],
  ['too many lots', { lots: Array.from({ length: 501 }, () => ({})) }],
  ['lots without a floor', { lots: [nested] }],
  ['sub-criteria without a floor', { criteria: [{ ...criterion, subCriteria: [nested] }] }],
  ['the id __proto__', { criteria: [{ ...criterion, id: '__proto__' }] }],
  ['the id constructor', { criteria: [{ ...criterion, id: 'constructor' }] }],
  ['an id with a pipe', { criteria: [{ ...criterion, id: 'Q|1' }] }],
])('%s is refused with a sentence', (_what, change) => {
  const outcome = tenderSchema.safeParse({ ...tender, ...change });
  expect(outcome.error?.issues).toHaveLength(1);
  expect(outcome.error?.issues[0]?.message).toMatch(/\.$/);
});

test('long texts may have line breaks and ids may have the usual signs', () => {
  const criteria = [{ ...criterion, id: 'Q4.1 (a)/é-2_b', question: 'What?\r\n\tAnd how? \u{1F600}' }];
  expect(tenderSchema.safeParse({ ...tender, criteria, lots: [{ name: 'North', parts: [1, 2] }] }).success).toBe(true);
});
