/** Signs that are written in several ways and mean the same. */
const ALIKE = [`'‘’`, '"“”„', '-‐‑‒–—'];

const LETTER_OR_DIGIT = String.raw`[\p{L}\p{N}]`;

/**
 * Finds words in a text in whatever case, spacing and shape of quotes and dashes they are written, and never within another
 * word or number: "£12" is neither in "£120" nor in "£12.50", and it is in "£12.00", which is the same amount.
 */
export function wordsPattern(words: string): RegExp {
  const trimmed = words.trim();
  return new RegExp(`${edgeBefore(trimmed)}${literal(trimmed)}${edgeAfter(trimmed)}`, 'giu');
}

/** Finds words in the same way, and within other words and numbers too. */
export function wordsAnywherePattern(words: string): RegExp {
  return new RegExp(literal(words.trim()), 'giu');
}

/** How many letters and digits there are in words. */
export function lettersIn(words: string): number {
  return words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function literal(words: string): string {
  return [...words.replace(/\s+/gu, ' ')].map(written).join('');
}

function edgeBefore(words: string): string {
  if (/^\p{N}/u.test(words)) return String.raw`(?<!${LETTER_OR_DIGIT}|\p{N}[.,])`;
  return /^\p{L}/u.test(words) ? `(?<!${LETTER_OR_DIGIT})` : '';
}

function edgeAfter(words: string): string {
  if (/\p{N}$/u.test(words)) return String.raw`(?:\.0+)?(?!${LETTER_OR_DIGIT}|[.,]\p{N})`;
  return /\p{L}$/u.test(words) ? `(?!${LETTER_OR_DIGIT})` : '';
}

function written(sign: string): string {
  if (sign === ' ') return String.raw`\s+`;
  const alike = ALIKE.find((signs) => signs.includes(sign));
  // The plain dash comes first, where it is no range.
  if (alike !== undefined) return `[${alike.startsWith('-') ? `\\-${alike.slice(1)}` : alike}]`;
  return sign.replace(/[.*+?^${}()|[\]\\/]/u, String.raw`\$&`);
}
