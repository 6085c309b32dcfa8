import { goesOn } from './goes-on.ts';

const MINUTE = 60_000;
const IDLE = 30;
const now = new Date('2027-05-01T12:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);

test.each([
  ['used just now, long before its end', 0, 60, true],
  ['idle for as long as is allowed', -IDLE, 60, true],
  ['idle for longer', -IDLE - 1, 60, false],
  ['at its end, however much it is used', 0, 0, false],
  ['past its end', 0, -1, false],
])('a session %s', (_, seen, ends, going) => {
  expect(goesOn({ seenAt: inMinutes(seen), endsAt: inMinutes(ends) }, now, IDLE)).toBe(going);
});
