import fc from 'fast-check';
import { Exact } from '../decimal/exact.ts';
import { robustZ, unusualAcrossBids, type BidFigure } from './across-bids.ts';

const bid = (response: string, value: number, measure = 'EK1'): BidFigure => ({
  response,
  measure,
  unit: 'apprentice',
  value: new Exact(value),
  words: `${value} apprentices`,
  slices: [],
  claims: [],
});
const bids = (...values: number[]): BidFigure[] => values.map((value, i) => bid(`R${i + 1}`, value));

describe('promises beside those of other bids', () => {
  test('are asked about when one is far from the rest', () => {
    const found = unusualAcrossBids(bids(4, 5, 6, 5, 4, 8, 6, 400));
    expect(found.map(({ response }) => response)).toEqual(['R8']);
    expect(found[0]?.finding).toMatchObject({ severity: 'query', arithmetic: '400 against a median of 5.5 in 8 bids' });
  });

  test('are left alone when they differ as bids do', () => {
    expect(unusualAcrossBids(bids(4, 5, 6, 8, 10, 12, 15, 20))).toEqual([]);
  });

  test('say nothing with fewer than eight bids', () => {
    expect(unusualAcrossBids(bids(4, 5, 6, 5, 4, 6, 400))).toEqual([]);
  });

  test('are held against the median where most bids are equal and have no spread', () => {
    expect(robustZ(bids(5, 5, 5, 5, 5, 5, 6, 30).map(({ value }) => value))).toBeNull();
    expect(unusualAcrossBids(bids(5, 5, 5, 5, 5, 5, 6, 30)).map(({ response }) => response)).toEqual(['R8']);
  });

  test('are held against ranges from outside where bids are few', () => {
    const range = { measure: 'EK1', unit: 'apprentice', low: '0.2', high: '2', source: 'county figures 2026' };
    const found = unusualAcrossBids(bids(4, 90), [range], '12800000');
    expect(found.map(({ finding }) => finding.arithmetic)).toEqual([
      '90 ÷ £12.8m = 7.03 for each £1m, more than 2 times what is usual: 0.2 to 2 (county figures 2026)',
    ]);
    expect(unusualAcrossBids(bids(1), [range], '12800000')[0]?.finding.question).toContain('Is this the whole amount');
    // Half of the contracts themselves lie outside a range, so what is somewhat beyond it is nothing to ask about.
    expect(unusualAcrossBids(bids(2, 50), [range], '12800000')).toEqual([]);
  });

  test('do not depend on the order of bids or on the unit of counting', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 8, maxLength: 15 }),
        fc.integer({ min: 1, max: 50 }),
        (values, by) => {
          const names = (figures: readonly BidFigure[]) => unusualAcrossBids(figures).map(({ response }) => response);
          const all = bids(...values);
          expect(names(all.toReversed())).toEqual(names(all));
          expect(names(all.map((one) => ({ ...one, value: one.value.times(by) })))).toEqual(names(all));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of different measures are kept apart', () => {
    expect(unusualAcrossBids([...bids(4, 5, 6, 5, 4, 8, 6), bid('R8', 400, 'EK2')])).toEqual([]);
  });
});
