import { agreementOf, awayOf, seatsThatCount, seatsWithVote, type OutOfPanel, type VotesAtLock } from './away.ts';

const quorum = { met: true, voting: ['A', 'B'], absent: ['C'] } as const;
const NOBODY: OutOfPanel = new Map();
const open: VotesAtLock = { status: 'open', voted: null, awayAtLock: null };
const locked: VotesAtLock = { status: 'locked', voted: ['A', 'B'], awayAtLock: { C: 'gone' } };
const away = (evaluatorId: string, item: VotesAtLock, out: OutOfPanel = NOBODY) =>
  awayOf({ evaluatorId }, item, { quorum, out });

const seats = ['A', 'B', 'C'].map((evaluatorId) => ({
  position: evaluatorId,
  evaluatorId,
  name: evaluatorId,
  markBeforeMachine: null,
  scores: [],
}));

test('while an item is open, whoever is out or absent is not asked', () => {
  expect(away('A', open)).toBeNull();
  expect(away('C', open)).toBe('absent');
  expect(away('A', open, new Map([['A', 'gone']]))).toBe('gone');
});

test('why somebody had no vote stays as it was when the item was locked', () => {
  expect(away('C', locked)).toBe('gone');
  expect(away('C', locked, new Map([['C', 'recused']]))).toBe('gone');
  expect(away('A', locked, new Map([['A', 'recused']]))).toBeNull();
});

test('of what was locked before that was kept, today is all there is', () => {
  const before = { ...locked, awayAtLock: null };
  expect(away('C', before)).toBe('absent');
  expect(away('C', before, new Map([['C', 'gone']]))).toBe('gone');
  expect(away('C', { ...before, voted: null })).toBeNull();
});

test('whose score counts, and who had a vote, is settled when an item is locked', () => {
  const ids = (found: readonly { readonly evaluatorId: string }[]) => found.map(({ evaluatorId }) => evaluatorId);
  const now: OutOfPanel = new Map([['A', 'recused']]);
  expect(ids(seatsThatCount({ ...open, seats }, now))).toEqual(['B', 'C']);
  expect(ids(seatsThatCount({ ...locked, seats }, now))).toEqual(['A', 'B', 'C']);
  expect(ids(seatsWithVote({ ...open, seats }, now))).toEqual(['B', 'C']);
  expect(ids(seatsWithVote({ ...locked, seats }, now))).toEqual(['A', 'B']);
  // An interest that was let pass afterwards changes as little.
  const recused: VotesAtLock = { ...locked, awayAtLock: { C: 'recused' } };
  expect(ids(seatsThatCount({ ...recused, seats }, NOBODY))).toEqual(['A', 'B']);
});

test('a vote is short of the published quorum only where whoever is missing could have come', () => {
  const rules = { absence: 'quorum-decides', quorum: 3 } as const;
  const absent: VotesAtLock = { ...locked, awayAtLock: { C: 'absent' } };
  expect(agreementOf({ ...absent, seats }, rules)).toEqual({ agreed: 2, needed: 3 });
  expect(agreementOf({ ...locked, seats }, rules)).toEqual({ agreed: 2, needed: 2 });
  expect(agreementOf({ ...open, seats }, rules)).toBeNull();
  // Why somebody had no vote was kept later than who had one.
  expect(agreementOf({ ...locked, awayAtLock: null, seats }, rules)).toBeNull();
  expect(agreementOf({ ...locked, voted: null, seats }, rules)).toBeNull();
});
