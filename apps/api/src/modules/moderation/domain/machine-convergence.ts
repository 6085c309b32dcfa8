import { Exact, sameMark } from '@evenhand/scoring';

/** One item beside the machine's indicative mark; null where none was shown to anybody. */
export interface ItemBesideMachine {
  readonly itemId: string;
  readonly marks: readonly { readonly before: string; readonly after: string }[];
  readonly agreedMark: string | null;
  readonly indicativeMark: string | null;
}

export interface MachineConvergence {
  /** Items in which somebody moved and everybody now holds the machine's mark. */
  readonly allMovedToIt: readonly string[];
  /** Items that moved, and how many of them ended at the machine's mark. */
  readonly moved: number;
  readonly endedAtIt: number;
  /** Whether the share of those is above the limit. */
  readonly tooMany: boolean;
}

/**
 * How often the panel ended where the machine was, so that the chair sees leaning on it: `limit` is the share of the moved
 * items above which the tender has it told. It changes no score.
 */
export function machineConvergence(items: readonly ItemBesideMachine[], limit: string): MachineConvergence {
  const moved = items.flatMap(({ indicativeMark, ...item }) =>
    indicativeMark !== null && item.marks.some(({ before, after }) => !sameMark(before, after))
      ? [{ ...item, indicativeMark }]
      : [],
  );
  const ended = moved.filter(
    ({ agreedMark, indicativeMark }) => agreedMark !== null && sameMark(agreedMark, indicativeMark),
  );
  return {
    allMovedToIt: moved
      .filter(({ marks, indicativeMark }) => marks.every(({ after }) => sameMark(after, indicativeMark)))
      .map(({ itemId }) => itemId),
    moved: moved.length,
    endedAtIt: ended.length,
    tooMany: new Exact(ended.length).gt(new Exact(limit).times(moved.length)),
  };
}
