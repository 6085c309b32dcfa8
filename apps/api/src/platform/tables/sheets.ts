import type ExcelJS from 'exceljs';
import { csvRows } from './csv.ts';

/** A table of texts, first row first. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Most bytes that a workbook may unpack to, and most parts it may have. */
const LARGEST_UNPACKED = 20_000_000;
const MOST_PARTS = 200;
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** Parts of a sheet that name ranges. The library makes an object of each cell in them, were it the whole sheet. */
const RANGES = ['cols', 'mergeCells', 'dataValidations'];

/** The sheets of a CSV or XLSX file; null where it is neither, or larger inside than a table of ours can be. */
export async function sheetsIn(name: string, bytes: Buffer): Promise<readonly Sheet[] | null> {
  if (/\.csv$/i.test(name)) {
    const rows = csvRows(new TextDecoder('utf-8').decode(bytes));
    return rows.length > MOST_ROWS ? null : [{ name: 'CSV', rows }];
  }
  if (!/\.xlsx$/i.test(name) || !isSmallPackage(bytes)) return null;
  try {
    const workbook = await emptyWorkbook();
    Object.defineProperty(workbook.definedNames, 'model', { value: [], writable: true });
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: RANGES });
    if (workbook.worksheets.some(isTooWide)) return null;
    return workbook.worksheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  } catch {
    return null;
  }
}

/** A workbook of sheets; every cell is text, so that exact decimals stay exact and nothing runs as a formula. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const workbook = await emptyWorkbook();
  workbook.created = workbook.modified = new Date(0);
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const row of rows) sheet.addRow([...row]);
    sheet.columns.forEach((column) => {
      column.width = 24;
      column.numFmt = '@';
    });
    sheet.getRow(1).font = { bold: true };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

// The library is large, and most processes never see a workbook.
async function emptyWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: Excel } = await import('exceljs');
  return new Excel.Workbook();
}

function isTooWide(sheet: ExcelJS.Worksheet): boolean {
  for (let number = 1; number <= Math.min(sheet.rowCount, MOST_ROWS); number += 1)
    if ((sheet.findRow(number)?.cellCount ?? 0) > MOST_COLUMNS) return true;
  return false;
}

function rowsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  for (let number = 1; number <= Math.min(sheet.rowCount, MOST_ROWS); number += 1) {
    const row = sheet.getRow(number);
    const cells: string[] = [];
    for (let column = 1; column <= row.cellCount; column += 1) cells.push(textOf(row.getCell(column)));
    rows.push(cells);
  }
  return rows;
}

// A day that a person typed is a date to the workbook; as text it would be a moment in the machine's own words.
function textOf({ value, text }: ExcelJS.Cell): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : text.trim();
}

// The list of parts at the end of a ZIP says how large each is unpacked; a workbook that hides it is not read.
function isSmallPackage(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 20 > bytes.length) return false;
  const parts = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return false;
    unpacked += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts <= MOST_PARTS && unpacked <= LARGEST_UNPACKED;
}
