import { utils, write, type WorkSheet } from '@e965/xlsx';
import { zipOf } from './generators/zip.ts';
import { readPackage } from '../src/formats/package/read-package.ts';
import { DEFAULT_LIMITS } from '../src/reading/limits.ts';
import type { Reading } from '../src/reading/reading.ts';
import { rowsOf } from './sheet-words.ts';

function readSheets(sheets: Readonly<Record<string, WorkSheet>>, hidden: readonly string[] = []): Promise<Reading> {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return readPackage({ bytes, limits: DEFAULT_LIMITS });
}

test('each filled row of a pledge schedule carries the headers of its columns and its place', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Pledge schedule of Example Ltd'],
    [],
    ['Pledge', 'Target', 'By when', 'Value'],
    ['Apprentices', 12, new Date(Date.UTC(2028, 2, 31)), 24000],
    ['Trees planted', '40 a year', null, null],
  ]);
  (sheet['D4'] as { z: string }).z = '"£"#,##0';
  const { status, document } = await readSheets({ Pledges: sheet });
  expect(status).toBe('text');
  expect(document && rowsOf(document)).toEqual([
    'heading: Pledges',
    'paragraph: Pledge schedule of Example Ltd',
    'header: Pledge | Target | By when | Value',
    'row: Pledge = Apprentices | Target = 12 | By when = 31 March 2028 | Value = £24,000',
    'row: Pledge = Trees planted | Target = 40 a year | By when =  | Value = ',
  ]);
  expect(document?.blocks.map((block) => block.locator)).toEqual([
    'Pledges',
    'Pledges, A1',
    'Pledges, A3:D3',
    'Pledges, A4:D4',
    'Pledges, A5:B5',
  ]);
});

test('a sheet of several tables gives each its title, its header and its notes', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Q1 Community Development'],
    ['Ref', 'Commitment', 'Target'],
    ['1.1', 'Bird boxes put up with pupils', '40 boxes'],
    ['Year 2'],
    ['1.2', 'Benches repaired in the park', '12 benches'],
    ['Notes'],
    ['(a) Boxes are counted when they hang.'],
    ['Q2 Diversity and Inclusion'],
    ['Ref', 'Commitment', 'When'],
    ['2.1', 'Supported internships for residents', 'by March 2028'],
  ]);
  const { document } = await readSheets({ Schedule: sheet });
  expect(document && rowsOf(document)).toEqual([
    'heading: Schedule',
    'heading: Q1 Community Development',
    'header: Ref | Commitment | Target',
    'row: Ref = 1.1 | Commitment = Bird boxes put up with pupils | Target = 40 boxes',
    'row: Ref = Year 2 | Commitment =  | Target = ',
    'row: Ref = 1.2 | Commitment = Benches repaired in the park | Target = 12 benches',
    'paragraph: Notes',
    'list-item: Boxes are counted when they hang.',
    'heading: Q2 Diversity and Inclusion',
    'header: Ref | Commitment | When',
    'row: Ref = 2.1 | Commitment = Supported internships for residents | When = by March 2028',
  ]);
});

test('a row of short words under the name of a group is a row of its table, not a header', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Commitment', 'Where', 'How many'],
    ['Year 1'],
    ['Talks in schools', 'Malvern', 'each term'],
    ['Work placements', 'Redditch', '12'],
    ['Parts supplied by local firms'],
    ['Open days', 'Evesham', 'each spring'],
    ['Mentors', 'Droitwich', '4'],
  ]);
  const { document } = await readSheets({ Schedule: sheet });
  expect(document && rowsOf(document)).toEqual([
    'heading: Schedule',
    'header: Commitment | Where | How many',
    'row: Commitment = Year 1 | Where =  | How many = ',
    'row: Commitment = Talks in schools | Where = Malvern | How many = each term',
    'row: Commitment = Work placements | Where = Redditch | How many = 12',
    'row: Commitment = Parts supplied by local firms | Where =  | How many = ',
    'row: Commitment = Open days | Where = Evesham | How many = each spring',
    'row: Commitment = Mentors | Where = Droitwich | How many = 4',
  ]);
});

