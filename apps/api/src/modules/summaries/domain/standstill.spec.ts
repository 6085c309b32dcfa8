import { standstill, stepRefusal, type AwardSteps } from './standstill.ts';

const steps = (change: Partial<AwardSteps> = {}): AwardSteps => ({
  summariesOwed: 0,
  summariesIssuedOn: '2027-06-01',
  noticePublishedOn: null,
  contractEnteredOn: null,
  ...change,
});

test('no notice while one summary is owed', () => {
  expect(stepRefusal('notice', '2027-06-02', steps({ summariesOwed: 1 }), 'England')).toContain('comes after');
  expect(stepRefusal('notice', '2027-05-31', steps(), 'England')).toContain('cannot be earlier');
  expect(stepRefusal('notice', '2027-06-02', steps(), 'England')).toBeNull();
});

test('no contract without a notice, none on the last day of standstill, one on the day after', () => {
  expect(stepRefusal('contract', '2027-06-30', steps(), 'England')).toContain('Record the notice first');
  const noticed = steps({ noticePublishedOn: '2027-06-02' });
  expect(standstill('2027-06-02', 'England')).toEqual({ lastDay: '2027-06-11', contractFrom: '2027-06-14' });
  expect(stepRefusal('contract', '2027-06-11', noticed, 'England')).toContain('14 June 2027');
  expect(stepRefusal('contract', '2027-06-12', noticed, 'England')).toBeNull();
});

test('no summary after the notice', () => {
  expect(stepRefusal('summaries', '2027-06-03', steps({ noticePublishedOn: '2027-06-02' }), 'Wales')).not.toBeNull();
});
