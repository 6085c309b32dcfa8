import type { AsideReason } from '@evenhand/shared/domain';
import type { Segment } from './segments.ts';

/** What stands in the margin of a page and comes again on others: headers, footers and page numbers. */
export interface RunningText {
  readonly reason: Extract<AsideReason, 'page-header' | 'page-footer'>;
  readonly page: number;
  readonly text: string;
}

export interface PageSegments {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

interface MarginLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** It stands hardly apart from the text: only its coming again tells it from the text. */
  readonly close?: boolean;
}

const ZONE = 0.12;
const SAME_PLACE = 4;
const MOST_LINES = 3;
const APART = 1.9;
/** What stands nearer than this to the text, in em, is one of its lines. */
const NEAR = 1.5;
const SAME_COLUMN = 4;
const NUMBERED_PART = /^(?:q|question|criterion|section|part|lot|schedule|appendix|annex|chapter)\b/i;
/** A figure at either end of the line, or one that says "page" or "of". */
const COUNTS_PAGES = /\bpage\b|\d\s*(?:of|\/)\s*\d|^\W*(?:\d{1,4}|[ivxl]{1,6})\b|\b(?:\d{1,4}|[ivxl]{1,6})\W*$/i;
const PAGE_NUMBER = /^(?:page\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:of|\/)\s*\d{1,4})?$/i;

/** Takes the running text out of every page. A line counts as such when it comes again at the same place, figures apart. */
export function withoutRunningText(pages: readonly PageSegments[]): {
  readonly pages: readonly PageSegments[];
  readonly running: readonly RunningText[];
} {
  const candidates = pages.map((page) => ({
    page,
    header: marginLines(page, 'top'),
    footer: marginLines(page, 'bottom'),
  }));
  const places = {
    header: placesOf(candidates.map((each) => each.header)),
    footer: placesOf(candidates.map((each) => each.footer)),
  };
  const running: RunningText[] = [];
  const kept = candidates.map(({ page, header, footer }) => {
    const dropped = new Set<Segment>();
    const drop = (lines: readonly MarginLine[], reason: RunningText['reason']): void => {
      for (const line of lines) {
        for (const segment of line.segments) dropped.add(segment);
        running.push({ reason, page: page.number, text: line.text });
      }
    };
    drop(runningLines(header, places.header, pages.length), 'page-header');
    drop(runningLines(footer, places.footer, pages.length), 'page-footer');
    const artifacts = page.segments.filter(
      (segment) => segment.artifact && !dropped.has(segment) && inMargin(segment, page.height),
    );
    for (const segment of artifacts) {
      dropped.add(segment);
      running.push({
        reason: segment.y < page.height / 2 ? 'page-header' : 'page-footer',
        page: page.number,
        text: segment.text,
      });
    }
    return { ...page, segments: page.segments.filter((segment) => !dropped.has(segment)) };
  });
  // Where nothing else is on any page, what comes again is the text itself.
  const isAll = kept.every(({ segments }) => segments.length === 0);
  return isAll && running.some(({ text }) => !PAGE_NUMBER.test(text))
    ? { pages, running: [] }
    : { pages: kept, running };
}

function inMargin(segment: Segment, height: number): boolean {
  return segment.y < height * ZONE || segment.y > height * (1 - ZONE);
}

/** The outermost lines of a page at its top or bottom, from the edge inwards, as far as they stand apart from the text. */
function marginLines(page: PageSegments, side: 'top' | 'bottom'): MarginLine[] {
  const lines = visualLines(page.segments);
  const inward = side === 'top' ? lines : lines.toReversed();
  const found: MarginLine[] = [];
  for (const [index, line] of inward.slice(0, MOST_LINES).entries()) {
    const depth = side === 'top' ? line.y : page.height - line.y;
    if (depth > page.height * ZONE) break;
    const next = inward[index + 1];
    if (next !== undefined && isRowOver(line, next)) {
      if (index === 0) return [];
      break;
    }
    found.push(line);
    const gap = next === undefined ? Infinity : Math.abs(next.y - line.y);
    if (gap > APART * Math.max(line.size, next?.size ?? 0)) return withInner(found, inward, index, page.height, side);
  }
  if (found.length === inward.length) return found;
  const [outermost] = found;
  const next = inward[1];
  const apart = outermost !== undefined && next !== undefined && Math.abs(next.y - outermost.y) > NEAR * outermost.size;
  return apart && outermost.segments.length === 1 ? [{ ...outermost, close: true }] : [];
}

/** Two lines with words in the same columns are rows of a table, however far apart they are set. */
function isRowOver(line: MarginLine, next: MarginLine): boolean {
  if (line.segments.length < 2) return false;
  const shared = line.segments.filter((segment) =>
    next.segments.some((other) => Math.abs(other.left - segment.left) <= SAME_COLUMN),
  );
  return shared.length >= 2;
}

/** After a gap there may be one more line of a deep header; it is taken when it stands apart too. */
function withInner(
  found: MarginLine[],
  inward: readonly MarginLine[],
  index: number,
  height: number,
  side: 'top' | 'bottom',
): MarginLine[] {
  const next = inward[index + 1];
  const after = inward[index + 2];
  if (next === undefined || after === undefined) return found;
  const depth = side === 'top' ? next.y : height - next.y;
  const apart = Math.abs(after.y - next.y) > APART * Math.max(next.size, after.size);
  return depth <= height * ZONE && apart ? [...found, next] : found;
}

function visualLines(segments: readonly Segment[]): MarginLine[] {
  const sorted = segments.toSorted((a, b) => a.y - b.y || a.left - b.left);
  const groups: Segment[][] = [];
  for (const segment of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && Math.abs(last.y - segment.y) <= segment.size * 0.35)
      group.push(segment);
    else groups.push([segment]);
  }
  return groups.map((group) => {
    const across = group.toSorted((a, b) => a.left - b.left);
    const text = across.map((segment) => segment.text).join(' ');
    return { text, y: across[0]?.y ?? 0, size: Math.max(...across.map((segment) => segment.size)), segments: across };
  });
}

/** On how many pages each wording stands at about one height. */
function placesOf(pages: readonly (readonly MarginLine[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const line of pages.flat()) {
    const key = wordingOf(line);
    const heights = places.get(key);
    if (heights === undefined) places.set(key, [line.y]);
    else heights.push(line.y);
  }
  return places;
}

function runningLines(
  lines: readonly MarginLine[],
  places: ReadonlyMap<string, readonly number[]>,
  pages: number,
): MarginLine[] {
  return lines.filter((line) => {
    const again = (places.get(wordingOf(line)) ?? []).filter((y) => Math.abs(y - line.y) <= SAME_PLACE).length;
    if (line.close !== true && PAGE_NUMBER.test(line.text) && (again >= 2 || pages === 1)) return true;
    return again >= Math.min(3, pages) && pages > 1;
  });
}

/** The words of a line, figures left out where they count pages: "Question 2" is another line than "Question 1". */
function wordingOf(line: MarginLine): string {
  if (NUMBERED_PART.test(line.text) || !COUNTS_PAGES.test(line.text)) return line.text.toLowerCase();
  return line.text
    .replace(/\d+/g, '#')
    .replace(/\b[ivxl]+\b/gi, '#')
    .toLowerCase();
}
