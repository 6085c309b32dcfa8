import type { ReadFile, Slice } from '@evenhand/shared/domain';
import type { Evidence } from '@evenhand/shared/contracts';
import type { Statement } from '../text/statement.ts';

/** A statement as evidence: the quote is exactly the stored text between `start` and `end`. */
export function evidenceOf(file: ReadFile, statement: Pick<Statement, 'start' | 'end' | 'page' | 'locator'>): Evidence {
  const { start, end, page, locator } = statement;
  return { file: file.name, sha256: file.sha256, page, locator, start, end, quote: quoteOf(file, { start, end }) };
}

/** The stored text of a file between two offsets; empty where the file has no text. */
export function quoteOf(file: ReadFile, { start, end }: Slice): string {
  return file.document === null ? '' : file.document.text.slice(start, end);
}
