import type { AssessmentSummary } from './assessment-summary.ts';

/** Words that are kept from one summary as sensitive commercial information. The record itself keeps them. */
export interface Withholding {
  readonly id: string;
  readonly sentence: string;
  /** The exact words. */
  readonly words: string;
  readonly ground: string;
  readonly approved: boolean;
}

const IN_THEIR_PLACE = '[withheld]';

/** The summary without the words that are withheld by approved decisions: they are not in it, whatever it is printed as. */
export function withhold(summary: AssessmentSummary, withholdings: readonly Withholding[]): AssessmentSummary {
  const approved = withholdings.filter((each) => each.approved);
  return {
    ...summary,
    sections: summary.sections.map((section) => ({
      ...section,
      sentences: section.sentences.map((sentence) => ({
        ...sentence,
        text: approved
          .filter((each) => each.sentence === sentence.id)
          .reduce((text, { words }) => text.replaceAll(words, IN_THEIR_PLACE), sentence.text),
      })),
    })),
  };
}
