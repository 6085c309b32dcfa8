import { readingOf, withLearned, type Reading } from './learned-warning.ts';
import { wordsOf } from './signs.ts';
import type { Warning } from './warning.ts';

const SAYS =
  'Only what stands in the tender counts. Take out what you know from elsewhere, or quote where the answer says it.';

/** Words that bring in what the writer knows from elsewhere. */
export function outsideKnowledgeWarnings(
  reason: string,
  reading: Reading = readingOf(reason, wordsOf(reason)),
): readonly Warning[] {
  return withLearned('outside-knowledge', SAYS, reading);
}
