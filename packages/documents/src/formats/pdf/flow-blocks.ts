import { mayInterruptParagraph } from '../plain-text/line-kinds.ts';
import type { PageElement, PageLine } from './page-lines.ts';
import type { TypeStyles } from './styles.ts';
import type { FoundTable } from './tables.ts';

/** Lines that make one block of running text. */
export interface FlowText {
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly lines: PageLine[];
  /** Heading level, or how far the marker of a list item stands in, in points. */
  readonly level: number;
}

export interface FlowTable {
  readonly kind: 'table';
  readonly table: FoundTable;
  readonly page: number;
}

export type FlowBlock = FlowText | FlowTable;

const WIDER = 1.2;
/** A raised note mark pushes its line down; the middle of a sentence is still one paragraph. */
const WIDER_IN_SENTENCE = 1.5;
const LONGEST_STATEMENT = 8;
const CLEARLY_LARGER = 1.3;
const DASH = /^[–—-]$/;
const SENTENCE_END = /[.!?:;]["”’')\]]*$/;
const NUMBERED_PARAGRAPH = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.)\s+\p{Lu}/u;

/** Puts printed lines together into headings, paragraphs and list items, over columns and pages. */
export function flowBlocks(elements: readonly PageElement[], styles: TypeStyles): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  for (const [index, element] of elements.entries()) {
    if (element.kind === 'table') {
      blocks.push(element);
      continue;
    }
    const { line } = element;
    const open = blocks.at(-1);
    if (open !== undefined && open.kind !== 'table' && goesOn(open, line, styles, elements, index)) {
      open.lines.push(line);
    } else blocks.push(begin(line, styles, open));
  }
  return blocks.map((block) => (isLargerProse(block, styles) ? { ...block, kind: 'paragraph', level: 0 } : block));
}

