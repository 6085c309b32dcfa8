import { termFaults, type CommitmentTerms } from './terms.ts';

const terms = (change: Partial<CommitmentTerms>): CommitmentTerms => ({
  ...{ statement: 'Four talks a quarter.', measureCode: null, quantity: '4', unit: 'talk', per: 'quarter' },
  ...{ beneficiary: null, place: null, startOn: '2027-04-01', endOn: '2028-03-31', dueOn: null },
  ...{ frequency: 'quarterly', evidenceAsked: null, owner: null, isIndicator: false },
  ...change,
});

test.each([
  ['quarter', 'yearly', 1],
  ['quarter', 'once', 1],
  ['month', 'quarterly', 1],
  ['year', 'once', 1],
  ['quarter', 'monthly', 0],
  ['year', 'yearly', 0],
  ['contract', 'once', 0],
] as const)('a quantity for each %s that is reported %s', (per, frequency, faults) => {
  expect(termFaults(terms({ per, frequency })).filter(({ field }) => field === 'frequency')).toHaveLength(faults);
});
