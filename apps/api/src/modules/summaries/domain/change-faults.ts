import type { SummaryChangeInput } from '@evenhand/shared/contracts';
import type { AssessmentSummary } from './assessment-summary.ts';
import { lettersIn, wordsPattern } from './words-pattern.ts';

/** The step of the record that the first sentence about a criterion comes from. */
const FOR_THE_BIDDER = 'reason-for-bidder';

/** Fewer would be taken out of sentences that have nothing to do with what is withheld. */
const LEAST_LETTERS = 2;

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
  const isTold = sentences.some(
    ({ id, record }) => id === `${place}/reason` && record?.kind === 'agreed-score' && record.step === FOR_THE_BIDDER,
  );
  return [
    ...(words.trim() === '' ? [{ pointer: '/words', says: 'Write the words.' }] : []),
    ...(reason.trim() === '' ? [{ pointer: '/reason', says: 'Say why, or on what ground.' }] : []),
    ...(kind === 'withholding' ? withheldFaults(words, sentences.find(({ id }) => id === place)?.text ?? '') : []),
    ...(kind === 'addition' && !isTold
      ? [{ pointer: '/place', says: 'This summary tells of no such criterion. Choose one that it tells of.' }]
      : []),
  ];
}

function withheldFaults(words: string, sentence: string): readonly Fault[] {
  const says = withheldFault(words, sentence);
  return says === null || words.trim() === '' ? [] : [{ pointer: '/words', says }];
}

function withheldFault(words: string, sentence: string): string | null {
  if (!sentence.includes(words)) return 'These words are not in that sentence. Copy them from it exactly.';
  if (lettersIn(words) < LEAST_LETTERS) return 'Withhold at least two letters or digits.';
  // Only whole words are taken out, so that anything less would be approved and still go out.
  return sentence.search(wordsPattern(words)) === -1 ? 'Withhold whole words and whole numbers.' : null;
}
