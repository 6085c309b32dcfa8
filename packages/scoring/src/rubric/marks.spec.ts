import { highestMark, sameMark } from './marks.ts';

const scaleOf = (...marks: readonly string[]) => marks.map((mark) => ({ mark, label: '', descriptor: '' }));

test.each([
  [['0', '5', '2.50'], '5'],
  [['10.00', '7', '5'], '10.00'],
  [['9', '10'], '10'],
  [['0.1', '0.10000000000000000000001'], '0.10000000000000000000001'],
  [['-3', '-1.5'], '-1.5'],
])('of %j the highest is %s, as it was published', (marks, highest) => {
  expect(highestMark(scaleOf(...marks))).toBe(highest);
});

test.each([
  ['2.5', '2.50', true],
  ['0', '-0', true],
  ['9007199254740992', '9007199254740993', false],
  ['0.1', '0.10000000000000000000001', false],
])('%s and %s are one mark: %s', (a, b, same) => {
  expect(sameMark(a, b)).toBe(same);
});
