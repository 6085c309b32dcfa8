import { paceOfPanel, secondsToLock, type ItemInTime, type Sitting } from './time-to-lock.ts';

const START = Date.parse('2027-03-01T10:00:00Z');
const at = (seconds: number) => new Date(START + seconds * 1000);
const item = (given: Partial<ItemInTime> = {}): ItemInTime => ({
  lockedAt: at(240),
  firstSavedAt: at(0),
  course: [],
  marks: ['3', '3', '3'],
  ...given,
});

const SITTINGS: readonly Sitting[] = [{ openedAt: at(-600), endedAt: at(3600) }];

test('an item took from its first words to its lock', () => {
  expect(secondsToLock(item(), SITTINGS)).toBe(240);
  expect(secondsToLock(item(), [{ openedAt: at(-1), endedAt: null }])).toBe(240);
});

test.each([
  ['is still open', { lockedAt: null }],
  ['has no words', { firstSavedAt: null }],
  ['was begun in one session and locked in the next', { lockedAt: at(4000) }],
  ['was parked meanwhile', { course: [{ kind: 'parked', at: at(30).toISOString() }] }],
  ['was opened again', { course: [{ kind: 'reopened', at: at(30).toISOString() }] }],
] satisfies [string, Partial<ItemInTime>][])('no time is told of one that %s', (_says, given) => {
  expect(secondsToLock(item(given), [...SITTINGS, { openedAt: at(3900), endedAt: null }])).toBeNull();
});

test('the pace is the median over items that went through in one go, and apart over unanimous ones', () => {
  const items = [
    item({ lockedAt: at(100) }),
    item({ lockedAt: at(200), marks: ['3', '3.0'] }),
    item({ lockedAt: at(900), marks: ['2', '4'] }),
    item({ lockedAt: at(9000), course: [{ kind: 'sent-back', at: at(60).toISOString() }] }),
    item({ lockedAt: null }),
  ];
  expect(paceOfPanel(items, SITTINGS)).toEqual({
    items: 3,
    medianSeconds: 200,
    unanimous: 2,
    unanimousMedianSeconds: 150,
  });
});

test('one score alone is not unanimous', () => {
  expect(paceOfPanel([item({ marks: ['3'] })], SITTINGS)).toMatchObject({
    items: 1,
    unanimous: 0,
    unanimousMedianSeconds: null,
  });
});

test('without an item there is no pace', () => {
  expect(paceOfPanel([], SITTINGS)).toEqual({
    items: 0,
    medianSeconds: null,
    unanimous: 0,
    unanimousMedianSeconds: null,
  });
});
