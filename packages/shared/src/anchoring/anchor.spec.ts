import fc from 'fast-check';
import { everyQuote, findQuote, fold } from './index.ts';

test('a quote is found across line ends, hyphens and ligatures', () => {
  const page = 'We will of\uFB01cially recruit ten ap-\nprentices  in Redditch.';
  const found = findQuote(page, 'officially recruit ten apprentices in');
  expect(found && page.slice(found.start, found.end)).toBe('of\uFB01cially recruit ten ap-\nprentices  in');
});

test('a quote is found where accents are letters of their own, before or after the letter they belong to', () => {
  const page = 'Plannwn goed ger y m\u02C6or, yn \u02C6\u0131m ar gyfer tw\u0302r a ch`ar.';
  const found = findQuote(page, 'ger y môr, yn îm ar gyfer tŵr a chàr');
  expect(found && page.slice(found.start, found.end)).toBe(page.slice(13, -1));
});

test.each([
  ['cafe\u0301 x', 'caf\u00E9', 'cafe\u0301'],
  ['cafe\u0301 x', 'cafe', 'cafe\u0301'],
  ['a\u0302\u0301 b', 'a', 'a\u0302\u0301'],
  ['a \u0301b', 'a', 'a'],
])('what is found of %j ends after the marks of its last letter, and not before them', (page, quote, words) => {
  const found = findQuote(page, quote);
  expect(found && page.slice(found.start, found.end)).toBe(words);
});

test('of two equal passages the one nearest to the expected place is meant', () => {
  const text = 'ten places. Other words. ten places.';
  expect(findQuote(text, 'ten places', 0)?.start).toBe(0);
  expect(findQuote(text, 'ten places', 30)?.start).toBe(25);
});

test('words that are not there, and a quote without letters, are not found', () => {
  expect(findQuote('We will train two people.', 'three people')).toBeNull();
  expect(findQuote('We will train two people.', ' - ')).toBeNull();
});

test('every place of the words is found from the front, as many as are asked for', () => {
  const text = 'Ten. A van. ten. T e n, and tenten.';
  expect(everyQuote(text, 'ten', 10).map(({ start }) => start)).toEqual([12, 28, 31]);
  expect(everyQuote(text, 'van', 10)).toEqual([{ start: 7, end: 10 }]);
  expect(everyQuote(text, 'ten', 2)).toHaveLength(2);
  expect(everyQuote(text, ' - ', 10)).toEqual([]);
});

test('of plain letters and signs nothing is left out but spaces, hyphens and grave accents', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(fold(text).text).toBe(text.replaceAll(/[ `-]/g, ''));
    }),
  );
});

test('any slice of a text that has letters is found, and what is found folds to the same words', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = Math.min(a % text.length, b % text.length);
      const end = Math.max(a % text.length, b % text.length) + 1;
      const quote = text.slice(start, end);
      if (quote.trim() === '') return;
      const found = findQuote(text, quote.replaceAll(' ', '\n  '), start);
      expect(found && text.slice(found.start, found.end).replaceAll(' ', '')).toBe(quote.replaceAll(' ', ''));
    }),
  );
});
