import type { Glyphs } from './glyphs.ts';
import { reachOfSpacedLetters, wordsOfSpacedLetters } from './letter-spacing.ts';

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
  /** The file itself has a space after the last word: the line broke between words, not inside one. */
  readonly spaceAfter: boolean;
  /** Its words up to and after each gap between words that the file wrote without a space; not there without such a gap. */
  readonly parts?: readonly SegmentPart[];
  /** Its words up to and after each gap that would part them, did not one piece of marked content hold them together. */
  readonly cells?: readonly SegmentPart[];
  /** It runs in another direction than the text of its page: its place tells nothing of what it stands beside. */
  readonly side?: true;
}

/** Words of a segment up to a gap, as they come: with the space before them, if one is there. */
export interface SegmentPart {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

// Gaps in em that part a line into segments. They come together again unless they stand in columns. A space in the file
// may be stretched in justified text; a gap without one is a tab or the space between cells; other marked content is
// another cell or another style; the same marked content is one paragraph, in which a narrow justified cell stretches a
// single space over nearly all of its width.
const GAP_AFTER_SPACE = 1.2;
const GAP_WITHOUT_SPACE = 0.5;
const GAP_TO_OTHER_MARK = 0.45;
const GAP_WITHIN_MARK = 4;
const GAP_OF_SPACE_WITHIN_MARK = 15;
const WORD_GAP = 0.14;
// Some generators write a space and then step back over it: only one that moves the pen parts words.
const SPACE_GAP = 0.06;

interface OpenSegment {
  text: string;
  left: number;
  right: number;
  readonly y: number;
  /** Letters counted by size: the size of most letters is the segment's. */
  readonly sizes: Map<number, number>;
  size: number;
  bold: number;
  letters: number;
  readonly artifact: boolean;
  readonly mark: string | null;
  lastMark: string | null;
  spaceAfter: boolean;
  readonly pieces: Glyphs[];
  /** The parts before the last. */
  readonly parts: SegmentPart[];
  /** Where the last part begins, in the text and on the page. */
  partAt: number;
  partLeft: number;
  /** The same of cells. */
  readonly cells: SegmentPart[];
  cellAt: number;
  cellLeft: number;
}

/** Puts the words of a page together into segments, in the order in which they come. */
export function segmentsOf(glyphs: readonly Glyphs[]): Segment[] {
  const segments: Segment[] = [];
  let open: OpenSegment | null = null;
  for (const each of glyphs) {
    if (open !== null && !joins(open, each)) {
      segments.push(closed(open));
      open = null;
    }
    open ??= begun(each);
    append(open, each);
  }
  if (open !== null) segments.push(closed(open));
  return segments.filter((segment) => segment.text !== '');
}

function joins(open: OpenSegment, next: Glyphs): boolean {
  const size = Math.max(open.size, next.size);
  const rise = Math.abs(next.y - open.y);
  const gap = next.x - open.right;
  // Words written from right to left come the other way round.
  const leftwards = open.left - (next.x + next.width);
  const near = Math.abs(gap) <= widestGap(open, next) * size || Math.abs(leftwards) <= GAP_WITHOUT_SPACE * size;
  if (rise <= 0.2 * size) return near && open.artifact === next.artifact;
  // A raised note mark or a lowered index sits close to its word, and letters of a name may be pushed under each other.
  const isIndex = Math.min(next.size, open.size) <= size * 0.9;
  return rise <= 0.55 * size && Math.abs(gap) <= 0.3 * size && (isIndex || gap < -0.05 * size);
}

function widestGap(open: OpenSegment, next: Glyphs): number {
  if (open.lastMark !== null && next.mark !== null)
    return open.lastMark === next.mark ? gapWithinMark(open) : GAP_TO_OTHER_MARK;
  return gapBesideMarks(open, next);
}

/** The widest gap where no marked content tells what belongs together. */
function gapBesideMarks(open: OpenSegment, next: Glyphs): number {
  return Math.max(open.spaceAfter ? GAP_AFTER_SPACE : GAP_WITHOUT_SPACE, reachOfSpacedLetters(open.pieces, next));
}

function gapWithinMark({ spaceAfter }: OpenSegment): number {
  return spaceAfter ? GAP_OF_SPACE_WITHIN_MARK : GAP_WITHIN_MARK;
}

function begun({ x, y, size, artifact, mark }: Glyphs): OpenSegment {
  const letters = { sizes: new Map<number, number>(), size, bold: 0, letters: 0 };
  const part = { pieces: [], parts: [], partAt: 0, partLeft: x, cells: [], cellAt: 0, cellLeft: x };
  return { text: '', left: x, right: x, y, ...letters, artifact, mark, lastMark: mark, spaceAfter: false, ...part };
}

function append(open: OpenSegment, glyphs: Glyphs): void {
  const gap = Math.max(glyphs.x - open.right, open.left - glyphs.x - glyphs.width);
  const spaced = /\s$/.test(open.text) || /^\s/.test(glyphs.text) || open.text === '';
  const isApart = gap > (open.spaceAfter ? SPACE_GAP : WORD_GAP) * open.size;
  if (isApart && !open.spaceAfter && open.text !== '' && glyphs.x > open.right) {
    open.parts.push(lastPart(open));
    open.partAt = open.text.length;
    open.partLeft = glyphs.x;
  }
  if (open.text !== '' && glyphs.x - open.right > gapBesideMarks(open, glyphs) * open.size) {
    open.cells.push({ text: open.text.slice(open.cellAt), left: open.cellLeft, right: open.right });
    open.cellAt = open.text.length;
    open.cellLeft = glyphs.x;
  }
  if (!spaced && isApart) open.text += ' ';
  open.text += glyphs.text;
  open.pieces.push(glyphs);
  open.left = Math.min(open.left, glyphs.x);
  open.right = Math.max(open.right, glyphs.x + glyphs.width);
  open.spaceAfter = glyphs.spaceAfter;
  open.lastMark = glyphs.mark;
  const letters = glyphs.text.trim().length;
  if (letters === 0) return;
  const size = Math.round(glyphs.size * 4) / 4;
  const counted = (open.sizes.get(size) ?? 0) + letters;
  open.sizes.set(size, counted);
  if (counted >= (open.sizes.get(open.size) ?? 0)) open.size = size;
  open.letters += letters;
  if (glyphs.bold) open.bold += letters;
}

function closed(open: OpenSegment): Segment {
  const { left, right, y, size, artifact, mark, spaceAfter } = open;
  const bold = open.letters === 0 ? 0 : open.bold / open.letters;
  const spaced = wordsOfSpacedLetters(open.pieces);
  const text = cleaned(spaced ?? open.text);
  const segment = { text, left, right, y, size, bold, artifact, mark, spaceAfter };
  if (spaced !== null) return segment;
  const lastCell = { text: open.text.slice(open.cellAt), left: open.cellLeft, right };
  return {
    ...segment,
    ...(open.parts.length === 0 ? {} : { parts: [...open.parts, lastPart(open)] }),
    ...(open.cells.length === 0 ? {} : { cells: [...open.cells, lastCell] }),
  };
}

function lastPart({ text, partAt, partLeft, right }: OpenSegment): SegmentPart {
  return { text: text.slice(partAt), left: partLeft, right };
}

/** One space between words, no control characters; letters joined in print (ligatures) as single letters. */
export function cleaned(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
