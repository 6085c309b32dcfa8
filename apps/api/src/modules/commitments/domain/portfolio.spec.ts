import fc from 'fast-check';
import { LEAST_CONTRACTS, portfolioRows, type PortfolioContract } from './portfolio.ts';

const contract = (value: string | null, whole: string | null, change: Partial<PortfolioContract> = {}) => ({
  sector: 'transport' as const,
  value,
  commitments: [{ theme: 'Skills', measure: 'Apprentices', unit: 'apprentice', whole }],
  ...change,
});

test('what contracts promise is set against what they are worth together', () => {
  const rows = portfolioRows([contract('1000000', '2'), contract('3000000', '2')]);
  expect(rows).toMatchObject([
    { sector: null, contracts: 2, commitments: 2, perMillion: '1.00', range: null },
    { sector: 'transport', contracts: 2, perMillion: '1.00' },
  ]);
});

test('a contract without a value, and a commitment without a number, count nowhere', () => {
  expect(portfolioRows([contract(null, '2'), contract('0', '2'), contract('1000000', null)])).toEqual([]);
});

test('different units are never added together', () => {
  const days = contract('1000000', '8');
  const rows = portfolioRows([
    contract('1000000', '2'),
    { ...days, commitments: days.commitments.map((each) => ({ ...each, unit: 'day' })) },
  ]);
  expect(rows.filter(({ sector }) => sector === null)).toHaveLength(2);
});

test('quartiles lie between the contracts in proportion, and are refused for fewer than five', () => {
  const all = ['1', '2', '3', '4', '10'].map((whole) => contract('1000000', whole));
  expect(portfolioRows(all)[0]?.range).toEqual({ lower: '2.00', median: '3.00', upper: '4.00' });
  expect(portfolioRows(all.slice(1))[0]?.range).toBeNull();
  const even = ['1', '2', '3', '4', '5', '6'].map((whole) => contract('1000000', whole));
  expect(portfolioRows(even)[0]?.range).toEqual({ lower: '2.25', median: '3.50', upper: '4.75' });
});

test('whatever the contracts, a range is in order and within what they promise', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 0, max: 999 })), {
        minLength: LEAST_CONTRACTS,
        maxLength: 20,
      }),
      (pairs) => {
        const [row] = portfolioRows(pairs.map(([value, whole]) => contract(String(value), String(whole))));
        const { lower, median, upper } = row?.range ?? { lower: '1', median: '0', upper: '0' };
        expect(Number(lower)).toBeLessThanOrEqual(Number(median));
        expect(Number(median)).toBeLessThanOrEqual(Number(upper));
        const most = Math.max(...pairs.map(([value, whole]) => (whole * 1_000_000) / value));
        expect(Number(upper)).toBeLessThanOrEqual(most + 0.01);
      },
    ),
    { numRuns: 100 },
  );
});
