import type { SummaryChangeInput } from '@evenhand/shared/contracts';
import type { AssessmentSummary } from './assessment-summary.ts';

/** The step of the record that the first sentence about a criterion comes from. */
const FOR_THE_BIDDER = 'reason-for-bidder';

interface Fault {
  readonly pointer: string;
  readonly says: string;
}

/**
 * What is wrong with words that somebody would add to a summary, or withhold from it; empty where nothing is. Words are
 * added to a criterion that the summary tells of: a notice that a tender was disregarded tells of none, so they would go
 * nowhere.
 */
export function changeFaults({ sections }: AssessmentSummary, change: SummaryChangeInput): readonly Fault[] {
  const { kind, place, words, reason } = change;
  const sentences = sections.flatMap((section) => section.sentences);
  const isIn = sentences.some(({ id, text }) => id === place && text.includes(words));
  const isTold = sentences.some(
    ({ id, record }) => id === `${place}/reason` && record?.kind === 'agreed-score' && record.step === FOR_THE_BIDDER,
  );
  return [
    ...(words.trim() === '' ? [{ pointer: '/words', says: 'Write the words.' }] : []),
    ...(reason.trim() === '' ? [{ pointer: '/reason', says: 'Say why, or on what ground.' }] : []),
    ...(kind === 'withholding' && !isIn
      ? [{ pointer: '/words', says: 'These words are not in that sentence. Copy them from it exactly.' }]
      : []),
    ...(kind === 'addition' && !isTold
      ? [{ pointer: '/place', says: 'This summary tells of no such criterion. Choose one that it tells of.' }]
      : []),
  ];
}
