import { pagesInWords } from './pages-in-words.ts';

test.each([
  [[3], 'Page 3'],
  [[3, 4], 'Pages 3 and 4'],
  [[12, 3, 4, 5], 'Pages 3 to 5 and 12'],
  [[1, 3, 4, 9, 10, 11, 20], 'Pages 1, 3, 4, 9 to 11 and 20'],
  [Array.from({ length: 1400 }, (_, at) => at + 51), 'Pages 51 to 1450'],
])('pages %j are named %s', (pages, words) => {
  expect(pagesInWords(pages)).toBe(words);
});
