import { readsAsHeader } from '../../text-model/table-header.ts';
import { breaksWords, joinCell, joinLines, type Vocabulary } from './joining.ts';
import type { FlowBlock, FlowTable } from './flow-blocks.ts';
import type { FoundCell, FoundRow } from './tables.ts';

/** A table as rows of words, over as many pages as it runs. */
export interface WordTable {
  readonly page: number;
  readonly rows: readonly WordRow[];
  readonly hasHeader: boolean;
  /** Header rows that stand again on later pages. */
  readonly repeated: { readonly page: number; readonly text: string }[];
}

interface WordRow {
  readonly page: number;
  readonly cells: string[];
}

const ALIGNED = 4;
/** So many rows show that each of them has a name. */
const FEWEST_NAMED = 3;

/** The table that begins at `index`, joined with what follows on the next pages, and how many blocks it takes up. */
export function wordTableAt(
  blocks: readonly FlowBlock[],
  index: number,
  vocabulary: Vocabulary,
): { table: WordTable; taken: number } {
  const first = blocks[index] as FlowTable;
  const rows = rowsOf(first, vocabulary);
  let hasHeader = isHeader(first, blocks[index + 1], vocabulary);
  const repeated: WordTable['repeated'] = [];
  let taken = 1;
  let previous = first;
  for (
    let next = blocks[index + 1];
    next?.kind === 'table' && continuesOn(previous, next);
    next = blocks[index + taken]
  ) {
    const more = rowsOf(next, vocabulary);
    const [top] = more;
    // What stands again at the top of the next page is the head of the table, however it is set.
    const mayBeHead = hasHeader || next.page !== first.page;
    if (mayBeHead && top !== undefined && top.cells.join('|') === rows[0]?.cells.join('|')) {
      hasHeader = true;
      repeated.push({ page: next.page, text: top.cells.join(' ') });
      more.shift();
    }
    appendRows(rows, more, vocabulary);
    previous = next;
    taken += 1;
  }
  return { table: { page: first.page, rows, hasHeader, repeated }, taken };
}

function rowsOf({ table, page }: FlowTable, vocabulary: Vocabulary): WordRow[] {
  const isNarrow = table.columns.map((_, column) =>
    table.rows.some(({ cells }) => {
      const cell = cells[column];
      return cell !== undefined && breaksWords(cell.lines, cell.columnRight, vocabulary);
    }),
  );
  return table.rows.map((row) => ({
    page,
    cells: row.cells.map((cell, column) =>
      joinCell(cell.lines, cell.columnRight, vocabulary, isNarrow[column] === true),
    ),
  }));
}

/** The same columns at the top of the next page, or of the next column of text. */
function continuesOn(table: FlowTable, next: FlowTable): boolean {
  if (next.table.continues) return true;
  const apart = next.page - table.page;
  if (apart > 1 || next.table.columns.length !== table.table.columns.length) return false;
  const shifts = next.table.columns.map((left, column) => left - (table.table.columns[column] ?? 0));
  const shift = shifts[0] ?? 0;
  const even = shifts.every((each) => Math.abs(each - shift) <= ALIGNED);
  return even && (apart === 1 ? Math.abs(shift) <= ALIGNED : shift > ALIGNED);
}

/** Rows on the next page; a row that the page break cut is put together again. */
function appendRows(rows: WordRow[], [first, ...rest]: readonly WordRow[], vocabulary: Vocabulary): void {
  const last = rows.at(-1);
  if (first === undefined) return;
  if (last !== undefined && (isRestOfRow(last.cells, first.cells) || lacksItsName(rows, first))) {
    for (const [column, words] of first.cells.entries()) {
      last.cells[column] = joinedOverBreak(last.cells[column] ?? '', words, vocabulary);
    }
  } else rows.push(first);
  rows.push(...rest);
}

/** The break may fall inside a word that was too long for its cell. */
function joinedOverBreak(before: string, after: string, vocabulary: Vocabulary): string {
  const head = /\p{Ll}+$/u.exec(before)?.[0];
  const tail = /^\p{Ll}+/u.exec(after)?.[0];
  const halves = head !== undefined && tail !== undefined && !vocabulary.has(tail);
  if (halves && vocabulary.evidences((before.split(' ').at(-1) ?? '') + tail)) return before + after;
  return joinLines(before, after, vocabulary);
}

/** Fewer cells than the row has, and none of them after an end of sentence: the page break cut the row. */
function isRestOfRow(row: readonly string[], rest: readonly string[]): boolean {
  const filled = [...rest.entries()].filter(([, words]) => words !== '');
  if (completes(row, rest)) return true;
  const goesOn = filled.every(
    ([column]) => row[column] !== undefined && row[column] !== '' && !/[.!?]$/.test(row[column]),
  );
  if (!goesOn) return false;
  const small = filled.filter(([, words]) => /^[\p{Ll}(]/u.test(words)).length;
  const inRow = row.filter((words) => words !== '').length;
  // A row of its own may have a small word in one cell ("tbc"), but it fills as many cells as the row before.
  if (filled.length >= inRow && filled.length > 2) return small > filled.length / 2;
  return small > 0 || filled.length < inRow / 2;
}

/** Every row of the table begins with a name or number but this one: it goes on with the row before it. */
function lacksItsName(rows: readonly WordRow[], { cells }: WordRow): boolean {
  const last = rows.at(-1)?.cells ?? [];
  const named = rows.length >= FEWEST_NAMED && rows.every((row) => (row.cells[0] ?? '') !== '');
  return named && cells[0] === '' && cells.every((words, column) => words === '' || (last[column] ?? '') !== '');
}

/** Cells that no longer fitted on the page were put whole onto the next one: they fill just the gaps of the row. */
function completes(row: readonly string[], rest: readonly string[]): boolean {
  const startsRow = row[0] !== '' && rest[0] === '';
  return startsRow && row.every((words, column) => (words === '') !== ((rest[column] ?? '') === ''));
}

/** The first row is a header; one that stands alone at the foot of a page is held against the rows on the next. */
function isHeader(block: FlowTable, next: FlowBlock | undefined, vocabulary: Vocabulary): boolean {
  const alone = block.table.rows.length === 1;
  const parts = alone && next?.kind === 'table' && continuesOn(block, next) ? [block, next] : [block];
  const [first, ...others] = parts.flatMap(({ table }) => table.rows);
  if (first === undefined || others.length === 0) return false;
  if (isBold(first)) return !others.every(isBold);
  return readsAsHeader(parts.flatMap((part) => rowsOf(part, vocabulary).map((row) => row.cells)));
}

function isBold(row: FoundRow): boolean {
  const lines = row.cells.flatMap((cell: FoundCell) => cell.lines);
  return lines.length > 0 && lines.every((line) => line.bold >= 0.95);
}
