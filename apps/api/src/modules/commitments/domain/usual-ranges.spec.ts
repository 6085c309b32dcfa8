import fc from 'fast-check';
import { LEAST_BEHIND_RANGE, usualRanges, type CodedContract } from './usual-ranges.ts';

const contract = (whole: string | null, change: Partial<CodedContract['commitments'][number]> = {}) => ({
  value: '1000000',
  commitments: [{ measure: 'EK1', unit: 'apprentice', whole, ...change }],
});
const of = (contracts: readonly CodedContract[]) => usualRanges(contracts, 'Alder Council', '2027-06-01');

test('a range says how many contracts it rests on, whose and of which day', () => {
  expect(of(['1', '2', '3', '4', '5', '6', '7', '8', '30'].map((whole) => contract(whole)))).toEqual([
    {
      ...{ measure: 'EK1', unit: 'apprentice', low: '3', high: '7' },
      source: 'the middle half of 9 contracts of Alder Council on 1 June 2027',
    },
  ]);
});

test('of fewer than eight contracts nothing leaves the house', () => {
  const many = Array.from({ length: LEAST_BEHIND_RANGE }, () => contract('4'));
  expect(of(many)).toHaveLength(1);
  expect(of(many.slice(1))).toEqual([]);
});

test('units are named as the engine names them; what has no measure, number or value does not count', () => {
  const many = (change: Parameters<typeof contract>[1], whole: string | null = '4') =>
    Array.from({ length: 8 }, () => contract(whole, change));
  expect(of(many({ unit: ' Apprentices ' }))[0]?.unit).toBe('apprentice');
  expect(of([...many({ measure: null }), ...many({ unit: null }), ...many({}, null), ...many({}, '0')])).toEqual([]);
});

test('whatever the contracts, a range holds the middle half, rounded outwards to two figures', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 8, maxLength: 20 }), (wholes) => {
      const [range] = of(wholes.map((whole) => contract(String(whole))));
      const sorted = wholes.toSorted((one, other) => one - other);
      const at = (share: number) => {
        const place = (sorted.length - 1) * share;
        const below = sorted[Math.floor(place)] ?? 0;
        return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place - Math.floor(place));
      };
      expect(Number(range?.low)).toBeLessThanOrEqual(at(0.25) + 0.01);
      expect(Number(range?.high)).toBeGreaterThanOrEqual(at(0.75) - 0.01);
      expect(range?.high.replace(/\D/g, '').replace(/^0+|0+$/g, '').length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 100 },
  );
});
