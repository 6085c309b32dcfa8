import { cleaned, type Segment, type SegmentPart } from './segments.ts';
import { visualRows, type VisualRow } from './visual-rows.ts';

/** Rows above and below in which a column shows itself. */
const NEAR = 4;
const SAME_EDGE = 2;
/** Where more of the segments have gaps, the file writes no spaces and its gaps tell nothing of cells. */
const MOST_WITH_GAPS = 0.3;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Parts segments that hold words of two cells: in a narrow table the gap between full cells is no wider than a stretched
 * space, and only the rows around show that a column begins there.
 */
export function partedAtColumns(segments: readonly Segment[]): readonly Segment[] {
  const withGaps = segments.filter(({ parts }) => parts !== undefined).length;
  if (withGaps === 0 || withGaps > segments.length * MOST_WITH_GAPS) return segments;
  const rows = visualRows(segments);
  const rowOf = new Map(rows.flatMap((row, index) => row.stacks.flatMap((s) => s.segments.map((one) => [one, index]))));
  return segments.flatMap((segment) => {
    const index = rowOf.get(segment);
    if (segment.parts === undefined || index === undefined) return [segment];
    const around = [...rows.slice(Math.max(index - NEAR, 0), index), ...rows.slice(index + 1, index + 1 + NEAR)];
    return parted(segment, segment.parts, around);
  });
}

function parted(segment: Segment, parts: readonly SegmentPart[], around: readonly VisualRow[]): Segment[] {
  const cells: SegmentPart[] = [];
  for (const part of parts) {
    const before = cells.at(-1);
    const words = before !== undefined && HAS_WORDS.test(before.text) && HAS_WORDS.test(part.text);
    if (before === undefined || (words && showsColumn(around, before.right, part.left))) cells.push(part);
    else cells[cells.length - 1] = { text: before.text + part.text, left: before.left, right: part.right };
  }
  const { parts: _, ...whole } = segment;
  return cells.length < 2 ? [segment] : cells.map((cell) => ({ ...whole, ...cell, text: cleaned(cell.text) }));
}

/** One row of a table wider than two columns shows it, or two rows of any. */
function showsColumn(around: readonly VisualRow[], gapLeft: number, gapRight: number): boolean {
  const shown = around.filter((row) => partsColumns(row, gapLeft, gapRight));
  return shown.length > 1 || shown.some(({ stacks }) => stacks.length > 2);
}

/** A cell of this row begins where the gap ends, and the one before it is over by then. */
function partsColumns({ stacks }: VisualRow, gapLeft: number, gapRight: number): boolean {
  return stacks.some((stack, place) => {
    const previous = stacks[place - 1];
    const beginsThere = Math.abs(stack.left - gapRight) <= SAME_EDGE;
    return beginsThere && previous !== undefined && previous.right < gapRight && previous.left < gapLeft;
  });
}
