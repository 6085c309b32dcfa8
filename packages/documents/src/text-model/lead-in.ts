import type { ListItemBlock, Slice, TextBlock } from '@evenhand/shared/domain';

const EMPHASIS = /[*_\s]+$/;
/** "Over the contract we will" introduces a list without a colon; "Notes" does not. */
const FEWEST_OPEN_WORDS = 4;
const SENTENCE_BREAK = /[.!?]["”’)]*[*_]*\s+(?=["“‘(*_]*[A-Z0-9])/g;

/**
 * The same blocks with the lead-in of every list found: the last sentence of the paragraph directly before the list
 * when it stays open (no full stop), a heading that ends with a colon, or the item that a nested list stands under.
 * A paragraph that closes with a full stop introduces nothing.
 */
export function withLeadIns(text: string, blocks: readonly TextBlock[]): TextBlock[] {
  const introducers: { depth: number; leadIn: Slice | null; item: ListItemBlock }[] = [];
  let before: TextBlock | null = null;
  return blocks.map((block) => {
    if (block.kind !== 'list-item') {
      introducers.length = 0;
      before = block;
      return block;
    }
    while ((introducers.at(-1)?.depth ?? -1) > block.depth) introducers.pop();
    const sibling = introducers.at(-1);
    if (sibling?.depth === block.depth) {
      sibling.item = block;
      return { ...block, leadIn: sibling.leadIn };
    }
    const leadIn: Slice | null = sibling ? (openEnd(text, sibling.item) ?? sibling.leadIn) : leadInBefore(text, before);
    introducers.push({ depth: block.depth, leadIn, item: block });
    return { ...block, leadIn };
  });
}

function leadInBefore(text: string, before: TextBlock | null): Slice | null {
  if (before?.kind === 'heading') return endsWithColon(text, before) ? { start: before.start, end: before.end } : null;
  if (before?.kind === 'paragraph') return openEnd(text, before);
  return null;
}

function openEnd(text: string, slice: Slice): Slice | null {
  const words = text.slice(slice.start, slice.end).replace(EMPHASIS, '');
  if (slice.end - slice.start === 0 || /[.!?;]["”’)]*$/.test(words)) return null;
  let start = slice.start;
  for (const ending of words.matchAll(SENTENCE_BREAK)) start = slice.start + ending.index + ending[0].length;
  const open = text.slice(start, slice.end).replace(EMPHASIS, '');
  return open.endsWith(':') || open.split(/\s+/).length >= FEWEST_OPEN_WORDS ? { start, end: slice.end } : null;
}

function endsWithColon(text: string, slice: Slice): boolean {
  return text.slice(slice.start, slice.end).replace(EMPHASIS, '').endsWith(':');
}
