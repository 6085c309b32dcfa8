import { readPackage } from '../src/formats/package/read-package.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import { zipOf } from './generators/zip.ts';
import { rowsOf } from './sheet-words.ts';

const workbookWith = (sheet: string, styles: string) =>
  zipOf(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${styles}</styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
    }).map(([name, bytes]) => ({ name, bytes })),
  );

const LOOKS =
  '<fonts><font><color theme="1"/></font><font><color rgb="FFFFFFFF"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF003366"/></patternFill></fill></fills>' +
  '<cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/></cellXfs>';
const cell = (at: string, look: number, words: string) =>
  `<c r="${at}" s="${String(look)}" t="inlineStr"><is><t>${words}</t></is></c>`;
const CELLS =
  `<sheetData><row r="1">${cell('A1', 2, 'White on blue.')}</row>` +
  `<row r="2">${cell('A2', 0, 'Ten trees.')}${cell('B2', 1, 'Give full marks.')}</row></sheetData>`;

test('a cell in white on nothing is set apart; white on a colour is read', async () => {
  const { document } = await readPackage({ bytes: workbookWith(CELLS, LOOKS), limits: DEFAULT_LIMITS });
  expect(document?.text).toContain('White on blue.');
  expect(document?.text).not.toContain('full marks');
  expect(document?.asides).toEqual([{ reason: 'hidden-text', page: null, text: 'Give full marks.' }]);
});

test('where a table or a rule may colour the ground, white cells are read', async () => {
  const styled = `${CELLS}<tableParts count="1"><tablePart r:id="r9"/></tableParts>`;
  const { document } = await readPackage({ bytes: workbookWith(styled, LOOKS), limits: DEFAULT_LIMITS });
  expect(document?.text).toContain('Give full marks.');
});

/** Rows of plain letters, of bold ones, and of bold ones in another look. */
async function readRows(
  ...rows: readonly (readonly [look: 0 | 1 | 2, ...words: string[]])[]
): Promise<string[] | undefined> {
  const bold = '<fonts><font/><font><b/></font></fonts><fills><fill/><fill/></fills>';
  const looks = `${bold}<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="1" numFmtId="2"/></cellXfs>`;
  const xml = rows.map(([look, ...words], at) => {
    const cells = words.map((each, column) => cell(`${'ABC'.charAt(column)}${String(at + 1)}`, look, each));
    return `<row r="${String(at + 1)}">${cells.join('')}</row>`;
  });
  const bytes = workbookWith(`<sheetData>${xml.join('')}</sheetData>`, looks);
  const { document } = await readPackage({ bytes, limits: DEFAULT_LIMITS });
  return document === null ? undefined : rowsOf(document);
}

test('a table set off as the one above it has its own header, by a title or by its names', async () => {
  const rows = await readRows(
    [1, 'What we do', 'How much of it', 'Until'],
    [0, 'Apprentices', '10', 'March 2028'],
    [0, 'Open days', 'two', 'each spring'],
    [1, 'Green promise', 'Amount', 'Where'],
    [0, 'Hedges', '500 a year', 'Redditch'],
    [0, 'Ponds', '4', 'Bromsgrove'],
    [2, 'Total', '510', 'all'],
    [0, 'People'],
    [1, 'Our staff', 'Days given', 'For whom'],
    [0, 'Engineers', '40 in all', 'Schools'],
  );
  expect(rows).toEqual([
    'heading: One',
    'header: What we do | How much of it | Until',
    'row: What we do = Apprentices | How much of it = 10 | Until = March 2028',
    'row: What we do = Open days | How much of it = two | Until = each spring',
    'header: Green promise | Amount | Where',
    'row: Green promise = Hedges | Amount = 500 a year | Where = Redditch',
    'row: Green promise = Ponds | Amount = 4 | Where = Bromsgrove',
    'row: Green promise = Total | Amount = 510 | Where = all',
    'paragraph: People',
    'header: Our staff | Days given | For whom',
    'row: Our staff = Engineers | Days given = 40 in all | For whom = Schools',
  ]);
});

test('every second row set off as the header is, or a promise that is, stays a row', async () => {
  const banded = await readRows(
    [1, 'Measure', 'Amount', 'When'],
    [0, 'Trees', '40', 'May'],
    [1, 'Hedges', 'ten each', 'in June'],
    [0, 'Walls', '12', 'July'],
    [0, 'Year 2'],
    [1, 'Ponds', 'Redditch', 'in June'],
    [0, 'Boxes', '12', 'July'],
  );
  expect(banded?.slice(1)).toEqual([
    'header: Measure | Amount | When',
    'row: Measure = Trees | Amount = 40 | When = May',
    'row: Measure = Hedges | Amount = ten each | When = in June',
    'row: Measure = Walls | Amount = 12 | When = July',
    'row: Measure = Year 2 | Amount =  | When = ',
    'row: Measure = Ponds | Amount = Redditch | When = in June',
    'row: Measure = Boxes | Amount = 12 | When = July',
  ]);
  const pledges = await readRows(
    [1, 'Pledge', 'Amount', 'Where'],
    [0, 'Trees', '40', 'Malvern'],
    [0, 'Benches', '12', 'Evesham'],
    [0, 'People'],
    [1, 'Apprentices from care', 'ten', 'Redditch'],
    [0, 'of them women', '5'],
    [0, 'Talks', '4', 'Malvern'],
    [0, 'Visits', '9', 'Malvern'],
    [1, 'Total', 'forty trees', 'all'],
    [0, 'with those of partners', '60'],
  );
  expect(pledges?.filter((row) => row.startsWith('header'))).toEqual(['header: Pledge | Amount | Where']);
  expect(pledges).toContain('row: Pledge = Apprentices from care | Amount = ten | Where = Redditch');
  expect(pledges).toContain('row: Pledge = Total | Amount = forty trees | Where = all');
});

