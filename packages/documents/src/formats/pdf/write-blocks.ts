import { type DocumentWriter, PAGE_BREAK, type PageSource } from '../../text-model/document-writer.ts';
import { isLaidOutText } from '../../text-model/table-header.ts';
import { ListNesting } from '../plain-text/list-nesting.ts';
import type { FlowBlock, FlowText } from './flow-blocks.ts';
import { joinLines, type Vocabulary } from './joining.ts';
import type { FoundTable } from './tables.ts';
import { wordTableAt } from './table-words.ts';

/** Where on its page a block begins, and where in the text. */
export interface PlacedBlock {
  readonly page: number;
  readonly y: number;
  readonly start: number;
}

/** Writes the blocks of a PDF into one text, page by page, and says where each of them stands. */
export function writeBlocks(
  writer: DocumentWriter,
  blocks: readonly FlowBlock[],
  sources: readonly PageSource[],
  vocabulary: Vocabulary,
): PlacedBlock[] {
  const places: PlacedBlock[] = [];
  const placed = (place: Omit<PlacedBlock, 'start'>, block: number): void => {
    const start = writer.startOf(block);
    if (start !== null) places.push({ ...place, start });
  };
  const pages = new PageTurner(writer, sources);
  const nesting = new ListNesting();
  let tables = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as FlowBlock;
    if (block.kind === 'table') {
      const { table, taken } = wordTableAt(blocks, at, vocabulary);
      tables += 1;
      at += taken - 1;
      pages.turnTo(table.page);
      const begun = writer.count;
      writeTable(writer, pages, table, tables);
      placed({ page: table.page, y: topOf(block.table) }, begun);
      continue;
    }
    const first = block.lines[0];
    pages.turnTo(first?.page ?? 1);
    const words = wordsOf(block, vocabulary);
    const begun = writer.count;
    if (block.kind === 'list-item') {
      const size = (first?.size ?? 12) * 0.5;
      const depth = nesting.depthOf((first?.left ?? 0) / size, (first?.wordsLeft ?? 0) / size);
      writer.listItem(words, first?.marker ?? null, depth);
    } else {
      nesting.close();
      if (block.kind === 'heading') writer.heading(words, block.level);
      else writer.paragraph(words);
    }
    placed({ page: first?.page ?? 1, y: first?.y ?? 0 }, begun);
    pages.passed(words);
  }
  pages.turnTo(sources.length);
  return places;
}

function topOf(table: FoundTable): number {
  return Math.min(...table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.y))));
}

function wordsOf(block: FlowText, vocabulary: Vocabulary): string {
  let words = '';
  let page = block.lines[0]?.page ?? 1;
  for (const [index, line] of block.lines.entries()) {
    const text = index === 0 && block.kind === 'list-item' ? line.words : line.text;
    if (line.page !== page) {
      words += PAGE_BREAK.repeat(line.page - page) + text;
      page = line.page;
    } else words = joinLines(words, text, vocabulary);
  }
  return words;
}

function writeTable(
  writer: DocumentWriter,
  pages: PageTurner,
  table: ReturnType<typeof wordTableAt>['table'],
  number: number,
): void {
  let headers: ReturnType<DocumentWriter['tableRow']> = [];
  for (const [index, row] of table.rows.entries()) {
    pages.turnTo(row.page);
    if (isLaidOutText(row.cells)) for (const cell of row.cells) writer.paragraph(cell);
    else if (index === 0 && table.hasHeader) headers = writer.tableRow(row.cells, number, 'is-header');
    else writer.tableRow(row.cells, number, headers);
  }
  for (const { page, text } of table.repeated) writer.aside({ reason: 'page-header', page, text });
}

/** Keeps the writer on the page that is being read. */
class PageTurner {
  private readonly writer: DocumentWriter;
  private readonly sources: readonly PageSource[];
  private page = 0;

  constructor(writer: DocumentWriter, sources: readonly PageSource[]) {
    this.writer = writer;
    this.sources = sources;
  }

  turnTo(page: number): void {
    while (this.page < page) this.writer.beginPage(this.next());
  }

  passed(words: string): void {
    for (let breaks = words.split(PAGE_BREAK).length - 1; breaks > 0; breaks--) this.writer.continueOnPage(this.next());
  }

  private next(): PageSource {
    this.page += 1;
    return this.sources[this.page - 1] ?? { source: 'none', confidence: null };
  }
}
