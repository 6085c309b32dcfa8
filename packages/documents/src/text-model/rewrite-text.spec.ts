import fc from 'fast-check';
import { DocumentWriter } from './document-writer.ts';
import { rewriteText } from './rewrite-text.ts';

function sample(): ReturnType<DocumentWriter['finish']> {
  const writer = new DocumentWriter();
  writer.beginPage({ source: 'text-layer', confidence: null });
  writer.heading('About Northfold Works', 1);
  writer.paragraph('Northfold Works will plant 40 trees. Ask for Ms Ode.');
  writer.beginPage({ source: 'text-layer', confidence: null });
  writer.paragraph('We aim to:');
  writer.listItem('train ten people', '•', 0);
  const headers = writer.tableRow(['What', 'Who'], 1, 'is-header');
  writer.tableRow(['trees', 'Northfold Works'], 1, headers);
  return writer.finish();
}

test('every block, cell and page keeps its words, with the new ones in the place of the old', () => {
  const before = sample();
  const edits = [...before.text.matchAll(/Northfold Works/g)].map(({ index }) => ({
    start: index,
    end: index + 15,
    words: 'Bidder A',
  }));
  const { document } = rewriteText(before, edits);
  const wordsOf = (from: typeof before, words: (text: string) => string): string[] =>
    from.blocks.map(({ start, end }) => words(from.text.slice(start, end)));
  expect(wordsOf(document, (text) => text)).toEqual(
    wordsOf(before, (text) => text.replaceAll('Northfold Works', 'Bidder A')),
  );
  expect(document.pages.map(({ start, end }) => document.text.slice(start, end))).toEqual(document.text.split('\f'));
  const item = document.blocks.find((block) => block.kind === 'list-item');
  expect(item?.kind === 'list-item' && document.text.slice(item.leadIn?.start, item.leadIn?.end)).toBe('We aim to:');
});

test('offsets of kept words go to the new text and back', () => {
  const before = sample();
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ at: fc.nat(before.text.length - 1), length: fc.nat(12), words: fc.string({ maxLength: 5 }) }),
        { maxLength: 5 },
      ),
      (cuts) => {
        const edits = cuts.map(({ at, length, words }) => ({
          start: at,
          end: Math.min(at + length, before.text.length),
          words,
        }));
        const { document, offsets } = rewriteText(before, edits);
        for (let offset = 0; offset < before.text.length; offset++) {
          if (edits.some(({ start, end }) => start <= offset && offset <= end)) continue;
          const there = offsets.toRewritten(offset);
          expect(document.text[there]).toBe(before.text[offset]);
          expect(offsets.toOriginal(there)).toBe(offset);
        }
        for (const block of document.blocks) expect(block.end).toBeGreaterThan(block.start);
      },
    ),
  );
});

test('a stretch that was cited in the rewritten text leads to one in the original, and back to the same words', () => {
  const before = sample();
  const edits = [...before.text.matchAll(/Northfold Works|Ms Ode/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    words: words === 'Ms Ode' ? '[a person of Bidder A]' : 'Bidder A',
  }));
  const { document, offsets } = rewriteText(before, edits);
  fc.assert(
    fc.property(fc.nat(document.text.length - 1), fc.nat(document.text.length - 1), (one, other) => {
      const cited = { start: Math.min(one, other), end: Math.max(one, other) + 1 };
      const kept = offsets.original(cited);
      const shown = offsets.rewritten(kept);
      const words = (from: typeof before, { start, end }: typeof cited) => from.text.slice(start, end);
      // What was cited is there again; words that were put in are there as a whole.
      expect(words(document, shown)).toContain(words(document, cited));
      expect(offsets.original(shown)).toEqual(kept);
      const masked = words(before, kept).replaceAll('Northfold Works', 'Bidder A');
      expect(words(document, shown)).toBe(masked.replaceAll('Ms Ode', '[a person of Bidder A]'));
    }),
  );
});
