import type { Glyphs } from './page-text.ts';

/** Words on one baseline without a wide gap between them: a line, or the part of a line in one column or cell. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, counted downwards. */
  readonly y: number;
  readonly size: number;
  /** Share of the letters set in bold, 0 to 1. */
  readonly bold: number;
  readonly artifact: boolean;
  readonly mark: string | null;
}

/** A gap wider than this many em parts a line into segments; they come together again unless they stand in columns. */
const WIDE_GAP = 0.7;
const WORD_GAP = 0.18;

interface OpenSegment {
  text: string;
  left: number;
  right: number;
  y: number;
  /** Letters counted by size: the size of most letters is the segment's. */
  sizes: Map<number, number>;
  size: number;
  bold: number;
  letters: number;
  artifact: boolean;
  mark: string | null;
}

/** Puts the words of a page together into segments, in the order in which they come. */
export function segmentsOf(glyphs: readonly Glyphs[], isBold: (font: string) => boolean): Segment[] {
  const segments: Segment[] = [];
  let open: OpenSegment | null = null;
  for (const each of glyphs) {
    const blank = each.text.trim() === '';
    if (open !== null && joins(open, each)) {
      if (blank && each.width > WIDE_GAP * Math.max(each.size, open.size)) {
        segments.push(closed(open));
        open = null;
      } else append(open, each, isBold);
    } else if (!blank) {
      if (open !== null) segments.push(closed(open));
      open = begun(each);
      append(open, each, isBold);
    }
  }
  if (open !== null) segments.push(closed(open));
  return segments.filter((segment) => segment.text !== '');
}

function joins(open: OpenSegment, next: Glyphs): boolean {
  const size = Math.max(open.size, next.size);
  const rise = Math.abs(next.y - open.y);
  const gap = next.x - open.right;
  const leftwards = open.left - (next.x + next.width);
  const near = Math.abs(gap) <= WIDE_GAP * size || Math.abs(leftwards) <= WIDE_GAP * size * 0.5;
  if (rise <= 0.2 * size) return near;
  // A raised note mark or a lowered index sits close to its word.
  return rise <= 0.55 * size && Math.abs(gap) <= 0.3 * size && next.size <= open.size * 1.05;
}

function begun(glyphs: Glyphs): OpenSegment {
  const { x, y, size, artifact, mark } = glyphs;
  return { text: '', left: x, right: x, y, sizes: new Map(), size, bold: 0, letters: 0, artifact, mark };
}

function append(open: OpenSegment, glyphs: Glyphs, isBold: (font: string) => boolean): void {
  const gap = glyphs.x - open.right;
  const spaced = /\s$/.test(open.text) || /^\s/.test(glyphs.text) || open.text === '';
  if (!spaced && gap > WORD_GAP * open.size) open.text += ' ';
  open.text += glyphs.text;
  open.left = Math.min(open.left, glyphs.x);
  open.right = Math.max(open.right, glyphs.x + glyphs.width);
  const letters = glyphs.text.trim().length;
  if (letters === 0) return;
  const size = Math.round(glyphs.size * 4) / 4;
  const counted = (open.sizes.get(size) ?? 0) + letters;
  open.sizes.set(size, counted);
  if (counted >= (open.sizes.get(open.size) ?? 0)) open.size = size;
  open.letters += letters;
  if (isBold(glyphs.font)) open.bold += letters;
  open.mark ??= glyphs.mark;
}

function closed(open: OpenSegment): Segment {
  const { left, right, y, size, artifact, mark } = open;
  const bold = open.letters === 0 ? 0 : open.bold / open.letters;
  return { text: cleaned(open.text), left, right, y, size, bold, artifact, mark };
}

/** One space between words, no control characters; letters joined in print (ligatures) as single letters. */
function cleaned(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
