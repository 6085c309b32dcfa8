import type { AssessmentSummary } from './assessment-summary.ts';

/** Words that are kept from one summary as sensitive commercial information. The record itself keeps them. */
export interface Withholding {
  readonly id: string;
  /** Where the words were found. */
  readonly sentence: string;
  /** The exact words. */
  readonly words: string;
  readonly ground: string;
  readonly approved: boolean;
}

const IN_THEIR_PLACE = '[withheld]';

/**
 * The summary without the words that are withheld by approved decisions. They are taken out wherever they stand, not only in
 * the sentence they were found in: whatever the summary is printed as, they are not in it.
 */
export function withhold(summary: AssessmentSummary, withholdings: readonly Withholding[]): AssessmentSummary {
  const words = withholdings.filter(({ approved }) => approved).map((each) => each.words);
  const cut = (text: string) => words.reduce((left, each) => left.replaceAll(each, IN_THEIR_PLACE), text);
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