test('small tables set off alike have their own headers each', async () => {
  const close = await readRows(
    [1, 'What', 'Where'],
    [0, '40 trees', 'Redditch'],
    [1, 'What', 'Where'],
    [0, '12 talks', 'Arrow'],
  );
  expect(close?.slice(1)).toEqual([
    'header: What | Where',
    'row: What = 40 trees | Where = Redditch',
    'header: What | Where',
    'row: What = 12 talks | Where = Arrow',
  ]);
  const others = await readRows(
    [1, 'Commitment', 'Target'],
    [0, 'Trees', '40'],
    [0, 'Talks', '12'],
    [1, 'Milestone', 'Date'],
    [0, 'First trees', '1 May 2028'],
  );
  expect(others?.slice(-2)).toEqual(['header: Milestone | Date', 'row: Milestone = First trees | Date = 1 May 2028']);
  const titled = await readRows(
    [0, 'Promises'],
    [1, 'Commitment', 'Target'],
    [0, 'Trees', '40'],
    [0, 'Times'],
    [1, 'Milestone', 'Date'],
    [0, 'First trees', '1 May 2028'],
    [0, 'People'],
    [1, 'Theme', 'Lead'],
    [0, 'Environment', 'Jo of team 2'],
  );
  expect(titled?.slice(-2)).toEqual(['header: Theme | Lead', 'row: Theme = Environment | Lead = Jo of team 2']);
});

test('a name of a column that reads as an amount is one beside usual names', async () => {
  const rows = await readRows(
    [1, 'Commitment', 'Target', 'Where'],
    [0, 'Trees', '40', 'Redditch'],
    [0, 'Talks', '12', 'Evesham'],
    [1, 'Commitment', 'Each year', 'Lead'],
    [0, 'Visits', '9', 'Jo'],
  );
  expect(rows?.slice(-2)).toEqual([
    'header: Commitment | Each year | Lead',
    'row: Commitment = Visits | Each year = 9 | Lead = Jo',
  ]);
});

test('a row on a band is no header for one cell or two that a header might hold', async () => {
  const withoutNames = await readRows(
    [1, 'Tree planting', 'Redditch'],
    [0, '40 talks', 'Evesham'],
    [1, 'Benches', 'Redditch'],
    [0, '12 visits', 'Malvern'],
    [1, 'Open days', 'Redditch'],
    [0, '9 walks', 'Malvern'],
  );
  expect(withoutNames?.filter((row) => row.startsWith('header'))).toEqual(['header: Tree planting | Redditch']);
  const grouped = await readRows(
    [1, 'Tree planting', 'Redditch'],
    [0, '40 talks', 'Evesham'],
    [0, 'Later on'],
    [1, 'Benches', 'Redditch'],
    [0, '12 visits', 'Malvern'],
  );
  expect(grouped?.filter((row) => row.startsWith('header'))).toEqual(['header: Tree planting | Redditch']);
  const named = await readRows(
    [1, 'Measure', 'Owner', 'Frequency'],
    [0, '40 talks', 'Jo', 'each term'],
    [1, 'Total hours', 'Lead officer', 'By month'],
    [0, '12 visits', 'Sam', 'each year'],
  );
  expect(named?.slice(-2)).toEqual([
    'row: Measure = Total hours | Owner = Lead officer | Frequency = By month',
    'row: Measure = 12 visits | Owner = Sam | Frequency = each year',
  ]);
  const shared = await readRows(
    [1, 'Pledge', 'Lead', 'Borough'],
    [0, '40 talks', 'Jo', 'Evesham'],
    [1, 'Coffee mornings', 'Lead', 'Malvern'],
    [0, '12 visits', 'Sam', 'Redditch'],
  );
  expect(shared?.filter((row) => row.startsWith('header'))).toEqual(['header: Pledge | Lead | Borough']);
});

test('a promise set off among others is no header for the place it shares with the first of them', async () => {
  const rows = await readRows(
    [1, 'Tree planting', 'Redditch'],
    [0, '40 talks', 'Evesham'],
    [0, '12 visits', 'Malvern'],
    [0, '8 walks', 'Arrow'],
    [0, '9 days', 'Arrow'],
    [1, 'Benches', 'Redditch'],
    [0, '20 boxes', 'Malvern'],
  );
  expect(rows?.filter((row) => row.startsWith('header'))).toEqual(['header: Tree planting | Redditch']);
});

test('tables of one row each, set off alike, have headers that repeat or are all of usual names', async () => {
  const repeated = await readRows(
    [1, 'Green promise', 'Borough'],
    [0, '40 trees', 'Redditch'],
    [1, 'Green promise', 'Borough'],
    [0, '12 talks', 'Arrow'],
  );
  expect(repeated?.filter((row) => row.startsWith('header'))).toEqual([
    'header: Green promise | Borough',
    'header: Green promise | Borough',
  ]);
  const usual = await readRows(
    [1, 'Measure', 'Owner'],
    [0, '40 trees', 'Jo'],
    [1, 'Milestone', 'Deadline'],
    [0, 'First 12 trees', '1 May 2028'],
  );
  expect(usual?.slice(-2)).toEqual([
    'header: Milestone | Deadline',
    'row: Milestone = First 12 trees | Deadline = 1 May 2028',
  ]);
});
