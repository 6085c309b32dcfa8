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

test('a table set off as the one above it has its own header, whatever its columns are called', async () => {
  const row = (number: number, look: number, ...words: string[]) =>
    `<row r="${String(number)}">${words.map((each, at) => cell(`${'ABC'.charAt(at)}${String(number)}`, look, each)).join('')}</row>`;
  const tables =
    row(1, 1, 'What we do', 'How much of it', 'Until') +
    row(2, 0, 'Apprentices', '10', 'March 2028') +
    row(3, 0, 'Open days', 'two', 'each spring') +
    row(4, 1, 'Green promise', 'Trees', 'Borough') +
    row(5, 0, 'Hedges', '500 a year', 'Redditch') +
    row(6, 2, 'Total', '510', 'all') +
    row(7, 0, 'People') +
    row(8, 1, 'Our staff', 'Days given', 'For whom') +
    row(9, 0, 'Engineers', '40 in all', 'Schools');
  const bold = '<fonts><font/><font><b/></font></fonts><fills><fill/><fill/></fills>';
  const looks = `${bold}<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="1" numFmtId="2"/></cellXfs>`;
  const bytes = workbookWith(`<sheetData>${tables}</sheetData>`, looks);
  const styled = (await readPackage({ bytes, limits: DEFAULT_LIMITS })).document;
  expect(styled && rowsOf(styled)).toEqual([
    'heading: One',
    'header: What we do | How much of it | Until',
    'row: What we do = Apprentices | How much of it = 10 | Until = March 2028',
    'row: What we do = Open days | How much of it = two | Until = each spring',
    'header: Green promise | Trees | Borough',
    'row: Green promise = Hedges | Trees = 500 a year | Borough = Redditch',
    'row: Green promise = Total | Trees = 510 | Borough = all',
    'paragraph: People',
    'header: Our staff | Days given | For whom',
    'row: Our staff = Engineers | Days given = 40 in all | For whom = Schools',
  ]);
});
