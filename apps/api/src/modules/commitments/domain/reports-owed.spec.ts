import type { ReportState } from '@evenhand/shared/domain';
import type { ReportedTerms } from './reporting-periods.ts';
import { nextReport, nextToSend } from './reports-owed.ts';

const terms: ReportedTerms = {
  ...{ startOn: '2027-04-01', endOn: '2028-03-31', dueOn: null, frequency: 'quarterly' },
  ...{ quantity: '2', per: 'quarter' },
};
const FROM: Readonly<Record<string, string>> = {
  ...{ '2027-06-30': '2027-04-01', '2027-09-30': '2027-07-01' },
  ...{ '2027-12-31': '2027-10-01', '2028-03-31': '2028-01-01' },
};
const report = (periodTo: string, state: ReportState) => ({ periodFrom: FROM[periodTo] ?? '', periodTo, state });
const owed = (today: string, ...reports: ReturnType<typeof report>[]) => {
  const next = nextReport({ terms, earlier: [], reports }, today);
  return next === null ? null : [next.period.to, next.isOverdue];
};

test('a report that waits for review does not hide the overdue one behind it', () => {
  expect(owed('2027-12-01', report('2027-06-30', 'sent'))).toEqual(['2027-09-30', true]);
});

test('a report is overdue from the day after its thirty days', () => {
  expect(owed('2027-07-30')).toEqual(['2027-06-30', false]);
  expect(owed('2027-07-31')).toEqual(['2027-06-30', true]);
});

test('a report that is asked about is owed again', () => {
  expect(owed('2027-12-01', report('2027-06-30', 'asked'))).toEqual(['2027-06-30', true]);
});

test('a report of days after an end that was dated back is asked for no more', () => {
  const reports = [report('2027-06-30', 'accepted'), report('2027-09-30', 'asked')];
  expect(nextReport({ terms: { ...terms, endOn: '2027-06-30' }, earlier: [], reports }, '2027-12-01')).toBeNull();
});

test('what has not begun is the next report, and cannot be sent yet', () => {
  const sent = [report('2027-06-30', 'accepted')];
  expect(owed('2027-06-30', ...sent)).toEqual(['2027-09-30', false]);
  expect(nextToSend({ terms, earlier: [], reports: sent }, '2027-06-30')).toBeNull();
  expect(nextToSend({ terms, earlier: [], reports: sent }, '2027-07-01')?.period.to).toBe('2027-09-30');
});

test('once everything was accepted nothing is owed', () => {
  const all = ['2027-06-30', '2027-09-30', '2027-12-31', '2028-03-31'].map((to) => report(to, 'accepted'));
  expect(owed('2028-06-01', ...all)).toBeNull();
});
