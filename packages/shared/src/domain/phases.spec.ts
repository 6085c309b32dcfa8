import { PHASES, hasReached, mayMove } from './phases.ts';

test('a tender goes one phase on, goes back only where the panel corrects, and stays awarded', () => {
  const moves = PHASES.flatMap((from) => PHASES.filter((to) => mayMove(from, to)).map((to) => `${from} > ${to}`));
  expect(moves).toEqual([
    'setting-up > published',
    'published > opened',
    'opened > scoring',
    'scoring > moderation',
    'moderation > agreed',
    'agreed > moderation',
    'agreed > awarded',
  ]);
});

test('a tender has reached its own phase and those before it', () => {
  expect(PHASES.filter((phase) => hasReached(phase, 'opened'))).toEqual(['setting-up', 'published', 'opened']);
});
