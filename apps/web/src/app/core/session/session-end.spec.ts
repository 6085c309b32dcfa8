import { endsSoonIn } from './session-end.ts';

const MINUTE = 60_000;
const at = Date.UTC(2027, 0, 1, 12);
const session = { endsAt: new Date(at + 600 * MINUTE).toISOString(), idleMinutes: 60 };

test.each([
  [0, null],
  [54, null],
  [55, 5 * MINUTE],
  [59, MINUTE],
  [61, 0],
])('after %i minutes without use the time left that is worth a word is %s', (idle, left) => {
  expect(endsSoonIn(session, at - idle * MINUTE, at)).toBe(left);
});

test('the end in any case counts, however much the session is used', () => {
  expect(endsSoonIn(session, at + 598 * MINUTE, at + 598 * MINUTE)).toBe(2 * MINUTE);
});
