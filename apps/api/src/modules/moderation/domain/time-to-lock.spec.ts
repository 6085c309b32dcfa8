import { paceOfPanel, secondsToLock, type ItemInTime } from './time-to-lock.ts';

const START = Date.parse('2027-03-01T10:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const item = (given: Partial<ItemInTime> = {}): ItemInTime => ({
  lockedAt: at(240),
  saved: [at(0), at(90)],
  course: [],
  marks: ['3', '3', '3'],
  ...given,
});

test('an item took from its first words to its lock', () => {
  expect(secondsToLock(item())).toBe(240);
});

test.each([
  ['is still open', { lockedAt: null }],
  ['was locked before versions were kept', { saved: [] }],
  ['was parked meanwhile', { course: [{ kind: 'parked', at: at(30).toISOString() }] }],
  ['was opened again', { course: [{ kind: 'reopened', at: at(30).toISOString() }] }],
] satisfies [string, Partial<ItemInTime>][])('no time is told of one that %s', (_says, given) => {
  expect(secondsToLock(item(given))).toBeNull();
});

test('the pace is the median over items that went through in one go, and apart over unanimous ones', () => {
  const items = [
    item({ lockedAt: at(100) }),
    item({ lockedAt: at(200), marks: ['3', '3.0'] }),
    item({ lockedAt: at(900), marks: ['2', '4'] }),
    item({ lockedAt: at(9000), course: [{ kind: 'sent-back', at: at(60).toISOString() }] }),
    item({ lockedAt: null }),
  ];
  expect(paceOfPanel(items)).toEqual({ items: 3, medianSeconds: 200, unanimous: 2, unanimousMedianSeconds: 150 });
});

test('one score alone is not unanimous', () => {
  expect(paceOfPanel([item({ marks: ['3'] })])).toMatchObject({ items: 1, unanimous: 0, unanimousMedianSeconds: null });
});

test('without an item there is no pace', () => {
  expect(paceOfPanel([])).toEqual({ items: 0, medianSeconds: null, unanimous: 0, unanimousMedianSeconds: null });
});
