import type { GuideValues } from '../contracts/index.ts';
import { finalMark } from './moderation-closing.ts';
import { isHeard, positionStep, type Position } from './moderation-steps.ts';
import { compareMarks } from './scale.ts';
import { chosenAt } from './values.ts';

/** Somebody came to a mark that one person alone held first. */
export interface Convergence {
  readonly mark: string;
  /** Id of the position that held it when the session opened. */
  readonly firstHeldBy: string;
}

/**
 * Whether anybody has come to a mark that one person alone held when the session opened, and it is the panel's mark: the
 * one chosen, or the one that all hold now. A minority may have read better than all others, or may have misread and taken
 * them along, in a panel of two as well as past one who dissents; so the panel opens the cited page and confirms the
 * words. Null where there is nothing to confirm.
 */
export function convergenceOnOne(
  seats: readonly Pick<Position, 'away' | 'id' | 'mark'>[],
  values: GuideValues,
): Convergence | null {
  const positions = seats.filter(({ away }) => away !== 'recused');
  const heard = positions.filter(isHeard);
  const mark = finalMark(values) ?? heldByAll(heard, values);
  if (mark === null) return null;
  const isAt = (held: string | null): boolean => held !== null && compareMarks(held, mark) === 0;
  const [first, ...more] = positions.filter((position) => isAt(position.mark));
  if (first === undefined || more.length > 0) return null;
  const cameToIt = heard.some(({ id }) => id !== first.id && isAt(chosenAt(values, positionStep('now', id))));
  return cameToIt ? { mark, firstHeldBy: first.id } : null;
}

function heldByAll(positions: readonly Pick<Position, 'id'>[], values: GuideValues): string | null {
  const [mark = null, ...others] = positions.map(({ id }) => chosenAt(values, positionStep('now', id)));
  return mark !== null && others.every((held) => held !== null && compareMarks(held, mark) === 0) ? mark : null;
}
