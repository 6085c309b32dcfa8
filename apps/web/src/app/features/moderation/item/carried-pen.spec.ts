import { isTakenAlong } from './carried-pen.ts';

const item = { id: 'b', pen: null, may: { write: true, run: false, confirm: false }, status: 'waiting' as const };
const held = { personId: 'x', name: 'Tom', isMine: false } as never;

test.each([
  ['from the item before', 'a', item, true],
  ['where none was held', undefined, item, false],
  ['on the same item', 'b', item, false],
  ['where somebody holds one', 'a', { ...item, pen: held }, false],
  ['by somebody who may not write', 'a', { ...item, may: { ...item.may, write: false } }, false],
  ['where the panel confirms already', 'a', { ...item, status: 'to-confirm' as const }, false],
])('the pen goes along %s', (_, from, to, goes) => {
  expect(isTakenAlong(from, to)).toBe(goes);
});
