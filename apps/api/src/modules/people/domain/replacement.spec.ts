import type { TenderPersonView } from '@evenhand/shared/contracts';
import { replacementFault } from './replacement.ts';
import { trainingFault } from './training.ts';

const person = (personId: string, assignedCriteria: string[], change: Partial<TenderPersonView> = {}) => ({
  personId,
  name: personId,
  roles: ['evaluator'] as TenderPersonView['roles'],
  assignedCriteria,
  declaration: 'due' as const,
  training: { outcome: 'trained' as const, words: 'Half a day', trainedOn: '2026-11-02', recordedAt: '' },
  ...change,
});
const PEOPLE = [
  person('A', ['Q1', 'Q2']),
  person('B', ['Q1']),
  person('C', [], { roles: ['chair'] }),
  person('D', [], { roles: ['observer'] }),
  person('E', [], { roles: ['adviser'], training: null }),
];

test.each([
  ['somebody else takes over', 'A', ['Q1', 'Q2'], 'D', null],
  ['the others go on without a successor', 'A', ['Q1'], null, null],
  ['nobody would be left', 'A', ['Q2'], null, 'Nobody would score Q2.'],
  ['the leaver is the successor', 'A', ['Q1'], 'A', 'Nobody takes over from themselves.'],
  ['the successor scores it already', 'A', ['Q1'], 'B', 'B scores Q1 already.'],
  ['the leaver never scored it', 'B', ['Q2'], 'D', 'The person who leaves does not score Q2.'],
  ['the successor is not trained', 'A', ['Q1'], 'E', 'The training of E is not on record yet.'],
  ['the chair would be the only judge', 'A', ['Q2'], 'C', 'C would score Q2 alone and chair its moderation.'],
  [
    'the successor has no part in the tender',
    'A',
    ['Q1'],
    'Z',
    'Whoever takes over needs a part in the tender first. Add the person, then replace the evaluator.',
  ],
])('a replacement where %s', (_, leaver, criterionIds, successorId, says) => {
  expect(replacementFault(PEOPLE, leaver, { criterionIds, successorId }, 2, 'L')).toBe(says);
});

test('below a published quorum of more than two somebody takes over, or somebody else has approved that nobody does', () => {
  const people = [...PEOPLE, person('F', ['Q1']), person('L', [], { name: 'Lee Ward', roles: ['lead'] })];
  const leaves = (more: { successorId?: string; approvedBy?: string }, quorum = 3) =>
    replacementFault(people, 'A', { criterionIds: ['Q1'], successorId: null, ...more }, quorum, 'L');
  expect(leaves({})).toBe(
    'The published quorum is 3, and fewer would be left to score Q1. Choose who takes over, or enter who else approved that the others go on.',
  );
  expect(leaves({ approvedBy: ' ' })).toContain('The published quorum is 3');
  for (const approvedBy of ['A', ' lee  ward ']) expect(leaves({ approvedBy })).toContain('Somebody other');
  expect([leaves({}, 2), leaves({ successorId: 'D' }), leaves({ approvedBy: 'Jo Bell' })]).toEqual([null, null, null]);
});

test('training has a day that has come, and what is not needed has none', () => {
  const input = (outcome: 'trained' | 'not-needed', trainedOn: string | null) => ({
    ...{ personIds: [], words: 'Half a day', outcome, trainedOn },
  });
  expect(trainingFault(input('trained', '2026-11-02'), '2026-11-02')).toBeNull();
  expect(trainingFault(input('trained', '2026-11-03'), '2026-11-02')).toBe('The training has not taken place yet.');
  expect(trainingFault(input('trained', null), '2026-11-02')).toBe('Enter the day of the training.');
  expect(trainingFault(input('not-needed', null), '2026-11-02')).toBeNull();
  expect(trainingFault(input('not-needed', '2026-11-02'), '2026-11-02')).toMatch('Leave out the day');
});
