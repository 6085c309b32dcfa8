import { ChunkReader } from '../text/chunks.ts';

/** Plain English text, the common case: nothing to normalise, and a to z are its only letters. */
const PLAIN = /^[\x00-\x7f]*$/;

const STEMS = new ChunkReader((chunk) => {
  const plain = PLAIN.test(chunk);
  const lower = (plain ? chunk : chunk.normalize('NFKC')).toLowerCase();
  const bare = lower.replace(/[’']s?\b/g, '');
  const words = plain || PLAIN.test(bare) ? bare.match(/[a-z]{2,}/g) : bare.match(/\p{L}{2,}/gu);
  return (words ?? []).map(stem);
});

/** Words of a text in lower case, cut back to a common stem, in order. Numbers are left out: they can be invented. */
export function stemsOf(text: string): string[] {
  return STEMS.all(text);
}

/** "volunteers", "volunteered" and "volunteering" are one word here. Crude on purpose: it only compares. */
export function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  return word
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ations?|ements?|ments?|ings?|ers?|ors?|ed|es|s|e|ly)$/, '')
    .replace(/([^aeiou])\1$/, '$1');
}
