import type { Slice } from '@evenhand/shared/domain';

/** One line of a text: `start` to `end` is the line without its line end and without white space at either side. */
export interface Line extends Slice {
  readonly words: string;
  /** Width of the white space before the words; a tab counts to the next multiple of four. */
  readonly indent: number;
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\f\v\u2028\u2029]*(?:\r\n|[\r\n\f\v\u2028\u2029]|$)/g)) {
    if (match[0] === '') break;
    const raw = match[0];
    const words = raw.trim();
    const lead = raw.length - raw.trimStart().length;
    const start = match.index + (words === '' ? 0 : lead);
    lines.push({ start, end: start + words.length, words, indent: widthOf(raw.slice(0, lead)) });
  }
  return lines;
}

function widthOf(space: string): number {
  let width = 0;
  for (const character of space) width += character === '\t' ? 4 - (width % 4) : 1;
  return width;
}
