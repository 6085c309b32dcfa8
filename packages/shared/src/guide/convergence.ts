import type { GuideValues } from '../contracts/index.ts';
import { positionStep, type Position } from './moderation-steps.ts';
import { compareMarks } from './scale.ts';
import { chosenAt } from './values.ts';

/** All came to a mark that one person alone held first. */
export interface Convergence {
  readonly mark: string;
  /** Id of the position that held it when the session opened. */
  readonly firstHeldBy: string;
}

/**
 * Whether at least two people have moved to a mark that one person alone held when the session opened, and all hold it
 * now. A minority may have read better than all others, or may have misread and taken them along; so the panel opens
 * the cited page and confirms the words. Null where there is nothing to confirm.
 */
export function convergenceOnOne(
  positions: readonly Pick<Position, 'id' | 'mark'>[],
  values: GuideValues,
): Convergence | null {
  const now = positions.map(({ id }) => chosenAt(values, positionStep('now', id)));
  const [mark] = now;
  if (mark === undefined || mark === null || positions.length < 3) return null;
  if (!now.every((held) => held !== null && compareMarks(held, mark) === 0)) return null;
  const [first, ...more] = positions.filter((position) => compareMarks(position.mark, mark) === 0);
  return first === undefined || more.length > 0 ? null : { mark, firstHeldBy: first.id };
}
