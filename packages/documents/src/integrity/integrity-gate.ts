import type { AsideReason, AsideText, Slice, TextBlock, TextDocument } from '@evenhand/shared/domain';
import type { Reading } from '../reading/reading.ts';
import { rewriteText, type Edit } from '../text-model/rewrite-text.ts';
import { PAGE_BREAK } from '../text-model/document-writer.ts';
import { findInstructions, holdsInstruction } from './instructions.ts';
import { findingsInWords } from './findings.ts';
import { findZeroWidthRuns } from './zero-width.ts';

/** Reasons that say themselves that a reader was not meant to see the words. */
const CONCEALED: ReadonlySet<AsideReason> = new Set([
  'hidden-text',
  'tiny-text',
  'invisible-text',
  'off-page-text',
  'covered-text',
  'zero-width-run',
  'metadata',
]);

/**
 * Takes what is not an answer out of a text before anything is scored: runs of characters without width and
 * sentences that instruct their reader become asides, and every finding is named in a note. A text that is stored as
 * received (`verbatim`) keeps its characters; there the words are in no block instead.
 */
export function passIntegrityGate(reading: Reading, text: 'written' | 'verbatim'): Reading {
  if (reading.document === null) return reading;
  const document = withMarkedAsides(text === 'written' ? cutOut(reading.document) : leftOut(reading.document));
  const notes = [...reading.notes, ...findingsInWords(document)];
  const kept = document.blocks.length > 0;
  if (!kept && reading.document.blocks.length > 0) {
    const reason = 'The file holds nothing but text that is hidden or that instructs its reader.';
    return { ...reading, status: 'empty', reason, notes, document: null };
  }
  return { ...reading, notes, document };
}

/** Header, comment and other asides that instruct their reader say so. */
function withMarkedAsides(document: TextDocument): TextDocument {
  const asides = document.asides.map((aside) =>
    CONCEALED.has(aside.reason) || !holdsInstruction(aside.text)
      ? aside
      : { ...aside, reason: 'instruction-to-reader' as const },
  );
  return { ...document, asides };
}

function cutOut(document: TextDocument): TextDocument {
  const runs = zeroWidthIn(document);
  const clean = runs.edits.length === 0 ? document : rewriteText(document, runs.edits).document;
  const instructions = instructionsIn(clean);
  const edits = instructions.map((slice) => ({ ...withSpaceAround(clean, slice), words: '' }));
  const { document: cut } = edits.length === 0 ? { document: clean } : rewriteText(clean, edits);
  const found = instructions.map((slice) => asideOf(clean, slice));
  return { ...cut, asides: [...document.asides, ...runs.asides, ...found] };
}

function leftOut(document: TextDocument): TextDocument {
  const runs = zeroWidthIn(document);
  const instructions = instructionsIn(document);
  if (runs.asides.length === 0 && instructions.length === 0) return document;
  const blocks = document.blocks.flatMap((block) => withoutSlices(document.text, block, instructions));
  const found = instructions.map((slice) => asideOf(document, slice));
  return { ...document, blocks, asides: [...document.asides, ...runs.asides, ...found] };
}

function zeroWidthIn(document: TextDocument): { readonly edits: readonly Edit[]; readonly asides: AsideText[] } {
  const runs = findZeroWidthRuns(document.text);
  return {
    edits: runs.map(({ start, end }) => ({ start, end, words: '' })),
    asides: runs.map(({ start, hidden }) => ({
      reason: 'zero-width-run',
      page: pageAt(document, start),
      text: hidden,
    })),
  };
}

/** Instructions block by block; those in the cells of a row are looked for cell by cell. */
function instructionsIn(document: TextDocument): Slice[] {
  return document.blocks.flatMap((block) => {
    const places: readonly Slice[] = block.kind === 'table-row' ? block.cells : [block];
    return places.flatMap(({ start, end }) =>
      findInstructions(document.text.slice(start, end)).map((found) => ({
        start: start + found.start,
        end: start + found.end,
      })),
    );
  });
}

function asideOf(document: TextDocument, { start, end }: Slice): AsideText {
  const text = document.text.slice(start, end).replaceAll(PAGE_BREAK, ' ');
  return { reason: 'instruction-to-reader', page: pageAt(document, start), text };
}

function pageAt(document: TextDocument, offset: number): number | null {
  return document.pages.find((page) => offset >= page.start && offset <= page.end)?.number ?? null;
}

/** The slice with the space that parted it from what stays: a whole block goes with the empty line after it. */
function withSpaceAround({ text, blocks }: TextDocument, { start, end }: Slice): Slice {
  const block = blocks.find((each) => each.start <= start && end <= each.end);
  const whole =
    block !== undefined && text.slice(block.start, start).trim() === '' && text.slice(end, block.end).trim() === '';
  if (block !== undefined && whole && block.kind !== 'table-row') {
    const marker = block.kind === 'list-item' && block.marker !== null ? block.marker.length + 1 : 0;
    const after = /^[^\S\f]*/.exec(text.slice(end))?.[0].length ?? 0;
    return { start: block.start - marker, end: end + after };
  }
  const after = /^[^\S\f]+/.exec(text.slice(end, block?.end))?.[0].length ?? 0;
  if (after > 0 || block === undefined) return { start, end: end + after };
  const before = /[^\S\f]+$/.exec(text.slice(block.start, start))?.[0].length ?? 0;
  return { start: start - before, end };
}

/** What remains of a block when slices are taken out of it: the parts before, between and after them. */
function withoutSlices(text: string, block: TextBlock, slices: readonly Slice[]): TextBlock[] {
  const inside = slices.filter((slice) => slice.start < block.end && block.start < slice.end);
  if (inside.length === 0) return [block];
  if (block.kind === 'table-row') {
    const cells = block.cells.map((cell) => {
      const [first] = inside.filter((slice) => slice.start < cell.end && cell.start < slice.end);
      return first === undefined
        ? cell
        : { ...cell, end: cell.start + text.slice(cell.start, first.start).trimEnd().length };
    });
    const filled = cells.filter((cell) => cell.end > cell.start);
    return filled.length === 0 ? [] : [{ ...block, cells: filled }];
  }
  const parts: TextBlock[] = [];
  let from = block.start;
  for (const slice of [...inside, { start: block.end, end: block.end }]) {
    const words = text.slice(from, slice.start);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (end > start) parts.push({ ...block, start, end });
    from = slice.end;
  }
  return parts;
}
