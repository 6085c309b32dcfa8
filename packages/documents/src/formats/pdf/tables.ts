import type { Segment } from './segments.ts';
import { Columns } from './columns.ts';
import { heightOf, visualRows, type VisualRow } from './visual-rows.ts';

/** A cell as lines from top to bottom, in its column. */
export interface FoundCell {
  readonly lines: readonly Segment[];
  /** How far the words of this column reach to the right. */
  readonly columnRight: number;
}

export interface FoundRow {
  readonly cells: readonly FoundCell[];
  /** Place of the row's first segment and of the one after its last among the segments of the page. */
  readonly from: number;
  readonly to: number;
}

export interface FoundTable {
  readonly rows: readonly FoundRow[];
  /** Left edges of the columns. */
  readonly columns: readonly number[];
  readonly from: number;
  readonly to: number;
  /** It goes on with the table found before it. */
  readonly continues: boolean;
}

const LIST_MARKER = /^(?:[-*+•‣▪▫◦●○■□➢➤✓✔·–—o§\uF0B7\uF0A7]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d+(?:\.\d+)*\.?)$/i;
const JUSTIFIED = 1.5;
const SURE_GAP = 2;
/** A column of text lies at least this share of a table's width from the next. */
const COLUMN_OF_TEXT = 0.9;

/**
 * Finds tables by what their rows have in common: cells that begin on one baseline, row after row in the same columns.
 * The order is that of the content stream, which every generator tried writes cell by cell. `before` is the table with
 * which the page before ended: even a single row at the top of this page goes on with it where it fits its columns.
 * `after` tells the table with which the next page begins: a single row at the foot of this page is its head where it fits.
 */
export function findTables(
  segments: readonly Segment[],
  before: FoundTable | null = null,
  after: () => FoundTable | null = () => null,
): FoundTable[] {
  const rows = visualRows(segments);
  const tables: FoundTable[] = [];
  for (let at = 0; at < rows.length;) {
    const last = tables.at(-1);
    const previous = at === 0 ? before : last !== undefined && last.to === rows[at]?.first ? last : null;
    const { run, columns } = alignedRun(rows, at, previous === null ? null : seedOf(previous, rows[at], at > 0));
    const isTable = columns.seeded ? run.length > 0 : run.length >= 2 && !isList(run) && !isJustified(run);
    const isHead = run.length === 1 && at === rows.length - 1 && isHeadOf(after(), columns);
    if (isTable || isHead) tables.push(tableOf(run, columns));
    at += Math.max(run.length, 1);
  }
  return tables;
}

function isHeadOf(table: FoundTable | null, { lefts }: Columns): boolean {
  if (table?.columns.length !== lefts.length || lefts.length < 2) return false;
  return table.columns.every((left, column) => Math.abs(left - (lefts[column] ?? 0)) <= SURE_GAP);
}

/** The columns of a table as they would stand where this row stands: moved along where it is in the next column of text. */
function seedOf(table: FoundTable, row: VisualRow | undefined, onSamePage: boolean): Columns | null {
  const first = row?.stacks[0];
  const bottom =
    table.rows
      .at(-1)
      ?.cells.flatMap((cell) => cell.lines)
      .at(-1)?.y ?? 0;
  if (row === undefined || first === undefined || (onSamePage && (first.segments[0]?.y ?? 0) > bottom)) return null;
  const extents = table.columns.map((left, column) => ({
    left,
    right: table.rows[0]?.cells[column]?.columnRight ?? left,
  }));
  const repeated = headerShift(table, row);
  if (repeated !== null) {
    return new Columns(
      extents.map(({ left, right }) => ({ left: left + repeated, right: right + repeated })),
      true,
    );
  }
  const shifts = extents.map((extent) => first.left - extent.left);
  const width = (extents.at(-1)?.right ?? 0) - (extents[0]?.left ?? 0);
  // On the next page the table stands at the same place, or back in the first column of text.
  const possible = onSamePage
    ? shifts.filter((shift) => shift > SURE_GAP)
    : [0, ...shifts.filter((shift) => shift < -COLUMN_OF_TEXT * width && (extents[0]?.left ?? 0) + shift > 0)];
  for (const shift of possible) {
    const moved = new Columns(
      extents.map(({ left, right }) => ({ left: left + shift, right: right + shift })),
      true,
    );
    if (moved.holdsRest(row.stacks)) return moved;
  }
  return null;
}

