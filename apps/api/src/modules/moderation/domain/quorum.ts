import { FEWEST_EVALUATORS } from '@evenhand/shared/domain';
import type { PanelRules } from './panel-rules.ts';

/** Somebody who takes part in a session, or is missed in it. */
export interface Attendee {
  readonly personId: string;
  readonly isEvaluator: boolean;
  readonly present: boolean;
}

export type QuorumState =
  | { readonly met: true; readonly voting: readonly string[]; readonly absent: readonly string[] }
  | { readonly met: false; readonly needed: number; readonly present: number; readonly absent: readonly string[] };

/**
 * How many must agree an item that so many have a vote on: all of them, or the published quorum where that decides. Whoever
 * will not come back has no vote; where those left are fewer than the quorum, all of them must agree (ADR 99).
 */
export function fewestToAgree(voters: number, { absence, quorum }: Pick<PanelRules, 'absence' | 'quorum'>): number {
  return Math.max(absence === 'items-wait' ? voters : Math.min(quorum, voters), FEWEST_EVALUATORS);
}

/**
 * Whether an item can be decided by those present. `scorers` are the evaluators who locked a score for it and have a vote.
 * An absent one makes the item wait, unless the published rule lets a quorum decide.
 */
export function quorumFor(
  scorers: readonly string[],
  attendees: readonly Attendee[],
  rules: Pick<PanelRules, 'absence' | 'quorum'>,
): QuorumState {
  const here = new Set(
    attendees.filter(({ present, isEvaluator }) => present && isEvaluator).map(({ personId }) => personId),
  );
  const voting = scorers.filter((id) => here.has(id));
  const absent = scorers.filter((id) => !here.has(id));
  const fewest = fewestToAgree(scorers.length, rules);
  if (voting.length < fewest) return { met: false, needed: fewest, present: voting.length, absent };
  return { met: true, voting, absent };
}

/**
 * An item that one person scored, where the lead has recorded why that must do. Nobody agrees a score alone: whoever
 * scored it and somebody else who chairs have to be there, and both confirm.
 */
export function quorumAlone(
  scorer: string,
  attendees: readonly (Attendee & { readonly roles: readonly string[] })[],
): QuorumState {
  const here = attendees.filter(({ present }) => present);
  const chair = here.find(({ personId, roles }) => personId !== scorer && roles.includes('chair'));
  const isThere = here.some(({ personId }) => personId === scorer);
  if (isThere && chair !== undefined) return { met: true, voting: [scorer, chair.personId], absent: [] };
  const present = Number(isThere) + Number(chair !== undefined);
  return { met: false, needed: FEWEST_EVALUATORS, present, absent: isThere ? [] : [scorer] };
}
