import { buffer } from 'node:stream/consumers';
import Excel from 'exceljs';
import { ZipFile } from 'yazl';
import { sheetsIn, workbookOf } from './sheets.ts';

const WHOLE_SHEET = 'A1:XFD1048576';

test('what is written as a workbook is read again', async () => {
  const rows = [
    ['Criterion', 'Mark'],
    ['Q1', '3.50'],
  ];
  expect(await sheetsIn('x.xlsx', await workbookOf([{ name: 'Scores', rows }]))).toEqual([{ name: 'Scores', rows }]);
});

test('a sheet that is wider than a table of ours is not read', async () => {
  const { workbook, sheet } = newWorkbook();
  sheet.getCell('CV1').value = 'column 100';
  expect((await sheetsIn('x.xlsx', await bytesOf(workbook)))?.[0]?.rows[0]).toHaveLength(100);
  sheet.getCell('XFD300').value = 'the last column there is';
  expect(await sheetsIn('x.xlsx', await bytesOf(workbook))).toBeNull();
});

test('a range over the whole sheet costs no more than the cells that hold something', async () => {
  const bytes = await packed({
    'xl/workbook.xml': `<workbook>
      <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>
      <definedNames><definedName name="All">S!$A$1:$XFD$1048576</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': '<styleSheet/>',
    'xl/worksheets/sheet1.xml': `<worksheet>
      <cols><col min="1" max="1000000000"/></cols>
      <sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>
      <mergeCells><mergeCell ref="${WHOLE_SHEET}"/></mergeCells>
      <dataValidations><dataValidation type="whole" sqref="${WHOLE_SHEET}"/></dataValidations></worksheet>`,
  });
  expect(await sheetsIn('x.xlsx', bytes)).toEqual([{ name: 'S', rows: [['7']] }]);
});

function newWorkbook() {
  const workbook = new Excel.Workbook();
  return { workbook, sheet: workbook.addWorksheet('S') };
}

async function bytesOf(workbook: Excel.Workbook): Promise<Buffer> {
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function packed(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}
