import { listItemOf } from '../plain-text/line-kinds.ts';
import type { Segment } from './segments.ts';
import { findTables, type FoundTable } from './tables.ts';

/** One printed line of running text. */
export interface PageLine {
  readonly text: string;
  /** List marker at its front, and the words after it. */
  readonly marker: string | null;
  readonly words: string;
  readonly left: number;
  /** Where the words after the marker begin. */
  readonly wordsLeft: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly page: number;
}

/** What stands on a page, in reading order. */
export type PageElement =
  | { readonly kind: 'line'; readonly line: PageLine }
  | { readonly kind: 'table'; readonly table: FoundTable; readonly page: number };

// Letters that symbol fonts print as bullets; they count only when they stand alone before a wide gap.
const SYMBOL_BULLET = /^[o§ØüqnlvÜ\uF000-\uF0FF]$/;
const SAME_BASELINE = 0.35;

/**
 * Parts the segments of a page into tables and printed lines. `before` is the table with which the page before ended,
 * `after` tells the one with which the next page begins.
 */
export function elementsOf(
  segments: readonly Segment[],
  page: number,
  before: FoundTable | null = null,
  after: () => FoundTable | null = () => null,
): PageElement[] {
  const elements: PageElement[] = [];
  const upright = segments.filter(({ side }) => side !== true);
  let at = 0;
  for (const table of findTables(upright, before, after)) {
    elements.push(...linesOf(upright.slice(at, table.from), page));
    elements.push({ kind: 'table', table, page });
    at = table.to;
  }
  elements.push(...linesOf(upright.slice(at), page));
  elements.push(...linesOf(segments.slice(upright.length), page));
  return elements;
}

function linesOf(segments: readonly Segment[], page: number): PageElement[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && isBeside(last, segment)) group.push(segment);
    else groups.push([segment]);
  }
  return groups.map((group) => ({ kind: 'line', line: lineOf(group, page) }));
}

function isBeside(last: Segment, next: Segment): boolean {
  return (
    Math.abs(last.y - next.y) <= SAME_BASELINE * Math.max(last.size, next.size) &&
    next.left >= last.right - last.size * 0.5
  );
}

function lineOf(group: readonly Segment[], page: number): PageLine {
  const [first] = group as [Segment, ...Segment[]];
  const text = group.map((segment) => segment.text).join(' ');
  const longest = group.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  const letters = group.reduce((sum, segment) => sum + segment.text.length, 0);
  const bold = group.reduce((sum, segment) => sum + segment.bold * segment.text.length, 0) / Math.max(letters, 1);
  const marked = markerOf(group, text);
  const second = group[1];
  const wordsLeft =
    marked === null
      ? first.left
      : first.text === marked.marker && second
        ? second.left
        : estimatedLeft(first, marked.words, text);
  return {
    text,
    marker: marked?.marker ?? null,
    words: marked?.words ?? text,
    left: first.left,
    wordsLeft,
    right: Math.max(...group.map((segment) => segment.right)),
    y: longest.y,
    size: longest.size,
    bold: bold >= 0.95,
    page,
  };
}

function markerOf(group: readonly Segment[], text: string): { marker: string; words: string } | null {
  const [first, second] = group;
  if (first !== undefined && second !== undefined && SYMBOL_BULLET.test(first.text)) {
    return { marker: '•', words: text.slice(first.text.length).trimStart() };
  }
  const item = listItemOf({ words: text, start: 0, end: text.length, indent: 0 });
  if (item === null) return null;
  const marker = /[\uF000-\uF0FF]/.test(item.marker) ? '•' : item.marker;
  return { marker, words: text.slice(item.start) };
}

function estimatedLeft(segment: Segment, words: string, text: string): number {
  const share = (text.length - words.length) / Math.max(text.length, 1);
  return segment.left + (segment.right - segment.left) * share;
}
