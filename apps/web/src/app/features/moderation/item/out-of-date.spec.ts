import { outOfDate } from './out-of-date.ts';

test.each([
  ['anything may have happened', null, { item: true, agenda: true }],
  ['a session ended', { itemId: null, kind: 'moderation.session-ended' }, { item: true, agenda: true }],
  ['this item was saved', { itemId: 'this', kind: 'moderation.saved' }, { item: true, agenda: false }],
  ['another item was agreed', { itemId: 'another', kind: 'moderation.locked' }, { item: false, agenda: true }],
  ['another item was reopened', { itemId: 'another', kind: 'moderation.reopened' }, { item: false, agenda: true }],
  ['another item was saved', { itemId: 'another', kind: 'moderation.saved' }, { item: false, agenda: false }],
  // The item goes first: the page reads the agenda once the item has come with another status.
  ['this item was agreed', { itemId: 'this', kind: 'moderation.locked' }, { item: true, agenda: false }],
])('when %s the page reads anew what that changes', (_, event, parts) =>
  expect(outOfDate(event, 'this')).toEqual(parts),
);
