import { tokens, type Token } from './tokens.ts';
import { ASSESSORS_WORDS, FUNCTION_WORDS, meaningOf, NUMBER_WORDS } from './vocabulary.ts';

/** Words of the text that carry meaning. */
export function contentOf(text: string): readonly Token[] {
  return tokens(text).filter(({ word, stem }) => !FUNCTION_WORDS.has(word) && !FUNCTION_WORDS.has(stem));
}

/** Whether a word is a number, in digits or letters. */
export function isNumber({ word }: Token): boolean {
  return /\d/.test(word) || NUMBER_WORDS.has(word);
}

/**
 * The words of a reason that belong to this answer: neither what assessors write about any answer, nor the words of the
 * published set handed in (descriptors, question), in any form or by another word of the same meaning.
 */
export function particularsOf(text: string, published: readonly string[] = []): readonly Token[] {
  const known = new Set(published.flatMap((words) => tokens(words).map(meaningOf)));
  return contentOf(text).filter(
    (token) =>
      isNumber(token) ||
      (!ASSESSORS_WORDS.has(token.word) && !ASSESSORS_WORDS.has(token.stem) && !known.has(meaningOf(token))),
  );
}
