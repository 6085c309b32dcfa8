import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { OpenedPackage } from '../package/open-package.ts';
import type { Reading, ReadingInput } from '../../reading/reading.ts';
import { readable, refused } from '../../reading/reading.ts';
import { DocumentWriter } from '../../text-model/document-writer.ts';
import { sheetLooks, type SheetLooks } from './sheet-looks.ts';
import { partsOf, writePart, type SheetRow, type WrittenHeaders } from './sheet-tables.ts';

/** Rows with hidden cells that are named by their place. */
const MOST_NAMED = 3;

/** Reads a workbook: every sheet is a heading, every filled row a table row with the words of its columns' headers. */
export async function readXlsx({ bytes, limits }: ReadingInput, opened: OpenedPackage): Promise<Reading> {
  await opened.unpackAll();
  const workbook = read(bytes, {
    type: 'array',
    cellFormula: false,
    cellHTML: false,
    cellText: true,
    dateNF: 'd mmmm yyyy',
  });
  const writer = new DocumentWriter();
  let cells = 0;
  let tables = 0;
  let isEmpty = true;
  const notes: string[] = [];
  const looksOf = await sheetLooks(opened);
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) continue;
    const rows = rowsOf(sheet);
    cells += rows.reduce((sum, row) => sum + row.cells.size, 0);
    if (cells > limits.cells) {
      return refused(
        'too-large',
        `The workbook has more than ${String(limits.cells)} filled cells. Split it and send the parts.`,
      );
    }
    for (const words of commentsOf(sheet)) writer.aside({ reason: 'comment', page: null, text: words });
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) {
      notes.push(`The sheet “${name}” is hidden; it is shown apart and not read as content.`);
      writer.aside({
        reason: 'hidden-text',
        page: null,
        text: rows.map(wordsOfRow).join('\n'),
      });
      continue;
    }
    const { seen, unseen } = partedRows(rows, await looksOf(name));
    if (unseen.length > 0) {
      writer.aside({ reason: 'hidden-text', page: null, text: unseen.map(wordsOfRow).join('\n') });
      notes.push(`${placesOf(name, unseen)}: hidden or written in white; shown apart and not read as content.`);
    }
    if (seen.length === 0) continue;
    isEmpty = false;
    writer.locate(name);
    writer.heading(name, 1);
    const written: WrittenHeaders = new Map();
    for (const block of blocksOf(seen)) {
      for (const part of partsOf(block)) {
        if (part.rows.length > 0) tables += 1;
        writePart(writer, part, tables, (row) => placeOf(name, row), written);
      }
    }
  }
  const document = writer.finish();
  if (document.text.length > limits.characters) {
    return refused(
      'too-large',
      `The workbook has more than ${String(limits.characters)} characters. Split it and send the parts.`,
    );
  }
  return isEmpty
    ? refused('empty', 'The workbook has no filled cells. Check that the right file was sent.', null, notes)
    : readable(document, notes);
}

/** The filled rows of a sheet, top to bottom. Only cells that are there are visited; the sheet's own size is not trusted. */
function rowsOf(sheet: WorkSheet): SheetRow[] {
  const rows = new Map<number, Map<number, string>>();
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const words = wordsOf(sheet[address] as CellObject);
    if (words === '') continue;
    const { r, c } = utils.decode_cell(address);
    const row = rows.get(r) ?? new Map<number, string>();
    row.set(c, words);
    rows.set(r, row);
  }
  return [...rows.entries()]
    .toSorted((a, b) => a[0] - b[0])
    .map(([number, cells]) => ({ number, cells: new Map([...cells.entries()].toSorted((a, b) => a[0] - b[0])) }));
}

/** The cells that a reader of the sheet sees, and those that it hides. */
function partedRows(
  rows: readonly SheetRow[],
  { rows: hiddenRows, columns, white, emphasis }: SheetLooks,
): { readonly seen: SheetRow[]; readonly unseen: SheetRow[] } {
  const isUnseen = (row: number, column: number) =>
    hiddenRows.has(row) ||
    columns.some(([from, to]) => from <= column && column <= to) ||
    white.has(utils.encode_cell({ r: row, c: column }));
  const only = (unseen: boolean) =>
    rows.flatMap(({ number, cells }) => {
      const kept = new Map([...cells].filter(([column]) => isUnseen(number, column) === unseen));
      return kept.size === 0 ? [] : [{ number, cells: kept, look: emphasis.get(number) }];
    });
  return { seen: only(false), unseen: only(true) };
}

function wordsOfRow({ cells }: SheetRow): string {
  return [...cells.values()].join(' ');
}

/** "Pledges, A3:D3", and after three how many more rows. */
function placesOf(sheet: string, rows: readonly SheetRow[]): string {
  const [first, ...others] = rows.slice(0, MOST_NAMED).map((row) => placeOf(sheet, row));
  const more = rows.length - MOST_NAMED;
  const named = [first, ...others.map((place) => place.slice(sheet.length + 2))].join('; ');
  if (more <= 0) return named;
  return `${named} and ${String(more)} more ${more === 1 ? 'row' : 'rows'}`;
}

function wordsOf(cell: CellObject): string {
  if (cell.t === 'z' || cell.t === 'e') return '';
  const shown = cell.w ?? (cell.v instanceof Date ? cell.v.toISOString() : cell.v);
  return shown === undefined ? '' : String(shown).replace(/\s+/g, ' ').trim();
}

function commentsOf(sheet: WorkSheet): string[] {
  return Object.keys(sheet)
    .filter((address) => !address.startsWith('!'))
    .flatMap((address) => (sheet[address] as CellObject).c ?? [])
    .flatMap((comment) => (comment.t === undefined || comment.t.trim() === '' ? [] : [comment.t.trim()]));
}

/** Rows without an empty row between them belong together. */
function blocksOf(rows: readonly SheetRow[]): SheetRow[][] {
  const blocks: SheetRow[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last !== undefined && last.at(-1)?.number === row.number - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function placeOf(sheet: string, row: SheetRow): string {
  const columns = [...row.cells.keys()];
  const from = utils.encode_cell({ r: row.number, c: columns[0] ?? 0 });
  const to = utils.encode_cell({ r: row.number, c: columns.at(-1) ?? 0 });
  return from === to ? `${sheet}, ${from}` : `${sheet}, ${from}:${to}`;
}
