import fc from 'fast-check';
import { Exact } from '@evenhand/scoring';
import type { ReportState } from '@evenhand/shared/domain';
import { answeredFor, deliveryByPeriod, deliveryIn, deliveryPosition, type DeliveryReported } from './delivery.ts';
import { dueQuantities } from './due-quantities.ts';
import { lastDayOf, periodsOf } from './periods.ts';
import { reportingPeriods } from './reporting-periods.ts';
import type { CommitmentTerms } from './terms.ts';

const TERM = { from: '2027-04-01', to: '2030-03-31' };
const promised = (change: Partial<CommitmentTerms> = {}): CommitmentTerms => ({
  ...{ statement: 'Three apprentices a year.', measureCode: null, quantity: '3', unit: 'apprentice', per: 'year' },
  ...{ beneficiary: null, place: null, startOn: TERM.from, endOn: TERM.to, dueOn: null },
  ...{ frequency: 'quarterly', evidenceAsked: null, owner: null, isIndicator: false },
  ...change,
});
const quarter = (number: number) => {
  const period = periodsOf(TERM, 'quarterly')[number - 1];
  if (!period) throw new Error('There is no such quarter.');
  return period;
};
const reported = (number: number, state: ReportState, acceptedAmount: string | null = null): DeliveryReported => {
  const { from: periodFrom, to: periodTo } = quarter(number);
  return { periodFrom, periodTo, state, acceptedAmount };
};
const delivered = (number: number, amount: string) => reported(number, 'accepted', amount);
const standing = (terms: CommitmentTerms, reports: readonly DeliveryReported[], asOf: string) =>
  deliveryPosition({ terms, earlier: [], reports }, asOf);

test('a contract of three years has twelve quarters that count from its own first day', () => {
  expect(periodsOf(TERM, 'quarterly')).toHaveLength(12);
  expect(periodsOf({ from: '2027-04-15', to: '2027-12-31' }, 'quarterly')).toEqual([
    { from: '2027-04-15', to: '2027-07-14' },
    { from: '2027-07-15', to: '2027-10-14' },
    { from: '2027-10-15', to: '2027-12-31' },
  ]);
  expect(lastDayOf('2027-04-01', 3)).toBe('2030-03-31');
  expect(lastDayOf('2028-02-29', 0.5)).toBe('2028-08-28');
});

test('months counted from the 31st do not drift', () => {
  const ends = periodsOf({ from: '2027-01-31', to: '2027-06-30' }, 'monthly').map(({ to }) => to);
  expect(ends).toEqual(['2027-02-27', '2027-03-30', '2027-04-29', '2027-05-30', '2027-06-29', '2027-06-30']);
});

test('nobody is late before the report is due that tells of what fell due', () => {
  const apprentices = promised();
  expect(standing(apprentices, [], '2028-03-30').state).toBe('not-due');
  for (const day of ['2028-03-31', '2028-04-30'])
    expect(standing(apprentices, [], day)).toMatchObject({
      ...{ promised: '0', awaited: '3', shortfall: '0', state: 'on-track' },
    });
  expect(standing(apprentices, [], '2028-05-01')).toMatchObject({
    ...{ promised: '3', awaited: '0', shortfall: '3', state: 'late' },
  });
  expect(standing(apprentices, [delivered(2, '3')], '2028-05-01').state).toBe('on-track');
  expect(standing(apprentices, [delivered(2, '9')], '2028-03-31').state).toBe('done');
  expect(standing(apprentices, [delivered(2, '8.5')], '2030-05-01')).toMatchObject({
    shortfall: '0.5',
    state: 'ended-short',
  });
});

test('what waits for review is not missing, and what was reviewed is, before its report would be overdue', () => {
  const apprentices = promised();
  expect(standing(apprentices, [reported(4, 'sent')], '2028-12-31')).toMatchObject({ awaited: '3', shortfall: '0' });
  expect(standing(apprentices, [reported(3, 'sent'), delivered(4, '1')], '2028-04-02').shortfall).toBe('0');
  expect(standing(apprentices, [delivered(4, '1')], '2028-04-02')).toMatchObject({ promised: '3', shortfall: '2' });
  expect(standing(apprentices, [reported(4, 'asked')], '2028-04-02').shortfall).toBe('0');
  expect(standing(apprentices, [delivered(4, '3'), reported(8, 'sent')], '2030-04-01')).toMatchObject({
    ...{ promised: '3', awaited: '6', state: 'on-track' },
  });
});

