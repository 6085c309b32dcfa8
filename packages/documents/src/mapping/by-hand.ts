import type { Slice } from '@evenhand/shared/domain';
import type { Assignment } from './assign-sections.ts';

/** A stretch of a response that a person has said to answer a criterion. */
export interface HandMapping extends Slice {
  /** Name of the file within the response. */
  readonly file: string;
  readonly criterion: string;
}

/** What a person has decided about a block that the stretch touches; null where nobody has decided. */
export function handledBy(byHand: readonly HandMapping[], file: string, block: Slice): Assignment | null {
  const decided = byHand.findLast((each) => each.file === file && each.start < block.end && block.start < each.end);
  if (decided === undefined) return null;
  return { criterion: decided.criterion, how: 'by-hand', isMark: false, doubt: null };
}
