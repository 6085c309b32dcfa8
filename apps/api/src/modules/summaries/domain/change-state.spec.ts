import { approvalRefusal, endingRefusal, isWaiting, stands, stateOf } from './change-state.ts';

const waiting = { by: 'lead', approvedBy: null, endedBy: null };
const approved = { ...waiting, approvedBy: 'chair' };

test('a change waits, counts once somebody else approved it, and stands until it is ended', () => {
  expect([waiting, approved].map(stateOf)).toEqual(['waiting', 'approved']);
  expect([waiting, approved].map(isWaiting)).toEqual([true, false]);
  expect(approvalRefusal(waiting, 'lead')).toBe('summary.own-change');
  expect(approvalRefusal(waiting, 'chair')).toBeNull();
  expect(stands({ ...waiting, endedBy: 'lead' })).toBe(false);
});

test('who ended it tells whether it was withdrawn, refused or taken back', () => {
  expect(stateOf({ ...waiting, endedBy: 'lead' })).toBe('withdrawn');
  expect(stateOf({ ...waiting, endedBy: 'chair' })).toBe('refused');
  expect(stateOf({ ...approved, endedBy: 'chair' })).toBe('taken-back');
});

test('whoever asked for a change ends it alone only before it is approved', () => {
  expect(endingRefusal(waiting, 'lead')).toBeNull();
  expect(endingRefusal(waiting, 'chair')).toBeNull();
  expect(endingRefusal(approved, 'lead')).toBe('summary.approved-change');
  expect(endingRefusal(approved, 'chair')).toBeNull();
});
