import { heldBefore, termFaults, type CommitmentTerms } from './terms.ts';

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

test('what held before a day is kept until that day, and a variation from the first day leaves nothing of it', () => {
  const [two, three, four] = ['2', '3', '4'].map((quantity) => terms({ quantity }));
  if (!two || !three || !four) throw new Error('There are three.');
  const once = heldBefore({ terms: two, earlier: [] }, '2027-07-01');
  expect(once).toEqual([{ until: '2027-07-01', terms: two }]);
  const twice = heldBefore({ terms: three, earlier: once }, '2027-10-01');
  expect(twice.map(({ until }) => until)).toEqual(['2027-07-01', '2027-10-01']);
  const held = { terms: four, earlier: twice };
  // Recorded later, holding from earlier: what stood for the days from then on holds no longer.
  expect(heldBefore(held, '2027-08-01')).toEqual([...once, { until: '2027-08-01', terms: three }]);
  expect(heldBefore(held, '2027-07-01')).toEqual(once);
  expect(heldBefore(held, '2028-01-01')).toEqual([...twice, { until: '2028-01-01', terms: four }]);
  expect(heldBefore(held, null)).toEqual([]);
});
