import { everyQuote, findQuote } from '@evenhand/shared/anchoring';
import type { Citation, FileTextView } from '@evenhand/shared/contracts';
import { pageAt } from './answer-place.ts';

/** Words before and after a citation that are kept with it. */
const AROUND = 60;

/** The citation of a stretch of the stored text. */
export function citationOf(text: FileTextView, start: number, end: number): Citation {
  return {
    file: text.name,
    sha256: text.sha256,
    page: pageAt(text, start),
    start,
    end,
    quote: text.text.slice(start, end),
    prefix: text.text.slice(Math.max(0, start - AROUND), start),
    suffix: text.text.slice(end, end + AROUND),
  };
}

/**
 * The citation of what a person has selected under `root`, in the text or on the pages; null where nothing is selected
 * there, or the words cannot be found in the stored text. Of equal passages the one on the page of the selection is meant.
 */
export function citationOfSelection(root: HTMLElement, text: FileTextView): Citation | null {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const words = selection.toString().trim();
  if (words === '') return null;
  const found = findQuote(text.text, words, nearOf(range, text));
  return found === null ? null : citationOf(text, found.start, found.end);
}

/** Where in the stored text a selection begins, as far as the page can tell. */
function nearOf(range: Range, text: FileTextView): number {
  const from = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const run = from?.closest<HTMLElement>('[data-start]')?.dataset['start'];
  if (run !== undefined) return Number(run) + range.startOffset;
  const page = Number(from?.closest<HTMLElement>('[data-page]')?.dataset['page']);
  return text.pages.find(({ number }) => number === page)?.start ?? 0;
}

/** Every place of some words in the stored text, blind to spaces, hyphens and the case of letters; at most 200. */
export function findAll(text: FileTextView, words: string): readonly Citation[] {
  const wanted = words.trim().toLowerCase();
  const all = text.text.toLowerCase();
  if (wanted.length < 2 || all.length !== text.text.length) return [];
  return everyQuote(all, wanted, 200).map(({ start, end }) => citationOf(text, start, end));
}

/** The sentence around a stretch of the stored text: what is cited when a few words were found. */
export function sentenceAround(text: FileTextView, { start, end }: { start: number; end: number }): Citation {
  const block = text.blocks.find((one) => one.start <= start && start < one.end);
  const from = block?.start ?? 0;
  const to = Math.max(end, block?.end ?? text.text.length);
  const before = text.text.slice(from, start);
  const after = text.text.slice(end, to);
  const opening = Math.max(...[...before.matchAll(/[.!?]\s+|\n\s*\n/g)].map((stop) => stop.index + stop[0].length), 0);
  const closing = /[.!?](?=\s|$)|\n\s*\n/.exec(after);
  const endAt = end + (closing === null ? after.length : closing.index + (after[closing.index] === '\n' ? 0 : 1));
  return trimmed(text, from + opening, endAt);
}

function trimmed(text: FileTextView, start: number, end: number): Citation {
  const words = text.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return citationOf(text, start + lead, start + lead + words.trim().length);
}
