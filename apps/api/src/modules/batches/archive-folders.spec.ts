import { sharedOut } from './archive-folders.ts';

const shared = (...paths: string[]) => {
  const { folders, refused } = sharedOut(paths, ['GM-1', 'GM-2', 'Caf\u00e9']);
  return { folders: Object.fromEntries(folders), refused: refused.map(({ folder }) => folder) };
};

test('each folder at the top is of the tender that it is named for, and everything else is of none', () => {
  expect(shared('GM-1/Meadow.md', 'GM-2/Verge/q1.md', 'GM-1/Verge/q.md', 'GM-3/R.md', 'loose.md', 'gm-1/R.md')).toEqual(
    {
      folders: { 'GM-1': 'GM-1/', 'GM-2': 'GM-2/' },
      refused: ['GM-3', 'loose.md', 'gm-1'],
    },
  );
});

test('one folder around them is only what they came in, and the folder of a single tender is no such one', () => {
  expect(shared('bids/GM-1/R.md', 'bids/GM-9/R.md').folders).toEqual({ 'GM-1': 'bids/GM-1/' });
  expect(shared('GM-1/GM-2/R.md')).toEqual({ folders: { 'GM-1': 'GM-1/' }, refused: [] });
  expect(shared('GM-9/R.md', 'GM-9/S.md')).toEqual({ folders: {}, refused: ['GM-9'] });
});

test('a file named like a tender is no folder of it, and the two ways to write an accent are one name', () => {
  expect(shared('GM-1', 'Cafe\u0301/R.md')).toEqual({ folders: { 'Caf\u00e9': 'Cafe\u0301/' }, refused: ['GM-1'] });
});

test('a second folder of one tender, which only its bytes tell apart, is refused and not lost', () => {
  expect(shared('Cafe\u0301/R.md', 'Caf\u00e9/S.md', 'Cafe\u0301/T.md')).toEqual({
    folders: { 'Caf\u00e9': 'Cafe\u0301/' },
    refused: ['Caf\u00e9'],
  });
});

test('a folder with a very long name is told of by its beginning', () => {
  expect(shared(`${'X'.repeat(60_000)}/R.md`).refused).toEqual([`${'X'.repeat(200)}…`]);
});

test('of very many folders that belong to nobody some are named and the rest is counted', () => {
  const { refused } = sharedOut(
    Array.from({ length: 300 }, (_, at) => `X${String(at)}/R.md`),
    ['GM-1'],
  );
  expect([refused.length, refused.at(-1)?.says]).toEqual([201, '100 more belong to no tender.']);
});
