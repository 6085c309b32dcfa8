import { dueQuantities } from './due-quantities.ts';
import { heldBefore, termFaults, type CommitmentTerms, type HeldTerms } from './terms.ts';

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

const varied = (
  { terms: before, earlier }: HeldTerms,
  change: Partial<CommitmentTerms>,
  effectiveOn: string | null,
) => {
  const after = { ...before, ...change };
  return { terms: after, earlier: heldBefore({ terms: before, earlier }, after, effectiveOn) };
};

test('what held before a day is kept until that day, and a quantity from the first day leaves nothing of it', () => {
  const [two, three] = [terms({ quantity: '2' }), terms({ quantity: '3' })];
  const once = varied({ terms: two, earlier: [] }, { quantity: '3' }, '2027-07-01');
  expect(once.earlier).toEqual([{ until: '2027-07-01', terms: two }]);
  const held = varied(once, { quantity: '4' }, '2027-10-01');
  expect(held.earlier).toEqual([...once.earlier, { until: '2027-10-01', terms: three }]);
  const five = (effectiveOn: string | null) => varied(held, { quantity: '5' }, effectiveOn).earlier;
  // Recorded later, holding from earlier: what stood for the days from then on holds no longer.
  expect(five('2027-08-01')).toEqual([...once.earlier, { until: '2027-08-01', terms: three }]);
  expect(five('2027-07-01')).toEqual(once.earlier);
  expect(five('2028-01-01')).toEqual([...held.earlier, { until: '2028-01-01', terms: held.terms }]);
  expect(five(null)).toEqual([]);
});

test.each([null, '2027-04-01', '2027-07-01', '2027-10-01', '2028-01-01'])(
  'other words from %s bring forward no quantity that was agreed for a later day',
  (effectiveOn) => {
    const scheduled = varied({ terms: terms({ quantity: '2' }), earlier: [] }, { quantity: '4' }, '2027-10-01');
    const reworded = varied(scheduled, { statement: 'Talks.' }, effectiveOn);
    expect(dueQuantities(reworded)).toEqual(dueQuantities(scheduled));
    const before = reworded.earlier.find(({ until }) => until === '2027-10-01')?.terms;
    const isLater = effectiveOn !== null && effectiveOn >= '2027-10-01';
    expect(before?.statement).toBe(isLater ? 'Four talks a quarter.' : 'Talks.');
  },
);

test('a quantity takes with it for what it is promised', () => {
  const whole = { terms: terms({ per: 'contract', quantity: '12', dueOn: '2027-12-31' }), earlier: [] };
  const scheduled = varied(whole, { per: 'quarter', quantity: '4', dueOn: null }, '2027-10-01');
  const changed = varied(scheduled, { quantity: '5' }, '2027-07-01');
  expect(dueQuantities(changed).map(({ quantity }) => quantity)).toEqual(['5', '5', '5']);
});
