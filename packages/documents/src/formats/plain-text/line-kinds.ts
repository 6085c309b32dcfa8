import type { Slice } from '@evenhand/shared/domain';
import type { Line } from './lines.ts';

export interface MarkedItem extends Slice {
  readonly marker: string;
}

const BULLET = /^([-*+•‣▪▫◦●○■□➢➤✓✔·–—\uF0B7\uF0A7])\s+(?=\S)/;
const NUMBER = /^((?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\((?:\d{1,3}|[a-z]|[ivx]{1,4})\)|\d{1,3}\.)\s+(?=\S)/i;

/** The item a line begins, without its marker; null where the line begins none. */
export function listItemOf(line: Line): MarkedItem | null {
  const match = BULLET.exec(line.words) ?? NUMBER.exec(line.words);
  if (match?.[1] === undefined) return null;
  return { marker: match[1], start: line.start + match[0].length, end: line.end };
}

/** Only a bullet, or the first number of a list, may begin a list in the middle of a paragraph: "2027." may not. */
export function mayInterruptParagraph(marker: string): boolean {
  return /^[-*+•‣▪▫◦●○■□➢➤✓✔·\uF0B7\uF0A7]$/.test(marker) || /^\(?(?:1|a|i)[.)]$/i.test(marker);
}

export interface MarkedHeading extends Slice {
  readonly level: number;
}

/** `## Words ##`: the words alone. */
export function hashHeadingOf(line: Line): MarkedHeading | null {
  const match = /^(#{1,6})(?:\s+|$)/.exec(line.words);
  if (match?.[1] === undefined || line.indent > 3) return null;
  const words = line.words.slice(match[0].length).replace(/\s+#+$/, '');
  const start = line.start + match[0].length;
  return { level: match[1].length, start, end: start + words.length };
}

/** Level of the heading that a line of === or --- makes of the line above it. */
export function underlineLevel(line: Line): number | null {
  if (/^={3,}$/.test(line.words)) return 1;
  return /^-{3,}$/.test(line.words) ? 2 : null;
}

export function isThematicBreak(line: Line): boolean {
  return /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(line.words);
}

export function isTableDelimiter(line: Line | undefined): boolean {
  return line !== undefined && line.words.includes('-') && /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/.test(line.words);
}

export function isFence(line: Line): boolean {
  return /^(?:`{3,}|~{3,})/.test(line.words);
}

const MOST_HEADING_WORDS = 12;

/** `**Words**` alone in a paragraph reads as a heading unless it ends like a sentence or a lead-in. */
export function boldHeadingOf(line: Line): Slice | null {
  const match = /^(\*\*|__)(?!\s)(.+?)(?<!\s)\1$/.exec(line.words);
  const words = match?.[2];
  if (words === undefined || words.includes('**') || !readsAsHeading(words)) return null;
  return { start: line.start + 2, end: line.end - 2 };
}

/** Few words that do not end like a sentence, an item or a lead-in. */
export function readsAsHeading(words: string): boolean {
  return !/[.:;,!]$/.test(words) && /\p{L}/u.test(words) && words.split(/\s+/).length <= MOST_HEADING_WORDS;
}