/** How far the first row of a table stands to the left of the same words here; null where the words are others. */
function headerShift(table: FoundTable, row: VisualRow): number | null {
  const header = table.rows[0]?.cells.flatMap((cell) => cell.lines) ?? [];
  const here = row.stacks.flatMap((stack) => stack.segments);
  const same =
    header.length > 1 &&
    header.length === here.length &&
    header.every((line, index) => line.text === here[index]?.text);
  return same ? (here[0]?.left ?? 0) - (header[0]?.left ?? 0) : null;
}

/** The rows from `at` on that stand in the same columns and follow each other down the page. */
function alignedRun(
  rows: readonly VisualRow[],
  at: number,
  seed: Columns | null,
): { run: VisualRow[]; columns: Columns } {
  const first = rows[at];
  const columns = seed ?? new Columns(first?.stacks ?? []);
  const run: VisualRow[] = first !== undefined && (seed !== null || first.stacks.length > 1) ? [first] : [];
  for (let next = at + 1; run.length > 0; next++) {
    const row = rows[next];
    const previous = run.at(-1);
    if (row === undefined || previous === undefined || !below(previous, row)) break;
    if (row.stacks.length < 2 && !isPartOfRow(columns, row, rows[next + 1])) break;
    if (!columns.take(row.stacks)) break;
    run.push(row);
  }
  return { run, columns };
}

/** One filled cell alone: the rest of a row that a page break cut, or a row whose other cells are empty. */
function isPartOfRow(columns: Columns, row: VisualRow, after: VisualRow | undefined): boolean {
  const [only] = row.stacks;
  const place = columns.places(row.stacks)?.[0];
  if (only === undefined || place === undefined || columns.count < 3 || columns.reachesInto(only, place + 1))
    return false;
  const goesOn =
    after !== undefined && after.stacks.length > 1 && below(row, after) && columns.places(after.stacks) !== null;
  return goesOn || place > 0 || /^\p{Ll}/u.test(only.segments[0]?.text ?? '');
}

function below(previous: VisualRow, row: VisualRow): boolean {
  const bottom = Math.max(...previous.stacks.map((stack) => heightOf(stack).bottom));
  const top = Math.min(...row.stacks.map((stack) => stack.segments[0]?.y ?? Infinity));
  const size = row.stacks[0]?.segments[0]?.size ?? 0;
  return top > bottom - size * 0.3 && top - bottom < size * 6;
}

function isList(run: readonly VisualRow[]): boolean {
  if (run.some((row) => row.stacks.length !== 2)) return false;
  const markers = run.filter((row) =>
    LIST_MARKER.test(row.stacks[0]?.segments.map((segment) => segment.text).join(' ') ?? ''),
  );
  return markers.length >= run.length * 0.8;
}

/** Lines of a narrow justified column: stretched to one length, with gaps where no column is. */
function isJustified(run: readonly VisualRow[]): boolean {
  if (run.some((row) => row.stacks.length > 3 || row.stacks.some((stack) => stack.segments.length > 1))) return false;
  const lefts = run.map((row) => row.stacks[0]?.left ?? 0);
  const rights = run.map((row) => row.stacks.at(-1)?.right ?? 0);
  const flush = (edges: readonly number[]): boolean => Math.max(...edges) - Math.min(...edges) < JUSTIFIED;
  const gaps = run.map((row) => (row.stacks[1]?.left ?? 0) - (row.stacks[0]?.right ?? 0));
  return flush(lefts) && flush(rights) && Math.min(...gaps) < SURE_GAP * (run[0]?.stacks[0]?.segments[0]?.size ?? 0);
}

function tableOf(run: readonly VisualRow[], columns: Columns): FoundTable {
  const rows = run.map((row) => {
    const cells: FoundCell[] = columns.rights.map((columnRight) => ({ lines: [], columnRight }));
    const places = columns.places(row.stacks) ?? [];
    for (const [index, stack] of row.stacks.entries()) {
      const column = places[index] ?? Math.min(index, cells.length - 1);
      const there = cells[column];
      if (there !== undefined) cells[column] = { ...there, lines: [...there.lines, ...stack.segments] };
    }
    return { cells, from: row.first, to: row.last };
  });
  return {
    rows,
    columns: columns.lefts,
    from: run[0]?.first ?? 0,
    to: run.at(-1)?.last ?? 0,
    continues: columns.seeded,
  };
}
