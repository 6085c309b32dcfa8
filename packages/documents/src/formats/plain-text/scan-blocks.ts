import type { AsideText, TextBlock } from '@evenhand/shared/domain';
import type { Line } from './lines.ts';
import { splitLines } from './lines.ts';
import {
  boldHeadingOf,
  hashHeadingOf,
  isFence,
  isTableDelimiter,
  isThematicBreak,
  listItemOf,
  mayInterruptParagraph,
  underlineLevel,
} from './line-kinds.ts';
import { ListNesting } from './list-nesting.ts';
import { isPlainHeading } from './plain-headings.ts';
import { hasBars, tableRowsOf } from './table-rows.ts';
import { breaksParagraph, wrapWidth } from './wrapping.ts';

export interface ScannedBlocks {
  readonly blocks: readonly TextBlock[];
  readonly asides: readonly AsideText[];
}

/** `plain` text may have headings without any mark, and lines that are paragraphs of their own. */
export type Dialect = 'markdown' | 'plain';

/** Finds the blocks of a text written in Markdown or in plain lines; the text itself stays as it is. */
export function scanBlocks(text: string, dialect: Dialect): ScannedBlocks {
  return new BlockScanner(text, dialect).scan();
}

class BlockScanner {
  private readonly lines: readonly Line[];
  private readonly dialect: Dialect;
  private readonly width: number;
  private readonly blocks: TextBlock[] = [];
  private readonly asides: AsideText[] = [];
  private readonly nesting = new ListNesting();
  private at = 0;
  private tables = 0;
  private deepestHash = 0;

  constructor(text: string, dialect: Dialect) {
    this.lines = splitLines(text);
    this.dialect = dialect;
    this.width = wrapWidth(this.lines);
  }

  scan(): ScannedBlocks {
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
      if (line.words === '' || isThematicBreak(line)) this.at += 1;
      else if (line.words.startsWith('<!--')) this.comment();
      else if (isFence(line)) this.fence(line);
      else if (!this.heading(line) && !this.table(line) && !this.listItem(line)) this.paragraph(line);
    }
    return { blocks: this.blocks, asides: this.asides };
  }

  private heading(line: Line): boolean {
    const hash = hashHeadingOf(line);
    if (hash !== null) {
      this.deepestHash = Math.max(this.deepestHash, hash.level);
      return this.pushHeading(hash.level, hash.start, hash.end, 1);
    }
    const next = this.lines[this.at + 1];
    const underline = next === undefined ? null : underlineLevel(next);
    if (underline !== null && listItemOf(line) === null) return this.pushHeading(underline, line.start, line.end, 2);
    if (this.dialect === 'plain' && isPlainHeading(this.lines, this.at)) {
      return this.pushHeading(this.blocks.length === 0 ? 1 : 2, line.start, line.end, 1);
    }
    const bold = next === undefined || next.words === '' ? boldHeadingOf(line) : null;
    return bold !== null && this.pushHeading(Math.min(this.deepestHash + 1, 6), bold.start, bold.end, 1);
  }

  private pushHeading(level: number, start: number, end: number, lines: number): boolean {
    if (end > start) this.blocks.push({ kind: 'heading', level, start, end, page: null, locator: null });
    this.nesting.close();
    this.at += lines;
    return true;
  }

  private table(line: Line): boolean {
    const marked = hasBars(line) && isTableDelimiter(this.lines[this.at + 1]);
    const rows = [line];
    let next = this.at + (marked ? 2 : 1);
    for (let row = this.lines[next]; row !== undefined && row.words !== '' && hasBars(row); row = this.lines[next]) {
      rows.push(row);
      next += 1;
    }
    const barred = rows.length > 1 && rows.every((row) => row.words.startsWith('|'));
    if (!marked && !barred) return false;
    this.tables += 1;
    this.blocks.push(...tableRowsOf(rows, this.tables, marked));
    this.nesting.close();
    this.at = next;
    return true;
  }

  private listItem(line: Line): boolean {
    const item = listItemOf(line);
    if (item === null) return false;
    const depth = this.nesting.depthOf(line.indent, line.indent + (item.start - line.start));
    const last = this.lastLineOfRun((next) => listItemOf(next) !== null);
    const { marker, start } = item;
    this.blocks.push({
      kind: 'list-item',
      depth,
      marker,
      leadIn: null,
      start,
      end: last.end,
      page: null,
      locator: null,
    });
    return true;
  }

  private paragraph(line: Line): void {
    if (!this.nesting.holds(line.indent)) this.nesting.close();
    const last = this.lastLineOfRun((next) => {
      const item = listItemOf(next);
      return item !== null && mayInterruptParagraph(item.marker);
    });
    const start = line.words.startsWith('>') ? line.start + (/^[>\s]+/.exec(line.words)?.[0].length ?? 0) : line.start;
    if (last.end > start) this.blocks.push({ kind: 'paragraph', start, end: last.end, page: null, locator: null });
  }

  /** Moves past the lines that go on with the block begun at the current line, and returns the last of them. */
  private lastLineOfRun(beginsNew: (line: Line) => boolean): Line {
    let last = this.lines[this.at] as Line;
    this.at += 1;
    for (let next = this.lines[this.at]; next !== undefined && next.words !== ''; next = this.lines[this.at]) {
      if (beginsNew(next) || this.beginsOther(next)) break;
      if (this.dialect === 'plain' && breaksParagraph(last, next, this.width)) break;
      last = next;
      this.at += 1;
    }
    return last;
  }

  private beginsOther(line: Line): boolean {
    if (hashHeadingOf(line) !== null || isFence(line) || isThematicBreak(line) || line.words.startsWith('<!--'))
      return true;
    if (line.words.startsWith('>')) return true;
    const next = this.lines[this.at + 1];
    if (hasBars(line) && isTableDelimiter(next)) return true;
    return this.dialect === 'plain' && isPlainHeading(this.lines, this.at);
  }

  private fence(opening: Line): void {
    const mark = opening.words.slice(0, 3);
    this.at += 1;
    let first: Line | undefined;
    let last: Line | undefined;
    for (let next = this.lines[this.at]; next !== undefined; next = this.lines[this.at]) {
      this.at += 1;
      if (next.words.startsWith(mark)) break;
      if (next.words === '') continue;
      first ??= next;
      last = next;
    }
    if (first === undefined || last === undefined) return;
    this.blocks.push({ kind: 'paragraph', start: first.start, end: last.end, page: null, locator: null });
  }

  private comment(): void {
    const words: string[] = [];
    for (let line = this.lines[this.at]; line !== undefined; line = this.lines[this.at]) {
      words.push(line.words);
      this.at += 1;
      if (line.words.includes('-->')) break;
    }
    const text = words
      .join('\n')
      .replace(/^<!--/, '')
      .replace(/-->.*$/s, '')
      .trim();
    if (text !== '') this.asides.push({ reason: 'comment', page: null, text });
  }
}
