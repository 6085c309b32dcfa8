import { assignmentsOf, changedPeople, scorersOf, warningFor, withCells } from './assignments.ts';

const person = (personId: string, ...assignedCriteria: string[]) => ({
  personId,
  name: personId,
  roles: ['evaluator' as const],
  assignedCriteria,
  declaration: 'clear' as const,
  training: null,
});
const saved = assignmentsOf([person('ann', 'Q1'), person('ben')]);

test('a row or a column is set at once and leaves the rest alone', () => {
  const row = withCells(saved, ['ann', 'ben'], ['Q2'], true);
  expect([...(row.get('ann') ?? [])]).toEqual(['Q1', 'Q2']);
  expect([...(row.get('ben') ?? [])]).toEqual(['Q2']);
  const column = withCells(row, ['ann'], ['Q1', 'Q2'], false);
  expect([...(column.get('ann') ?? [])]).toEqual([]);
  expect([...(column.get('ben') ?? [])]).toEqual(['Q2']);
});

test('only people whose questions differ have changed', () => {
  const there = withCells(saved, ['ben'], ['Q1'], true);
  expect(changedPeople(saved, there)).toEqual(['ben']);
  expect(changedPeople(saved, withCells(there, ['ben'], ['Q1'], false))).toEqual([]);
});

test.each([
  [0, 2, 'Nobody scores'],
  [1, 2, 'Only one person'],
  [2, 2, 'three are advised'],
  [3, 2, ''],
  [0, 3, 'Nobody scores'],
  [1, 3, '1 of at least 3'],
  [2, 3, '2 of at least 3'],
  [3, 3, ''],
  [3, 4, '3 of at least 4'],
])('with %i people and a quorum of %i the warning says "%s"', (scorers, quorum, says) => {
  expect(warningFor(scorers, quorum)).toEqual(says === '' ? '' : expect.stringContaining(says));
  expect(scorersOf(saved, 'Q1')).toBe(1);
});
