import type { VersionKind } from '@evenhand/shared/contracts';
import { changedUnsaid, heldMark } from './changed-mark.ts';

const citation = { file: 'a', sha256: '', page: null, start: 0, end: 1, quote: 'a', prefix: '', suffix: '' };
const SEEN = new Date(2_000);

/** A version at a second, with a cause or without. */
function version(second: number, kind: VersionKind, mark: string, isSaid = false) {
  return {
    ...{ kind, mark, at: new Date(second * 1_000) },
    ...(isSaid ? { reason: 'I missed page 14.', citation } : { reason: null, citation: null }),
  };
}

const first = [version(0, 'saved', '3'), version(1, 'locked', '3')];
const submitted = [...first, version(3, 'submitted', '3')];
const sentBack = [...submitted, { ...version(4, 'reopened', '3'), reason: 'Read page 2 again.' }];

test('a mark is held once the machine was seen, until something is said for a change', () => {
  expect(heldMark(first, null)).toBeNull();
  expect(heldMark([version(3, 'saved', '3')], SEEN)).toBeNull();
  expect(heldMark(first, SEEN)).toBe('3');
  expect(heldMark([...first, version(3, 'unlocked', '3', true)], SEEN)).toBeNull();
});

test("the chair's reason for sending a score back is no reason of its evaluator", () => {
  expect(heldMark(sentBack, SEEN)).toBe('3');
  expect(changedUnsaid([...sentBack, version(5, 'saved', '4'), version(6, 'locked', '4')], SEEN)).toBe(true);
});

test.each([
  ['the same mark is locked again', [version(6, 'locked', '3')]],
  ['the lock says why', [version(5, 'saved', '4'), version(6, 'locked', '4', true)]],
  ['a change was taken back before the lock', [version(5, 'saved', '4'), version(5, 'saved', '3')]],
])('nothing is unsaid where %s', (_when, since) => {
  expect(changedUnsaid([...sentBack, ...since], SEEN)).toBe(false);
});

test('what was said for one change does not speak for the next', () => {
  const changed = [...first, version(3, 'unlocked', '3', true), version(4, 'locked', '4')];
  expect(changedUnsaid(changed, SEEN)).toBe(false);
  expect(heldMark([...changed, version(5, 'reopened', '4')], SEEN)).toBe('4');
  expect(changedUnsaid([...changed, version(5, 'reopened', '4'), version(6, 'locked', '5')], SEEN)).toBe(true);
});

test('a request that is taken back leaves the mark that was handed in', () => {
  const takenBack = [...sentBack, version(5, 'locked', '4', true), version(6, 'submitted', '3')];
  expect(heldMark([...takenBack, version(7, 'reopened', '3')], SEEN)).toBe('3');
});

test('whoever saw the machine before the first lock held what stood then', () => {
  const early = [version(1, 'saved', '3'), version(3, 'saved', '4'), version(4, 'locked', '4')];
  expect(heldMark(early.slice(0, 2), SEEN)).toBe('3');
  expect(changedUnsaid(early, SEEN)).toBe(true);
});

test('what was locked before the machine was seen needs no cause', () => {
  const before = [version(0, 'locked', '2'), version(1, 'unlocked', '2'), version(2, 'locked', '3')];
  expect(changedUnsaid(before, SEEN)).toBe(false);
});