test('what waits of one year hides nothing that is missing of another', () => {
  const reports = [reported(4, 'sent'), delivered(8, '1')];
  expect(standing(promised(), reports, '2029-05-01')).toMatchObject({ promised: '3', delivered: '1', shortfall: '2' });
  expect(answeredFor({ terms: promised(), earlier: [], reports }, '2029-05-01').map(({ dueOn }) => dueOn)).toEqual([
    '2029-03-31',
  ]);
});

test('what is reported once is reported when it is due', () => {
  const plan = promised({ quantity: null, per: 'contract', dueOn: '2027-09-30', frequency: 'once' });
  expect(standing(plan, [], '2027-10-30').state).toBe('on-track');
  expect(standing(plan, [], '2027-10-31').state).toBe('late');
  const done = { periodFrom: TERM.from, periodTo: '2027-09-30', state: 'accepted', acceptedAmount: '1' } as const;
  expect(standing(plan, [done], '2027-10-31').state).toBe('done');
  // Sent for the whole term, before such a report ended on the day it was due.
  const longer = { ...done, periodTo: TERM.to };
  expect(standing(plan, [longer], '2027-10-31').shortfall).toBe('0');
});

test('what was agreed to be told of once a year is missing once the report on the year is overdue', () => {
  const talks = promised({ per: 'quarter', quantity: '4', frequency: 'yearly' });
  expect(standing(talks, [], '2027-12-31')).toMatchObject({ awaited: '12', shortfall: '0' });
  expect(standing(talks, [], '2028-05-01')).toMatchObject({ promised: '16', shortfall: '16' });
});

test('what fell due before a variation holds stays as it was, and what falls due from then on is what it says', () => {
  const [two, four] = [promised({ per: 'quarter', quantity: '2' }), promised({ per: 'quarter', quantity: '4' })];
  const varied = { terms: four, earlier: [{ until: '2028-04-01', terms: two }] };
  expect(dueQuantities(varied).map(({ quantity }) => quantity)).toEqual([...Array(4).fill('2'), ...Array(8).fill('4')]);
  expect(deliveryPosition({ ...varied, reports: [] }, '2028-05-01')).toMatchObject({ promised: '8', whole: '40' });
  // Lowered, an old shortfall stays.
  const lowered = { terms: two, earlier: [{ until: '2027-10-01', terms: four }], reports: [] };
  expect(deliveryPosition(lowered, '2027-10-31').shortfall).toBe('8');
});

test('a quantity for the whole contract is the whole, whatever was agreed before', () => {
  const yearly = [{ until: '2028-06-01', terms: promised() }];
  const whole = promised({ per: 'contract', quantity: '12' });
  expect(dueQuantities({ terms: whole, earlier: yearly })).toEqual([{ dueOn: TERM.to, quantity: '12' }]);
  const back = dueQuantities({ terms: promised(), earlier: [{ until: '2028-06-01', terms: whole }] });
  expect(back.map(({ dueOn }) => dueOn)).toEqual(['2029-03-31', '2030-03-31']);
});

test('what is ended early has no due day after its last, also where that is told of late', () => {
  const quarterly = promised({ per: 'quarter', quantity: '2' });
  const ended = {
    terms: { ...quarterly, endOn: '2027-09-30' },
    earlier: [{ until: '2028-04-01', terms: quarterly }],
    reports: [delivered(1, '2'), delivered(2, '2')],
  };
  expect(dueQuantities(ended).map(({ dueOn }) => dueOn)).toEqual(['2027-06-30', '2027-09-30']);
  expect(deliveryPosition(ended, '2029-01-01')).toMatchObject({ whole: '4', shortfall: '0', state: 'done' });
});

