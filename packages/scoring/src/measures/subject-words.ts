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
  const found = text.toLowerCase().match(WORD) ?? [];
  const stems = new Array<string>(found.length);
  const common = new Array<boolean>(found.length);
  for (let i = 0; i < found.length; i += 1) {
    const read = readWord(found[i] ?? '');
    stems[i] = read.stem;
    common[i] = read.common;
  }
  return { stems, common };
}

interface ReadWord {
  readonly stem: string;
  readonly common: boolean;
}

// Words come again and again; the bound keeps a long-lived process from growing with every new spelling.
const REMEMBERED = 50_000;
const readBefore = new Map<string, ReadWord>();

function readWord(word: string): ReadWord {
  const known = readBefore.get(word);
  if (known !== undefined) return known;
  const whole = word.split(APOSTROPHE, 1)[0] ?? word;
  const stem = /^\d/.test(whole) ? whole.replaceAll(',', '') : stemOf(whole);
  const read = { stem, common: isFunctionWord(whole) };
  if (readBefore.size < REMEMBERED) readBefore.set(word, read);
  return read;
}
