import { dueQuantities } from './due-quantities.ts';
import { dayAfterEnd, endedTerms, endFaults, endingOf, resumedTerms } from './ending.ts';
import { reportingPeriods } from './reporting-periods.ts';
import { heldBefore, termFaults, type CommitmentTerms } from './terms.ts';

const terms = (change: Partial<CommitmentTerms> = {}): CommitmentTerms => ({
  ...{
    statement: 'Talks.',
    measureCode: null,
    quantity: '4',
    unit: 'talk',
    per: 'quarter',
    beneficiary: null,
    place: null,
  },
  ...{
    startOn: '2027-04-01',
    endOn: '2029-03-31',
    dueOn: null,
    frequency: 'quarterly',
    evidenceAsked: null,
    owner: null,
  },
  isIndicator: false,
  ...change,
});
const ending = (before: CommitmentTerms, endOn: string, quantity: string | null = null) => {
  const after = endedTerms(before, { endOn, quantity });
  const earlier = heldBefore({ terms: before, earlier: [] }, after, dayAfterEnd(after));
  const said = { reason: 'The school closed.', reference: 'Change note 4', agreedBy: 'Both' };
  return { held: { terms: after, earlier }, variation: { kind: 'end' as const, before, after, ...said } };
};

test('after an early end nothing falls due and nothing is reported, and all before stays', () => {
  const { held } = ending(terms(), '2027-09-30');
  expect(dueQuantities(held)).toEqual([
    { dueOn: '2027-06-30', quantity: '4' },
    { dueOn: '2027-09-30', quantity: '4' },
  ]);
  expect(reportingPeriods(held, []).map(({ to }) => to)).toEqual(['2027-06-30', '2027-09-30']);
});

test('of a quantity for the whole contract what stays promised falls due on the last day', () => {
  const whole = terms({ per: 'contract', dueOn: '2028-12-31' });
  expect(dueQuantities(ending(whole, '2027-09-30', '1').held)).toEqual([{ dueOn: '2027-09-30', quantity: '1' }]);
  const once = terms({ per: 'contract', quantity: null, unit: null });
  expect(endedTerms(once, { endOn: '2027-09-30', quantity: '0' })).toMatchObject({
    quantity: '0',
    unit: 'done or not',
  });
  expect(endFaults(once, { endOn: '2027-09-30', quantity: '2' })).toMatchObject([{ field: 'quantity' }]);
});

test('an early end leaves no more than was promised, and nothing else of what is due by then', () => {
  const whole = terms({ per: 'contract', quantity: '3', dueOn: '2027-06-30' });
  const says = (before: CommitmentTerms, endOn: string, quantity: string | null) =>
    endFaults(before, { endOn, quantity }).map((fault) => fault.says);
  expect(says(whole, '2027-05-31', '3.0')).toEqual([]);
  expect(says(whole, '2027-05-31', '4')).toEqual(['Use 3 or less. To promise more, record a variation.']);
  expect(says(whole, '2027-05-31', '-1')).toEqual(['Use a number that is not below 0.']);
  expect(says(whole, '2027-06-30', '1').join()).toMatch(/^It is due on 30 June 2027, and that stays as it is/);
  expect(says(whole, '2027-06-30', null)).toEqual([]);
});

test('what is promised for other periods since an early end stays as it is when that is taken back', () => {
  const { held, variation } = ending(terms({ per: 'contract', dueOn: '2028-12-31' }), '2027-09-30');
  const now: CommitmentTerms = { ...held.terms, per: 'quarter' };
  expect(termFaults(now)).toEqual([]);
  expect(resumedTerms(now, variation)).toEqual({ ...now, endOn: '2029-03-31' });
});

test('an early end lies within the commitment, and is asked for no quantity that is promised for each period', () => {
  expect(endFaults(terms(), { endOn: '2027-09-30', quantity: null })).toEqual([]);
  const fields = (endOn: string, quantity: string | null) =>
    endFaults(terms(), { endOn, quantity }).map(({ field }) => field);
  expect(fields('2027-03-31', null)).toEqual(['endOn']);
  expect(fields('2029-03-31', '1')).toEqual(['endOn', 'quantity']);
});

test('an early end that is taken back leaves everything as it was, but for what changed since', () => {
  const { held, variation } = ending(terms({ per: 'contract', dueOn: '2028-12-31' }), '2027-09-30', '1');
  expect(endingOf([variation], held.terms)).toBe(variation);
  const now = { ...held.terms, statement: 'Talks in schools.' };
  const after = resumedTerms(now, variation);
  expect(after).toEqual({ ...variation.before, statement: 'Talks in schools.' });
  expect(resumedTerms({ ...now, quantity: '2' }, variation).quantity).toBe('2');
  const back = { ...variation, kind: 'end-taken-back' as const, before: now, after };
  expect(endingOf([variation, back], after)).toBeNull();
  expect(endingOf([variation], { endOn: '2028-01-01' })).toBeNull();
  const resumed = { terms: resumedTerms(held.terms, variation), earlier: [] };
  expect(heldBefore(held, resumed.terms, dayAfterEnd(held.terms))).toEqual([]);
});
