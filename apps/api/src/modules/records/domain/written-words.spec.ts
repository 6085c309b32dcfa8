import { areWords } from './written-words.ts';

const HASH = 'a'.repeat(64);

test.each([
  ['reason', 'Vague.', true],
  ['reasonBefore', 'Cheaper.', true],
  ['lookAt', 'Page 2', true],
  ['anything', 'Meadow promises less than Verge.', true],
  ['reason', '', false],
  ['reason', null, false],
  ['position', 'E2', false],
  ['due', '2027-05-01', false],
  ['version', 3, false],
  ['contents', `${HASH} ${HASH}`, false],
  ['personId', '0b5c4ab8-41c7-4a51-8f0a-3b1f0f6f0a01', false],
])('the detail %s with %p holds words: %p', (name, value, held) => {
  expect(areWords(name, value)).toBe(held);
});
