import type { Citation } from '../contracts/index.ts';
import { isAgreementOnly } from '../lints/agreement-only.ts';
import type { Position } from './moderation-steps.ts';
import type { ScoreRead } from './score.ts';

/** What an evaluator handed in after the panel sent the score back, as far as it speaks for a mark that moved. */
export interface Resubmission {
  readonly mark: string;
  /** What decided the mark, in the evaluator's words. */
  readonly point: string;
  readonly cited: readonly Citation[];
  /** Whether the evaluator looked and found nothing at all, so that there are no words to cite. */
  readonly nothingFound: boolean;
}

export function resubmissionOf({
  mark,
  decisive,
  parts,
}: Pick<ScoreRead, 'decisive'> & {
  readonly mark: string;
  readonly parts: readonly Pick<ScoreRead['parts'][number], 'cited' | 'nothingFound'>[];
}): Resubmission {
  return {
    mark,
    point: decisive.trim(),
    cited: parts.flatMap(({ cited }) => [...cited]),
    nothingFound: parts.length > 0 && parts.every(({ nothingFound }) => nothingFound),
  };
}

/**
 * The mark from which the panel asks what moved somebody. A score that was sent back and came again with its own point and
 * words has said what moved it; one that came without has not, and is asked like any other.
 */
export function markAccountedFor({ mark, again }: Pick<Position, 'mark' | 'again'>): string {
  if (again === null || again === undefined) return mark;
  const saysWhy = again.point !== '' && !isAgreementOnly(again.point);
  return saysWhy && (again.cited.length > 0 || again.nothingFound) ? again.mark : mark;
}
