import fc from 'fast-check';
import { afterTry, mayTry, withNewCode, type CodeState } from './bidder-codes.ts';

const START: CodeState = { codeEndsAt: null, codesSent: 0, codesSince: null, failures: 0, lockedUntil: null };
const NOON = new Date('2027-05-04T12:00:00Z');
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

test('a code can be tried while it is open, and once only where it is right', () => {
  const sent = withNewCode(START, NOON) ?? START;
  expect(mayTry(START, NOON)).toBe(false);
  expect(mayTry(sent, after(14))).toBe(true);
  expect(mayTry(sent, after(15))).toBe(false);
  expect(mayTry(afterTry(sent, true, after(1)), after(1))).toBe(false);
});

test('nobody guesses: of all that can be tried within an hour there are at most ten wrong codes', () => {
  const steps = fc.array(fc.record({ minutes: fc.nat(3), asks: fc.boolean() }), { maxLength: 200 });
  fc.assert(
    fc.property(steps, (all) => {
      let state = START;
      let minute = 0;
      const wrong: number[] = [];
      for (const { minutes, asks } of all) {
        minute += minutes;
        if (asks) state = withNewCode(state, after(minute)) ?? state;
        else if (mayTry(state, after(minute))) {
          state = afterTry(state, false, after(minute));
          wrong.push(minute);
        }
      }
      const withinAnHour = (from: number) => wrong.filter((at) => at >= from && at < from + 60).length;
      // Five of a stretch before a lock can be followed, once it ends, by ten more.
      expect(Math.max(0, ...wrong.map(withinAnHour))).toBeLessThanOrEqual(10);
    }),
  );
});

test('a mailbox gets at most five codes within an hour, and more in the next', () => {
  let state: CodeState = START;
  for (let code = 0; code < 5; code += 1) state = withNewCode(state, after(code)) ?? START;
  expect(state.codesSent).toBe(5);
  expect(withNewCode(state, after(30))).toBeNull();
  expect(withNewCode(state, after(60))?.codesSent).toBe(1);
});
