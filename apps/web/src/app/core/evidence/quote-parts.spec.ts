import type { Evidence, FileTextView } from '@evenhand/shared/contracts';
import { quoteParts } from './quote-parts.ts';

const stored = 'Page one ends here. And page two begins.';
const text = {
  text: stored,
  pages: [
    { number: 1, start: 0, end: 20 },
    { number: 2, start: 20, end: stored.length },
  ],
} as unknown as FileTextView;
const evidenceFor = (quote: string, page: number | null): Evidence => {
  const start = stored.indexOf(quote);
  return { file: 'a.pdf', sha256: '', page, locator: null, start, end: start + quote.length, quote };
};

test('a quote on one page is one part, with its distance from the start of the page', () => {
  expect(quoteParts(evidenceFor('page two', 2), text)).toEqual([{ page: 2, quote: 'page two', near: 4 }]);
});

test('a quote over the end of a page is one part for each page, and the parts make the quote', () => {
  const parts = quoteParts(evidenceFor('ends here. And page', 1), text);
  expect(parts.map(({ page }) => page)).toEqual([1, 2]);
  expect(parts.map(({ quote }) => quote).join('')).toBe('ends here. And page');
});

test('without the stored text the quote is looked for on its own page', () => {
  expect(quoteParts(evidenceFor('page two', 2), undefined)).toEqual([{ page: 2, quote: 'page two', near: 0 }]);
});
