import { csvLine } from './results-csv.ts';

test.each([
  [['a', 'b'], 'a,b\r\n'],
  [['say "yes", twice'], '"say ""yes"", twice"\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [['=HYPERLINK("x")'], `"'=HYPERLINK(""x"")"\r\n`],
  [['+44 1905', '@home', '-1.50', '-x'], `'+44 1905,'@home,-1.50,'-x\r\n`],
  [['\t=1+1', '\r=1+1'], `'\t=1+1,"'\r=1+1"\r\n`],
  [['', ''], ',\r\n'],
])('%j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
