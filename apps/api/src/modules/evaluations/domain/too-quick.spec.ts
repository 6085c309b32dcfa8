import { isTooQuick } from './too-quick.ts';

test.each<[string, number, number, boolean]>([
  ['five seconds', 5, 100, true],
  ['a minute for a page', 60, 500, false],
  ['half a minute for six pages', 30, 3000, true],
  ['no answer to read and twenty seconds', 20, 0, false],
])('%s', (_what, seconds, words, flagged) => {
  expect(isTooQuick(seconds, words)).toBe(flagged);
});
