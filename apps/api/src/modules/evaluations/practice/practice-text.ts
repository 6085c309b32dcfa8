import { createHash } from 'node:crypto';
import type { FileTextView } from '@evenhand/shared/contracts';

/** A practice answer as a text to read and cite, one block for each paragraph. It has no pages. */
export function practiceText(name: string, words: string): FileTextView {
  const text = words.replaceAll('\r\n', '\n');
  // Line by line: a pattern that looks for the end of a paragraph from every letter takes seconds on many blanks.
  const blocks = [...text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)].map((paragraph) => ({
    start: paragraph.index,
    end: paragraph.index + paragraph[0].trimEnd().length,
    kind: 'paragraph' as const,
    page: null,
    locator: null,
    level: null,
    table: null,
    cells: [],
  }));
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name, sha256, text, pages: [], blocks, asides: [] };
}
