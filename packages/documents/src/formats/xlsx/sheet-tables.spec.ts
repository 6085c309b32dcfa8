import { partsOf, type SheetRow } from './sheet-tables.ts';

const row = (number: number, ...cells: string[]): SheetRow => ({ number, cells: new Map(cells.entries()) });

test('a table of very many groups, and one of more rows than a call takes, stay one table', () => {
  const groups = Array.from({ length: 40_000 }, (_, at) => (at % 2 === 0 ? row(at, 'a', 'b') : row(at, 'Group')));
  expect(partsOf(groups)).toHaveLength(1);
  const rows = Array.from({ length: 200_000 }, (_, at) => row(at + 2, 'a', 'b'));
  expect(partsOf([row(0, 'a', 'b'), row(1, 'Group'), ...rows])).toHaveLength(1);
});

test('very many tables right below each other cost no more than their rows', () => {
  const tables = Array.from({ length: 100_000 }, (_, at) =>
    at % 2 === 0 ? { ...row(at, 'What', 'Where'), look: '1' } : row(at, '40 trees', 'Redditch'),
  );
  expect(partsOf(tables)).toHaveLength(50_000);
});
