import type { Slice } from '@evenhand/shared/domain';
import { ChunkReader } from '../text/chunks.ts';

export type WordKind = 'word' | 'number' | 'money' | 'percent' | 'punctuation';

/** A word, number or mark of a statement; `start` and `end` index the statement's text. */
export interface Word extends Slice {
  /** Lower case, apostrophes straight, a spelling slip in a cue word put right. */
  readonly lower: string;
  readonly kind: WordKind;
  readonly capitalised: boolean;
}

const TOKEN =
  /[£$€]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:m|bn|k|million)\b)?|\d[\d,]*(?:\.\d+)?\s?(?:%|per cent\b|percent\b)|\d+(?:[.,:/]\d+)*|\p{L}+(?:['’]\p{L}+)*(?:-\p{L}+)*|[.,;:!?()[\]|"“”–—…&/+-]/gu;

const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half both couple`.split(
    /\s+/,
  ),
);

/** True for a number in words ("twelve", "thirty-one", "a dozen"). */
export function isNumberWord(lower: string): boolean {
  if (NUMBER_WORDS.has(lower)) return true;
  const dash = lower.indexOf('-');
  return dash > 0 && NUMBER_WORDS.has(lower.slice(0, dash)) && NUMBER_WORDS.has(lower.slice(dash + 1));
}

const CONTRACTED: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'d", 'would'],
  ["'m", 'am'],
];
const WHOLE: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ['cannot', ['can', 'not']],
  ["it's", ['it', 'is']],
  ["that's", ['that', 'is']],
  ["there's", ['there', 'is']],
  ["here's", ['here', 'is']],
  ["what's", ['what', 'is']],
  ["he's", ['he', 'is']],
  ["she's", ['she', 'is']],
  ["who's", ['who', 'is']],
  ["let's", ['let', 'us']],
]);

function expandContraction(lower: string): readonly string[] {
  const whole = WHOLE.get(lower);
  if (whole !== undefined) return whole;
  for (const [ending, word] of CONTRACTED) {
    if (lower.endsWith(ending) && lower.length > ending.length) return [lower.slice(0, -ending.length), word];
  }
  return [lower];
}

function kindOf(text: string): WordKind {
  const first = text.charCodeAt(0);
  if (text.startsWith('£') || text.startsWith('$') || text.startsWith('€')) return 'money';
  if (first >= 48 && first <= 57) return /(?:%|cent)$/.test(text) ? 'percent' : 'number';
  return /^\p{L}/u.test(text) ? 'word' : 'punctuation';
}

type Correct = (lower: string) => string;

const asWritten: Correct = (lower) => lower;

/** A word as it will be read wherever it stands; its place is counted from the beginning of its chunk. */
type ReadWord = Word;

const readers = new WeakMap<Correct, ChunkReader<ReadWord>>();

function readerWith(correct: Correct): ChunkReader<ReadWord> {
  const known = readers.get(correct);
  if (known !== undefined) return known;
  const reader = new ChunkReader((chunk) => readChunk(chunk, correct));
  readers.set(correct, reader);
  return reader;
}

function readChunk(chunk: string, correct: Correct): readonly ReadWord[] {
  const words: ReadWord[] = [];
  for (const match of chunk.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const word of readWord(match[0], correct)) words.push({ start, end, ...word });
  }
  return words;
}

/** What one stretch of letters or marks says: one word, or two for a contraction. */
function readWord(raw: string, correct: Correct): readonly Omit<Word, 'start' | 'end'>[] {
  const kind = kindOf(raw);
  if (kind !== 'word') return [{ lower: raw, kind, capitalised: false }];
  const straight = raw.toLowerCase().replaceAll('’', "'");
  const capitalised = raw.charCodeAt(0) !== straight.charCodeAt(0);
  const parts = straight.includes("'") || straight === 'cannot' ? expandContraction(straight) : [straight];
  return parts.map((part) => {
    const lower = correct(part);
    return { lower, kind: isNumberWord(lower) ? 'number' : 'word', capitalised };
  });
}

/**
 * Cuts a statement into words. Contractions become two words over the same characters ("we'll" -> "we", "will").
 * `correct` may put a misspelt word right; it must always say the same of the same word.
 */
export function wordsOf(text: string, correct: Correct = asWritten): readonly Word[] {
  const words: Word[] = [];
  readerWith(correct).each(text, (held, at) => {
    for (const { start, end, lower, kind, capitalised } of held) {
      words.push({ start: at + start, end: at + end, lower, kind, capitalised });
    }
  });
  return words;
}
