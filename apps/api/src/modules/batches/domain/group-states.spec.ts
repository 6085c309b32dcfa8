import { groupState, groupWords, total } from './group-states.ts';

const of = (...states: ('receiving' | 'running' | 'paused' | 'finishing' | 'done' | 'cancelled' | 'failed')[]) =>
  groupState(
    'shared-out',
    states.map((state) => ({ state })),
  );

test('batches of several tenders are together where the one is that still has most before it', () => {
  expect(of('done', 'running', 'paused')).toBe('running');
  expect(of('done', 'paused')).toBe('paused');
  expect(of('failed', 'cancelled', 'done')).toBe('done');
  expect(of('failed')).toBe('failed');
  expect(groupState('receiving', [])).toBe('receiving');
});

test('where nothing of a tender could be taken in it is not said that all is done', () => {
  expect([0, 1, 2].map((failed) => groupWords('done', null, failed))).toEqual([
    'Done.',
    'Done, but of 1 tender nothing could be taken in.',
    'Done, but of 2 tenders nothing could be taken in.',
  ]);
});

test('responses of all tenders are counted together', () => {
  const one = {
    all: 3,
    stages: { received: 1, reading: 0, scoring: 0, done: 2 },
    outcomes: { scored: 1, partlyScored: 0, notProduced: 1, failed: 0, cancelled: 0 },
  };
  expect(total([one, one])).toMatchObject({ all: 6, stages: { received: 2, done: 4 }, outcomes: { notProduced: 2 } });
});
