import { ChunkReader } from '../text/chunks.ts';
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

interface ReadWord {
  readonly stem: string;
  readonly common: boolean;
}

const READER = new ChunkReader((chunk): ReadWord[] =>
  Array.from(chunk.toLowerCase().matchAll(WORD), ([word]) => {
    const whole = word.split(APOSTROPHE, 1)[0] ?? word;
    const stem = /^\d/.test(whole) ? whole.replaceAll(',', '') : stemOf(whole);
    return { stem, common: isFunctionWord(whole) };
  }),
);

/** Cuts a normalised text into the words that matching looks at. Hyphens part words ("T-level" is "t", "level"). */
export function subjectWords(text: string): SubjectWords {
  const stems: string[] = [];
  const common: boolean[] = [];
  READER.each(text, (held) => {
    for (const word of held) {
      stems.push(word.stem);
      common.push(word.common);
    }
  });
  return { stems, common };
}
