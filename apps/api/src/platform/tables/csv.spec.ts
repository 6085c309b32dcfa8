import fc from 'fast-check';
import { csvLine, csvRows } from './csv.ts';

test.each([
  [['a', 'b,c', 'd"e', 'two\nlines'], 'a,"b,c","d""e","two\nlines"\r\n'],
  [['=1+1', '-5', '@x'], "'=1+1,-5,'@x\r\n"],
])('%j is written as one line', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test('what is written is read again, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '=', 'é', '-', '1') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = csvLine(['one', 'two']) + rows.map(csvLine).join('');
      expect(csvRows(text).slice(1)).toEqual(rows);
    }),
  );
});

test('a file from a spreadsheet that separates by semicolons is read', () => {
  expect(csvRows('\uFEFFid;title\r\nQ1;Jobs, skills\r\n')).toEqual([
    ['id', 'title'],
    ['Q1', 'Jobs, skills'],
  ]);
});

test('cells that a spreadsheet put on the clipboard are read', () => {
  expect(csvRows('Title\tQuestion\r\nJobs\t"How many, by when?"\r\n')).toEqual([
    ['Title', 'Question'],
    ['Jobs', 'How many, by when?'],
  ]);
});
