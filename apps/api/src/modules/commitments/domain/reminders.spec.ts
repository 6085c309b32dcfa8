import type { ReportState } from '@evenhand/shared/domain';
import { concerns, remindersOn, type Reminded } from './reminders.ts';
import type { CommitmentTerms } from './terms.ts';

const TERMS: CommitmentTerms = {
  ...{ statement: 'Four talks a quarter.', measureCode: null, quantity: '4', unit: 'talk', per: 'quarter' },
  ...{ beneficiary: null, place: null, startOn: '2027-01-01', endOn: '2027-12-31', dueOn: null },
  ...{ frequency: 'quarterly', evidenceAsked: null, owner: null, isIndicator: false },
};
const FIRST = { periodFrom: '2027-01-01', periodTo: '2027-03-31' };
const owed = (change: Partial<Reminded> = {}): Reminded => ({
  commitment: { terms: TERMS, earlier: [], reports: [] },
  daysBefore: 7,
  ...change,
});
const first = (state: ReportState, acceptedAmount: string | null = null) =>
  owed({ commitment: { terms: TERMS, earlier: [], reports: [{ ...FIRST, state, acceptedAmount }] } });
const late = (dueOn: string) => ({ kind: 'report-overdue', dueOn });
const short = (dueOn: string) => ({ kind: 'slippage', dueOn });

test('a report is reminded of a week before it is due, and once more when it is overdue', () => {
  expect(remindersOn('2027-04-01', owed())).toEqual([]);
  expect(remindersOn('2027-04-23', owed())).toEqual([{ kind: 'report-due', dueOn: '2027-04-30' }]);
  expect(remindersOn('2027-04-30', owed())).toEqual([{ kind: 'report-due', dueOn: '2027-04-30' }]);
  expect(remindersOn('2027-05-01', owed())).toEqual([late('2027-04-30'), short('2027-03-31')]);
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
  expect(remindersOn('2027-05-01', first('sent'))).toEqual([]);
  expect(remindersOn('2027-05-01', first('draft'))).toEqual([late('2027-04-30'), short('2027-03-31')]);
});

test('whoever has not looked for three quarters is reminded of the newest only', () => {
  expect(remindersOn('2027-11-15', owed())).toEqual([late('2027-10-30'), short('2027-09-30')]);
});

test('what fell due is slippage once its report was reviewed or is overdue, not the day after', () => {
  expect(remindersOn('2027-04-01', owed())).toEqual([]);
  expect(remindersOn('2027-04-02', first('accepted-in-part', '3'))).toEqual([short('2027-03-31')]);
  expect(remindersOn('2027-04-02', first('accepted', '4'))).toEqual([]);
});
