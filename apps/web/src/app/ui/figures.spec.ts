import { counted, dateOf, day, fileSize, listed, moment, withThousands } from './figures.ts';

test.each([
  ['0', '0'],
  ['999', '999'],
  ['3200000', '3,200,000'],
  ['-1234.5678', '-1,234.5678'],
  ['12345678901234567890.10', '12,345,678,901,234,567,890.10'],
])('%s is shown as %s, digit for digit', (decimal, shown) => expect(withThousands(decimal)).toBe(shown));

test.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [33_600, '34 kB'],
  [2_090_000, '2.1 MB'],
  [50_000_000, '50 MB'],
])('%i bytes are shown as %s', (bytes, shown) => expect(fileSize(bytes)).toBe(shown));

test('one and many are told apart', () => {
  expect([counted(1, 'file'), counted(2, 'file'), counted(2, 'query')]).toEqual(['1 file', '2 files', '2 queries']);
});

test('names in a row are listed as the language of the page lists them', () => {
  expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});

test('dates are written out, and moments are in the time of the United Kingdom', () => {
  expect(day('2027-04-01')).toBe('1 April 2027');
  expect(moment('2026-07-01T21:30:00Z')).toBe('1 July 2026 at 22:30');
});

test('a day begins when it begins in the United Kingdom, in summer an hour before that of UTC', () => {
  expect([new Date('2027-07-01T23:30:00Z'), new Date('2027-01-01T23:30:00Z')].map(dateOf)).toEqual([
    '2027-07-02',
    '2027-01-01',
  ]);
});
