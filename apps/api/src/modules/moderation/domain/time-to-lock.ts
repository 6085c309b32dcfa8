import type { ItemActKind } from '@evenhand/shared/contracts';
import { sameMark } from '@evenhand/scoring';

/** What is known of how an item came to be locked. */
export interface ItemInTime {
  readonly lockedAt: Date | null;
  /** When its record was first saved; null where it has none. */
  readonly firstSavedAt: Date | null;
  readonly course: readonly { readonly kind: ItemActKind; readonly at: string }[];
  /** The marks with which the panel began, of those whose scores count. */
  readonly marks: readonly string[];
}

/** A session of the panel; `endedAt` is null while it is open. */
export interface Sitting {
  readonly openedAt: Date;
  readonly endedAt: Date | null;
}

/** How long a panel took over its items: seconds, each the median of so many; null where there is none. */
export interface PaceOfPanel {
  readonly items: number;
  readonly medianSeconds: number | null;
  readonly unanimous: number;
  readonly unanimousMedianSeconds: number | null;
}

/**
 * Seconds from the first words of an item's record to its lock, where it went through in one go. Null while it is open, where
 * it has no words, where it was parked, sent back or opened again, and where no one session saw it from end to end: the time
 * that it lay counts for nobody's work.
 */
export function secondsToLock(
  { lockedAt, firstSavedAt, course }: Omit<ItemInTime, 'marks'>,
  sittings: readonly Sitting[],
): number | null {
  if (lockedAt === null || firstSavedAt === null || course.length > 0) return null;
  const isOfOneSitting = sittings.some(
    ({ openedAt, endedAt }) => openedAt <= firstSavedAt && (endedAt === null || lockedAt <= endedAt),
  );
  return isOfOneSitting ? Math.max(0, Math.round((lockedAt.getTime() - firstSavedAt.getTime()) / 1000)) : null;
}

/** The pace over all items that went through in one go; `unanimous` are those of them on which all began with the same mark. */
export function paceOfPanel(items: readonly ItemInTime[], sittings: readonly Sitting[]): PaceOfPanel {
  const all: number[] = [];
  const unanimous: number[] = [];
  for (const item of items) {
    const seconds = secondsToLock(item, sittings);
    if (seconds === null) continue;
    all.push(seconds);
    if (isUnanimous(item)) unanimous.push(seconds);
  }
  return {
    items: all.length,
    medianSeconds: median(all),
    unanimous: unanimous.length,
    unanimousMedianSeconds: median(unanimous),
  };
}

const isUnanimous = ({ marks: [first, ...others] }: ItemInTime): boolean =>
  first !== undefined && others.length > 0 && others.every((mark) => sameMark(mark, first));

/** The middle one; of an even number the mean of the two in the middle, in whole seconds. */
function median(seconds: readonly number[]): number | null {
  const sorted = seconds.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
}
