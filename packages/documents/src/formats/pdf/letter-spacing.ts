import type { Glyphs } from './glyphs.ts';

const FEWEST_PIECES = 6;
/** Letters of a stretch on average: pairs like "AV" may stand closer than the rest. */
const MOST_LETTERS = 1.5;
/** How much wider than between the letters the gap between two words is at the least, in em. */
const WORD_GAP = 0.13;
/** The space of a font whose letters are all as wide, in em. */
const WIDEST_SPACE = 0.65;
const LETTERS = /^\p{L}+$/u;

/**
 * The words of a line whose letters are set apart ("S O C I A L   V A L U E"), as headings often are; null where they are
 * not. What parts letters is the usual gap of the line, what parts words a wider one or a space of the file itself.
 */
export function wordsOfSpacedLetters(pieces: readonly Glyphs[]): string | null {
  if (pieces.length < FEWEST_PIECES) return null;
  const letters = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > pieces.length * MOST_LETTERS) return null;
  const ofWords = pieces.filter(({ text }) => LETTERS.test(text)).length;
  if (ofWords < pieces.length * 0.7) return null;
  const gaps = pieces.slice(1).map((piece, index) => gapBetween(pieces[index] as Glyphs, piece));
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0;
  let words = '';
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    const isApart = before !== undefined && (before.spaceAfter || (gaps[index - 1] ?? 0) > usual + WORD_GAP);
    words += isApart ? ` ${piece.text}` : piece.text;
  }
  return words;
}

/** How far off the next word of letters set apart may begin, in em: two gaps and a space; 0 where they are not set apart. */
export function reachOfSpacedLetters(pieces: readonly Glyphs[], next: Glyphs): number {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (last === undefined || before === undefined || last.text.length + before.text.length + next.text.length > 3)
    return 0;
  if (!LETTERS.test(last.text + before.text + next.text)) return 0;
  return 2 * gapBetween(before, last) + WIDEST_SPACE;
}

/** In em. */
function gapBetween(before: Glyphs, after: Glyphs): number {
  return (after.x - before.x - before.width) / Math.max(before.size, after.size, 1);
}