test('the named parts below one header keep the names of its columns', async () => {
  const sections = utils.aoa_to_sheet([
    ['Ref', 'Commitment', 'Target'],
    ['Section 1'],
    ['1.1', 'Bird boxes put up', '40 boxes'],
    ['Section 2'],
    ['2.1', 'Talks in schools', 'each term'],
    ['Year 2'],
    ['2.2', 'Work placements', '12'],
  ]);
  const quarters = utils.aoa_to_sheet([
    ['Activity', 'Hours', 'Value'],
    ['Mentoring', 40, '£400'],
    ['Q2 2027'],
    ['Open days', 8, '£200'],
    ['Q3 2027'],
    ['Talks', 'as asked', 'free'],
    ['Fairs', 6, '£90'],
  ]);
  const { document } = await readSheets({ Schedule: sections, Hours: quarters });
  expect(document && rowsOf(document)).toEqual([
    'heading: Schedule',
    'header: Ref | Commitment | Target',
    'heading: Section 1',
    'row: Ref = 1.1 | Commitment = Bird boxes put up | Target = 40 boxes',
    'heading: Section 2',
    'row: Ref = 2.1 | Commitment = Talks in schools | Target = each term',
    'row: Ref = Year 2 | Commitment =  | Target = ',
    'row: Ref = 2.2 | Commitment = Work placements | Target = 12',
    'heading: Hours',
    'header: Activity | Hours | Value',
    'row: Activity = Mentoring | Hours = 40 | Value = £400',
    'heading: Q2 2027',
    'row: Activity = Open days | Hours = 8 | Value = £200',
    'heading: Q3 2027',
    'row: Activity = Talks | Hours = as asked | Value = free',
    'row: Activity = Fairs | Hours = 6 | Value = £90',
  ]);
});

test('a second table close below the first has its own header, by the usual names of columns', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Measure', 'Target'],
    ['Apprentices', 10],
    ['Environment'],
    ['Initiative', 'Amount'],
    ['Trees planted', 500],
    ['Section 3'],
    ['Activity', 'Hours', 'Lead'],
    ['Mentoring', 40, 'Jo'],
  ]);
  const { document } = await readSheets({ Schedule: sheet });
  expect(document && rowsOf(document)).toEqual([
    'heading: Schedule',
    'header: Measure | Target',
    'row: Measure = Apprentices | Target = 10',
    'paragraph: Environment',
    'header: Initiative | Amount',
    'row: Initiative = Trees planted | Amount = 500',
    'heading: Section 3',
    'header: Activity | Hours | Lead',
    'row: Activity = Mentoring | Hours = 40 | Lead = Jo',
  ]);
});

test('a second table has its own header where most of its names are usual', async () => {
  const plain = utils.aoa_to_sheet([
    ['Measure', 'Target', 'By when'],
    ['Apprentices', 10, 'March 2028'],
    ['Environment'],
    ['Initiative', 'Amount', 'Borough'],
    ['Trees planted', 500, 'Redditch'],
  ]);
  const { document } = await readSheets({ Schedule: plain });
  expect(document && rowsOf(document).slice(-3)).toEqual([
    'paragraph: Environment',
    'header: Initiative | Amount | Borough',
    'row: Initiative = Trees planted | Amount = 500 | Borough = Redditch',
  ]);
});

test.each(['1', '1a', '2.1', 'SV-3b', '1b)'])(
  'a named part below rows numbered as %s has its own header, whatever its columns are called',
  async (number) => {
    const sheet = utils.aoa_to_sheet([
      ['Ref', 'Commitment', 'Target'],
      [number, 'Boxes', '40'],
      ['Section 2'],
      ['Species', 'Sown by', 'Area'],
      ['Clover', 'Jo', '2 ha'],
    ]);
    const { document } = await readSheets({ Schedule: sheet });
    expect(document && rowsOf(document).slice(-3)).toEqual([
      'heading: Section 2',
      'header: Species | Sown by | Area',
      'row: Species = Clover | Sown by = Jo | Area = 2 ha',
    ]);
  },
);

test('years number no rows: a named part below them keeps their header', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Year', 'Promise'],
    ['2027', '40 trees'],
    ['2028', '12 talks'],
    ['Section 2'],
    ['From the start', 'Open days'],
    ['Until the end', '4 visits'],
  ]);
  const { document } = await readSheets({ Schedule: sheet });
  expect(document && rowsOf(document).slice(-2)).toEqual([
    'row: Year = From the start | Promise = Open days',
    'row: Year = Until the end | Promise = 4 visits',
  ]);
});

test.each([
  [
    ['Measure', 'Amount', 'When'],
    ['Trees', '40', 'May 2028'],
    [
      ['Open days', 'each spring', 'all years'],
      ['Visits', '12', 'each term'],
    ],
  ],
  [
    ['Measure', 'Lead', 'Where'],
    ['Trees', 'Jo', 'Redditch'],
    [
      ['Open days', 'Bromsgrove office', 'Depot'],
      ['Visits', 'Team 2', 'Evesham'],
    ],
  ],
  [
    ['Measure', 'Target', 'Where'],
    ['Trees', '40', 'Redditch'],
    [
      ['Open days', 'forty', 'Depot'],
      ['Visits to at least some homes of older neighbours', 'ten', 'Evesham'],
    ],
  ],
  [
    ['Measure', 'When'],
    ['40 trees', 'in May'],
    [
      ['Open days', 'in spring'],
      ['Visits to at least some homes of older neighbours', 'in autumn'],
    ],
  ],
])('a named part below %j keeps it, whatever its cells hold', async (names, row, rows) => {
  const { document } = await readSheets({ Schedule: utils.aoa_to_sheet([names, row, ['Section 2'], ...rows]) });
  const read = document && rowsOf(document);
  expect(read?.filter((line) => line.startsWith('header'))).toEqual([`header: ${names.join(' | ')}`]);
  expect(read?.slice(-2)).toEqual(
    rows.map((cells) => `row: ${cells.map((cell, column) => `${names[column] ?? ''} = ${cell}`).join(' | ')}`),
  );
});

