import { fileURLToPath } from 'node:url';
import type { ReadFile, Slice } from '@evenhand/shared/domain';
import { readReceivedFile } from '../src/index.ts';

// One response in Markdown, saved by a word processor as DOCX and PDF, and printed by a browser in one and two columns.
const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

/** What a reader of the response sees, whatever file it came in: kind, words, lead-ins and table headers. */
function outlineOf({ document }: ReadFile): string[] {
  if (document === null) return [];
  const words = (slice: Slice): string =>
    document.text.slice(slice.start, slice.end).replace(/\*\*/g, '').replace(/\s+/g, ' ').replace(/’/g, "'").trim();
  return document.blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `heading ${String(block.level)}: ${words(block)}`;
      case 'list-item':
        return `item ${String(block.depth)} under ${block.leadIn === null ? '-' : words(block.leadIn)}: ${words(block)}`;
      case 'table-row': {
        const cells = block.cells.map(
          (cell) => `${cell.header === null ? '' : `${words(cell.header)} = `}${words(cell)}`,
        );
        return `${block.isHeader ? 'header' : 'row'}: ${cells.join(' | ')}`;
      }
      case 'paragraph':
        return `paragraph: ${words(block)}`;
    }
  });
}

test.each([
  'response.docx',
  'response.odt',
  'response.rtf',
  'response.pdf',
  'response-printed.pdf',
  'response-two-columns.pdf',
])('%s gives the blocks of the Markdown', async (name) => {
  const [markdown, file] = await Promise.all([
    readReceivedFile({ path: fixture('response.md') }),
    readReceivedFile({ path: fixture(name) }),
  ]);
  expect(file).toMatchObject({ status: 'text', reason: null });
  expect(outlineOf(file)).toEqual(outlineOf(markdown));
});

test('every block of a PDF knows its page, and its page holds where it begins', async () => {
  const { document, pageCount } = await readReceivedFile({ path: fixture('response.pdf') });
  expect(pageCount).toBe(2);
  expect(document?.pages.map((page) => [page.number, page.source])).toEqual([
    [1, 'text-layer'],
    [2, 'text-layer'],
  ]);
  for (const block of document?.blocks ?? []) {
    const page = document?.pages.find((each) => each.number === block.page);
    expect(block.start).toBeGreaterThanOrEqual(page?.start ?? Infinity);
    expect(block.start).toBeLessThanOrEqual(page?.end ?? -1);
  }
});
