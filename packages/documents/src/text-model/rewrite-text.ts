import type { Slice, TableCell, TextBlock, TextDocument } from '@evenhand/shared/domain';

/** Words put in the place of others. */
export interface Edit extends Slice {
  readonly words: string;
}

/** Where every place of a rewritten text came from. */
export interface OffsetMap {
  /** The place in the rewritten text of a place in the original; a place inside replaced words falls to their beginning. */
  toRewritten(offset: number): number;
  /** The place in the original of a place in the rewritten text. */
  toOriginal(offset: number): number;
  /** A stretch of the original in the rewritten text; words replaced in part count as a whole. */
  rewritten(slice: Slice): Slice;
  /** A stretch of the rewritten text in the original; words that were put in count as a whole. */
  original(slice: Slice): Slice;
}

/**
 * The same document with some of its words replaced, every offset moved along. Edits that overlap are taken as one, with
 * the words of the first. Blocks and cells that lose all their words are left out.
 */
export function rewriteText(
  document: TextDocument,
  edits: readonly Edit[],
): { readonly document: TextDocument; readonly offsets: OffsetMap } {
  const ordered = withoutOverlaps(edits);
  const offsets = offsetMapOf(ordered);
  const text = rewritten(document.text, ordered);
  const at = offsets.toRewritten;
  const move = <Place extends Slice>(place: Place): Place => ({ ...place, ...offsets.rewritten(place) });
  const moveOrNull = (slice: Slice | null): Slice | null => (slice === null ? null : filled(move(slice)));
  const cellOf = (cell: TableCell): TableCell => ({ ...move(cell), header: moveOrNull(cell.header) });
  const blocks = document.blocks.map((block): TextBlock => {
    if (block.kind === 'table-row') return { ...trimmed(text, move(block)), cells: block.cells.map(cellOf) };
    if (block.kind === 'list-item') return { ...trimmed(text, move(block)), leadIn: moveOrNull(block.leadIn) };
    return trimmed(text, move(block));
  });
  const bookmarks = document.bookmarks?.map((bookmark) => ({ ...bookmark, start: at(bookmark.start) }));
  return {
    document: {
      ...document,
      text,
      pages: document.pages.map(move),
      blocks: blocks.filter((block) => block.end > block.start),
      ...(bookmarks === undefined ? {} : { bookmarks }),
    },
    offsets,
  };
}

function filled(slice: Slice): Slice | null {
  return slice.end > slice.start ? slice : null;
}

/** A block neither begins nor ends with the space that removed words have left. */
function trimmed<Block extends TextBlock>(text: string, block: Block): Block {
  const words = text.slice(block.start, block.end);
  const start = block.start + (words.length - words.trimStart().length);
  return { ...block, start: Math.min(start, block.end), end: Math.max(block.start + words.trimEnd().length, start) };
}

function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const ordered: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = ordered.at(-1);
    if (last !== undefined && edit.start < last.end) {
      ordered[ordered.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
    } else ordered.push(edit);
  }
  return ordered;
}

function rewritten(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, words } of edits) {
    parts.push(text.slice(from, start), words);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

function offsetMapOf(edits: readonly Edit[]): OffsetMap {
  // How far the text after each edit has moved.
  const moved: { readonly edit: Edit; readonly before: number; readonly after: number }[] = [];
  let shift = 0;
  for (const edit of edits) {
    const before = shift;
    shift += edit.words.length - (edit.end - edit.start);
    moved.push({ edit, before, after: shift });
  }
  const lastBegun = (begins: (each: (typeof moved)[number]) => boolean): (typeof moved)[number] | undefined => {
    let [low, high] = [0, moved.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const each = moved[middle];
      if (each !== undefined && begins(each)) low = middle + 1;
      else high = middle;
    }
    return moved[low - 1];
  };
  const toRewritten = (offset: number): number => {
    const last = lastBegun(({ edit }) => edit.start <= offset);
    if (last === undefined) return offset;
    return offset < last.edit.end ? last.edit.start + last.before : offset + last.after;
  };
  const toOriginal = (offset: number): number => {
    const last = lastBegun(({ edit, before }) => edit.start + before <= offset);
    if (last === undefined) return offset;
    const { edit, before, after } = last;
    return offset < edit.start + before + edit.words.length ? edit.start : offset - after;
  };
  // The end of a stretch belongs to the letter before it: replaced words at the very end stay inside.
  const untilRewritten = (end: number): number => {
    const last = lastBegun(({ edit }) => edit.start < end);
    if (last === undefined || end > last.edit.end) return toRewritten(end);
    return last.edit.start + last.before + last.edit.words.length;
  };
  const untilOriginal = (end: number): number => {
    const last = lastBegun(({ edit, before }) => edit.start + before < end);
    if (last === undefined || end > last.edit.start + last.before + last.edit.words.length) return toOriginal(end);
    return last.edit.end;
  };
  return {
    toRewritten,
    toOriginal,
    rewritten: ({ start, end }) => ({
      start: toRewritten(start),
      end: Math.max(untilRewritten(end), toRewritten(start)),
    }),
    original: ({ start, end }) => ({ start: toOriginal(start), end: Math.max(untilOriginal(end), toOriginal(start)) }),
  };
}
