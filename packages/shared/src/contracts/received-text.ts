import * as z from 'zod/mini';

// Lone surrogates cannot be stored or sent as UTF-8, and databases refuse the NUL character.
const NOT_ON_A_LINE = /[\p{Cc}\p{Cs}]/u;
const NOT_IN_A_TEXT = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

const FAULTY = 'Take out control characters and broken characters.';

/** Whether a value is nested at most `levels` deep. Goes down level by level, so that no depth can overflow the stack. */
export function isAtMostDeep(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values<unknown>({ ...one }) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/** One line that must say something; at most `most` UTF-16 units. */
export function line(most: number) {
  return z.string().check(
    z.minLength(1, 'Write at least one word.'),
    z.maxLength(most, `Use at most ${String(most)} characters.`),
    z.refine((text) => text === '' || /\S/u.test(text), 'Write at least one word.'),
    z.refine((text) => !NOT_ON_A_LINE.test(text), FAULTY),
  );
}

/** One line, possibly empty; at most `most` UTF-16 units. */
export function lineOrNothing(most: number) {
  return z.string().check(
    z.maxLength(most, `Use at most ${String(most)} characters.`),
    z.refine((text) => !NOT_ON_A_LINE.test(text), FAULTY),
  );
}

/** Text of several lines, possibly empty; at most `most` UTF-16 units. */
export function longText(most = 20_000) {
  return z.string().check(
    z.maxLength(most, `Use at most ${String(most)} characters.`),
    z.refine((text) => !NOT_IN_A_TEXT.test(text), FAULTY),
  );
}

/** Text of several lines that must say something; at most `most` UTF-16 units. */
export function longWords(most = 20_000) {
  return longText(most).check(
    z.minLength(1, 'Write at least one word.'),
    z.refine((text) => text === '' || /\S/u.test(text), 'Write at least one word.'),
  );
}
