import { regimeRules } from './regimes.ts';
import { dayRefusal, standstill, stepRefusal, type AwardSteps } from './standstill.ts';

const ENGLAND = regimeRules('PA23-England');

const steps = (change: Partial<AwardSteps> = {}): AwardSteps => ({
  summariesOwed: 0,
  summariesIssuedOn: '2027-06-01',
  noticePublishedOn: null,
  contractEnteredOn: null,
  ...change,
});

test('no notice while one summary is owed', () => {
  expect(stepRefusal('notice', '2027-06-02', steps({ summariesOwed: 1 }), ENGLAND)).toContain('comes after');
  expect(stepRefusal('notice', '2027-05-31', steps(), ENGLAND)).toContain('went out on 1 June 2027');
  expect(stepRefusal('notice', '2027-06-02', steps(), ENGLAND)).toBeNull();
});

test('no contract without a notice, none on the last day of standstill, one on the day after', () => {
  expect(stepRefusal('contract', '2027-06-30', steps(), ENGLAND)).toContain('Record the notice first');
  const noticed = steps({ noticePublishedOn: '2027-06-02' });
  expect(standstill(noticed, ENGLAND)).toEqual({ lastDay: '2027-06-11', contractFrom: '2027-06-14' });
  expect(stepRefusal('contract', '2027-06-11', noticed, ENGLAND)).toContain('14 June 2027');
  expect(stepRefusal('contract', '2027-06-12', noticed, ENGLAND)).toBeNull();
});

test('no summary after the notice', () => {
  const noticed = steps({ noticePublishedOn: '2027-06-02' });
  expect(stepRefusal('summaries', '2027-06-03', noticed, regimeRules('PA23-Wales'))).not.toBeNull();
});

// Worked out by hand from the regulations and the nations' bank holidays of 2027.
test.each([
  ['PCR2015', 'ten days after the letters', { summariesIssuedOn: '2027-06-01' }, '2027-06-11'],
  ['PCR2015', 'to the next working day where the tenth is a Sunday', { summariesIssuedOn: '2027-06-03' }, '2027-06-14'],
  ['PCR2015', 'past both bank holidays of Easter', { summariesIssuedOn: '2027-03-16' }, '2027-03-30'],
  [
    'Scotland',
    'past Good Friday, to the Monday that Scotland works',
    { summariesIssuedOn: '2027-03-16' },
    '2027-03-29',
  ],
  ['PSR', 'eight working days after the day after the notice', { noticePublishedOn: '2027-06-01' }, '2027-06-14'],
  ['PSR', 'over a weekend that the standstill begins on', { noticePublishedOn: '2027-06-04' }, '2027-06-16'],
] as const)('%s: %s', (regime, _counted, change, lastDay) => {
  const rules = regimeRules(regime);
  const begun = steps(change);
  expect(standstill(begun, rules)?.lastDay).toBe(lastDay);
  expect(stepRefusal('contract', lastDay, begun, rules)).toContain('Standstill runs to the end of');
  expect(stepRefusal('contract', standstill(begun, rules)?.contractFrom ?? '', begun, rules)).toBeNull();
});

test('where letters begin the standstill, the contract waits for them and not for the notice', () => {
  const owed = steps({ summariesOwed: 1 });
  expect(stepRefusal('contract', '2028-01-10', owed, regimeRules('PCR2015'))).toContain('when the summaries go out');
  expect(stepRefusal('contract', '2028-01-10', steps(), regimeRules('Scotland'))).toBeNull();
  const made = steps({ contractEnteredOn: '2027-06-20' });
  expect(stepRefusal('notice', '2027-06-21', made, regimeRules('PCR2015'))).toBeNull();
});

test('below the thresholds nothing has to pass before the contract', () => {
  expect(stepRefusal('contract', '2027-06-02', steps(), regimeRules('below-threshold'))).toBeNull();
});

test('a step is recorded of a day that has come, also where the year has more digits in the end', () => {
  expect(dayRefusal('2027-06-02', '2027-06-02')).toBeNull();
  expect(dayRefusal('2027-06-03', '2027-06-02')).toContain('3 June 2027 lies ahead');
  expect(dayRefusal('9999-12-31', '2027-06-02')).toContain('lies ahead');
});

test('a contract keeps the notice that its standstill was counted from', () => {
  const made = steps({ noticePublishedOn: '2027-06-02', contractEnteredOn: '2027-06-14' });
  expect(stepRefusal('notice', '2027-06-20', made, ENGLAND)).toContain('entered on 14 June 2027');
  expect(stepRefusal('notice', '2027-06-03', steps({ noticePublishedOn: '2027-06-02' }), ENGLAND)).toBeNull();
});

test('no contract before the summaries that went out, below the thresholds either', () => {
  expect(stepRefusal('contract', '2027-05-31', steps(), regimeRules('below-threshold'))).toContain('cannot be earlier');
});
