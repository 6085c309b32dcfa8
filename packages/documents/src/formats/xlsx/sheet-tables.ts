import type { Slice } from '@evenhand/shared/domain';
import type { DocumentWriter } from '../../text-model/document-writer.ts';
import { isLaidOutText, readsAsHeader } from '../../text-model/table-header.ts';
import { listItemOf, readsAsHeading } from '../plain-text/line-kinds.ts';

/** The filled cells of a row of a sheet. */
export interface SheetRow {
  readonly number: number;
  /** Words by column, counted from 0. */
  readonly cells: ReadonlyMap<number, string>;
  /** How all of it is set off, by bold letters or a colour; rows that are set off alike have the same text here. */
  readonly look?: string | undefined;
}

/** A table of a sheet with what stands above it: titles, and notes to a table before it. Either may be missing. */
export interface SheetPart {
  readonly above: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
  /** The row that names the columns: its first, or that of a part before it; null where none does. */
  readonly header: SheetRow | null;
}

/** Looks that set rows off only to be told from their neighbours. */
type Bands = ReadonlySet<string>;

/** Where the names of columns stand in the text, by column. */
export type WrittenHeaders = Map<SheetRow, ReadonlyMap<number, Slice>>;

/** What a schedule calls its parts: "Q2 Diversity", "Section 3". A law's number ("Section 106") and "Part of it" are none. */
const NAMED_PART = new RegExp(
  `^(?:[Qq]\\s*\\d{1,2}|(?:${partWords().join('|')})\\s+(?:\\d{1,2}|[A-Z]))(?![\\p{L}\\d])`,
  'u',
);
const NAME =
  '(?:refs?\\.?|references?|no\\.?|items?|measures?|commitments?|pledges?|promises?|initiatives?|activit(?:y|ies)|actions?|outcomes?|outputs?|themes?|descriptions?|targets?|amounts?|numbers?|quantit(?:y|ies)|values?|costs?|units?|hours?|totals?|baselines?|frequenc(?:y|ies)|dates?|deadlines?|timescales?|milestones?|places?|locations?|owners?|leads?|responsible|evidence|notes?|comments?|details?)';
const BESIDE_NAME =
  '(?:names?|titles?|types?|years?|periods?|methods?|status|officers?|persons?|partners?|by|given|due|planned|required|provided|delivered|expected|committed|promised|pledged|offered|(?:(?:by|per|of|in) \\p{L}+)|(?:year )?\\d[\\d/–-]*)';
/** What a schedule calls its columns: "Target date", "How many", "Hours per year"; "Places for carers" is no name of one. */
const COLUMN_NAME = new RegExp(
  `^(?:the )?(?:(?:our|total|social|proxy|contract|unit) )?(?:${NAME}(?:(?: | ?[/&] ?| and )(?:${NAME}|${BESIDE_NAME}))?|(?:by )?(?:when|whom|where|who|how)(?: \\p{L}+){0,4})\\??(?: ?\\(.{1,16}\\))?$`,
  'iu',
);
/** "Ten each", "all": how much a row promises, never what a column is called. */
const AMOUNT_IN_WORDS =
  /^(?:about |at least |up to |over )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|dozens?|half|all|each|every|once|twice)\b/i;
