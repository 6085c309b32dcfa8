import type { Slice } from '@evenhand/shared/domain';
import { ChunkReader } from '../text/chunks.ts';

/** A number, a word or a single mark of a text. */
export interface Token extends Slice {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'digits' | 'word' | 'mark';
  /** True where no space stands between this token and the one before it. */
  readonly joined: boolean;
}

const TOKEN = /\d+(?:[.,]\d+)*|[A-Za-zÀ-ɏ]+(?:'[A-Za-z]+)?|[^\s]/g;
const LETTER = /[A-Za-zÀ-ɏ]/;

const READER = new ChunkReader(readChunk);

/** The numbers, words and marks of a normalised text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  READER.each(text, (held, at) => {
    for (const { start, end, text: word, lower, kind, joined } of held) {
      tokens.push({ start: at + start, end: at + end, text: word, lower, kind, joined });
    }
  });
  return tokens;
}

function readChunk(chunk: string): Token[] {
  let previousEnd = -1;
  return Array.from(chunk.matchAll(TOKEN), ({ index: start, 0: word }) => {
    const joined = start === previousEnd;
    previousEnd = start + word.length;
    return { start, end: previousEnd, text: word, lower: word.toLowerCase(), kind: kindOf(word), joined };
  });
}

function kindOf(token: string): Token['kind'] {
  const code = token.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'digits';
  return LETTER.test(token) ? 'word' : 'mark';
}