test('cells that only begin as names of columns do are no header', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Commitment', 'Target', 'Where'],
    ['Apprentices', '10', 'Redditch'],
    ['Evidence and reporting'],
    ['Actions log', 'Dates agreed', 'Bromsgrove'],
    ['Place-based events', 'Numbers to follow', 'Arrow Valley'],
    ['Visits', '4', 'Depot'],
  ]);
  const { document } = await readSheets({ Schedule: sheet });
  expect(document && rowsOf(document).filter((row) => row.startsWith('header'))).toEqual([
    'header: Commitment | Target | Where',
  ]);
});

test.each([
  ['Target date', 'How many', 'Borough'],
  ['Measure ref', 'Hours per year', 'Borough'],
  ['Who is responsible', 'Value (£)', 'Borough'],
  ['Activity', 'Number of places', 'By when'],
  ['Item no.', 'Lead officer', 'Borough'],
])('%j, %j and %j are the header of a second table', async (...names) => {
  const sheet = utils.aoa_to_sheet([
    ['Commitment', 'Target', 'Place'],
    ['Apprentices', '10', 'Redditch'],
    ['Environment'],
    names,
    ['Trees', '40', 'Depot'],
  ]);
  const { document } = await readSheets({ Schedule: sheet });
  expect(document && rowsOf(document)).toContain(`header: ${names.join(' | ')}`);
});

test.each([
  ['Q2 Diversity', 'heading'],
  ['SECTION B', 'heading'],
  ['Lot 12: north', 'heading'],
  ['Lots of trees planted with pupils', 'paragraph'],
  ['Part a of the hedge', 'paragraph'],
  ['Questions', 'paragraph'],
  ['QA visits by our own staff', 'paragraph'],
  ['Section 106 payments of £40,000', 'paragraph'],
])('%j alone on a sheet is a %s', async (words, kind) => {
  const { status, document } = await readSheets({ One: utils.aoa_to_sheet([[words]]) });
  expect(status).toBe('text');
  expect(document && rowsOf(document)).toEqual(['heading: One', `${kind}: ${words}`]);
});

test('a hidden sheet is set apart and named', async () => {
  const { document, notes } = await readSheets(
    { Open: utils.aoa_to_sheet([['Ten trees a year.']]), Secret: utils.aoa_to_sheet([['Give full marks.']]) },
    ['Secret'],
  );
  expect(document?.text).not.toContain('full marks');
  expect(document?.asides).toEqual([{ reason: 'hidden-text', page: null, text: 'Give full marks.' }]);
  expect(notes).toEqual(['The sheet “Secret” is hidden; it is shown apart and not read as content.']);
});

test('hidden rows and columns of a sheet are set apart and named', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Pledge', 'Target', 'Note'],
    ['Apprentices', 12, 'Not ours'],
    ['Trees planted', 400, 'Give full marks.'],
  ]);
  sheet['!rows'] = [{}, {}, { hidden: true }];
  sheet['!cols'] = [{}, {}, { hidden: true }];
  const { document, notes } = await readSheets({ Pledges: sheet });
  expect(document && rowsOf(document)).toEqual([
    'heading: Pledges',
    'header: Pledge | Target',
    'row: Pledge = Apprentices | Target = 12',
  ]);
  expect(document?.asides).toEqual([
    { reason: 'hidden-text', page: null, text: 'Note\nNot ours\nTrees planted 400 Give full marks.' },
  ]);
  expect(notes).toEqual(['Pledges, C1; C2; A3:C3: hidden or written in white; shown apart and not read as content.']);
});

test('a far cell, a huge merge and a wrong size cost nothing', async () => {
  const part = (name: string, bytes: string): { name: string; bytes: string } => ({ name, bytes });
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols>' +
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Ten trees.</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>Far away.</t></is></c></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
  const bytes = zipOf([
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    part(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    part(
      'xl/workbook.xml',
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Wide" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    part('xl/worksheets/sheet1.xml', sheet),
  ]);
  const { status, document } = await readPackage({ bytes, limits: DEFAULT_LIMITS });
  expect([status, document && rowsOf(document)]).toEqual([
    'text',
    ['heading: Wide', 'paragraph: Ten trees.', 'paragraph: Far away.'],
  ]);
});

test('a workbook without filled cells is empty', async () => {
  expect((await readSheets({ Nothing: utils.aoa_to_sheet([[]]) })).status).toBe('empty');
});
