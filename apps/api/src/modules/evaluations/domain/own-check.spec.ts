import fc from 'fast-check';
import { ownCheck, type WrittenScore } from './own-check.ts';

const LONG =
  'Six apprentices start by March, a named manager answers for them and their college confirms each of them.';

const score = (change: Partial<WrittenScore> = {}): WrittenScore => ({
  ...{ responseId: 'a', criterionId: 'Q1', mark: '3', reason: LONG, passages: 1 },
  ...change,
});
const warningsOf = (...scores: WrittenScore[]) => ownCheck(scores, '0');

test('a score with its own reason and a passage has nothing to look at', () => {
  expect(warningsOf(score(), score({ responseId: 'b', reason: `${LONG} Yes.` }))).toEqual([[], []]);
});

test('a mark without a reason or without a passage is told, the lowest mark needs no passage', () => {
  expect(warningsOf(score({ reason: ' ' }))).toEqual([['no-reason']]);
  expect(warningsOf(score({ passages: 0 }))).toEqual([['no-passage']]);
  expect(warningsOf(score({ mark: '0', passages: 0 }))).toEqual([[]]);
  expect(warningsOf(score({ mark: null, reason: '', passages: 0 }))).toEqual([[]]);
});

test('a reason is short beside the author’s others, not beside a number', () => {
  const others = [score({ responseId: 'b', reason: `${LONG} b` }), score({ responseId: 'c', reason: `${LONG} c` })];
  expect(warningsOf(score({ reason: 'Good plan.' }), ...others)[0]).toEqual(['shorter']);
  const brief = ['Six people, March.', 'Nine people, June.', 'No dates given.'];
  expect(warningsOf(...brief.map((reason, at) => score({ reason, responseId: String(at) })))).toEqual([[], [], []]);
});

test('the same words on two bids are told on both, on two questions of one bid on neither', () => {
  const twice = [score(), score({ responseId: 'b', reason: LONG.toUpperCase() })];
  expect(warningsOf(...twice)).toEqual([['same-words'], ['same-words']]);
  expect(warningsOf(score(), score({ criterionId: 'Q2' }))).toEqual([[], []]);
});

test('what is told of a score does not hang on the order of the others', () => {
  const any = fc.record({
    responseId: fc.constantFrom('a', 'b', 'c'),
    criterionId: fc.constantFrom('Q1', 'Q2'),
    mark: fc.constantFrom(null, '0', '3'),
    reason: fc.constantFrom('', 'Good.', LONG, `${LONG} ${LONG}`),
    passages: fc.nat({ max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(any), (scores) => {
      const turned = ownCheck(scores.toReversed(), '0').toReversed();
      // The middle of an even number of lengths may fall on either side.
      const steady = (all: readonly (readonly string[])[]) =>
        all.map((one) => one.filter((each) => each !== 'shorter'));
      expect(steady(turned)).toEqual(steady(ownCheck(scores, '0')));
    }),
  );
});
