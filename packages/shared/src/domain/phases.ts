/**
 * How far a tender is, first phase first. `setting-up`: the lead edits the draft. `published`: the set is locked and
 * hashed, responses are received sealed. `opened`: two people opened them after the deadline. `scoring`: the readiness
 * check passed. `moderation`: a session has opened, individual scores are frozen. `agreed`: every item is locked and
 * signed off. `awarded`: assessment summaries are released; the last phase, in which
 * commitments are tracked until delivery.
 *
 * The one step back is from `agreed` to `moderation`, where the panel corrects what it has signed off (ADR 101).
 */
export const PHASES = ['setting-up', 'published', 'opened', 'scoring', 'moderation', 'agreed', 'awarded'] as const;
export type Phase = (typeof PHASES)[number];

/** Whether a tender may go from one phase to another: one step on, or back to be corrected. */
export function mayMove(from: Phase, to: Phase): boolean {
  if (from === 'agreed' && to === 'moderation') return true;
  return PHASES.indexOf(to) === PHASES.indexOf(from) + 1;
}

/** Whether a tender has come as far as `phase`. */
export function hasReached(phase: Phase, current: Phase): boolean {
  return PHASES.indexOf(current) >= PHASES.indexOf(phase);
}

/** How a tender ended without an award. It stays in the phase in which that was decided. */
export interface TenderEnd {
  /** ISO date of the decision not to award. */
  readonly on: string;
  /** ISO date on which the notice of it was published or those who tendered were told; null before. */
  readonly toldOn: string | null;
}
