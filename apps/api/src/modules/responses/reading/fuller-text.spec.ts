import { fullerText, type ReadText } from './fuller-text.ts';

const nothing: ReadText = { sha256: '', status: 'damaged', reason: null, notes: [], pageCount: 3, document: null };

/** A text of three pages, of which these have words. */
function textWith(...withWords: readonly number[]): ReadText {
  const pages = [1, 2, 3].map((number) => {
    const source = withWords.includes(number) ? ('recognised' as const) : ('none' as const);
    return { number, start: 0, end: 0, source, confidence: null };
  });
  return { ...nothing, status: 'text', document: { text: '', pages, blocks: [], asides: [] } };
}

test.each([
  ['more pages have words', textWith(1), textWith(1, 2), 'now'],
  ['the same pages have words', textWith(1, 2), textWith(1, 2), 'now'],
  ['fewer pages have words', textWith(1, 2), textWith(1), 'before'],
  ['another page has words instead', textWith(1, 3), textWith(1, 2), 'before'],
  ['two pages have words instead of one', textWith(3), textWith(1, 2), 'before'],
  ['there was no text before', nothing, textWith(), 'now'],
  ['there is no text now', textWith(), nothing, 'before'],
  ['there never was a text', nothing, nothing, 'now'],
])('where %s the right text stays', (_, before, now, stays) => {
  expect(fullerText(before, now)).toBe(stays === 'now' ? now : before);
});
