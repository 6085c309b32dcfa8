import type { Line } from './lines.ts';

const WIDEST_WRAPPED_TEXT = 110;

/** The width at which the lines of a text were wrapped; Infinity where every line is a paragraph of its own. */
export function wrapWidth(lines: readonly Line[]): number {
  const widths = lines.filter((line) => line.words !== '').map((line) => line.indent + line.words.length);
  if (widths.length === 0) return Infinity;
  const sorted = widths.toSorted((a, b) => a - b);
  const wide = sorted[Math.floor(sorted.length * 0.95)] ?? Infinity;
  return wide > WIDEST_WRAPPED_TEXT ? Infinity : wide;
}

/** Whether a new paragraph begins on the next line although no blank line stands between. */
export function breaksParagraph(line: Line, next: Line, width: number): boolean {
  if (width === Infinity) return true;
  const firstWord = next.words.split(/\s/, 1)[0] ?? '';
  const hadRoom = line.indent + line.words.length + 1 + firstWord.length < width * 0.8;
  return hadRoom && /[.:;?!]["”’)]*$/.test(line.words);
}
