import fc from 'fast-check';
import { deliveryByPeriod, deliveryPosition, type Delivered, type Promised } from './delivery.ts';
import { lastDayOf, periodsOf } from './reporting-periods.ts';

const TERM = { from: '2027-04-01', to: '2030-03-31' };
const apprentices: Promised = { quantity: '3', per: 'year', term: TERM, dueOn: null };
const quarter = (number: number) => {
  const period = periodsOf(TERM, 'quarterly')[number - 1];
  if (!period) throw new Error('There is no such quarter.');
  return period;
};
const delivered = (number: number, accepted: string): Delivered => ({ period: quarter(number), accepted });

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

test('nobody is late before the first due day, and everybody who has delivered less is on the day', () => {
  expect(deliveryPosition(apprentices, [], '2028-03-30').state).toBe('not-due');
  expect(deliveryPosition(apprentices, [], '2028-03-31')).toMatchObject({
    promised: '3',
    shortfall: '3',
    state: 'late',
  });
  expect(deliveryPosition(apprentices, [delivered(2, '3')], '2028-03-31').state).toBe('on-track');
  expect(deliveryPosition(apprentices, [delivered(2, '9')], '2028-03-31').state).toBe('done');
  expect(deliveryPosition(apprentices, [delivered(2, '8.5')], '2030-04-01')).toMatchObject({
    shortfall: '0.5',
    state: 'ended-short',
  });
});

test('a commitment without a number is one thing that is done or not', () => {
  const plan: Promised = { quantity: null, per: 'contract', term: TERM, dueOn: '2027-09-30' };
  expect(deliveryPosition(plan, [], '2027-09-30').state).toBe('late');
  expect(deliveryPosition(plan, [delivered(1, '1')], '2027-09-30').state).toBe('done');
});

test('quarters show what fell due in them and what was accepted for them', () => {
  const rows = deliveryByPeriod(apprentices, [delivered(4, '2'), delivered(5, '0.1')], 'quarter');
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
      const promise: Promised = { quantity, per: 'quarter', term, dueOn: null };
      const position = deliveryPosition(promise, [], term.to);
      expect(position.promised).toBe(position.whole);
    }),
  );
});
