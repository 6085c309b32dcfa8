import { TICKED, UNTICKED, type PlacedNote } from './glyphs.ts';
import type { Segment } from './segments.ts';

const USUAL_SIZE = 11;
const LINE = 1.2;
/** How far from its box a label may begin, in em. */
const LABEL_REACH = 4;

/**
 * The words of a page with what was typed into its form fields and onto it, each after the printed words it stands next
 * to: beside its label, else under the nearest words above it.
 */
export function withNotes(segments: readonly Segment[], notes: readonly PlacedNote[]): readonly Segment[] {
  const typed = notes.filter((note) => note.kind !== 'comment');
  if (typed.length === 0) return segments;
  const after = new Map<number, Segment[]>();
  for (const note of typed) {
    const place = placeBefore(segments, note);
    const size = segments[place]?.size ?? USUAL_SIZE;
    after.set(place, [...(after.get(place) ?? []), ...linesOf(note, size, segments[place])]);
  }
  const first = after.get(-1) ?? [];
  return [...first, ...segments.flatMap((segment, index) => [segment, ...(after.get(index) ?? [])])];
}

/** Index of the printed words that a field belongs to; -1 where nothing stands above or beside it. */
function placeBefore(segments: readonly Segment[], note: PlacedNote): number {
  const ticked = isTick(note) ? wordsAfter(segments, note) : -1;
  if (ticked !== -1) return ticked - 1;
  let best = -1;
  let nearest = Infinity;
  for (const [index, segment] of segments.entries()) {
    const beside = isLevel(segment, note) && segment.right <= note.left + segment.size;
    const above = segment.y <= note.top + segment.size * 0.3;
    if (!beside && !above) continue;
    const down = beside ? 0 : note.top - segment.y;
    const across = Math.max(segment.left - note.right, note.left - segment.right, 0);
    const distance = down * 2 + across;
    if (distance <= nearest) {
      nearest = distance;
      best = index;
    }
  }
  return best;
}

function isTick({ text }: PlacedNote): boolean {
  return text === TICKED || text === UNTICKED;
}

/** Index of the words that a box stands before on its line; -1 where none do. */
function wordsAfter(segments: readonly Segment[], note: PlacedNote): number {
  let best = -1;
  for (const [index, segment] of segments.entries()) {
    const apart = segment.left - note.right;
    if (!isLevel(segment, note) || apart < -segment.size || apart > LABEL_REACH * segment.size) continue;
    if (best === -1 || segment.left < (segments[best]?.left ?? 0)) best = index;
  }
  return best;
}

/** Whether words stand on the line of a field. */
function isLevel(segment: Segment, note: PlacedNote): boolean {
  return segment.y > note.top && segment.y <= note.bottom + segment.size * 0.3;
}

function linesOf(note: PlacedNote, size: number, label: Segment | undefined): Segment[] {
  const lines = note.text.split(/[\r\n]+/).map((line) => line.replace(/\s+/g, ' ').trim());
  const beside = label !== undefined && label.y > note.top && label.y <= note.bottom + size * 0.3;
  const first = beside && lines.length === 1 ? label.y : note.top + size;
  return lines
    .filter((line) => line !== '')
    .map((text, index) => ({
      text,
      left: note.left,
      right: note.right,
      y: first + index * size * LINE,
      size,
      bold: 0,
      artifact: false,
      mark: null,
      spaceAfter: true,
    }));
}
