/** Words of a text in lower case, cut back to a common stem, in order. Numbers are left out: they can be invented. */
export function stemsOf(text: string): string[] {
  const lower = text.normalize('NFKC').toLowerCase();
  const bare = /[’']/.test(lower) ? lower.replace(/[’']s?\b/g, '') : lower;
  const words = /[^\x00-\x7f]/.test(bare) ? bare.match(/\p{L}{2,}/gu) : bare.match(/[a-z]{2,}/g);
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
