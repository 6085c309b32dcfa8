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
