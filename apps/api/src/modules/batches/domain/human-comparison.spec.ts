import { compareWithHumans } from './human-comparison.ts';

const answer = (indicative: string, agreed: string, response = `${indicative} for ${agreed}`) => ({
  response,
  criterion: 'Q1',
  indicative,
  agreed,
});
const SCALE = ['0', '1', '2', '3'];

test('equal marks agree fully, and nothing is among the worst', () => {
  const found = compareWithHumans([answer('1', '1'), answer('3', '3.0')], SCALE, 5);
  expect(found).toMatchObject({ answers: 2, same: 2, kappa: '1.000', bias: '0.00', worst: [] });
});

test('the confusion has a row for each indicative band and a column for each agreed mark', () => {
  const { confusion, bias } = compareWithHumans([answer('2', '1'), answer('2', '1'), answer('0', '0')], SCALE, 5);
  expect(confusion).toEqual([
    [1, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 2, 0, 0],
    [0, 0, 0, 0],
  ]);
  expect(bias).toBe('0.67');
});

test('the worst are furthest apart, whichever way, and no more than asked for', () => {
  const { worst } = compareWithHumans(
    [answer('1', '2'), answer('0', '3'), answer('3', '1'), answer('2', '2')],
    SCALE,
    2,
  );
  expect(worst.map(({ response }) => response)).toEqual(['0 for 3', '3 for 1']);
});

test('without answers nothing is claimed', () => {
  expect(compareWithHumans([], SCALE, 5)).toMatchObject({ answers: 0, kappa: null, bias: null });
});
