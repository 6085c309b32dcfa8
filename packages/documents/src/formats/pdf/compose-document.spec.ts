import fc from 'fast-check';
import { composeDocument } from './compose-document.ts';
import type { PageSegments } from './running-text.ts';
import type { Segment } from './segments.ts';

const word = fc.constantFrom(
  'We',
  'will',
  'plant',
  '12',
  'trees',
  'by',
  'March',
  '2028.',
  '•',
  '1.',
  'Q1',
  'Target',
  'a-',
  '£1,250,00',
);
const segment = fc
  .record({
    text: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
    left: fc.constantFrom(60, 70, 84, 180, 300, 320, 450),
    y: fc.integer({ min: 2, max: 60 }).map((row) => row * 13.5),
    size: fc.constantFrom(6, 11, 11, 11, 14, 18),
    bold: fc.constantFrom(0, 0, 1),
    spaceAfter: fc.boolean(),
  })
  .map((made): Segment => ({
    ...made,
    right: made.left + made.text.length * made.size * 0.5,
    artifact: false,
    mark: null,
  }));
const pages = fc
  .array(fc.array(segment, { maxLength: 30 }), { minLength: 1, maxLength: 4 })
  .map((contents): PageSegments[] => contents.map((segments, index) => ({ number: index + 1, height: 842, segments })));

const letters = (words: string): string => [...words.replace(/[^\p{L}\p{N}£]/gu, '')].toSorted().join('');

test('wherever words stand on their pages, none is lost, none is doubled, and every block is an exact slice in order', () => {
  fc.assert(
    fc.property(pages, (given) => {
      const sources = given.map(() => ({ source: 'text-layer' as const, confidence: null }));
      const document = composeDocument({ pages: given, sources, outline: [], asides: [] });
      const all = given.flatMap((page) => page.segments.map((each) => each.text)).join(' ');
      const kept = `${document.text} ${document.asides.map((aside) => aside.text).join(' ')}`;
      expect(letters(kept)).toBe(letters(all));
      expect(document.pages).toHaveLength(given.length);
      let at = 0;
      for (const block of document.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(at);
        expect(document.text.slice(block.start, block.end).trim()).not.toBe('');
        const page = document.pages.find((each) => each.number === block.page);
        expect(page !== undefined && page.start <= block.start && block.start <= page.end).toBe(true);
        if (block.kind === 'table-row')
          for (const cell of block.cells) expect(cell.start >= block.start && cell.end <= block.end).toBe(true);
        at = block.end;
      }
    }),
    { numRuns: 300 },
  );
});
