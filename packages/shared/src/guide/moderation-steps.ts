import type { Resubmission } from './resubmission.ts';

/**
 * Why a seat is not asked and has no vote. `absent`: not there, and the published rule lets those present decide. `gone`:
 * will not come back, and two people let the panel go on. `recused`: has an interest that nobody has let pass, so that the
 * score is kept and does not count. Nobody writes down for them what they hold now.
 */
export type Away = 'absent' | 'gone' | 'recused';

/** One evaluator's locked score as the panel discusses it. */
export interface Position {
  /** Stable id of the evaluator within the item. */
  readonly id: string;
  /** Name, initials or "Evaluator 1", as the session shows it. */
  readonly who: string;
  /** The mark the session opened with: every move is measured from it. */
  readonly mark: string;
  /** What came after the panel sent the score back; null where it did not, or has nothing yet. */
  readonly again?: Resubmission | null;
  /** Why the seat is not asked; null or nothing where it is. */
  readonly away?: Away | null;
  /** What the evaluator found about each part, by the id of the part. */
  readonly findings: Readonly<Record<string, string>>;
}

/** Whether the panel hears somebody about an item: asks what they hold, and counts them among those who agree or dissent. */
export const isHeard = ({ away }: Pick<Position, 'away'>): boolean => away == null;

/** Ids of the steps about one evaluator. */
export function positionStep(kind: 'now' | 'moved' | 'raised-by' | 'moved-on' | 'dissent', position: string): string {
  return `${kind}/${position}`;
}

/** Ids of the steps about one evaluator's finding on one part. */
export function findingStep(kind: 'standing' | 'because', part: string, position: string): string {
  return `${kind}/${part}/${position}`;
}

/** Ids of the steps that close an item, besides those it shares with the evaluator's guide. */
export const CLOSING = {
  outcome: 'outcome',
  ruleMark: 'rule-mark',
  ruleReason: 'rule-reason',
  reasonForBidder: 'reason-for-bidder',
  internalNote: 'internal-note',
} as const;
