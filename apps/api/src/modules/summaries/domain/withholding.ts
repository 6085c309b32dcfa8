import { wordsAnywherePattern, wordsPattern } from './words-pattern.ts';
import type { AssessmentSummary } from './assessment-summary.ts';

/** Words that are kept from summaries as sensitive commercial information. The record itself keeps them. */
export interface Withholding {
  readonly id: string;
  /** Where the words were found. */
  readonly sentence: string;
  readonly words: string;
  readonly ground: string;
  readonly approved: boolean;
}

const IN_THEIR_PLACE = '[withheld]';

/**
 * The text without these words, wherever they stand in it, in whatever case, spacing and shape of quotes and dashes. Where two
 * overlap, all that either of them holds is taken out. What is `inWords` goes from within other words and numbers too.
 */
export function withoutWords(text: string, withheld: readonly string[], inWords: readonly string[] = []): string {
  const places = [...withheld.map(wordsPattern), ...inWords.map(wordsAnywherePattern)]
    .flatMap((pattern) => [...text.matchAll(pattern)].map((found) => [found.index, found.index + found[0].length]))
    .sort(([one = 0], [other = 0]) => one - other);
  let left = '';
  let upTo = 0;
  for (const [start = 0, end = 0] of places) {
    if (start >= upTo) left += text.slice(upTo, start) + IN_THEIR_PLACE;
    upTo = Math.max(upTo, end);
  }
  return left + text.slice(upTo);
}

/**
 * The summary without the words that are withheld by approved decisions. They are taken out wherever they stand, not only in
 * the sentence they were found in: whatever the summary is printed as, they are not in it.
 */
export function withhold(summary: AssessmentSummary, withholdings: readonly Withholding[]): AssessmentSummary {
  const words = withholdings.filter(({ approved }) => approved).map((each) => each.words);
  const cut = (text: string) => withoutWords(text, words);
  return {
    ...summary,
    sections: summary.sections.map((section) => ({
      ...section,
      heading: cut(section.heading),
      sentences: section.sentences.map((sentence) => ({ ...sentence, text: cut(sentence.text) })),
      table: section.table && { ...section.table, rows: section.table.rows.map((row) => row.map(cut)) },
    })),
  };
}

/** Whether a summary says these words anywhere. */
export function says({ sections }: AssessmentSummary, words: string): boolean {
  const pattern = wordsPattern(words);
  return sections.some(({ heading, sentences, table }) =>
    [heading, ...sentences.map(({ text }) => text), ...(table?.rows.flat() ?? [])].some(
      (text) => text.search(pattern) !== -1,
    ),
  );
}

/** Which of these words a text says. */
export function saidIn(text: string, withheld: readonly string[]): readonly string[] {
  return withheld.filter((words) => text.search(wordsPattern(words)) !== -1);
}

/** How much of what is withheld has to stand in one sentence, so that somebody looks at it. */
const MUCH = 2 / 3;

/** Whether most of the telling words of something withheld stand in a text, in another order or form. */
export function saysMuchOf(text: string, words: string): boolean {
  const telling = tellingWords(words);
  const there = tellingWords(text);
  const found = [...telling].filter((each) => there.has(each)).length;
  return telling.size > 1 && found >= telling.size * MUCH;
}

function tellingWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 4 || /\p{N}/u.test(word)));
}

/**
 * Whether the sentence that words were withheld from says them as whole words. What was approved before that was asked for
 * may not, and what a summary says can change: such words are left out wherever they stand.
 */
export function areWholeIn({ sections }: AssessmentSummary, sentence: string, words: string): boolean {
  return sections.some(({ sentences }) =>
    sentences.some(({ id, text }) => id === sentence && saidIn(text, [words]).length > 0),
  );
}
