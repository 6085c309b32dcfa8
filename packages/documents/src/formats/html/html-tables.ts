import { isLaidOutText, readsAsHeader } from '../../text-model/table-header.ts';
import type { HtmlElement } from './html-tree.ts';

export interface HtmlRow {
  readonly elements: readonly HtmlElement[];
  readonly words: readonly string[];
  /** The row is no record but an answer set in a frame: its cells are read one after the other as running text. */
  readonly laidOut: boolean;
}

export interface HtmlTable {
  readonly rows: readonly HtmlRow[];
  readonly hasHeader: boolean;
}

const WORDS_OF_SEVERAL_PARAGRAPHS = 40;

/** The rows of a table, without those of tables inside its cells. */
export function tableRowsIn(table: HtmlElement, wordsOf: (cell: HtmlElement) => string): HtmlTable {
  const found = rowElements(table);
  const boxed = found.every((row) => cellsOf(row).length <= 1);
  const rows = found.map((row) => {
    const elements = cellsOf(row);
    const words = elements.flatMap((cell) => [
      unmarked(wordsOf(cell)),
      ...Array.from({ length: spanOf(cell) - 1 }, () => ''),
    ]);
    const several = elements.some(
      (cell, index) => isSeveral(cell) && (words[index] ?? '').split(' ').length > WORDS_OF_SEVERAL_PARAGRAPHS,
    );
    return { elements, words, laidOut: boxed || several || isLaidOutText(words) || elements.some(holdsTable) };
  });
  const [first] = found;
  const named = first !== undefined && cellsOf(first).length > 0 && cellsOf(first).every((cell) => cell.name === 'th');
  const bold = first !== undefined && isBoldRow(first) && !found.slice(1).every(isBoldRow);
  const hasHeader =
    rows.length > 1 && rows[0]?.laidOut === false && (named || bold || readsAsHeader(rows.map((row) => row.words)));
  return { rows, hasHeader };
}

/** Whether an element is kept from sight by its own attributes. */
export function isHidden(element: HtmlElement): boolean {
  const { style = '', hidden } = element.attributes;
  if (hidden !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i.test(style);
}

function rowElements(table: HtmlElement): HtmlElement[] {
  return elementsIn(table).flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'table' ? [] : rowElements(child),
  );
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return elementsIn(row).filter((child) => (child.name === 'td' || child.name === 'th') && !isHidden(child));
}

function elementsIn(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

function spanOf(cell: HtmlElement): number {
  const span = Number(cell.attributes['colspan'] ?? '1');
  return Number.isInteger(span) && span > 0 && span <= 100 ? span : 1;
}

function isSeveral(cell: HtmlElement): boolean {
  const blocks = elementsIn(cell).flatMap((child) =>
    child.name === 'ul' || child.name === 'ol' ? elementsIn(child) : [child],
  );
  return blocks.filter((child) => child.name === 'p' || child.name === 'li' || child.name === 'div').length > 1;
}

function holdsTable(element: HtmlElement): boolean {
  return elementsIn(element).some((child) => child.name === 'table' || holdsTable(child));
}

function isBoldRow(row: HtmlElement): boolean {
  const cells = cellsOf(row).filter((cell) => letters(cell, false) > 0);
  return cells.length > 1 && cells.every((cell) => letters(cell, true) === letters(cell, false));
}

function letters(element: HtmlElement, onlyBold: boolean, inBold = false): number {
  const bold = inBold || element.name === 'strong' || element.name === 'b';
  return element.children.reduce((sum, child) => {
    if (typeof child !== 'string') return sum + letters(child, onlyBold, bold);
    return sum + (onlyBold && !bold ? 0 : child.replace(/\s+/g, '').length);
  }, 0);
}

/** A number worked out for a paragraph is part of a cell's words. */
function unmarked(words: string): string {
  return words
    .replace(/\uE000([^\uE001]*)\uE001\s*/g, (_, number: string) => (number === '•' ? '' : `${number} `))
    .trim();
}
