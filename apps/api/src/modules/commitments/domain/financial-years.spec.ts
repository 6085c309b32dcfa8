import { financialYears } from './financial-years.ts';

test('financial years run from April to March, newest first, and none begins after the last day', () => {
  expect(financialYears('2026-03-31', '2027-04-01')).toEqual([
    { from: '2027-04-01', to: '2028-03-31' },
    { from: '2026-04-01', to: '2027-03-31' },
    { from: '2025-04-01', to: '2026-03-31' },
  ]);
  expect(financialYears('2030-01-01', '2027-01-01')).toEqual([]);
});
