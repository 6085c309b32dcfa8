import { adviceOn, decisionGaps, meetsThreshold, type FindingDecision } from './compliance.ts';

const decision = (change: Partial<FindingDecision>): FindingDecision => ({
  outcome: 'disregarded',
  proportionality: 'The whole price schedule is empty.',
  clause: 'ITT 4.3',
  clarified: true,
  whyNotClarified: '',
  ...change,
});
const gaps = (change: Partial<FindingDecision>) => decisionGaps(decision(change)).map(({ pointer }) => pointer);

test('three wrong cells of 133 raise "consider clarifying", and nothing more', () => {
  expect(adviceOn({ kind: 'cells', wrong: 3, of: 133 })).toEqual([
    expect.stringMatching(/3 of 133.*consider clarifying/),
  ]);
  expect(adviceOn({ kind: 'cells', wrong: 60, of: 133 })).toEqual([]);
});

test('a response is disregarded only with a clause, a reason, and the bidder asked or a reason why not', () => {
  expect(gaps({})).toEqual([]);
  expect(gaps({ clause: ' ' })).toEqual(['/clause']);
  expect(gaps({ proportionality: '' })).toEqual(['/proportionality']);
  expect(gaps({ clarified: false })).toEqual(['/whyNotClarified']);
  expect(gaps({ clarified: false, whyNotClarified: 'The bidder has withdrawn.' })).toEqual([]);
});

test('every other outcome needs its reason only', () => {
  expect(gaps({ outcome: 'corrected', clause: '', clarified: false })).toEqual([]);
  expect(gaps({ outcome: 'no-consequence', proportionality: '' })).toEqual(['/proportionality']);
});

test.each([
  ['10', '10', true],
  ['10', '9.99999999999999999999', false],
  ['10', '10.00', true],
  ['0.1', '0.10000000000000000001', true],
  ['-2', '-1.5', true],
  ['-1', '-1.5', false],
  [null, 'yes', true],
  [null, 'no', false],
])('a threshold of %s is met by %s: %s', (least, stated, met) => {
  expect(meetsThreshold(least, stated)).toBe(met);
});