/** Sentences set a little larger than most of the document, as an opening or the text of a box: they are no heading. */
function isLargerProse(block: FlowBlock, styles: TypeStyles): block is FlowText {
  if (block.kind !== 'heading') return false;
  const { lines } = block;
  const plain = lines.every((line) => !line.bold && line.size < styles.bodySize * CLEARLY_LARGER);
  const words = lines.reduce((sum, line) => sum + line.text.split(' ').length, 0);
  return plain && words > LONGEST_STATEMENT && /\.["”’)]*$/.test(lines.at(-1)?.text ?? '');
}

function begin(line: PageLine, styles: TypeStyles, before: FlowBlock | undefined): FlowText {
  const level = styles.headingLevel(line);
  if (level !== null && !isItemOfList(line, before)) return { kind: 'heading', lines: [line], level };
  if (line.marker !== null && line.words !== '') return { kind: 'list-item', lines: [line], level: line.left };
  return { kind: 'paragraph', lines: [line], level: 0 };
}

/** A bold line with a bullet is an item; with a number it is a chapter unless an item stands right before it. */
function isItemOfList(line: PageLine, before: FlowBlock | undefined): boolean {
  if (line.marker === null) return false;
  return !/\d/.test(line.marker) || (before?.kind === 'list-item' && Math.abs(before.level - line.left) < 2);
}

function goesOn(
  open: FlowText,
  line: PageLine,
  styles: TypeStyles,
  elements: readonly PageElement[],
  index: number,
): boolean {
  const last = open.lines.at(-1) as PageLine;
  const level = styles.headingLevel(line);
  if (open.kind === 'heading') return level === open.level && headingGoesOn(last, line, styles);
  if (level !== null && !(line.size < styles.bodySize * 1.05 && mayBeBoldLineOf(open, last, line))) return false;
  if (Math.abs(line.size - last.size) > last.size * 0.12) return false;
  if (beginsItem(open, last, line, elements, index)) return false;
  const moved = line.page !== last.page || line.y < last.y - last.size;
  return moved ? runsOn(open, last, line, elements, index) : sameParagraph(open, last, line, styles, elements, index);
}

function headingGoesOn(last: PageLine, line: PageLine, styles: TypeStyles): boolean {
  if (line.page !== last.page || Math.abs(line.size - last.size) > 0.5 || line.bold !== last.bold) return false;
  const pitch = line.y - last.y;
  // A line of a heading may begin with the dash in its middle.
  const isItem = line.marker !== null && !DASH.test(line.marker);
  return pitch > 0 && pitch < Math.max(styles.pitch(line.size) * WIDER, line.size * 1.45) && !isItem;
}

/** A line that happens to be all bold inside a paragraph that began in bold is no heading. */
function mayBeBoldLineOf(open: FlowText, last: PageLine, line: PageLine): boolean {
  return open.lines.length > 0 && last.bold && line.y - last.y > 0 && line.y - last.y < line.size * 1.6;
}

function beginsItem(
  open: FlowText,
  last: PageLine,
  line: PageLine,
  elements: readonly PageElement[],
  index: number,
): boolean {
  if (NUMBERED_PARAGRAPH.test(line.text) && (SENTENCE_END.test(last.text) || line.left < last.left - 2)) return true;
  if (line.marker === null) return false;
  if (mayInterruptParagraph(line.marker)) return true;
  if (
    open.kind === 'list-item' &&
    sameSort(open.lines[0]?.marker ?? '', line.marker) &&
    Math.abs(line.left - open.level) < 6
  )
    return true;
  return Math.abs(line.left - last.left) > line.size * 0.5 || endsShort(last, line, elements, index);
}

function sameSort(a: string, b: string): boolean {
  const sort = (marker: string): string => marker.replace(/\d+/, '1').replace(/[a-z]+/i, 'a');
  return sort(a) === sort(b);
}

/** At the top of the next column or page: the same paragraph, unless the last line was the end of one. */
function runsOn(
  open: FlowText,
  last: PageLine,
  line: PageLine,
  elements: readonly PageElement[],
  index: number,
): boolean {
  if (last.bold !== line.bold && last.bold) return false;
  const startsSmall = /^[\p{Ll}(]/u.test(line.text);
  if (startsSmall) return !/[.!?]$/.test(last.text);
  if (SENTENCE_END.test(last.text) || endsShort(last, line, elements, index)) return false;
  const indent =
    open.kind === 'list-item' ? (open.lines[0]?.wordsLeft ?? 0) : Math.min(...open.lines.map((each) => each.left));
  return line.page === last.page || Math.abs(line.left - indent) < line.size * 1.5;
}

function sameParagraph(
  open: FlowText,
  last: PageLine,
  line: PageLine,
  styles: TypeStyles,
  elements: readonly PageElement[],
  index: number,
): boolean {
  const pitch = line.y - last.y;
  if (pitch > line.size * 2.4) return false;
  if (line.left > last.right || line.right < last.left) return false;
  const wider = isMidSentence(last, line) ? WIDER_IN_SENTENCE : WIDER;
  if (pitch > localPitch(last, line, elements, index, styles) * wider) return false;
  if (open.kind === 'list-item' && line.left < open.level - 2) return false;
  if (open.kind === 'paragraph' && isIndentedStart(open, last, line)) return false;
  return !endsShort(last, line, elements, index);
}

function isMidSentence(last: PageLine, line: PageLine): boolean {
  return /^\p{Ll}/u.test(line.text) && !SENTENCE_END.test(last.text);
}

/** A first line set in, under lines that stand at the margin, begins a paragraph. */
function isIndentedStart(open: FlowText, last: PageLine, line: PageLine): boolean {
  if (line.left < last.left + line.size * 0.8) return false;
  return open.lines.length > 1
    ? Math.abs(last.left - Math.min(...open.lines.map((each) => each.left))) < 2
    : SENTENCE_END.test(last.text);
}

/** The distance of lines hereabouts: a document may set one part wider than another. */
function localPitch(
  last: PageLine,
  line: PageLine,
  elements: readonly PageElement[],
  index: number,
  styles: TypeStyles,
): number {
  const usual = styles.pitch(line.size);
  const pitch = line.y - last.y;
  const after = lineAt(elements, index + 1);
  const before = lineAt(elements, index - 2);
  const next = after !== null && after.page === line.page && after.y > line.y ? after.y - line.y : Infinity;
  const previous = before !== null && before.page === last.page && last.y > before.y ? last.y - before.y : Infinity;
  const near = Math.min(next, previous);
  const even = Math.abs(near - pitch) < pitch * 0.04;
  return even && !SENTENCE_END.test(last.text) ? Math.max(near, usual) : Math.min(Math.max(near, usual * 0.8), usual);
}

/** Whether the line stopped although the first word of the next would still have fitted. */
function endsShort(last: PageLine, line: PageLine, elements: readonly PageElement[], index: number): boolean {
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  const letter = (line.right - line.left) / Math.max(line.text.length, 1);
  // Letters differ in width, and a line without an end of sentence is more likely to go on.
  const needed = (firstWord.length + 1.5) * letter * (SENTENCE_END.test(last.text) ? 1.12 : 1.6);
  if (isMidSentence(last, line)) return false;
  let margin = line.left < last.right ? line.right : 0;
  for (const other of neighboursOf(last, elements, index)) {
    if (
      Math.abs(other.y - last.y) > last.size * 12 ||
      other.left > last.right ||
      Math.abs(other.wordsLeft - last.wordsLeft) > last.size * 4
    )
      continue;
    margin = Math.max(margin, other.right);
  }
  return last.right + needed < margin;
}

/** Lines before and after of the same size, as far as the next heading: beyond it the text may be set wider or narrower. */
function neighboursOf(last: PageLine, elements: readonly PageElement[], index: number): PageLine[] {
  const found: PageLine[] = [];
  const walk = (from: number, step: 1 | -1, count: number): void => {
    for (let near = from, left = count; left > 0; near += step, left--) {
      const other = lineAt(elements, near);
      if (other === null || other.page !== last.page) continue;
      if (other.size > last.size + 1) return;
      if (other.size >= last.size - 1) found.push(other);
    }
  };
  walk(index - 1, -1, 5);
  walk(index, 1, 4);
  return found;
}

function lineAt(elements: readonly PageElement[], index: number): PageLine | null {
  const element = elements[index];
  return element?.kind === 'line' ? element.line : null;
}
