import type { Slice } from '@evenhand/shared/domain';

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

/** The numbers, words and marks of a normalised text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const word = found[0];
    const start = found.index;
    const end = start + word.length;
    tokens.push({
      start,
      end,
      text: word,
      lower: word.toLowerCase(),
      kind: kindOf(word),
      joined: start === previousEnd,
    });
    previousEnd = end;
  }
  return tokens;
}

function kindOf(token: string): Token['kind'] {
  const code = token.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'digits';
  return LETTER.test(token) ? 'word' : 'mark';
}
