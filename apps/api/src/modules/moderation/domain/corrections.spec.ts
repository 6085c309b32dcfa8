import { changedMarks, correctionRuns, isSignedOff, markAfter, placingsSince } from './corrections.ts';

const signedOff = { at: '2027-03-01T10:00:00.000Z' };
const of = (setAside: typeof signedOff | null, ...items: readonly (readonly [string, string])[]) => ({
  setAside,
  items: items.map(([itemId, agreedMark]) => ({ itemId, agreedMark })),
});

test('a correction runs from the sign-off that was set aside to the next', () => {
  expect(correctionRuns([], { phase: 'moderation' })).toBe(false);
  expect(correctionRuns([of(signedOff)], { phase: 'moderation' })).toBe(true);
  expect(correctionRuns([of(signedOff)], { phase: 'agreed' })).toBe(false);
});

test('what was locked before the last sign-off stands, and what was agreed after it does not', () => {
  const corrections = [of({ at: '2027-01-01T10:00:00.000Z' }), of(signedOff), of(null)];
  expect(isSignedOff(new Date('2027-02-01T10:00:00Z'), corrections)).toBe(true);
  expect(isSignedOff(new Date('2027-03-02T10:00:00Z'), corrections)).toBe(false);
  expect(isSignedOff(null, corrections)).toBe(false);
  expect(isSignedOff(new Date('2027-02-01T10:00:00Z'), [])).toBe(false);
});

test('a mark is compared with the one that was signed off first', () => {
  const corrections = [of(signedOff, ['a', '3'], ['b', '2'], ['c', '1']), of(signedOff, ['a', '4'])];
  const now: Readonly<Record<string, string>> = { a: '5', b: '2' };
  expect(changedMarks(corrections, (id) => now[id] ?? null)).toEqual([{ itemId: 'a', before: '3', now: '5' }]);
  expect(changedMarks(corrections, () => '3').map(({ itemId }) => itemId)).toEqual(['b', 'c']);
});

test('a placing of a tie counts until the next correction', () => {
  const placings = ['2027-02-01T10:00:00Z', '2027-04-01T10:00:00Z'].map((at) => ({ at: new Date(at) }));
  expect(placingsSince([], placings)).toEqual(placings);
  expect(placingsSince([{ at: new Date('2027-03-01T10:00:00Z') }], placings)).toEqual(placings.slice(1));
});

test('what came of a correction is what the next one of the item found', () => {
  const [, ...later] = [of(signedOff, ['a', '3']), of(null, ['b', '1']), of(signedOff, ['a', '4'])];
  expect(markAfter(later, 'a', null)).toBe('4');
  expect(markAfter(later.slice(2), 'a', null)).toBeNull();
  expect(markAfter(later, 'c', '5')).toBe('5');
});
