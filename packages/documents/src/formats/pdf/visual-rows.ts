import type { Segment } from './segments.ts';

/** Segments one under another that belong together: the lines of one cell, or of one column's paragraph. */
export interface Stack {
  readonly segments: Segment[];
  left: number;
  right: number;
}

/** One visual row: stacks side by side, left to right. `first` and `last` are their places in the page's segments. */
export interface VisualRow {
  readonly stacks: Stack[];
  first: number;
  last: number;
}

const SAME_BASELINE = 0.6;
const ALIGNED = 3.5;
const FURTHEST_PITCH = 2.6;
const WIDENED_PITCH = 1.2;
const USUAL_PITCH = 1.5;
const CELL_PARAGRAPHS = 6;

/** The visual rows of a page: stacks of lines side by side, top to bottom as the content stream gives them. */
export function visualRows(segments: readonly Segment[]): VisualRow[] {
  return rowsOf(stacksOf(segments, usualPitch(segments)));
}

/** The distance of lines on this page, in em: the one that most lines set in one column have. */
function usualPitch(segments: readonly Segment[]): number {
  const counts = new Map<number, number>();
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    if (next === undefined || !aligned(segment, next) || Math.abs(next.size - segment.size) > 0.1) continue;
    const pitch = Math.round(((next.y - segment.y) / segment.size) * 20) / 20;
    if (pitch > 0.8 && pitch <= FURTHEST_PITCH) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  }
  const [best] = [...counts.entries()].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < 3 ? USUAL_PITCH : best[0];
}

function stacksOf(segments: readonly Segment[], pitch: number): { stack: Stack; first: number }[] {
  const stacks: { stack: Stack; first: number }[] = [];
  for (const [index, segment] of segments.entries()) {
    const current = stacks.at(-1)?.stack;
    if (current !== undefined && continues(current, segment, pitch)) {
      current.segments.push(segment);
      current.left = Math.min(current.left, segment.left);
      current.right = Math.max(current.right, segment.right);
    } else stacks.push({ stack: { segments: [segment], left: segment.left, right: segment.right }, first: index });
  }
  return stacks;
}

function continues(stack: Stack, segment: Segment, usual: number): boolean {
  const last = stack.segments.at(-1);
  if (last === undefined) return false;
  const pitch = segment.y - last.y;
  const size = Math.max(last.size, segment.size);
  if (Math.abs(last.size - segment.size) > 0.12 * size) return false;
  if (pitch < 0.5 * size || pitch > FURTHEST_PITCH * size || !aligned(last, segment)) return false;
  const before = stack.segments.at(-2);
  const expected = before === undefined ? usual * size : last.y - before.y;
  return pitch <= expected * WIDENED_PITCH;
}

export function aligned(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  const middle = Math.abs((a.left + a.right) / 2 - (b.left + b.right) / 2);
  return Math.abs(a.left - b.left) <= ALIGNED || Math.abs(a.right - b.right) <= ALIGNED || middle <= ALIGNED;
}

function rowsOf(stacks: readonly { stack: Stack; first: number }[]): VisualRow[] {
  const rows: VisualRow[] = [];
  for (const { stack, first } of stacks) {
    const end = first + stack.segments.length;
    const row = rowBeside(rows, stack);
    if (row === undefined) rows.push({ stacks: [stack], first, last: end });
    else {
      // A cell of several paragraphs comes as several stacks before the next cell begins: they are one cell.
      for (const part of rows.splice(rows.indexOf(row) + 1)) appendToCell(row, part);
      row.stacks.push(stack);
      row.last = end;
    }
  }
  return rows;
}

/** The row that this stack stands beside as its next cell. */
function rowBeside(rows: readonly VisualRow[], stack: Stack): VisualRow | undefined {
  const recent = rows.slice(-CELL_PARAGRAPHS).toReversed();
  const newest = recent[0];
  if (newest !== undefined && isRightOf(stack, newest) && standsLevel(stack, newest)) return newest;
  return recent.slice(1).find((row, back) => {
    const between = recent.slice(0, back + 1);
    const inCell = between.every(
      (part) => part.stacks.length === 1 && Math.abs((part.stacks[0]?.left ?? 0) - lastLeft(row)) <= ALIGNED,
    );
    return inCell && isRightOf(stack, row) && sharesTop(stack, row);
  });
}

function isRightOf(stack: Stack, row: VisualRow): boolean {
  const last = row.stacks.at(-1);
  return last !== undefined && stack.left >= last.right - ALIGNED && stack.left > last.left + ALIGNED;
}

function sharesTop(stack: Stack, row: VisualRow): boolean {
  return row.stacks.some((other) => sameBaseline(stack.segments[0], other.segments[0]));
}

/** Cells of one row share a baseline at their top or at their bottom, or are centred at one height. */
function standsLevel(stack: Stack, row: VisualRow): boolean {
  const level = (other: Stack): boolean =>
    sameBaseline(stack.segments.at(-1), other.segments.at(-1)) || isCentredOn(stack, other);
  return sharesTop(stack, row) || row.stacks.some(level);
}

function sameBaseline(a: Segment | undefined, b: Segment | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a.y - b.y) <= SAME_BASELINE * Math.max(a.size, b.size);
}

function isCentredOn(stack: Stack, other: Stack): boolean {
  const mine = heightOf(stack);
  const theirs = heightOf(other);
  const shared = Math.min(mine.bottom, theirs.bottom) - Math.max(mine.top, theirs.top);
  const apart = Math.abs((mine.top + mine.bottom) / 2 - (theirs.top + theirs.bottom) / 2);
  const smaller = Math.min(mine.bottom - mine.top, theirs.bottom - theirs.top);
  return shared >= smaller * 0.9 && apart <= (stack.segments[0]?.size ?? 0) * 0.6;
}

export function heightOf(stack: Stack): { top: number; bottom: number } {
  const first = stack.segments[0];
  const last = stack.segments.at(-1);
  return { top: (first?.y ?? 0) - (first?.size ?? 0), bottom: last?.y ?? 0 };
}

function lastLeft(row: VisualRow): number {
  return row.stacks.at(-1)?.left ?? 0;
}

function appendToCell(row: VisualRow, part: VisualRow): void {
  const cell = row.stacks.at(-1);
  for (const stack of part.stacks) {
    cell?.segments.push(...stack.segments);
    if (cell) cell.right = Math.max(cell.right, stack.right);
  }
  row.last = part.last;
}
