import type { Slice } from '@evenhand/shared/domain';
import { ChunkReader } from '../text/chunks.ts';
import { KIND } from './feature-kinds.ts';
import type { Feature } from './feature-numbers.ts';
import type { WordPairs } from './word-pairs.ts';
import { traitsOf } from './word-traits.ts';

export type WordKind = 'word' | 'number' | 'money' | 'percent' | 'punctuation';

/**
 * A word, number or mark of a statement: the same object wherever the same stretch of letters stands. Where it stands in
 * a text says `sliceOfWord`.
 */
export interface Word {
  /** Place within its stretch of the text. */
  readonly within: Slice;
  /** Lower case, apostrophes straight, a spelling slip in a cue word put right. */
  readonly lower: string;
  readonly kind: WordKind;
  readonly capitalised: boolean;
  /** Bits of TRAIT and VERB_FORM. */
  readonly traits: number;
  /** What a model may read in its place, null where that is nothing. */
  readonly masked: string | null;
  /** The feature of the masked word, or of the mark where `masked` is null. */
  readonly feature: Feature;
}

/** Words a model may know; any other word is masked, so that no bidder, place or figure is ever learned. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  /** Puts a misspelt word right; always says the same of the same word. */
  readonly correct: (lower: string) => string;
  readonly pairs: WordPairs;
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

/** Knows no word and corrects none. */
const AS_WRITTEN: Vocabulary = { has: () => false, correct: (lower) => lower, pairs: [] };

const readers = new WeakMap<Vocabulary, ChunkReader<Word>>();

function readerWith(vocabulary: Vocabulary): ChunkReader<Word> {
  const known = readers.get(vocabulary);
  if (known !== undefined) return known;
  const reader = new ChunkReader((chunk) => readChunk(chunk, vocabulary));
  readers.set(vocabulary, reader);
  return reader;
}

function readChunk(chunk: string, vocabulary: Vocabulary): readonly Word[] {
  const words: Word[] = [];
  for (const match of chunk.matchAll(TOKEN)) {
    const within = { start: match.index, end: match.index + match[0].length };
    for (const { lower, kind, capitalised } of readWord(match[0], vocabulary)) {
      const masked = maskedWord(lower, kind, capitalised, vocabulary);
      const feature = KIND.word.of(masked ?? lower);
      words.push({ within, lower, kind, capitalised, traits: traitsOf(lower), masked, feature });
    }
  }
  return words;
}

/** What one stretch of letters or marks says: one word, or two for a contraction. */
function readWord(raw: string, { correct }: Vocabulary): readonly Pick<Word, 'lower' | 'kind' | 'capitalised'>[] {
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

function maskedWord(lower: string, kind: WordKind, capitalised: boolean, vocabulary: Vocabulary): string | null {
  if (kind === 'money') return '<money>';
  if (kind === 'percent') return '<percent>';
  if (kind === 'number') return /^(?:19|20)\d\d$/.test(lower) ? '<year>' : '<number>';
  if (kind === 'punctuation') return lower === '?' || lower === '!' || lower === '|' ? lower : null;
  if (vocabulary.has(lower)) return lower;
  return capitalised ? '<name>' : '<word>';
}

/**
 * Cuts a statement into words. Contractions become two words over the same characters ("we'll" -> "we", "will").
 * `vocabulary` may put a misspelt word right.
 */
export function wordsOf(text: string, vocabulary: Vocabulary = AS_WRITTEN): readonly Word[] {
  return readerWith(vocabulary).all(text);
}

/** Where the word at this place among the words of a text stands in it; null where there is none. */
export function sliceOfWord(text: string, place: number, vocabulary: Vocabulary = AS_WRITTEN): Slice | null {
  let before = 0;
  let found: Slice | null = null;
  readerWith(vocabulary).each(text, (held, at) => {
    const word = place < before ? undefined : held[place - before];
    if (word !== undefined) found = { start: at + word.within.start, end: at + word.within.end };
    before += held.length;
  });
  return found;
}
