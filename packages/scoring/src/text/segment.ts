import type { ReadFile, Slice, TableRowBlock, TextBlock } from '@evenhand/shared/domain';
import { layoutBreaks } from './layout-breaks.ts';
import { normalise, traced, type NormalisedText } from './normalise.ts';
import { sentencesIn } from './sentences.ts';
import type { Statement, StatementCell, StatementKind } from './statement.ts';

/**
 * Cuts the text of one file into statements in reading order: headings, sentences of paragraphs and of list items,
 * and table rows. A header row of a table is a `heading`, because it states nothing. Empty for a file without text.
 */
export function statementsOf(file: ReadFile): Statement[] {
  if (file.document === null) return [];
  const reader = new StatementReader(file.name, file.document.text);
  for (const block of file.document.blocks) reader.read(block);
  return reader.statements;
}

/**
 * The stretch of stored text behind `start` to `end` of a statement's normalised text: verbatim, and without the
 * markup that only surrounds it.
 */
export function rawSliceOf(statement: Statement, start: number, end: number): Slice {
  const { source, sourceAt, text } = statement;
  const from = start < text.length ? source.rawStart(sourceAt + start) : statement.end;
  return { start: from, end: end > start ? source.rawEnd(sourceAt + Math.min(end, text.length) - 1) : from };
}

const CELL_SEPARATOR = ' | ';
const HEADING_MARK = /^#{1,6}\s+/;

class StatementReader {
  readonly statements: Statement[] = [];
  readonly #file: string;
  readonly #raw: string;
  #headings: { level: number; text: string }[] = [];
  /** The list or table of the block before, so that `previous` never crosses into another one. */
  #group = '';
  #previous: string | null = null;
  /** Last sentence of the paragraph before, where it ends with a colon and so introduces what follows. */
  #announcement: string | null = null;

  constructor(file: string, raw: string) {
    this.#file = file;
    this.#raw = raw;
  }

  read(block: TextBlock): void {
    switch (block.kind) {
      case 'heading':
        return this.#readHeading(block);
      case 'paragraph':
        this.#enter('');
        this.#readSentences(block, 'sentence', null);
        this.#announcement = this.#previous?.endsWith(':') === true ? this.#previous : null;
        return;
      case 'list-item':
        this.#enter('list');
        return this.#readSentences(block, 'list-item', this.#leadInOf(block.leadIn));
      case 'table-row':
        this.#enter(`table ${block.table}`);
        return this.#readRow(block);
    }
  }

  #enter(group: string): void {
    if (group === '' || group !== this.#group) this.#previous = null;
    this.#group = group;
  }

  #readHeading(block: TextBlock & { kind: 'heading' }): void {
    this.#enter('');
    this.#announcement = null;
    const mark =
      HEADING_MARK.exec(this.#raw.slice(block.start, Math.min(block.end, block.start + 12)))?.[0].length ?? 0;
    const text = this.#normalised({ start: block.start + mark, end: block.end });
    this.#headings = [...this.#headings.filter(({ level }) => level < block.level)];
    this.#add(block, 'heading', text, { start: 0, end: text.text.length }, null, []);
    this.#headings.push({ level: block.level, text: text.text });
  }

  #readSentences(block: TextBlock, kind: StatementKind, leadIn: string | null): void {
    const text = this.#normalised(block);
    const breaks = layoutBreaks(this.#raw.slice(block.start, block.end), block.start, text);
    for (const sentence of sentencesIn(text.text, breaks)) this.#add(block, kind, text, sentence, leadIn, []);
  }

  #readRow(block: TableRowBlock): void {
    const cells: StatementCell[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let text = '';
    for (const cell of block.cells) {
      const words = this.#normalised(cell);
      if (cells.length > 0) {
        text += CELL_SEPARATOR;
        const gapStart = ends.at(-1) ?? cell.start;
        for (let unit = 0; unit < CELL_SEPARATOR.length; unit += 1) {
          starts.push(gapStart);
          ends.push(gapStart);
        }
      }
      cells.push({
        start: text.length,
        end: text.length + words.text.length,
        header: cell.header === null ? null : this.#normalised(cell.header).text || null,
      });
      text += words.text;
      for (let unit = 0; unit < words.text.length; unit += 1) {
        starts.push(words.rawStart(unit));
        ends.push(words.rawEnd(unit));
      }
    }
    if (text.replaceAll('|', '').trim() === '') return;
    const row = traced(text, starts, ends, block.end);
    const kind = block.isHeader ? 'heading' : 'table-row';
    this.#add(block, kind, row, { start: 0, end: text.length }, this.#announcement, cells);
    if (block.isHeader) this.#previous = null;
  }

  #add(
    block: TextBlock,
    kind: StatementKind,
    source: NormalisedText,
    { start, end }: Slice,
    leadIn: string | null,
    cells: readonly StatementCell[],
  ): void {
    if (end <= start) return;
    const text = source.text.slice(start, end);
    this.statements.push({
      start: source.rawStart(start),
      end: source.rawEnd(end - 1),
      file: this.#file,
      page: block.page,
      locator: block.locator,
      kind,
      text,
      source,
      sourceAt: start,
      leadIn,
      headings: this.#headings.map((heading) => heading.text),
      previous: this.#previous,
      cells,
    });
    this.#previous = text;
  }

  /** Only the last sentence of a lead-in speaks to the list ("We use little paper. We aim to:"). */
  #leadInOf(leadIn: Slice | null): string | null {
    if (leadIn === null) return this.#announcement;
    const { text } = this.#normalised(leadIn);
    const last = sentencesIn(text).at(-1);
    return last === undefined ? null : text.slice(last.start, last.end).replace(HEADING_MARK, '');
  }

  #normalised({ start, end }: Slice): NormalisedText {
    return normalise(this.#raw.slice(start, end), start);
  }
}
