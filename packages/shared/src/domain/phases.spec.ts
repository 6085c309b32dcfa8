import { PHASES, hasReached, mayMove } from './phases.ts';

test('a tender goes one phase on or is given up, goes back only where the panel corrects, and never leaves its end', () => {
  const moves = PHASES.flatMap((from) => PHASES.filter((to) => mayMove(from, to)).map((to) => `${from} > ${to}`));
  expect(moves).toEqual([
    'setting-up > published',
    'setting-up > closed',
    'published > opened',
    'published > closed',
    'opened > scoring',
    'opened > closed',
    'scoring > moderation',
    'scoring > closed',
    'moderation > agreed',
    'moderation > closed',
    'agreed > moderation',
    'agreed > awarded',
    'agreed > closed',
    'awarded > closed',
  ]);
});

test('a tender has reached its own phase and those before it', () => {
  expect(PHASES.filter((phase) => hasReached(phase, 'opened'))).toEqual(['setting-up', 'published', 'opened']);
});
