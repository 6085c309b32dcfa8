import type { GuideValues, StepValue } from '@evenhand/shared/contracts';
import { citedAt, partsOf, type CriterionToScore } from '@evenhand/shared/guide';
import { onOneLine, SHEET_COLUMNS } from './sheet-columns.ts';

/** One answer of an evaluator as the sheet shows it. */
export interface SheetAnswer {
  readonly responseId: string;
  readonly criterion: CriterionToScore;
  readonly bidder: string;
  readonly version: number;
  readonly values: GuideValues;
  readonly state: string;
}

/** Which row of which answer a line of the sheet is, and the version it was written on. */
export interface SheetKey {
  readonly responseId: string;
  readonly criterionId: string;
  /** Place of the part among the parts of the criterion. */
  readonly part: number;
  readonly version: number;
}

export interface SheetLine {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly key: SheetKey;
  /** What stands in the columns of SHEET_COLUMNS, in their order. */
  readonly cells: readonly string[];
}

const BESIDE = ['Bidder', 'Question', 'Part', 'State'] as const;
const KEY = 'Key';
/** What a cell of a spreadsheet holds, in characters. A longer answer is left out, and an empty cell changes nothing. */
const LONGEST = 32_000;

/** The sheet: a row for each part of each answer. What is asked once for an answer stands in its first row. */
export function sheetRows(answers: readonly SheetAnswer[]): string[][] {
  const heading = [...BESIDE, ...SHEET_COLUMNS.map((column) => column.heading), KEY];
  return [heading, ...answers.flatMap(rowsOf)];
}

function rowsOf({ responseId, criterion, bidder, version, values, state }: SheetAnswer): string[][] {
  const parts = partsOf(criterion);
  return parts.map(({ id, title }, place) => [
    bidder,
    criterion.title,
    parts.length > 1 ? title : '',
    state,
    ...SHEET_COLUMNS.map((column) => {
      const text = column.once && place > 0 ? '' : column.write(values, column.step(id));
      return text.length > LONGEST ? '' : text;
    }),
    [responseId, version, place, criterion.id].join('|'),
  ]);
}

/** The lines of a sheet of ours; null where it is another table. Rows without a key, such as notes below, are passed over. */
export function sheetLines(rows: readonly (readonly string[])[]): readonly SheetLine[] | null {
  const heading = rows[0] ?? [];
  const keyAt = heading.indexOf(KEY);
  const columns = SHEET_COLUMNS.map((column) => heading.indexOf(column.heading));
  if (keyAt === -1 || columns.includes(-1)) return null;
  return rows.slice(1).flatMap((row, at) => {
    const key = keyOf(row[keyAt] ?? '');
    return key === null ? [] : [{ row: at + 2, key, cells: columns.map((column) => (row[column] ?? '').trim()) }];
  });
}

function keyOf(text: string): SheetKey | null {
  const found = /^([0-9a-f-]{36})\|(\d{1,9})\|(\d{1,3})\|(.+)$/.exec(text);
  if (found === null) return null;
  const [, responseId = '', version, part, criterionId = ''] = found;
  return { responseId, criterionId, part: Number(part), version: Number(version) };
}

/** What one line changes. */
export interface LineReading {
  readonly values: GuideValues;
  readonly quotes: readonly { readonly step: string; readonly column: string; readonly quotes: readonly string[] }[];
  readonly changes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  readonly faults: readonly { readonly column: string; readonly says: string }[];
}

/**
 * Compares a line with the version it was written on (`base`) and with what is there now. An empty cell changes nothing,
 * nor does one that says what it said; a cell whose answer was changed in the service meanwhile is a fault and stays out.
 */
export function readLine(
  { key, cells }: SheetLine,
  criterion: CriterionToScore,
  base: GuideValues,
  now: GuideValues,
): LineReading {
  const part = partsOf(criterion)[key.part];
  const reading = { values: {}, quotes: [], changes: [], faults: [] } as Writable;
  if (part === undefined) return { ...reading, faults: [{ column: KEY, says: 'The question has no such part.' }] };
  for (const [at, column] of SHEET_COLUMNS.entries()) {
    const text = cells[at] ?? '';
    const step = column.step(part.id);
    const before = column.write(now, step);
    if (text === '' || isSame(text, before)) continue;
    const fault = (says: string) => reading.faults.push({ column: column.heading, says });
    if (column.once && key.part > 0) fault('Write this in the first row of the answer.');
    else if (isSame(text, column.write(base, step))) continue;
    else if (!isSame(before, column.write(base, step)))
      fault(`This was changed in the service after the sheet was downloaded. It says there: "${before}"`);
    else {
      const read = column.read(text, criterion);
      if ('fault' in read) {
        fault(read.fault);
        continue;
      }
      if ('quotes' in read) reading.quotes.push({ step, column: column.heading, quotes: read.quotes });
      else reading.values[step] = read.value;
      reading.changes.push({ column: column.heading, before, after: text });
    }
  }
  return reading;
}

interface Writable {
  values: Record<string, StepValue>;
  quotes: LineReading['quotes'][number][];
  changes: LineReading['changes'][number][];
  faults: LineReading['faults'][number][];
}

function isSame(one: string, other: string): boolean {
  return one === other || onOneLine(one) === onOneLine(other);
}

/** Which of the citations at a step has these words, so that it keeps its place; -1 where none has. */
export function placeOfQuote(values: GuideValues, step: string, quote: string): number {
  return citedAt(values, step).findIndex((citation) => onOneLine(citation.quote) === quote);
}
