import type { AsideText, Bookmark, Slice, TableCell, TextBlock, TextDocument, TextPage } from '@evenhand/shared/domain';
import { withLeadIns } from './lead-in.ts';
import { withLocators } from './locators.ts';

/** Where the words of one page came from; the writer adds where they stand in the text. */
export type PageSource = Pick<TextPage, 'source' | 'confidence' | 'unchecked'>;

/** Parts pages in the text; it may stand inside a block that runs on to the next page. */
export const PAGE_BREAK = '\f';

/** Writes the one text of a document block by block, so that every block is an exact slice of it. */
export class DocumentWriter {
  private readonly parts: string[] = [];
  private size = 0;
  private between = '';
  private page: number | null = null;
  private locator: string | null = null;
  private readonly sources: PageSource[] = [];
  private readonly blocks: TextBlock[] = [];
  private readonly asides: AsideText[] = [];
  private readonly bookmarks: Bookmark[] = [];

  /** Begins the next page. A document that never calls this has no pages. */
  beginPage(source: PageSource): void {
    this.sources.push(source);
    if (this.page === null) this.page = 1;
    else {
      this.write(PAGE_BREAK);
      this.page += 1;
    }
    this.between = '';
  }

  /** The next page began inside the block written last, whose words hold the page break already. */
  continueOnPage(source: PageSource): void {
    this.sources.push(source);
  }

  /** Says where a person finds the blocks that follow, in a format that has its own way of naming places. */
  locate(locator: string): void {
    this.locator = locator;
  }

  heading(words: string, level: number): void {
    const block = this.place(words, '\n\n');
    if (block !== null) this.blocks.push({ kind: 'heading', level, ...block });
  }

  paragraph(words: string): void {
    const block = this.place(words, '\n\n');
    if (block !== null) this.blocks.push({ kind: 'paragraph', ...block });
  }

  listItem(words: string, marker: string | null, depth: number): void {
    if (words.trim() === '') return;
    const after = this.blocks.at(-1)?.kind === 'list-item' ? '\n' : '\n\n';
    this.separate(after);
    if (marker !== null) this.write(`${marker} `);
    this.between = '';
    const block = this.place(words, '');
    if (block !== null) this.blocks.push({ kind: 'list-item', marker, depth, leadIn: null, ...block });
  }

  /** Writes one row; `headers` are the slices of the header row's cells, as this method returned them. */
  tableRow(cells: readonly string[], table: number, headers: readonly Slice[] | 'is-header'): Slice[] {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const before = this.blocks.at(-1);
    this.separate(before?.kind === 'table-row' && before.table === table ? '\n' : '\n\n');
    this.between = '';
    const page = this.page;
    const slices = cells.map((words, column): Slice => {
      if (column > 0) this.write('\t');
      const start = this.size;
      this.append(words.replace(/[\t\n]+/g, ' ').trim());
      return { start, end: this.size };
    });
    const filled = slices.filter((cell) => cell.end > cell.start);
    const [start, end] = [filled[0]?.start ?? this.size, filled.at(-1)?.end ?? this.size];
    const within = slices.map((cell) => ({
      start: clamped(cell.start, start, end),
      end: clamped(cell.end, start, end),
    }));
    const placed = within.map((cell, column): TableCell => {
      const header = headers === 'is-header' ? undefined : headers[column];
      return { ...cell, header: header && header.end > header.start ? header : null };
    });
    const isHeader = headers === 'is-header';
    this.blocks.push({ kind: 'table-row', start, end, page, locator: this.locator, table, isHeader, cells: placed });
    this.between = '\n\n';
    return within;
  }

  aside(aside: AsideText): void {
    if (aside.text.trim() !== '') this.asides.push(aside);
  }

  bookmark(title: string, level: number, start: number): void {
    this.bookmarks.push({ title, level, start });
  }

  /** How many blocks have been written. */
  get count(): number {
    return this.blocks.length;
  }

  /** Where the block with this number (counted from 0) begins; null where none has been written. */
  startOf(block: number): number | null {
    return this.blocks[block]?.start ?? null;
  }

  get currentPage(): number | null {
    return this.page;
  }

  finish(): TextDocument {
    const paged = this.sources.length > 0;
    const text = this.parts.join('');
    const withLeads = withLeadIns(text, this.blocks);
    const blocks = paged || this.locator !== null ? withLeads : withLocators(text, withLeads);
    const bookmarks = this.bookmarks.length > 0 ? { bookmarks: this.bookmarks } : {};
    return { text, pages: paged ? this.pages(text) : [], blocks, asides: this.asides, ...bookmarks };
  }

  private pages(text: string): TextPage[] {
    let start = 0;
    return text.split(PAGE_BREAK).map((words, index) => {
      const page = { number: index + 1, start, end: start + words.length };
      start += words.length + PAGE_BREAK.length;
      return { ...page, ...(this.sources[index] ?? { source: 'none' as const, confidence: null }) };
    });
  }

  private place(
    words: string,
    separator: string,
  ): { start: number; end: number; page: number | null; locator: string | null } | null {
    const clean = words.trim();
    if (clean === '') return null;
    if (separator !== '') this.separate(separator);
    const page = this.page;
    const start = this.size;
    this.append(clean);
    this.between = '\n\n';
    return { start, end: this.size, page, locator: this.locator };
  }

  private separate(separator: string): void {
    if (this.between !== '') this.write(separator);
  }

  private write(words: string): void {
    this.parts.push(words);
    this.size += words.length;
  }

  private append(words: string): void {
    this.write(words);
    if (this.page !== null) this.page += words.split(PAGE_BREAK).length - 1;
  }
}

function clamped(offset: number, from: number, to: number): number {
  return Math.min(Math.max(offset, from), to);
}