/** What a schedule numbers its rows by: "1", "2.1", "1a", "SV-3"; a year says when. */
const ROW_NUMBER = /^(?!(?:19|20)\d\d$)\p{Lu}{0,3}[ .-]?\d[\d.]*[a-z]?\)?$/u;
/** Of the rows of a block, so many may be set off as its head is; where more are, they are banded to be read more easily. */
const MOST_SET_OFF = 1 / 3;
const NO_SLICE: Slice = { start: 0, end: 0 };
const SENTENCE_END = /[.!?]["”’)]*$/;

/**
 * The tables of rows that follow each other without an empty one. Rows of one cell above them are titles; further down
 * they are titles and notes only where another header or nothing comes after them, else names of groups of rows.
 */
export function partsOf(block: readonly SheetRow[]): SheetPart[] {
  const bands = bandsOf(block);
  const parts: { above: SheetRow[]; rows: SheetRow[]; header: SheetRow | null }[] = [];
  for (let at = 0; at < block.length;) {
    const above = runOf(block, at, ({ cells }) => cells.size <= 1);
    const last = parts.at(-1);
    const rows = tableFrom(block, at + above.length, last?.header ?? last?.rows[0], bands);
    if (last === undefined || isText(above, rows, last.header ?? last.rows[0], bands)) {
      if (last !== undefined) last.header ??= ownHeader(last.rows, rows);
      parts.push({ above, rows, header: inherited(last ?? null, rows, above.length > 0, bands) });
    }
    // Not spread into one call: a sheet may have more rows than a call takes.
    else for (const row of [...above, ...rows]) last.rows.push(row);
    at += above.length + rows.length;
  }
  const last = parts.at(-1);
  if (last !== undefined) last.header ??= ownHeader(last.rows, []);
  return parts;
}

function bandsOf(block: readonly SheetRow[]): Bands {
  const wide = block.filter(({ cells }) => cells.size > 1);
  const times = new Map<string, number>();
  for (const { look } of wide) if (look !== undefined) times.set(look, (times.get(look) ?? 0) + 1);
  return new Set([...times.keys()].filter((look) => (times.get(look) ?? 0) > wide.length * MOST_SET_OFF));
}

/** The rows of a table from here on, up to the head of another. */
function tableFrom(block: readonly SheetRow[], from: number, before: SheetRow | undefined, bands: Bands): SheetRow[] {
  const head = before ?? block[from];
  return runOf(
    block,
    from,
    (row, at) => row.cells.size !== 1 && (at === from || !isHeadByLook(row, block[at + 1], head, false, bands)),
  );
}

/**
 * "Open days, Evesham" in plain letters is a row; set off as the head above is, over a row that is not, it is a head:
 * by its names, or below a title that no band explains, for a promise may be set off as well.
 */
function isHeadByLook(
  row: SheetRow | undefined,
  next: SheetRow | undefined,
  head: SheetRow | undefined,
  isBelowTitle: boolean,
  bands: Bands,
): boolean {
  if (row?.look === undefined || row.look !== head?.look || next === undefined || next.look === row.look) return false;
  const isNamed = [...next.cells.keys()].every((column) => row.cells.has(column));
  if (!isNamed || !readsAsHeader(wordsOf([row, next]))) return false;
  if (isAnotherHeader(row, head, bands)) return true;
  return !bands.has(row.look) && (usualNamesIn(row).length > 1 || (isBelowTitle && !hasAmountInWords(row)));
}

/** The first row where it names the columns; alone, where it does so for the rows of the part after it. */
function ownHeader([first, ...others]: readonly SheetRow[], after: readonly SheetRow[]): SheetRow | null {
  if (first === undefined || first.cells.size < 2) return null;
  // "Ten mentors, each year" alone is a promise.
  const usual = usualNamesIn(first).length;
  if (others.length === 0 && usual === 0) return null;
  if (others.length > 0 && usual === first.cells.size) return first;
  const below = others.length > 0 ? others : after;
  const words = wordsOf([first, ...below]);
  return readsAsHeader(words.map((row) => row.filter((_, column) => words[0]?.[column] !== ''))) ? first : null;
}

/** The header of the part before, where these rows fill its columns and bring no other. */
function inherited(
  before: Pick<SheetPart, 'rows' | 'header'> | null,
  rows: readonly SheetRow[],
  isBelowTitle: boolean,
  bands: Bands,
): SheetRow | null {
  const header = before?.header ?? null;
  if (header === null || !rows.every(({ cells }) => [...cells.keys()].every((column) => header.cells.has(column))))
    return null;
  const own = ownHeader(rows, []);
  const isOther =
    own !== null &&
    (isAnotherHeader(own, header, bands) ||
      isHeadByLook(rows[0], rows[1], header, isBelowTitle, bands) ||
      (!hasAmountInWords(own) &&
        isNumberedOtherwise(rows.slice(1), before?.rows.filter((row) => row !== header) ?? [])));
  return isOther ? null : header;
}

/** Whether the first column numbers the rows on one side only: "1.1" and "Meadow" are under no one name. */
function isNumberedOtherwise(rows: readonly SheetRow[], others: readonly SheetRow[]): boolean {
  const column = Math.min(...columnsOf(rows), ...columnsOf(others));
  const [these, those] = [rows, others].map((some) => some.flatMap(({ cells }) => cells.get(column) ?? []));
  if (these === undefined || those === undefined || these.length === 0 || those.length === 0) return false;
  const isNumber = (cell: string) => ROW_NUMBER.test(cell);
  return (these.every(isNumber) && !those.some(isNumber)) || (!these.some(isNumber) && those.every(isNumber));
}

/** The rows from here on, up to the first that is not such a row. */
function runOf(block: readonly SheetRow[], from: number, isSuch: (row: SheetRow, at: number) => boolean): SheetRow[] {
  const run: SheetRow[] = [];
  for (let row = block[from]; row !== undefined && isSuch(row, from + run.length); row = block[from + run.length])
    run.push(row);
  return run;
}

/** Whether rows of one cell are titles or notes, by the rows below them and by the first row of the table above them. */
function isText(
  above: readonly SheetRow[],
  below: readonly SheetRow[],
  first: SheetRow | undefined,
  bands: Bands,
): boolean {
  const words = above.map(({ cells }) => [...cells.values()].join(' '));
  if (words.some((row) => NAMED_PART.test(row))) return true;
  if (below.length === 0) return words.some((row) => SENTENCE_END.test(row) && row.includes(' '));
  if (isHeadByLook(below[0], below[1], first, above.length > 0, bands)) return true;
  if (!readsAsHeader(wordsOf(below))) return false;
  // Where the table above has a header that would do for these rows, they need one that reads as another.
  const [header, ...others] = below;
  if (first === undefined || header === undefined || !readsAsHeader(wordsOf([first, ...others]))) return true;
  return isAnotherHeader(header, first, bands);
}

/**
 * "Open days, Evesham, each spring" would do as a header; one that is mostly of usual names is one, or one that shares a
 * name with a header above, not a place with a promise. On a band it has to be of usual names alone, or share one of them.
 */
function isAnotherHeader(header: SheetRow, above: SheetRow, bands: Bands): boolean {
  const [names, others] = [namesIn(header), namesIn(above)];
  const usual = usualNamesIn(header);
  if (names.length === others.length && names.every((name) => others.includes(name))) return true;
  const isMostlyUsual = usual.length > 1 && usual.length > names.length / 2;
  if (header.look !== undefined && bands.has(header.look))
    return isMostlyUsual && (usual.length === names.length || usual.some((name) => others.includes(name)));
  return isMostlyUsual || (usualNamesIn(above).length > 0 && names.some((name) => others.includes(name)));
}

function namesIn({ cells }: SheetRow): string[] {
  return [...cells.values()].map((cell) => cell.toLowerCase());
}

function hasAmountInWords(row: SheetRow): boolean {
  return namesIn(row).some((name) => AMOUNT_IN_WORDS.test(name));
}

function usualNamesIn(row: SheetRow): string[] {
  return namesIn(row).filter((name) => COLUMN_NAME.test(name));
}

/** As they begin a title: in small letters, with a capital, or all in capitals. */
function partWords(): string[] {
  const words = 'question criterion section part lot schedule annex appendix'.split(' ');
  return words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
}

/** Writes one table of a sheet after the titles above it, and notes where its header stands for the parts after it. */
export function writePart(
  writer: DocumentWriter,
  { above, rows, header }: SheetPart,
  table: number,
  placeOf: (row: SheetRow) => string,
  written: WrittenHeaders,
): void {
  for (const row of above) {
    writer.locate(placeOf(row));
    writeText(writer, [...row.cells.values()].join(' '));
  }
  const columns = columnsOf(rows);
  const words = wordsOf(rows);
  for (const [index, row] of rows.entries()) {
    const cells = words[index] ?? [];
    writer.locate(placeOf(row));
    if (isLaidOutText(cells)) for (const cell of cells) writer.paragraph(cell);
    else if (row === header) {
      const slices = writer.tableRow(cells, table, 'is-header');
      written.set(row, new Map(columns.flatMap((column, at) => (slices[at] ? [[column, slices[at]]] : []))));
    } else {
      const headers = header === null ? undefined : written.get(header);
      writer.tableRow(
        cells,
        table,
        columns.map((column) => headers?.get(column) ?? NO_SLICE),
      );
    }
  }
}

function writeText(writer: DocumentWriter, words: string): void {
  if (NAMED_PART.test(words) && readsAsHeading(words)) return writer.heading(words, 2);
  const item = listItemOf({ words, start: 0, end: words.length, indent: 0 });
  if (item === null) writer.paragraph(words);
  else writer.listItem(words.slice(item.start), item.marker, 0);
}

/** The words of each row, with a place for every column that one of them fills. */
function wordsOf(rows: readonly SheetRow[]): string[][] {
  const columns = columnsOf(rows);
  return rows.map((row) => columns.map((column) => row.cells.get(column) ?? ''));
}

function columnsOf(rows: readonly SheetRow[]): number[] {
  return [...new Set(rows.flatMap((row) => [...row.cells.keys()]))].toSorted((a, b) => a - b);
}