test.each(['2027-08-10', '2027-08-16', '2028-04-01'])(
  'what is ended early within a period falls due for the part of it too, told of with effect from %s',
  (until) => {
    const quarterly = promised({ per: 'quarter', quantity: '2' });
    const ended = { terms: { ...quarterly, endOn: '2027-08-15' }, earlier: [{ until, terms: quarterly }] };
    expect(dueQuantities(ended).map(({ dueOn }) => dueOn)).toEqual(['2027-06-30', '2027-08-15']);
  },
);

test('where the first day is put back, what fell due before it is reported on', () => {
  const quarterly = promised({ per: 'quarter', quantity: '2' });
  const later = {
    terms: { ...quarterly, startOn: '2028-04-01' },
    earlier: [{ until: '2027-10-01', terms: quarterly }],
    reports: [],
  };
  const asked = reportingPeriods(later, []);
  for (const { dueOn } of dueQuantities(later)) expect(asked.map(({ to }) => to)).toContain(dueOn);
  expect(deliveryPosition({ ...later, reports: [reported(1, 'sent')] }, '2027-09-01')).toMatchObject({
    ...{ awaited: '2', shortfall: '0' },
  });
});

test('quarters show what fell due in them and what was accepted for them', () => {
  const rows = deliveryByPeriod(
    { terms: promised(), earlier: [], reports: [delivered(4, '2'), delivered(5, '0.1')] },
    'quarter',
  );
  expect(rows[3]).toMatchObject({ promised: '3', delivered: '2' });
  expect(rows[4]).toMatchObject({ promised: '0', delivered: '0.1' });
});

test('periods cover a term without gap or overlap, and what is promised adds up to the whole', () => {
  const start = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 100).toFixed(2));
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), cents, (day, months, quantity) => {
      const from = day.toISOString().slice(0, 10);
      const term = { from, to: lastDayOf(from, months / 12) };
      const periods = periodsOf(term, 'quarterly');
      expect(periods[0]?.from).toBe(term.from);
      expect(periods.at(-1)?.to).toBe(term.to);
      periods.slice(1).forEach((period, at) => {
        expect(Date.parse(period.from) - Date.parse(periods[at]?.to ?? '')).toBe(86_400_000);
      });
      const terms = promised({ quantity, per: 'quarter', startOn: term.from, endOn: term.to });
      const position = standing(terms, [], term.to);
      expect(new Exact(position.promised).plus(position.awaited).eq(position.whole)).toBe(true);
    }),
  );
});

test('in a period counts what fell due in it and is answered for, and what was accepted in reports that end in it', () => {
  const apprentices = {
    terms: promised(),
    earlier: [],
    reports: [delivered(3, '1'), delivered(4, '1.5'), reported(5, 'sent'), delivered(6, '9')],
  };
  const year = { from: '2027-04-01', to: '2028-03-31' };
  expect(deliveryIn(apprentices, year, '2028-12-01')).toEqual({ promised: '3', delivered: '2.5', whole: '9' });
  const next = { from: '2028-04-01', to: '2029-03-31' };
  expect(deliveryIn(apprentices, next, '2028-12-01')).toEqual({ promised: '0', delivered: '9', whole: '9' });
  expect(deliveryIn(apprentices, { from: '2028-01-01', to: '2028-03-30' }, '2028-12-01').promised).toBe('0');
});

test('what adjoining periods hold is together what the whole term holds', () => {
  const years = periodsOf(TERM, 'yearly');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 9 }))), (amounts) => {
      const reports = [...new Map(amounts)].map(([number, amount]) => delivered(number, String(amount)));
      const held = { terms: promised(), earlier: [], reports };
      const sum = (of: 'promised' | 'delivered') =>
        years.reduce((all, year) => all.plus(deliveryIn(held, year, '2030-06-01')[of]), new Exact(0)).toString();
      const whole = deliveryPosition(held, '2030-06-01');
      expect([sum('promised'), sum('delivered')]).toEqual([whole.promised, whole.delivered]);
    }),
  );
});
