/** One word of a text with its place (UTF-16 units, `end` not included). */
export interface Token {
  /** As compared: lower case, without plural or verb ending. */
  readonly stem: string;
  /** Lower case, as written. */
  readonly word: string;
  /** As written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['\u2019.,:/-][\p{L}\p{N}]+)*%?/gu;

/** The words of a text. A number with its sign, such as 5% or 1,200, is one word. */
export function tokens(text: string): readonly Token[] {
  return [...text.matchAll(WORD)].map((match) => {
    const [raw] = match;
    const word = raw.toLowerCase().replace(/\u2019/g, "'");
    return { raw, word, stem: stemOf(word), start: match.index, end: match.index + raw.length };
  });
}

const IRREGULAR: Readonly<Record<string, string>> = {
  met: 'meet',
  given: 'give',
  gave: 'give',
  shown: 'show',
  said: 'say',
  evidenced: 'evidence',
  timed: 'time',
  criteria: 'criterion',
  people: 'person',
  bodies: 'body',
};

/**
 * The word without its commonest English endings: enough to see "committed", "commits" and "commitments" as one. It is
 * made for comparing two short texts and not for any other use.
 */
export function stemOf(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  if (word.length <= 3 || /\d/.test(word)) return word;
  const bare = word
    .replace(/'s$|'$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|us|is)$/, '$1')
    .replace(/([^s])s$/, '$1');
  const cut = bare
    .replace(/(?:ment|ments|ation|ations)$/, '')
    .replace(/(?:ly)$/, '')
    .replace(/(?:ing|edly|ed|able|ible|ness)$/, '');
  const root = cut.length >= 3 ? cut : bare;
  return root
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '')
    .replace(/y$/, 'i');
}
