import { directionOf } from './direction.ts';

test.each<[string, string, string | null, string]>([
  ['2', '3', '5', 'toward-machine'],
  ['4', '2', '5', 'away-from-machine'],
  ['4', '10', '9', 'toward-machine'],
  ['3', '4', '3', 'away-from-machine'],
  ['3', '3', '5', 'same'],
  ['3', '4', null, 'no-band'],
])('from %s to %s with the machine at %s is %s', (from, to, machine, direction) => {
  expect(directionOf(from, to, machine)).toBe(direction);
});
