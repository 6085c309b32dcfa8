import type { DocumentWriter } from '../../text-model/document-writer.ts';
import { listItemOf, readsAsHeading } from '../plain-text/line-kinds.ts';
import type { HtmlElement } from './html-tree.ts';
import { isHidden, tableRowsIn, type HtmlTable } from './html-tables.ts';

/** Marks that a reader puts around the number it worked out for a paragraph, so that it is not taken for words. */
export const NUMBER_OPEN = '\uE000';
export const NUMBER_CLOSE = '\uE001';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre root section summary ul'.split(
    ' ',
  ),
);

interface List {
  readonly ordered: boolean;
  count: number;
}

/** Writes the blocks of an HTML document. */
export function writeHtml(writer: DocumentWriter, root: HtmlElement): void {
  new HtmlBlocks(writer).read(root);
}

class HtmlBlocks {
  private readonly writer: DocumentWriter;
  private readonly lists: List[] = [];
  private words = '';
  private boldLetters = 0;
  private bold = 0;
  private item: { readonly marker: string | null } | null = null;
  private deepestHeading = 0;
  private tables = 0;
  private inTable = 0;

  constructor(writer: DocumentWriter) {
    this.writer = writer;
  }

  read(root: HtmlElement): void {
    this.element(root);
    this.flush();
  }

  private element(element: HtmlElement): void {
    if (isHidden(element)) {
      this.writer.aside({ reason: 'hidden-text', page: this.writer.currentPage, text: plainWords(element) });
      return;
    }
    const heading = /^h([1-6])$/.exec(element.name)?.[1];
    if (heading !== undefined) this.heading(element, Number(heading));
    else if (element.name === 'table') this.table(element);
    else if (element.name === 'ul' || element.name === 'ol') this.list(element);
    else if (element.name === 'li') this.listItem(element);
    else if (element.name === 'br') this.words += '\n';
    else if (element.name === 'strong' || element.name === 'b') this.inBold(element);
    else if (BLOCKS.has(element.name)) {
      this.flush();
      this.children(element);
      this.flush();
    } else this.children(element);
  }

  private children(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child !== 'string') this.element(child);
      else {
        this.words += child.replace(/\s+/g, ' ');
        if (this.bold > 0) this.boldLetters += child.replace(/\s+/g, '').length;
      }
    }
  }

  private inBold(element: HtmlElement): void {
    this.bold += 1;
    this.children(element);
    this.bold -= 1;
  }

  private heading(element: HtmlElement, level: number): void {
    this.flush();
    const { number, words } = numbered(plainWords(element));
    this.deepestHeading = Math.max(this.deepestHeading, level);
    this.writer.heading(number === null ? words : `${number} ${words}`, level);
  }

  private list(element: HtmlElement): void {
    this.flush();
    const start = Number(element.attributes['start'] ?? '1');
    this.lists.push({ ordered: element.name === 'ol', count: Number.isInteger(start) ? start - 1 : 0 });
    this.children(element);
    this.flush();
    this.lists.pop();
  }

  private listItem(element: HtmlElement): void {
    this.flush();
    const list = this.lists.at(-1);
    if (list) list.count += 1;
    this.item = { marker: list?.ordered === true ? `${String(list.count)}.` : '•' };
    this.children(element);
    this.flush();
    this.item = null;
  }

  private table(element: HtmlElement): void {
    this.flush();
    const { item } = this;
    this.item = null;
    this.inTable += 1;
    this.writeTable(tableRowsIn(element, (cell) => plainWords(cell)));
    this.inTable -= 1;
    this.item = item;
  }

  private writeTable({ rows, hasHeader }: HtmlTable): void {
    this.tables += 1;
    const table = this.tables;
    let headers: ReturnType<DocumentWriter['tableRow']> = [];
    for (const [index, row] of rows.entries()) {
      if (row.laidOut) {
        for (const cell of row.elements) {
          this.children(cell);
          this.flush();
        }
      } else if (index === 0 && hasHeader) headers = this.writer.tableRow(row.words, table, 'is-header');
      else this.writer.tableRow(row.words, table, headers);
    }
  }

  /** Writes what has been gathered since the last block. */
  private flush(): void {
    const gathered = this.words;
    const isBold = this.boldLetters > 0 && this.boldLetters >= gathered.replace(/\s+/g, '').length;
    this.words = '';
    this.boldLetters = 0;
    for (const line of gathered.split('\n')) {
      const { number, words } = numbered(line.replace(/\s+/g, ' ').trim());
      if (words !== '') this.line(words, number, isBold);
    }
  }

  private line(words: string, number: string | null, isBold: boolean): void {
    if (this.item !== null) {
      this.writer.listItem(words, number ?? this.item.marker, Math.max(this.lists.length - 1, 0));
      // Further paragraphs of the same item are paragraphs.
      this.item = null;
      return;
    }
    if (isBold && this.inTable === 0 && readsAsHeading(words)) {
      this.writer.heading(number === null ? words : `${number} ${words}`, Math.min(this.deepestHeading + 1, 6));
      return;
    }
    const typed = listItemOf({ words, start: 0, end: words.length, indent: 0 });
    if (typed !== null) this.writer.listItem(words.slice(typed.start), typed.marker, 0);
    else if (number !== null) this.writer.listItem(words, number, 0);
    else this.writer.paragraph(words);
  }
}

/** A number that a reader set in marks, and the words after it. */
function numbered(words: string): { number: string | null; words: string } {
  const match = new RegExp(`^\\s*${NUMBER_OPEN}([^${NUMBER_CLOSE}]*)${NUMBER_CLOSE}\\s*`).exec(words);
  if (match === null) return { number: null, words };
  const number = match[1]?.trim() ?? '';
  return { number: number === '' ? null : number, words: words.slice(match[0].length) };
}

/** All words of an element in one line. */
export function plainWords(element: HtmlElement): string {
  const gather = (node: HtmlElement | string): string => {
    if (typeof node === 'string') return node;
    const inner = node.children.map(gather).join('');
    return BLOCKS.has(node.name) || node.name === 'br' || node.name === 'td' || node.name === 'th'
      ? ` ${inner} `
      : inner;
  };
  return gather(element).replace(/\s+/g, ' ').trim();
}
