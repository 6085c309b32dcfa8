import type { ScoreWarning } from '@evenhand/shared/contracts';

/** One score as its author wrote it, as far as it can be looked over before it is handed in. */
export interface WrittenScore {
  readonly responseId: string;
  readonly criterionId: string;
  /** Null while none is chosen. */
  readonly mark: string | null;
  /** What decided the mark, in the author's words. */
  readonly reason: string;
  /** Passages of the response that are cited for it. */
  readonly passages: number;
}

/** A reason with fewer words than this share of the author's usual one, and fewer than `FEW_WORDS`, is short for them. */
const SHORT_SHARE = 0.5;
const FEW_WORDS = 20;

/**
 * What an author may want to look at once more before handing in, score by score in the order given. They are questions:
 * nothing here keeps anybody from submitting. A mark that is the lowest of the scale needs no passage.
 */
export function ownCheck(scores: readonly WrittenScore[], lowestMark: string): readonly (readonly ScoreWarning[])[] {
  const lengths = scores.map(({ reason }) => wordsIn(reason).length);
  const usual = median(lengths.filter((length) => length > 0));
  const reasons = scores.map(({ reason }) => wordsIn(reason).join(' '));
  return scores.map(({ mark, passages, responseId }, at): ScoreWarning[] => {
    const length = lengths[at] ?? 0;
    const isShort = length > 0 && length < FEW_WORDS && length < usual * SHORT_SHARE;
    const isTwice = scores.some(
      (other, there) => length > 0 && other.responseId !== responseId && reasons[there] === reasons[at],
    );
    const isBare = mark !== null && mark !== lowestMark && passages === 0;
    return [
      ...(mark !== null && length === 0 ? (['no-reason'] as const) : []),
      ...(isShort ? (['shorter'] as const) : []),
      ...(isTwice ? (['same-words'] as const) : []),
      ...(isBare ? (['no-passage'] as const) : []),
    ];
  });
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function median(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
