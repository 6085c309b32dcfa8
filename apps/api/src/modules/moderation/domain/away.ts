import type { Away } from '@evenhand/shared/guide';
import type { QuorumState } from './quorum.ts';
import type { Seat } from './seats.ts';

/** Who of a panel has no vote whoever is there, by the id of the person. */
export type OutOfPanel = ReadonlyMap<string, Exclude<Away, 'absent'>>;

/** Why each evaluator without a vote had none when an item was locked, by the id of the person. */
export type AwayAtLock = Readonly<Record<string, Away>>;

/** The seats that can have a vote. */
export const seatsWithVote = (seats: readonly Seat[], out: OutOfPanel): readonly Seat[] =>
  seats.filter(({ evaluatorId }) => !out.has(evaluatorId));

/** The seats whose scores count: whoever has an interest keeps the seat, and nothing is made of the score. */
export const seatsThatCount = (seats: readonly Seat[], out: OutOfPanel): readonly Seat[] =>
  seats.filter(({ evaluatorId }) => out.get(evaluatorId) !== 'recused');

/**
 * Why a seat is not asked about an item; null where it is. `voted` is who had a vote when the item was locked, and
 * `awayAtLock` why the others had none: it stays so, whoever comes or goes afterwards. Both are null while the item is open,
 * and of items locked before they were kept; then today's reason is all there is.
 */
export function awayOf(
  { evaluatorId }: Pick<Seat, 'evaluatorId'>,
  {
    locked,
    voted,
    awayAtLock,
    quorum,
    out,
  }: {
    readonly locked: boolean;
    readonly voted: readonly string[] | null;
    readonly awayAtLock: AwayAtLock | null;
    readonly quorum: QuorumState;
    readonly out: OutOfPanel;
  },
): Away | null {
  if (locked && voted === null) return null;
  if (locked && voted?.includes(evaluatorId) === true) return null;
  if (locked) return awayAtLock?.[evaluatorId] ?? out.get(evaluatorId) ?? 'absent';
  const isOut = out.get(evaluatorId);
  if (isOut !== undefined) return isOut;
  return quorum.met && !quorum.voting.includes(evaluatorId) ? 'absent' : null;
}
