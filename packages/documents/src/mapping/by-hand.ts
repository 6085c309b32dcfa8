import type { Slice } from '@evenhand/shared/domain';
import type { Assignment } from './assign-sections.ts';

/** A stretch of a response of which a person has said what it answers. */
export interface HandMapping extends Slice {
  /** Name of the file within the response. */
  readonly file: string;
  /** Null: none of the criteria, whatever was found. */
  readonly criterion: string | null;
}

/** What a block answers after what persons have decided about the stretches that touch it; the newest decision stands. */
export function afterHand(
  found: Assignment | null,
  byHand: readonly HandMapping[],
  file: string,
  block: Slice,
): Assignment | null {
  const decided = byHand.findLast((each) => each.file === file && each.start < block.end && block.start < each.end);
  if (decided === undefined) return found;
  if (decided.criterion === null) return null;
  // The bidder's copy of the question's name still does not count when its words are put back under that question.
  const isMark = found?.criterion === decided.criterion && found.isMark;
  return { criterion: decided.criterion, how: 'by-hand', isMark, doubt: null };
}
