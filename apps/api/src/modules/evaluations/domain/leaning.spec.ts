import { leaning } from './leaning.ts';

const pairs = (...marks: [own: string, key: string][]) => marks.map(([own, key]) => ({ own, key }));

test.each([
  [pairs(['5', '3']), 'Too little practice to say'],
  [pairs(['4', '3'], ['3', '2']), 'Tends to mark higher than the key'],
  [pairs(['4', '3'], ['3', '2'], ['1', '2']), 'No tendency'],
  [pairs(['10', '9.5'], ['9', '10'], ['2', '2']), 'No tendency'],
  [pairs(['0', '1'], ['2', '10']), 'Tends to mark lower than the key'],
])('%j: %s', (marks, says) => {
  expect(leaning(marks).says).toBe(says);
});

test('marks are compared as numbers and counted, never subtracted', () => {
  expect(leaning(pairs(['10', '9'], ['3.0', '3'], ['2', '5']))).toEqual({
    ...{ above: 1, same: 1, below: 1 },
    says: 'No tendency',
  });
});
