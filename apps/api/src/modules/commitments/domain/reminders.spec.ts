import { concerns, remindersOn, type Reminded } from './reminders.ts';

const owed = (change: Partial<Reminded> = {}): Reminded => ({
  promise: { quantity: '4', per: 'quarter', term: { from: '2027-01-01', to: '2027-12-31' }, dueOn: null },
  frequency: 'quarterly',
  reports: [],
  isShort: false,
  daysBefore: 7,
  ...change,
});

test('a report is reminded of a week before it is due, and once more when it is overdue', () => {
  expect(remindersOn('2027-04-01', owed())).toEqual([]);
  expect(remindersOn('2027-04-23', owed())).toEqual([{ kind: 'report-due', dueOn: '2027-04-30' }]);
  expect(remindersOn('2027-04-30', owed())).toEqual([{ kind: 'report-due', dueOn: '2027-04-30' }]);
  expect(remindersOn('2027-05-01', owed())).toEqual([{ kind: 'report-overdue', dueOn: '2027-04-30' }]);
});

test('how long before is what the contract says, and a day earlier nobody is reminded', () => {
  const fortnight = owed({ daysBefore: 14 });
  expect(remindersOn('2027-04-15', fortnight)).toEqual([]);
  expect(remindersOn('2027-04-16', fortnight)).toEqual([{ kind: 'report-due', dueOn: '2027-04-30' }]);
});

test('the supplier is reminded of reports, and not of what the authority finds missing', () => {
  const kinds = ['report-due', 'report-overdue', 'slippage'] as const;
  const of = (party: 'authority' | 'supplier') =>
    kinds.filter((kind) => concerns(party, { kind, dueOn: '2027-04-30' }));
  expect(of('authority')).toEqual(kinds);
  expect(of('supplier')).toEqual(['report-due', 'report-overdue']);
});

test('a report that was sent is not reminded of, one that is being written is', () => {
  const report = (state: 'sent' | 'draft') => owed({ reports: [{ periodTo: '2027-03-31', state }] });
  expect(remindersOn('2027-05-01', report('sent'))).toEqual([]);
  expect(remindersOn('2027-05-01', report('draft'))).toHaveLength(1);
});

test('whoever has not looked for three quarters is reminded of the newest only', () => {
  expect(remindersOn('2027-11-15', owed())).toEqual([{ kind: 'report-overdue', dueOn: '2027-10-30' }]);
});

test('what fell due and is missing is slippage from the day after', () => {
  expect(remindersOn('2027-03-31', owed({ isShort: true }))).toEqual([]);
  expect(remindersOn('2027-04-01', owed({ isShort: true }))).toEqual([{ kind: 'slippage', dueOn: '2027-03-31' }]);
});
