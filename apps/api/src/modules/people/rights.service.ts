import { Injectable } from '@nestjs/common';
import { ACTIONS, type Action, type Phase } from '@evenhand/shared/domain';
import type { ProblemCode } from '@evenhand/shared/problems';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { whenPossible, whenPossibleAfterTheEnd } from './domain/not-now.ts';
import { mayAnywhere, refusalOf, type Facts, type Standing } from './domain/policy.ts';
import { StandingRepository, type TenderStanding } from './standing.repository.ts';

/** What the caller knows about what is asked for. What is left out counts as not so. */
export type Asked = {
  readonly tenderId: string;
  readonly phase: Phase;
  /** The question it is about, where it is about one. */
  readonly criterionId?: string;
  /** Whether scoring opened without asking for anybody's training. */
  readonly untrainedMay?: boolean;
  /** Whether the tender asks its evaluators to practise before they open a bid. */
  readonly practiceRequired?: boolean;
  /** Whose own scores the panel waits for. */
  readonly awaitedScorers?: readonly string[];
  /** What to say instead of `tender.not-found` to whoever has nothing to do with the tender. */
  readonly unseen?: ProblemCode;
} & Pick<Facts, 'ended' | 'ownScoreLocked' | 'machineRevealed' | 'reOpened' | 'takesNotes' | 'maskingLifted' | 'own'>;

/** The one place that says what a person may do. Everything that answers a person asks here before it looks anything up. */
@Injectable()
export class Rights {
  constructor(private readonly standings: StandingRepository) {}

  /**
   * Passes where the person may do this in this tender. Otherwise throws the problem `tender.not-found` (the person has no
   * role there), `tender.ended`, `declaration.due`, `declaration.conflict`, `rights.not-now` or `rights.none`.
   */
  async require(who: SignedIn, action: Action, asked: Asked): Promise<void> {
    const facts = await this.facts(who, asked);
    const refusal = refusalOf(action, facts);
    if (refusal === 'tender.not-found') throw new Problem(asked.unseen ?? refusal);
    // A tender that has ended comes to no later phase, so that to name one would be untrue.
    if (refusal === 'rights.not-now' && (facts.ended ?? null) !== null)
      throw new Problem('tender.ended', whenPossibleAfterTheEnd(action, facts));
    if (refusal === 'rights.not-now') throw new Problem(refusal, whenPossible(action, facts));
    if (refusal !== null) throw new Problem(refusal);
  }

  /** Whether `require` would pass. */
  async may(who: SignedIn, action: Action, asked: Asked): Promise<boolean> {
    return refusalOf(action, await this.facts(who, asked)) === null;
  }

  /** Passes where the person may do something that concerns no single tender; otherwise throws `rights.none` or `token.not-covered`. */
  requireAnywhere(who: SignedIn, action: Action): void {
    if (mayAnywhere(action, standingOf(who))) return;
    throw new Problem(who.machine === undefined ? 'rights.none' : 'token.not-covered');
  }

  /** The actions that concern no single tender and are open to the person. */
  anywhere(who: SignedIn): readonly Action[] {
    return ACTIONS.filter((action) => mayAnywhere(action, standingOf(who)));
  }

  /** How the person stands in each tender in which the person has a role. */
  async standingsOf(who: SignedIn): Promise<readonly TenderStanding[]> {
    const all = await this.standings.everywhere(who.personId);
    return all.filter(({ tenderId }) => reaches(who, tenderId));
  }

  /** Whether a person has any role in a tender. */
  async hasRole(personId: string, tenderId: string): Promise<boolean> {
    return (await this.standings.of(personId, tenderId)) !== null;
  }

  /** The actions open to a person who stands so in a tender that is so far, as far as they depend on no single answer. */
  actions(
    who: SignedIn,
    standing: TenderStanding,
    {
      phase,
      ended = null,
      untrainedMay,
      practiceRequired,
      awaitedScorers = [],
    }: Pick<Asked, 'phase' | 'ended' | 'untrainedMay' | 'practiceRequired' | 'awaitedScorers'>,
  ): readonly Action[] {
    const trained = standing.trained || untrainedMay === true;
    const practised = practiceRequired !== true || standing.practiceLeft === 0;
    const awaited = awaitedScorers.includes(who.personId);
    const facts = { ...standing, ...standingOf(who), phase, ended, trained, practised, awaited, own: false };
    const assigned = standing.assignedCriteria.length > 0;
    return ACTIONS.filter((action) => refusalOf(action, { ...facts, assigned }) === null);
  }

  private async facts(who: SignedIn, asked: Asked): Promise<Facts> {
    const standing = reaches(who, asked.tenderId) ? await this.standings.of(who.personId, asked.tenderId) : null;
    const { criterionId, untrainedMay = false, practiceRequired = false, awaitedScorers = [] } = asked;
    return {
      ...asked,
      roles: standing?.roles ?? [],
      ...standingOf(who),
      declaration: standing?.declaration ?? 'due',
      trained: untrainedMay || standing?.trained === true,
      practised: !practiceRequired || standing?.practiceLeft === 0,
      awaited: awaitedScorers.includes(who.personId),
      assigned: criterionId !== undefined && (standing?.assignedCriteria.includes(criterionId) ?? false),
    };
  }
}

/** Whether somebody may be anybody in a tender: a token reaches its own tender, or none but as an administrator does. */
function reaches({ machine }: SignedIn, tenderId: string): boolean {
  return machine === undefined || machine.tenderId === tenderId;
}

function standingOf({ administrator, createsTenders, machine }: SignedIn): Standing {
  return { administrator, createsTenders, token: machine?.scopes };
}
