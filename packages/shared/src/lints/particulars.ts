import { tokens, type Token } from './tokens.ts';
import { ASSESSORS_WORDS, BIDS_OWN, EMPTY_PHRASES, FUNCTION_WORDS, meaningOf, NUMBER_WORDS } from './vocabulary.ts';

/** Words of the text that carry meaning. */
export function contentOf(text: string): readonly Token[] {
  return tokens(text).filter(({ word, stem }) => !FUNCTION_WORDS.has(word) && !FUNCTION_WORDS.has(stem));
}

/** Whether a word is a number, in digits or letters. */
export function isNumber({ word }: Token): boolean {
  return /\d/.test(word) || NUMBER_WORDS.has(word);
}

/** A number that names a mark of the scale: "band 3", "a 4", "scores 2", "3 out of 5". */
const MARK_BEFORE =
  /\b(?:bands?|marks?|scor(?:e|es|ed|ing)(?: of)?|levels?|grades?|points?|an?|worth|give|gave|at|above|below|than|not|to|out of|of|is|for)\s+(?:a |an )?$/iu;
const MARK_AFTER = /^\s*(?:out of\b|marks?\b|points?\b|\/\s*\d)/iu;

/**
 * The words of a reason that belong to this answer: neither what assessors write about any answer, nor the words of the
 * published set handed in (descriptors, question), in any form or by another word of the same meaning.
 */
export function particularsOf(text: string, published: readonly string[] = []): readonly Token[] {
  const known = meaningsOf(published);
  const meant = text.replace(EMPTY_PHRASES, (phrase) => ' '.repeat(phrase.length));
  return contentOf(meant).filter((token) => {
    if (BIDS_OWN.has(token.word)) return true;
    if (isNumber(token)) return !namesAMark(text, token) && !known.has(token.stem);
    return !ASSESSORS_WORDS.has(token.word) && !ASSESSORS_WORDS.has(token.stem) && !known.has(meaningOf(token));
  });
}

/** Every meaning that the words of these texts carry. */
export function meaningsOf(texts: readonly string[]): ReadonlySet<string> {
  // "How", "when" and "where" ask for something in a descriptor, so they count there although they carry little elsewhere.
  const asks = (text: string) => tokens(text).filter(({ word }) => ASKING.has(word));
  return new Set(texts.flatMap((text) => [...contentOf(text), ...asks(text)].map(meaningOf)));
}

const ASKING: ReadonlySet<string> = new Set(['how', 'when', 'where', 'who']);

function namesAMark(text: string, { word, start, end }: Token): boolean {
  if (!/^\d{1,2}(?:\.\d)?$/.test(word) && !NUMBER_WORDS.has(word)) return false;
  return (
    MARK_AFTER.test(text.slice(end)) ||
    (/^\d/.test(word) && MARK_BEFORE.test(text.slice(0, start)) && isLast(text, end))
  );
}

// "a 4." and "band 3 because" name a mark; "at 3 sites" counts something.
function isLast(text: string, end: number): boolean {
  return /^\s*(?:[.,;:)]|$|\b(?:because|as|since|but|and|for this|here|rather|not|than|is|was|would|overall)\b)/iu.test(
    text.slice(end),
  );
}
