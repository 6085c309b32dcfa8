/** Words of a text in lower case, cut back to a common stem, in order. Numbers are left out: they can be invented. */
export function stemsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .match(/\p{L}[\p{L}]+/gu);
  return (words ?? []).map(stem);
}

/** "volunteers", "volunteered" and "volunteering" are one word here. Crude on purpose: it only compares. */
export function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  return word
    .replace(/(?:ies)$/, 'y')
    .replace(/(?:ations?|ements?|ments?|ings?|ers?|ors?|ed|es|s|e|ly)$/, '')
    .replace(/([^aeiou])\1$/, '$1');
}
