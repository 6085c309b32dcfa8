import { pastedRows } from './pasted-rows.ts';

const bands = ['0', '1', '2'].map((mark) => ({ mark, label: '', descriptor: '' }));

test('lines of a spreadsheet are meant for the questions from the one in focus on', () => {
  const rows = pastedRows('2\tSix starts\tNo owner\tHas a date\r\n1\tOnly fairs\r\n', 1, 3, bands);
  expect(rows.map(({ place, mark, decisive, error }) => [place, mark, decisive, error])).toEqual([
    [1, '2', 'Six starts', null],
    [2, '1', 'Only fairs', null],
  ]);
});

test('a mark off the scale and a line too many are named and change nothing else', () => {
  const errors = pastedRows('1.5\tx\n2\ty\n1\tz', 1, 3, bands).map(({ error }) => error);
  expect(errors).toEqual([
    '1.5 is not on the scale. Its marks are 0, 1, 2.',
    null,
    'There is no question for this line.',
  ]);
});
