import fc from 'fast-check';
import type { Tender } from '@evenhand/shared/contracts';
import { Exact } from '../decimal/exact.ts';
import { questionWeights } from './question-weights.ts';

const marks = ['0', '1', '2', '3', '4', '5'];

/** A tender with these criteria; each may have sub-criteria. */
function tender(criteria: readonly Partial<Tender['criteria'][number]>[], marking?: 'by-weight' | 'by-marks'): Tender {
  return {
    id: 'T',
    title: 'Repairs',
    authority: 'A Council',
    regime: 'PA23-England',
    framework: 'wcc-2025',
    coreService: 'Repairs to homes.',
    contractStart: '2027-04-01',
    contractYears: 4,
    scale: { bands: marks.map((mark) => ({ mark, label: mark, descriptor: mark })) },
    criteria: criteria.map((own, at) => ({
      id: `Q${String(at + 1)}`,
      title: `Question ${String(at + 1)}`,
      question: 'How?',
      weightPercent: '0',
      ...own,
    })),
    rounding: { places: 2, mode: 'half-up', at: 'total' },
    rules: marking === undefined ? {} : { marking },
  };
}

const outOf10 = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at + 1), title: `Part ${String(at + 1)}`, marks: '10' }));
const ofCriteria = (set: Tender) => questionWeights(set).filter(({ subCriterion }) => subCriterion === null);

test('equal marks for three and for seven questions weigh 30 and 70, whatever was published', () => {
  const blocks = (one: string, other: string) =>
    ofCriteria(
      tender(
        [
          { weightPercent: one, subCriteria: outOf10(3) },
          { weightPercent: other, subCriteria: outOf10(7) },
        ],
        'by-marks',
      ),
    ).map(({ published, effective, agrees }) => ({ published, effective, agrees }));
  expect(blocks('50', '50')).toEqual([
    { published: '50', effective: '30', agrees: false },
    { published: '50', effective: '70', agrees: false },
  ]);
  expect(blocks('30', '70').every(({ agrees }) => agrees)).toBe(true);
});

test('thirds agree with themselves, and as shown they still make the whole', () => {
  const weights = questionWeights(
    tender([
      {
        weightPercent: '100',
        subCriteria: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B' },
          { id: 'c', title: 'C' },
        ],
      },
    ]),
  );
  expect(weights.map(({ effective }) => effective)).toEqual(['100', '33.333334', '33.333333', '33.333333']);
  expect(weights.every(({ agrees }) => agrees)).toBe(true);
});

test('a published share of a sub-criterion is a share of its criterion', () => {
  const weights = questionWeights(
    tender([
      {
        weightPercent: '40',
        subCriteria: [
          { id: 'a', title: 'A', weightPercent: '25' },
          { id: 'b', title: 'B', weightPercent: '75' },
        ],
      },
      { weightPercent: '60' },
    ]),
  );
  expect(weights.map(({ published, effective, agrees }) => [published, effective, agrees])).toEqual([
    ['40', '40', true],
    ['10', '10', true],
    ['30', '30', true],
    ['60', '60', true],
  ]);
});

test('nothing weighs anything where nothing has a weight', () => {
  expect(questionWeights(tender([{}, {}])).map(({ effective }) => effective)).toEqual(['0', '0']);
});

const total = (weights: readonly { effective: string }[]) =>
  weights.reduce((sum, { effective }) => sum.plus(effective), new Exact(0)).toFixed();

test('published weightings that make 100 come out exactly as published', () => {
  const hundredths = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(hundredths, (parts) => {
      const used = parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
      fc.pre(used < 10_000);
      const published = [...parts.slice(0, -1), 10_000 - used].map((part) => new Exact(part).div(100).toFixed());
      const weights = ofCriteria(tender(published.map((weightPercent) => ({ weightPercent }))));
      expect(weights.map(({ effective }) => effective)).toEqual(published);
      expect(weights.every(({ agrees }) => agrees)).toBe(true);
      expect(total(weights)).toBe('100');
    }),
  );
});

test('effective weights make exactly 100, and those of sub-criteria exactly their criterion, however marks are given', () => {
  const sub = fc.record({
    id: fc.string({ minLength: 1 }),
    title: fc.constant('Part'),
    marks: fc.integer({ min: 1, max: 997 }).map(String),
  });
  const criterion = fc.record({
    weightPercent: fc.integer({ min: 1, max: 100 }).map(String),
    marks: fc.integer({ min: 1, max: 997 }).map(String),
    subCriteria: fc.array(sub, { maxLength: 7 }),
  });
  fc.assert(
    fc.property(
      fc.array(criterion, { minLength: 1, maxLength: 9 }),
      fc.constantFrom('by-weight' as const, 'by-marks' as const),
      (criteria, marking) => {
        const set = tender(criteria, marking);
        const weights = questionWeights(set);
        expect(total(weights.filter(({ subCriterion }) => subCriterion === null))).toBe('100');
        for (const { id, subCriteria = [] } of set.criteria) {
          const own = weights.filter((weight) => weight.criterion === id);
          const [whole, ...parts] = own;
          if (subCriteria.length > 0) expect(total(parts)).toBe(whole?.effective);
        }
      },
    ),
  );
});
