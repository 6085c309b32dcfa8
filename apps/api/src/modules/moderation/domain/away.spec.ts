import { awayOf } from './away.ts';

const quorum = { met: true, voting: ['A', 'B'], absent: ['C'] } as const;
const open = { locked: false, voted: null, awayAtLock: null, quorum, out: new Map() };
const locked = { ...open, locked: true, voted: ['A', 'B'], awayAtLock: { C: 'gone' as const } };
const seat = (evaluatorId: string) => ({ evaluatorId });

test('while an item is open, whoever is out or absent is not asked', () => {
  expect(awayOf(seat('A'), open)).toBeNull();
  expect(awayOf(seat('C'), open)).toBe('absent');
  expect(awayOf(seat('A'), { ...open, out: new Map([['A', 'gone']]) })).toBe('gone');
});

test('why somebody had no vote stays as it was when the item was locked', () => {
  expect(awayOf(seat('C'), locked)).toBe('gone');
  expect(awayOf(seat('C'), { ...locked, out: new Map([['C', 'recused']]) })).toBe('gone');
  expect(awayOf(seat('A'), { ...locked, out: new Map([['A', 'recused']]) })).toBeNull();
});

test('of what was locked before that was kept, today is all there is', () => {
  const before = { ...locked, awayAtLock: null };
  expect(awayOf(seat('C'), before)).toBe('absent');
  expect(awayOf(seat('C'), { ...before, out: new Map([['C', 'gone']]) })).toBe('gone');
  expect(awayOf(seat('C'), { ...before, voted: null })).toBeNull();
});
