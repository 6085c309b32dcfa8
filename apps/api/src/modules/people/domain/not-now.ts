import { PHASES, type Action, type Phase } from '@evenhand/shared/domain';
import { grantsTo, type Facts } from './policy.ts';

/** What follows "The tender is". */
const NOW: Readonly<Record<Phase, string>> = {
  'setting-up': 'still being set up',
  published: 'published and its responses are sealed',
  opened: 'opened and scoring has not begun',
  scoring: 'being scored',
  moderation: 'being moderated',
  agreed: 'agreed and not yet awarded',
  awarded: 'awarded',
  closed: 'closed',
};

/** What each phase begins with. */
const BEGINS: Readonly<Record<Phase, string>> = {
  'setting-up': 'the tender is set up',
  published: 'its criteria are published',
  opened: 'the responses are opened',
  scoring: 'scoring opens',
  moderation: 'moderation begins',
  agreed: 'the scores are agreed',
  awarded: 'the contract is awarded',
  closed: 'the tender is closed',
};

/**
 * When an action that is refused at this point of a tender can be done, in words for somebody whose role has it at some
 * point. Undefined where the phase is right and something else is missing.
 */
export function whenPossible(
  action: Action,
  facts: Pick<Facts, 'roles' | 'administrator' | 'phase'>,
): string | undefined {
  const open = new Set(grantsTo(action, facts).flatMap(({ phases }) => phases));
  if (open.size === 0 || open.has(facts.phase)) return undefined;
  const at = PHASES.indexOf(facts.phase);
  const later = PHASES.find((phase, index) => index > at && open.has(phase));
  const now = `The tender is ${NOW[facts.phase]}.`;
  if (later !== undefined) return `${now} This cannot be done before ${BEGINS[later]}.`;
  const last = PHASES.findLastIndex((phase) => open.has(phase));
  const ends = PHASES[last + 1];
  return ends === undefined ? undefined : `${now} This can only be done before ${BEGINS[ends]}.`;
}
