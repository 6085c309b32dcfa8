import { kpiPrompts, type ContractFacts } from './kpi-rules.ts';

const contract = (change: Partial<ContractFacts>): ContractFacts => ({
  value: null,
  valueWithVat: null,
  yearlyValue: null,
  kind: 'ordinary',
  centralGovernment: false,
  commencedOn: '2027-02-01',
  ...change,
});
const rules = (facts: Partial<ContractFacts>, indicators = 0, exemption: string | null = null) =>
  kpiPrompts(contract(facts), indicators, exemption).map(({ rule }) => rule);

test('three indicators are asked for above five million, not at it', () => {
  expect(rules({ value: '5100000' })).toEqual(['section-52']);
  expect(rules({ value: '5000000.00' })).toEqual([]);
  expect(rules({ value: '5000000.01' }, 2)).toEqual(['section-52']);
  expect(rules({ value: '5000000.01' }, 3)).toEqual([]);
});

test('a recorded exemption or a kind of contract outside the section ends the asking', () => {
  expect(rules({ value: '9000000' }, 0, 'Performance is judged by the regulator.')).toEqual([]);
  expect(rules({ value: '9000000', kind: 'light-touch' })).toEqual([]);
});

test('the lines of central government are their own: five million with VAT included, and above five million a year', () => {
  const central = { centralGovernment: true };
  expect(rules({ ...central, valueWithVat: '5000000' })).toEqual(['ppn-026']);
  expect(rules({ ...central, valueWithVat: '4999999.99' })).toEqual([]);
  expect(rules({ ...central, valueWithVat: '6000000', commencedOn: '2026-12-31' })).toEqual([]);
  expect(rules({ ...central, yearlyValue: '5000000' })).toEqual([]);
  expect(rules({ ...central, yearlyValue: '5000001' })).toEqual(['ppn-006']);
});
