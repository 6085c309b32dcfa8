import { contractEnd } from './contract-dates.ts';

test.each([
  ['2027-04-01', 3, '2030-04-01'],
  ['2027-08-31', 0.5, '2028-02-29'],
  ['2026-08-31', 0.5, '2027-02-28'],
  ['2028-02-29', 1, '2029-02-28'],
  ['2027-12-31', 1.5, '2029-06-30'],
])('a contract from %s for %d years is over on %s', (contractStart, contractYears, end) => {
  expect(contractEnd({ contractStart, contractYears })).toBe(end);
});
