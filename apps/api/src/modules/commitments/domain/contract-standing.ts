import type { DeliveryState } from '@evenhand/shared/domain';
import type { RoundCommitment } from './delivery-rounds.ts';
import { deliveryPosition } from './delivery.ts';
import { dueDay, nextToSend } from './reports-owed.ts';

/** How the commitments of one contract stand on a day, in counts. */
export interface ContractStanding {
  /** On track, with nothing due yet, or with nothing owed any more. */
  readonly onTrack: number;
  /** Late, or ended with less than was promised. */
  readonly behind: number;
  readonly done: number;
  /** Reports that wait for review. */
  readonly toReview: number;
  /** Commitments with a report that is overdue. */
  readonly overdue: number;
  /** ISO date of the first day on which a report is expected; null where none is owed. */
  readonly nextDueOn: string | null;
}

const BEHIND: readonly DeliveryState[] = ['late', 'ended-short'];

export function contractStanding(commitments: readonly RoundCommitment[], today: string): ContractStanding {
  const positions = commitments.map((commitment) => deliveryPosition(commitment, today));
  const behind = positions.filter(({ state }) => BEHIND.includes(state)).length;
  // What was ended with nothing left is owed no more, and nobody did it.
  const done = positions.filter(({ state, whole }) => state === 'done' && whole !== '0').length;
  const owed = commitments.flatMap((commitment) => {
    const next = nextToSend(commitment, today);
    return next === null ? [] : [next];
  });
  return {
    ...{ onTrack: positions.length - behind - done, behind, done },
    toReview: commitments.flatMap(({ reports }) => reports).filter(({ state }) => state === 'sent').length,
    overdue: owed.filter(({ isOverdue }) => isOverdue).length,
    nextDueOn: owed.map(({ period }) => dueDay(period)).sort()[0] ?? null,
  };
}
