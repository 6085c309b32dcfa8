import type ExcelJS from 'exceljs';
import { csvRows } from './csv.ts';
import { storedPackage } from './stored-package.ts';

/** A table of texts, first row first. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Most rows that hold something, in all sheets together. */
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
  if (!/\.xlsx$/i.test(name)) return null;
  try {
    const workbook = await emptyWorkbook();
    Object.defineProperty(workbook.definedNames, 'model', { value: [], writable: true });
    await workbook.xlsx.load(new Uint8Array(await storedPackage(bytes)).buffer, { ignoreNodes: RANGES });
    const sheets = workbook.worksheets.map((sheet) => ({ name: sheet.name, filled: filledRows(sheet) }));
    const rows = sheets.reduce((sum, { filled }) => sum + filled.length, 0);
    if (sheets.length === 0 || rows > MOST_ROWS) return null;
    return sheets.map(({ name: title, filled }) => ({ name: title, rows: rowsOf(filled) }));
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

// A cell is made only by asking for it: a row says how many it would be before one is.
function filledRows(sheet: ExcelJS.Worksheet): ExcelJS.Row[] {
  const filled: ExcelJS.Row[] = [];
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    if (row !== undefined && row.cellCount > MOST_COLUMNS) throw new Error('The sheet is too wide.');
    if (row?.hasValues !== true) continue;
    // Cut off, the rest would be lost without a word.
    if (number > MOST_ROWS) throw new Error('The sheet is too long.');
    filled.push(row);
  }
  return filled;
}

function rowsOf(filled: readonly ExcelJS.Row[]): string[][] {
  const rows = Array.from({ length: filled.at(-1)?.number ?? 0 }, (): string[] => []);
  for (const row of filled)
    rows[row.number - 1] = Array.from({ length: row.cellCount }, (_, index) => textOf(row.getCell(index + 1)));
  return rows;
}

// A day that a person typed is a date to the workbook; as text it would be a moment in the machine's own words.
function textOf({ value, text }: ExcelJS.Cell): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : text.trim();
}
