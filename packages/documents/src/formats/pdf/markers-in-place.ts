import type { Segment } from './segments.ts';

const MARKER = /^(?:[•‣▪▫◦●○■□➢➤✓✔·o§\uF0B7\uF0A7]|\d{1,3}[.)]|\(?[a-z][.)])$/;
const SAME_BASELINE = 0.35;
/** How far before its words a marker may stand, in em. */
const REACH = 4;

/** Puts the markers of a list before their words: some generators draw them all before or after the text of a page. */
export function withMarkersInPlace(segments: readonly Segment[]): readonly Segment[] {
  const astray = segments.filter((segment, index) => MARKER.test(segment.text) && isAstray(segments, index));
  if (astray.length === 0) return segments;
  const all = new Set(astray);
  const loose = new Set(astray);
  const rest = segments.filter((segment) => !all.has(segment));
  const before = new Map<Segment, Segment>();
  for (const marker of astray) {
    const words = wordsOf(marker, rest);
    if (words !== null && !before.has(words)) {
      before.set(words, marker);
      loose.delete(marker);
    }
  }
  return segments.flatMap((segment) => {
    if (all.has(segment)) return loose.has(segment) ? [segment] : [];
    const marker = before.get(segment);
    return marker === undefined ? [segment] : [marker, segment];
  });
}

/** Neither its words nor the cell before it stand next to it: what stands beside others is in its place. */
function isAstray(segments: readonly Segment[], index: number): boolean {
  const marker = segments[index] as Segment;
  const [previous, next] = [segments[index - 1], segments[index + 1]];
  const followed = next !== undefined && isLevel(marker, next) && next.left > marker.left;
  const preceded = previous !== undefined && isLevel(marker, previous) && previous.left < marker.left;
  return !followed && !preceded;
}

function wordsOf(marker: Segment, segments: readonly Segment[]): Segment | null {
  let nearest: Segment | null = null;
  for (const segment of segments) {
    const gap = segment.left - marker.right;
    if (gap < 0 || gap > REACH * segment.size || !isLevel(marker, segment)) continue;
    if (nearest === null || segment.left < nearest.left) nearest = segment;
  }
  return nearest;
}

function isLevel(a: Segment, b: Segment): boolean {
  return Math.abs(a.y - b.y) <= SAME_BASELINE * Math.max(a.size, b.size);
}
