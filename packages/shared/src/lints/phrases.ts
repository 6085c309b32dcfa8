/** Lists of words by name; the words of a list stand between bars. A list may use another: "{firm}|bidders?". */
export type Lexicon = Readonly<Record<string, string>>;

/**
 * Patterns written to be read: in "{ahead} {others}" a word of the first list stands before one of the second, and
 * "seen ... {them}" allows up to four words between.
 */
export function phrases(lexicon: Lexicon, lines: readonly string[]): readonly RegExp[] {
  return lines.map((line) => wholeWords(expanded(line, lexicon)));
}

/**
 * A pattern that stands as whole words. The letters are written out because all of Unicode's, without regard to case,
 * take a millisecond in each pattern, and there are hundreds.
 */
export function wholeWords(source: string): RegExp {
  const pattern = new RegExp(`(?<![a-z0-9\\u00C0-\\u024F])(?:${source})(?![a-z0-9\\u00C0-\\u024F])`, 'i');
  unprepared.push(pattern);
  return pattern;
}

const unprepared: RegExp[] = [];

/**
 * Prepares the patterns one at a time: at its first two uses an engine translates a pattern, and all of them together
 * would hold up the first words that somebody writes by a third of a second.
 */
export function* preparePatterns(): Generator<void> {
  for (let pattern = unprepared.pop(); pattern !== undefined; pattern = unprepared.pop()) {
    for (const words of ['Ten apprentices', 'by March.']) pattern.test(words);
    yield;
  }
}

function expanded(line: string, lexicon: Lexicon): string {
  return line
    .replaceAll(' ... ', ' (?:[^\\s.;,]+,? ){0,4}?')
    .replace(/(?<!\\p)\{([a-z]+)\}/giu, (_, name: string) => `(?:${expanded(lexicon[name] ?? '', lexicon)})`);
}

/** Words of a text that were found, with their place in it. */
export interface Found {
  readonly at: number;
  readonly words: string;
}

/** What the first of these patterns finds in a text; null where none does. */
export function firstFound(text: string, patterns: readonly RegExp[]): Found | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null && found[0] !== '') return { at: found.index, words: found[0] };
  }
  return null;
}

/** Whether any of these patterns is in a text. */
export function says(text: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** The text with every quotation blanked out: those are the bid's words. Nothing changes its place. */
export function withoutQuotations(text: string): string {
  return text
    .replaceAll('\u2019', "'")
    .replace(/["\u201C][^"\u201C\u201D]*["\u201D]/gu, (quoted) => `"${'_'.repeat(quoted.length - 2)}"`);
}
