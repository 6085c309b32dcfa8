import type { Action, DeclarationState, Phase, Role, TenderEnd, TokenScope } from '@evenhand/shared/domain';
import { AFTER_THE_END, MACHINE_ACTIONS, TENDER_GRANTS, WHILE_AWAITED, type Condition, type Grant } from './grants.ts';

/** What the decision about one action in one tender depends on. What is not known counts as not so. */
export interface Facts {
  readonly roles: readonly Role[];
  readonly administrator: boolean;
  readonly phase: Phase;
  readonly declaration: DeclarationState;
  /** How the tender ended without an award; left out or null: it has not. */
  readonly ended?: TenderEnd | null;
  /** Whether the person's training for the tender is on record, or scoring opened without asking for any. */
  readonly trained?: boolean;
  /** Whether the person has practised on what is offered for their questions, or the tender asks for no practice. */
  readonly practised?: boolean;
  /** Whether the question is assigned to the person. */
  readonly assigned?: boolean;
  /** Whether the person's own score for the answer is locked. */
  readonly ownScoreLocked?: boolean;
  /** Whether the tender's rule of machine use lets the panel see the machine's view now. */
  readonly machineRevealed?: boolean;
  /** Whether the panel has sent the score back to the person. */
  readonly reOpened?: boolean;
  /** Whether the panel waits for the person's own scores. */
  readonly awaited?: boolean;
  /** Whether the person is named as one who takes notes in the open session. */
  readonly takesNotes?: boolean;
  /** Whether the person has lifted the masking of the bidder. */
  readonly maskingLifted?: boolean;
  /** Whether what is decided about is the person's own. */
  readonly own?: boolean;
  /** Scopes of the token through which a machine asks for the person; left out: the person asks. */
  readonly token?: readonly TokenScope[] | undefined;
}

/** Why an action is refused; each is a problem code. */
export type Refusal =
  | 'tender.not-found'
  | 'token.not-covered'
  | 'tender.ended'
  | 'scores.awaited'
  | 'declaration.due'
  | 'declaration.conflict'
  | 'training.due'
  | 'practice.due'
  | 'rights.not-now'
  | 'rights.none';

/** What a person may do without looking at any one tender. */
export interface Standing {
  readonly administrator: boolean;
  readonly createsTenders: boolean;
  /** As in `Facts`. */
  readonly token?: readonly TokenScope[] | undefined;
}

/**
 * Decides about one action in one tender: null where it is allowed. Whoever has nothing to do with the tender is told
 * that it is not there; whoever's role never has the action is told no more than that.
 */
export function refusalOf(action: Action, facts: Facts): Refusal | null {
  if (facts.roles.length === 0 && !facts.administrator) return 'tender.not-found';
  if (!isCovered(action, facts.token)) return 'token.not-covered';
  const mine = grantsTo(action, facts);
  if (mine.length === 0) return 'rights.none';
  if (hasEnded(facts) && !AFTER_THE_END.has(action)) return 'tender.ended';
  if (facts.awaited === true && facts.phase === 'moderation' && !WHILE_AWAITED.has(action)) return 'scores.awaited';
  const refusals = mine.map((grant) => refusedBy(grant, facts));
  if (refusals.includes(null)) return null;
  return refusals.find((refusal) => refusal?.startsWith('declaration.')) ?? refusals[0] ?? 'rights.none';
}

function hasEnded({ ended = null }: Facts): boolean {
  return ended !== null;
}

/** The ways in which an action is ever granted to somebody with these roles. */
export function grantsTo(action: Action, facts: Pick<Facts, 'roles' | 'administrator'>): readonly Grant[] {
  return (TENDER_GRANTS[action] ?? []).filter(({ roles }) => roles.some((role) => holds(facts, role)));
}

/** The roles to which an action is ever granted in a tender. */
export function rolesWith(action: Action): readonly (Role | 'administrator')[] {
  return [...new Set((TENDER_GRANTS[action] ?? []).flatMap(({ roles }) => roles))];
}

/** Whether a person may do something that concerns no single tender. */
export function mayAnywhere(action: Action, { administrator, createsTenders, token }: Standing): boolean {
  if (!isCovered(action, token)) return false;
  switch (action) {
    case 'administer':
      return administrator;
    case 'people.manage':
    case 'tender.import':
    case 'framework.edit':
      return administrator || createsTenders;
    case 'framework.read':
      return true;
    default:
      return false;
  }
}

/** Whether a token with these scopes covers an action; a person who asks without one needs none. */
function isCovered(action: Action, token: readonly TokenScope[] | undefined): boolean {
  return token === undefined || token.some((scope) => MACHINE_ACTIONS[scope].includes(action));
}

function holds(
  { roles, administrator }: Pick<Facts, 'roles' | 'administrator'>,
  role: Grant['roles'][number],
): boolean {
  return role === 'administrator' ? administrator : roles.includes(role);
}

// A missing declaration is told first: it is what the person can mend, and it hides whether there is anything to see.
function refusedBy({ phases, conditions }: Grant, facts: Facts): Refusal | null {
  if (conditions.includes('declared')) {
    if (facts.declaration === 'due') return 'declaration.due';
    if (facts.declaration === 'conflict') return 'declaration.conflict';
  }
  if (!phases.includes(facts.phase)) return 'rights.not-now';
  const missing = conditions.find((condition) => !isMet(condition, facts));
  if (missing === undefined) return null;
  if (missing === 'trained') return 'training.due';
  if (missing === 'practised') return 'practice.due';
  return missing === 'assigned' || missing === 'not-own' ? 'rights.none' : 'rights.not-now';
}

function isMet(condition: Condition, facts: Facts): boolean {
  switch (condition) {
    case 'declared':
      return facts.declaration === 'clear';
    case 'trained':
      return facts.trained === true;
    case 'practised':
      return facts.practised === true;
    case 'assigned':
      return facts.assigned === true;
    case 'own-score-locked':
      return facts.ownScoreLocked === true;
    case 'machine-revealed':
      return facts.machineRevealed === true;
    case 're-opened':
      return facts.reOpened === true;
    case 'awaited':
      return facts.awaited === true;
    case 'takes-notes':
      return facts.takesNotes === true;
    case 'masking-lifted':
      return facts.maskingLifted === true;
    case 'not-own':
      return facts.own === false;
    case 'end-told':
      return typeof facts.ended?.toldOn === 'string';
  }
}
