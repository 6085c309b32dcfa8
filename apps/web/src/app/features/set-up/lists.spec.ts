import { changed, freshId, moved, without } from './lists.ts';

test('an entry is changed, taken out or moved by one, and never past the ends', () => {
  const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).join('');
  expect(ids(changed(list, 1, { id: 'x' }))).toBe('axc');
  expect(ids(without(list, 0))).toBe('bc');
  expect(ids(moved(list, 2, -1))).toBe('acb');
  expect(ids(moved(list, 2, 1))).toBe('abc');
  expect(ids(moved(list, 0, -1))).toBe('abc');
});

test('a fresh id is one that nobody has', () => {
  expect(freshId('Q', [])).toBe('Q1');
  expect(freshId('Q', [{ id: 'Q2' }])).toBe('Q3');
});
