/** Signs that are written in several ways and mean the same. */
const ALIKE = [`'‘’`, '"“”„', '-‐‑‒–—'];

/** Finds words in a text in whatever case, spacing and shape of quotes and dashes they are written. */
export function wordsPattern(words: string): RegExp {
  const literal = [...words.trim().replace(/\s+/gu, ' ')].map(written).join('');
  return new RegExp(literal, 'giu');
}

function written(sign: string): string {
  if (sign === ' ') return String.raw`\s+`;
  const alike = ALIKE.find((signs) => signs.includes(sign));
  // The plain dash comes first, where it is no range.
  if (alike !== undefined) return `[${alike.startsWith('-') ? `\\-${alike.slice(1)}` : alike}]`;
  return sign.replace(/[.*+?^${}()|[\]\\/]/u, String.raw`\$&`);
}
