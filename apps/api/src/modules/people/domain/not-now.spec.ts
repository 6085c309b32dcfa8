import { ACTIONS, PHASES, ROLES } from '@evenhand/shared/domain';
import { whenPossible } from './not-now.ts';
import { refusalOf } from './policy.ts';

const lead = { roles: ['lead'], administrator: false } as const;

test.each([
  ['results.read', 'scoring', 'The tender is being scored. This cannot be done before the scores are agreed.'],
  [
    'tender.edit',
    'published',
    'The tender is published and its responses are sealed. This can only be done before its criteria are published.',
  ],
  ['response.upload', 'moderation', 'The tender is being moderated. This can only be done before moderation begins.'],
  ['response.upload', 'scoring', undefined],
] as const)('whoever may %s at another point of a tender that is %s is told when', (action, phase, says) => {
  expect(whenPossible(action, { ...lead, phase })).toBe(says);
});

test('whoever is refused because of the phase is told when it is possible, in every role and phase', () => {
  for (const role of ROLES)
    for (const phase of PHASES)
      for (const action of ACTIONS) {
        const facts = { roles: [role], administrator: false, phase };
        const met = { declaration: 'clear', trained: true, practised: true, assigned: true, own: false } as const;
        const known = {
          ownScoreLocked: true,
          machineRevealed: true,
          reOpened: true,
          takesNotes: true,
          maskingLifted: true,
        };
        const refusal = refusalOf(action, { ...facts, ...met, ...known });
        expect(whenPossible(action, facts) === undefined).toBe(refusal !== 'rights.not-now');
      }
});
