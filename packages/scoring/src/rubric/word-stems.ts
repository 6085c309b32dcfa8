/** Plain English text, the common case: nothing to normalise, and a to z are its only letters. */
const PLAIN = /^[\x00-\x7f]*$/;

/** Words of a text in lower case, cut back to a common stem, in order. Numbers are left out: they can be invented. */
export function stemsOf(text: string): string[] {
  const plain = PLAIN.test(text);
  const lower = (plain ? text : text.normalize('NFKC')).toLowerCase();
  const bare = /[’']/.test(lower) ? lower.replace(/[’']s?\b/g, '') : lower;
  const words = plain || PLAIN.test(bare) ? bare.match(/[a-z]{2,}/g) : bare.match(/\p{L}{2,}/gu);
  return (words ?? []).map(stem);
}

// Words come again and again; a bound keeps a long-lived process from growing with every new spelling.
const REMEMBERED = 50_000;
const stems = new Map<string, string>();

/** "volunteers", "volunteered" and "volunteering" are one word here. Crude on purpose: it only compares. */
export function stem(word: string): string {
  const found = stems.get(word);
  if (found !== undefined) return found;
  const cut = cutBack(word);
  if (stems.size >= REMEMBERED) stems.clear();
  stems.set(word, cut);
  return cut;
}

function cutBack(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  return word
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ations?|ements?|ments?|ings?|ers?|ors?|ed|es|s|e|ly)$/, '')
    .replace(/([^aeiou])\1$/, '$1');
}
