import type { Slice } from '@evenhand/shared/domain';

/** A number, a word or a single mark of a text. */
export interface Token extends Slice {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'digits' | 'word' | 'mark';
  /** True where no space stands between this token and the one before it. */
  readonly joined: boolean;
}

const TOKEN = /(\d+(?:[.,]\d+)*)|([A-Za-zÀ-ɏ]+(?:'[A-Za-z]+)?)|[^\s]/g;

/** The numbers, words and marks of a normalised text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const found of text.matchAll(TOKEN)) {
    const start = found.index;
    const kind = found[1] !== undefined ? 'digits' : found[2] !== undefined ? 'word' : 'mark';
    const end = start + found[0].length;
    tokens.push({ start, end, text: found[0], lower: found[0].toLowerCase(), kind, joined: start === previousEnd });
    previousEnd = end;
  }
  return tokens;
}
