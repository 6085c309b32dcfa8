import type { Line, Word } from 'tesseract.js';
import type { Segment } from '../formats/pdf/segments.ts';

/** Words further apart than this, in line heights, stand in different columns or cells. */
const GAP = 1.6;
const SAME_SIZE = 0.22;
const STEP = 1.3;
/** What recognisers take a bullet for. */
const MISREAD_BULLET = /^[®©°¢»«¤]$/;
/** Letters this sure of nothing are dirt, lines of a form or parts of a picture. */
const LEAST_CONFIDENCE = 20;

/** Recognised lines as the segments of a page, in points: what a text layer would have given. */
export function recognisedSegments(lines: readonly Line[], scale: number): Segment[] {
  const measured = lines
    .map((line) => ({ line, words: line.words.filter(isReadable), size: sizeOf(line) / scale }))
    .filter(({ words }) => words.length > 0);
  const sizes = levelled(measured);
  return measured.flatMap(({ line, words }, index) => {
    const size = sizes[index] ?? 10;
    return groupsOf(words, size * scale).map((group): Segment => ({
      text: wordsOf(group),
      left: (group[0]?.bbox.x0 ?? 0) / scale,
      right: (group.at(-1)?.bbox.x1 ?? 0) / scale,
      y: baselineAt(line, group[0]?.bbox.x0 ?? 0) / scale,
      size,
      bold: 0,
      artifact: false,
      mark: null,
      spaceAfter: !/-$/.test(group.at(-1)?.text ?? ''),
    }));
  });
}

function wordsOf(group: readonly Word[]): string {
  const words = group.map(({ text }) => text);
  const [first = ''] = words;
  return (words.length > 1 && MISREAD_BULLET.test(first) ? ['•', ...words.slice(1)] : words).join(' ');
}

function isReadable({ text, confidence }: Word): boolean {
  return text.trim() !== '' && (confidence >= LEAST_CONFIDENCE || /^[\p{L}\p{N}]{2,}/u.test(text));
}

function groupsOf(words: readonly Word[], height: number): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && word.bbox.x0 - last.bbox.x1 <= GAP * height) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** The height of type, in pixels: rows are measured from the longest letters down to the lowest. */
function sizeOf({ rowAttributes, bbox }: Line): number {
  const height = rowAttributes.rowHeight;
  return height > 0 ? height : bbox.y1 - bbox.y0;
}

/** Measured sizes waver; those near the size of most letters are that size. */
function levelled(lines: readonly { readonly words: readonly Word[]; readonly size: number }[]): number[] {
  const letters = lines.flatMap(({ words, size }) => words.flatMap(({ text }) => Array.from(text, () => size)));
  const usual = letters.toSorted((a, b) => a - b)[letters.length >> 1] ?? 10;
  return lines.map(({ size }) => {
    if (Math.abs(size - usual) <= usual * SAME_SIZE) return Math.round(usual * 4) / 4;
    // Sizes of headings are put on few steps, so that headings of one kind are of one level.
    const steps = Math.round(Math.log(size / usual) / Math.log(STEP));
    return Math.round(usual * STEP ** steps * 4) / 4;
  });
}

function baselineAt({ baseline }: Line, x: number): number {
  const { x0, y0, x1, y1 } = baseline;
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
