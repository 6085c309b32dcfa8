import fc from 'fast-check';
import type { GuideValues } from '@evenhand/shared/contracts';
import { readLine, sheetLines, sheetRows, type SheetAnswer } from './score-sheet.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';

const bands = ['0', '1', '2', '3'].map((mark) => ({ mark, label: `Band ${mark}`, descriptor: 'Words.' }));
const criterion = { id: 'Q1|odd', title: 'Wellbeing', bands, parts: [] };
const responseId = '0b9ad2c6-6b4c-4e51-8f0c-3f7f2a7f9b11';
const cited = { file: 'a.md', sha256: 'a'.repeat(64), page: 1, start: 0, end: 9, prefix: '', suffix: '' };
const values: GuideValues = {
  'evidence/Q1|odd': { kind: 'passages', cited: [{ ...cited, quote: 'twelve\nstarts' }], nothingFound: false },
  'mattered/Q1|odd': { kind: 'choice', chosen: 'decided' },
  decisive: { kind: 'words', words: 'A number\nand a date.' },
  mark: { kind: 'choice', chosen: '2' },
};
const answer: SheetAnswer = { responseId, criterion, bidder: 'Bidder A', version: 4, values, state: 'in-progress' };

function lineWith(cells: Record<string, string>, of = answer) {
  const rows = sheetRows([of]);
  const [heading = [], row = []] = rows;
  const changed = row.map((cell, at) => cells[heading[at] ?? ''] ?? cell);
  const [line] = sheetLines([heading, changed]) ?? [];
  if (line === undefined) throw new Error('The sheet has no line.');
  return line;
}

test('a sheet that comes back as it went changes nothing', () => {
  expect(readLine(lineWith({}), criterion, values, values)).toEqual({
    values: {},
    quotes: [],
    changes: [],
    faults: [],
  });
});

test('whatever was written comes back as it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (decisive, finding) => {
      const written: GuideValues = {
        decisive: { kind: 'words', words: decisive },
        'finding/Q1|odd': { kind: 'words', words: finding },
      };
      expect(readLine(lineWith({}, { ...answer, values: written }), criterion, written, written).changes).toEqual([]);
    }),
  );
});

test.each([
  ['Your mark', '2.5', /no mark "2.5". Use one of 0, 1, 2, 3/],
  ['Your mark', 'good', /no mark/],
  [SHEET_COLUMNS[3]?.heading ?? '', 'a lot', /Write one of/],
])('%s "%s" is a fault of that cell, and the others are taken', (column, text, says) => {
  const line = lineWith({ [column]: text, 'What it promises': 'Twelve starts.' });
  const { faults, values: taken } = readLine(line, criterion, values, values);
  expect(faults.map((fault) => fault.column)).toEqual([column]);
  expect(faults[0]?.says).toMatch(says);
  expect(taken).toEqual({ 'promise/Q1|odd': { kind: 'words', words: 'Twelve starts.' } });
});

test('a mark may be written as a spreadsheet writes it', () => {
  const { values: taken } = readLine(lineWith({ 'Your mark': '3.0' }), criterion, values, values);
  expect(taken['mark']).toEqual({ kind: 'choice', chosen: '3' });
});

test('an empty cell takes nothing away', () => {
  expect(readLine(lineWith({ 'What decided your score': '' }), criterion, values, values).changes).toEqual([]);
});

test('what was changed in the service meanwhile is not written over', () => {
  const now: GuideValues = { ...values, decisive: { kind: 'words', words: 'Newer words.' } };
  const untouched = readLine(lineWith({ 'Your mark': '3' }), criterion, values, now);
  expect([untouched.faults, Object.keys(untouched.values)]).toEqual([[], ['mark']]);
  const both = readLine(lineWith({ 'What decided your score': 'Other words.' }), criterion, values, now);
  expect(both.faults[0]?.says).toContain('Newer words.');
  expect(both.values).toEqual({});
});

test('quotes are lines, and "nothing found" is an answer', () => {
  const column = SHEET_COLUMNS[0]?.heading ?? '';
  const { quotes } = readLine(lineWith({ [column]: 'one  place\n\nanother' }), criterion, values, values);
  expect(quotes[0]?.quotes).toEqual(['one place', 'another']);
  const none = readLine(lineWith({ [column]: 'nothing found' }), criterion, values, values);
  expect(none.values['evidence/Q1|odd']).toEqual({ kind: 'passages', cited: [], nothingFound: true });
});

test('another table is no sheet of scores', () => {
  expect(sheetLines([['Mark', 'Reason']])).toBeNull();
  expect(sheetLines([])).toBeNull();
});
