import { ChunkReader } from '../text/chunks.ts';
import { isFunctionWord, stemOf } from './stem.ts';
import { numberOfStem } from './stem-numbers.ts';

/** A word of a text as the matcher reads it; the same object wherever the same stretch of letters stands. */
export interface SubjectWord {
  /** A number is its digits, "£" and "%" stand for themselves. */
  readonly stem: string;
  /** The number of the stem: see `numberOfStem`. */
  readonly id: number;
  /** Whether the word is too common to carry a subject. */
  readonly common: boolean;
  /** Whether it is digits or a sign of money or share, and so no word. */
  readonly figure: boolean;
}

const WORD = /[a-z\u00df-\u024f]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*|[£%]/g;
const APOSTROPHE = /['’]/;

const READER = new ChunkReader((chunk): SubjectWord[] =>
  Array.from(chunk.toLowerCase().matchAll(WORD), ([word]) => {
    const whole = word.split(APOSTROPHE, 1)[0] ?? word;
    const stem = /^\d/.test(whole) ? whole.replaceAll(',', '') : stemOf(whole);
    return { stem, id: numberOfStem(stem), common: isFunctionWord(whole), figure: /^[\d£%]/.test(stem) };
  }),
);

/**
 * Cuts a normalised text into the words that matching looks at, in the order of the text. Hyphens part words ("T-level"
 * is "t", "level").
 */
export function subjectWords(text: string): readonly SubjectWord[] {
  return READER.all(text);
}
