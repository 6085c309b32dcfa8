import type { Slice } from '@evenhand/shared/domain';
import type { DocumentWriter } from '../../text-model/document-writer.ts';
import { isLaidOutText, readsAsHeader } from '../../text-model/table-header.ts';
import { listItemOf, readsAsHeading } from '../plain-text/line-kinds.ts';

/** The filled cells of a row of a sheet. */
export interface SheetRow {
  readonly number: number;
  /** Words by column, counted from 0. */
  readonly cells: ReadonlyMap<number, string>;
}

/** A table of a sheet with what stands above it: titles, and notes to a table before it. Either may be missing. */
export interface SheetPart {
  readonly above: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
}

/** What a schedule calls its parts: "Q2 Diversity", "Section 3". */
const NAMED_PART = /^(?:q|question|criterion|section|part|lot|schedule|annex|appendix)\s*[\dA-Z](?![a-z])/i;
const SENTENCE_END = /[.!?]["”’)]*$/;

/**
 * The tables of rows that follow each other without an empty one. Rows of one cell above them are titles; further down
 * they are titles and notes only where another header or nothing comes after them, else names of groups of rows.
 */
export function partsOf(block: readonly SheetRow[]): SheetPart[] {
  const parts: { above: SheetRow[]; rows: SheetRow[] }[] = [];
  for (let at = 0; at < block.length;) {
    const above = block.slice(at, at + lonelyRows(block, at));
    const rows = block.slice(at + above.length, at + above.length + filledRows(block, at + above.length));
    const last = parts.at(-1);
    if (last === undefined || isText(above, block.slice(at + above.length))) parts.push({ above, rows });
    else last.rows.push(...above, ...rows);
    at += above.length + rows.length;
  }
  return parts;
}

/** How many rows from here on fill one cell only. */
function lonelyRows(block: readonly SheetRow[], from: number): number {
  const end = block.findIndex(({ cells }, at) => at >= from && cells.size > 1);
  return (end === -1 ? block.length : end) - from;
}

function filledRows(block: readonly SheetRow[], from: number): number {
  const end = block.findIndex(({ cells }, at) => at >= from && cells.size === 1);
  return (end === -1 ? block.length : end) - from;
}

function isText(above: readonly SheetRow[], after: readonly SheetRow[]): boolean {
  const words = above.map(({ cells }) => [...cells.values()].join(' '));
  if (words.some((row) => NAMED_PART.test(row))) return true;
  if (after.length === 0) return words.some((row) => SENTENCE_END.test(row) && row.includes(' '));
  return readsAsHeader(wordsOf(after.slice(0, filledRows(after, 0))));
}

/** Writes one table of a sheet after the titles above it. */
export function writePart(
  writer: DocumentWriter,
  { above, rows }: SheetPart,
  table: number,
  placeOf: (row: SheetRow) => string,
): void {
  for (const row of above) {
    writer.locate(placeOf(row));
    writeText(writer, [...row.cells.values()].join(' '));
  }
  const words = wordsOf(rows);
  const named = words.map((row) => row.filter((_, column) => words[0]?.[column] !== ''));
  const hasHeader = readsAsHeader(named) && (words[0]?.filter((cell) => cell !== '').length ?? 0) > 1;
  let headers: Slice[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = words[index] ?? [];
    writer.locate(placeOf(row));
    if (isLaidOutText(cells)) for (const cell of cells) writer.paragraph(cell);
    else if (index === 0 && hasHeader) headers = writer.tableRow(cells, table, 'is-header');
    else writer.tableRow(cells, table, headers);
  }
}

function writeText(writer: DocumentWriter, words: string): void {
  if (NAMED_PART.test(words) && readsAsHeading(words)) return writer.heading(words, 2);
  const item = listItemOf({ words, start: 0, end: words.length, indent: 0 });
  if (item === null) writer.paragraph(words);
  else writer.listItem(words.slice(item.start), item.marker, 0);
}

/** The words of each row, with a place for every column that one of them fills. */
function wordsOf(rows: readonly SheetRow[]): string[][] {
  const columns = [...new Set(rows.flatMap((row) => [...row.cells.keys()]))].toSorted((a, b) => a - b);
  return rows.map((row) => columns.map((column) => row.cells.get(column) ?? ''));
}
