import { buffer, text } from 'node:stream/consumers';
import Excel from 'exceljs';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { sheetsIn, workbookOf } from './sheets.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
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

test('a sheet that is longer than a table of ours is refused, not cut off', async () => {
  const { workbook, sheet } = newWorkbook();
  sheet.getCell('A5000').value = 'row 5,000';
  expect((await sheetsIn('x.xlsx', await bytesOf(workbook)))?.[0]?.rows.at(-1)).toEqual(['row 5,000']);
  sheet.getCell('A5001').value = 'one too many';
  expect(await sheetsIn('x.xlsx', await bytesOf(workbook))).toBeNull();
});

test('a range over the whole sheet costs no more than the cells that hold something', async () => {
  const bytes = await packed({
    'xl/workbook.xml': `<workbook>
      <sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>
      <definedNames><definedName name="All">S!$A$1:$XFD$1048576</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': '<styleSheet/>',
    [SHEET]: `<worksheet>
      <cols><col min="1" max="1000000000"/></cols>
      <sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>
      <mergeCells><mergeCell ref="${WHOLE_SHEET}"/></mergeCells>
      <dataValidations><dataValidation type="whole" sqref="${WHOLE_SHEET}"/></dataValidations></worksheet>`,
  });
  expect(await sheetsIn('x.xlsx', bytes)).toEqual([{ name: 'S', rows: [['7']] }]);
});

test.each(['part', 'number of parts'])(
  'a workbook that says too little of the size of its %s is not read',
  async (lie) => {
    const { workbook, sheet } = newWorkbook();
    sheet.getCell('A1').value = 'Criterion';
    const bytes = await bytesOf(workbook);
    const parts = await partsOf(bytes);
    expect(await sheetsIn('x.xlsx', await packed(parts))).toEqual([{ name: 'S', rows: [['Criterion']] }]);
    const large = await packed({ ...parts, [SHEET]: `${parts[SHEET] ?? ''}${' '.repeat(12_000_000)}` });
    const end = large.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    if (lie === 'number of parts') large.writeUInt16LE(1, end + 10);
    else understate(large, large.readUInt32LE(end + 16), end);
    expect(await sheetsIn('x.xlsx', large)).toBeNull();
  },
);

test('many sheets hold no more rows than one', async () => {
  const workbook = new Excel.Workbook();
  for (const name of ['A', 'B', 'C'])
    for (let row = 0; row < 2_000; row += 1) (workbook.getWorksheet(name) ?? workbook.addWorksheet(name)).addRow(['x']);
  expect(await sheetsIn('x.xlsx', await bytesOf(workbook))).toBeNull();
  workbook.removeWorksheet('C');
  expect(await sheetsIn('x.xlsx', await bytesOf(workbook))).toHaveLength(2);
});

function understate(zip: Buffer, from: number, end: number): void {
  for (
    let at = from;
    at < end;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  )
    zip.writeUInt32LE(10, at + 24);
}

async function partsOf(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    if (!entry.fileName.endsWith('/')) parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return parts;
}

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
