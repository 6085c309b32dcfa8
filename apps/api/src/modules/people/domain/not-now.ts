import { PHASES, type Action, type Phase } from '@evenhand/shared/domain';
import { grantsTo, type Facts } from './policy.ts';

const NOW: Readonly<Record<Phase, string>> = {
  'setting-up': 'The tender is still being set up.',
  published: 'The tender is published and its responses are sealed.',
  opened: 'The responses are open and scoring has not begun.',
  scoring: 'The tender is being scored.',
  moderation: 'The tender is being moderated.',
  agreed: 'The scores are agreed and the summaries are not released yet.',
  awarded: 'The summaries are released.',
};

/** What each phase begins with. */
const BEGINS: Readonly<Record<Phase, string>> = {
  'setting-up': 'the tender is set up',
  published: 'its criteria are published',
  opened: 'the responses are opened',
  scoring: 'scoring opens',
  moderation: 'moderation begins',
  agreed: 'the scores are agreed',
  awarded: 'the summaries are released',
};

/**
 * What opens an action that is refused in a tender that has ended without an award, and comes to no later phase. Undefined
 * where nothing does.
 */
export function whenPossibleAfterTheEnd(
  action: Action,
  facts: Pick<Facts, 'roles' | 'administrator' | 'ended'>,
): string | undefined {
  const opens = grantsTo(action, facts).some(({ conditions }) => conditions.includes('end-told'));
  return opens && facts.ended?.toldOn === null
    ? 'This tender has ended without an award. This opens once it is recorded that the end was published or told.'
    : undefined;
}

/**
 * When an action that is refused at this point of a tender can be done, in words for somebody whose role has it at some
 * point. Undefined where the phase is right and something else is missing.
 */
export function whenPossible(
  action: Action,
  facts: Pick<Facts, 'roles' | 'administrator' | 'phase'>,
): string | undefined {
  const open = new Set(
    // What opens with the end of a tender belongs to no phase.
    grantsTo(action, facts).flatMap(({ phases, conditions }) => (conditions.includes('end-told') ? [] : phases)),
  );
  if (open.size === 0 || open.has(facts.phase)) return undefined;
  const at = PHASES.indexOf(facts.phase);
  const later = PHASES.find((phase, index) => index > at && open.has(phase));
  const now = NOW[facts.phase];
  if (later !== undefined) return `${now} This cannot be done before ${BEGINS[later]}.`;
  const last = PHASES.findLastIndex((phase) => open.has(phase));
  const ends = PHASES[last + 1];
  return ends === undefined ? undefined : `${now} This can only be done before ${BEGINS[ends]}.`;
}
