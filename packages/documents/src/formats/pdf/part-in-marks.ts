import { cleaned, type Segment, type SegmentPart } from './segments.ts';
import { aligned } from './visual-rows.ts';

/** Rows above and below in which a row shows itself. */
const NEAR = 4;
const SAME_EDGE = 2;
const FLUSH = 1.5;
const SAME_BASELINE = 0.35;
/** So many rows of two cells each stand alike; of wider rows, two. */
const FEWEST_NARROW = 3;
/** How much gaps of one width differ, in em. */
const ONE_GAP = 0.15;
const AMOUNT = /^[£€$]?[\d.,]+%?$/u;

/** "40", "£1,200 a year", "by 31 March 2028": a figure and few words. */
const FIGURE = /^(?:\p{L}+ )?[£€$]?\d\S*(?: \S+){0,3}$/u;
const LABEL_OR_MARK = /^.{1,3}$|:$/u;
/** What only its place tells to be a bullet. */
const BULLET_LIKE_WORD = /^[o§]$/u;

type Cell = Pick<SegmentPart, 'left' | 'right' | 'text'>;

/** Segments printed beside each other, and their words by the gaps that would part them without marked content. */
interface PrintedRow {
  readonly segments: readonly Segment[];
  readonly cells: readonly Cell[];
}

/**
 * Parts segments that hold several cells because the file keeps a row of a table, or all of it, in one piece of marked
 * content. Its structure names no cells then; that rows near each other have their gaps at the same places does.
 */
export function partedInMarks(segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some(({ cells }) => cells !== undefined)) return segments;
  const rows = printedRows(segments);
  const whole = new Set(rows.filter((row, at) => isRowOfTable(row, near(rows, at))));
  return rows.flatMap((row, at) => {
    const isParted =
      whole.has(row) || (!isStretched(row) && near(rows, at).some((other) => whole.has(other) && fitsInto(row, other)));
    return isParted ? row.segments.flatMap(partsOf) : row.segments;
  });
}

function printedRows(segments: readonly Segment[]): PrintedRow[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && isBeside(last, segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => ({ segments: row, cells: row.flatMap((each) => each.cells ?? [each]) }));
}

function isBeside(last: Segment, next: Segment): boolean {
  return Math.abs(last.y - next.y) <= SAME_BASELINE * Math.max(last.size, next.size) && next.left >= last.right;
}

function near(rows: readonly PrintedRow[], at: number): readonly PrintedRow[] {
  return [...rows.slice(Math.max(at - NEAR, 0), at), ...rows.slice(at + 1, at + 1 + NEAR)];
}

function isRowOfTable(row: PrintedRow, around: readonly PrintedRow[]): boolean {
  const { length } = row.cells;
  if (length < 2 || isStretched(row)) return false;
  const alike = around.filter((other) => other.cells.length === length && standsAlike(row, other));
  return length > 2 ? alike.length > 0 : alike.length + 1 >= FEWEST_NARROW && arePairs([row, ...alike]);
}

/** "School visits, 40", and bullets that must not run into their words, unlike a label or a mark and its words, and unlike columns of running text. */
function arePairs(rows: readonly PrintedRow[]): boolean {
  const most = (are: (row: PrintedRow) => boolean) => rows.filter(are).length * 2 >= rows.length;
  const opensWith = (words: RegExp) => most(({ cells: [first] }) => words.test(first?.text.trim() ?? ''));
  const isFigure = ({ cells }: PrintedRow) => FIGURE.test(cells[1]?.text.trim() ?? '');
  return opensWith(BULLET_LIKE_WORD) || (most(isFigure) && !opensWith(LABEL_OR_MARK));
}

/** A justified line whose spaces are all as wide: word by word, with one gap. */
function isStretched({ cells, segments }: PrintedRow): boolean {
  if (cells.length < 3 || cells.some(({ text }) => text.trim().includes(' '))) return false;
  const gaps = cells.slice(1).map((cell, place) => cell.left - (cells[place]?.right ?? 0));
  return Math.max(...gaps) - Math.min(...gaps) <= ONE_GAP * (segments[0]?.size ?? 0);
}

/** Whether each cell of one row stands in the column of its like in the other. */
function standsAlike({ cells }: PrintedRow, other: PrintedRow): boolean {
  const isFlush = Math.abs((cells.at(-1)?.right ?? 0) - (other.cells.at(-1)?.right ?? 0)) <= FLUSH;
  return cells.every((cell, place) => {
    const like = other.cells[place];
    if (like === undefined || !aligned(cell, like)) return false;
    // Justified lines end alike whatever stands in them: there only where words begin tells of a column.
    const isAmount = AMOUNT.test(cell.text.trim()) || AMOUNT.test(like.text.trim());
    return !isFlush || isAmount || Math.abs(cell.left - like.left) <= SAME_EDGE;
  });
}

/** Whether a row has some of the cells of a whole one, each in another of its columns. */
function fitsInto({ cells }: PrintedRow, whole: PrintedRow): boolean {
  const columns = cells.map((cell) =>
    whole.cells.findIndex((other) => Math.abs(cell.left - other.left) <= SAME_EDGE || rightAmounts(cell, other)),
  );
  return columns.every((column, place) => column > (columns[place - 1] ?? -1));
}

function rightAmounts(cell: Cell, other: Cell): boolean {
  return AMOUNT.test(cell.text.trim()) && Math.abs(cell.right - other.right) <= SAME_EDGE;
}

function partsOf(segment: Segment): Segment[] {
  const { cells, parts: _, ...whole } = segment;
  if (cells === undefined) return [segment];
  return cells.map((cell) => ({ ...whole, ...cell, text: cleaned(cell.text) }));
}
