import { isFunctionWord, stemOf } from './stem.ts';

/** The words of a text as the matcher reads them; parallel arrays, in the order of the text. */
export interface SubjectWords {
  /** Stem of each word; a number is its digits, "£" and "%" stand for themselves. */
  readonly stems: readonly string[];
  /** Whether the word is too common to carry a subject. */
  readonly common: readonly boolean[];
}

const WORD = /[a-z\u00df-\u024f]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*|[£%]/g;
const APOSTROPHE = /['’]/;

/** Cuts a normalised text into the words that matching looks at. Hyphens part words ("T-level" is "t", "level"). */
export function subjectWords(text: string): SubjectWords {
  const stems: string[] = [];
  const common: boolean[] = [];
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    const whole = word.split(APOSTROPHE, 1)[0] ?? word;
    common.push(isFunctionWord(whole));
    stems.push(/^\d/.test(whole) ? whole.replaceAll(',', '') : stemOf(whole));
  }
  return { stems, common };
}
