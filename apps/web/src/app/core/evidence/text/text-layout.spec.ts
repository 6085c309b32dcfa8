import type { FileTextView } from '@evenhand/shared/contracts';
import { type Run, layOut } from './text-layout.ts';

type Block = FileTextView['blocks'][number];

function fileOf(...lines: [kind: Block['kind'], words: string, more?: Partial<Block>][]): FileTextView {
  let text = '';
  const blocks = lines.map(([kind, words, more]): Block => {
    const start = text.length;
    text += `${words}\n`;
    return {
      start,
      end: start + words.length,
      kind,
      page: null,
      locator: null,
      level: null,
      table: null,
      cells: [],
      ...more,
    };
  });
  return { name: 'a.md', sha256: '', text, pages: [], blocks, asides: [] };
}

test('every run is an exact slice of the stored text', () => {
  const file = fileOf(
    ['heading', 'Community', { level: 1 }],
    ['paragraph', 'We will.'],
    ['list-item', 'ten hours', { level: 0 }],
  );
  const [sheet] = layOut(file);
  const runs: Run[] = [];
  for (const piece of sheet?.pieces ?? []) {
    if (piece.kind === 'list') runs.push(...piece.items);
    else if (piece.kind !== 'table') runs.push(piece);
  }
  expect(runs.map(({ start, words }) => file.text.slice(start, start + words.length))).toEqual([
    'Community',
    'We will.',
    'ten hours',
  ]);
});

test('heading levels begin below those of the page and never skip one on the way down', () => {
  const levels = [2, 4, 6, 3, 1, 6].map((level): [Block['kind'], string, Partial<Block>] => [
    'heading',
    'x',
    { level },
  ]);
  const [sheet] = layOut(fileOf(...levels));
  expect(sheet?.pieces.map((piece) => (piece.kind === 'heading' ? piece.level : 0))).toEqual([3, 4, 5, 4, 3, 4]);
});

test('items that follow each other are one list, rows of one table are one table, another table is another', () => {
  const row = (table: number, isHeader = false): [Block['kind'], string, Partial<Block>] => [
    'table-row',
    'ab',
    { table, isHeader },
  ];
  const [sheet] = layOut(
    fileOf(['list-item', 'a'], ['list-item', 'b'], row(1, true), row(1), row(2), ['list-item', 'c']),
  );
  expect(sheet?.pieces.map(({ kind }) => kind)).toEqual(['list', 'table', 'table', 'list']);
});

test('pages become sheets', () => {
  const sheets = layOut(
    fileOf(['paragraph', 'a', { page: 1 }], ['list-item', 'b', { page: 1 }], ['list-item', 'c', { page: 2 }]),
  );
  expect(sheets.map(({ page, pieces }) => [page, pieces.length])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});
