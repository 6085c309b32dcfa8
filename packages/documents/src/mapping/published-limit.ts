import type { AnswerPart, AnswerSource, Slice, TextBlock, TextDocument } from '@evenhand/shared/domain';

/** One block of an answer, in the order in which it is read. */
export interface AnswerBlock {
  readonly file: string;
  readonly document: TextDocument;
  readonly block: TextBlock;
  /** Its place among the blocks of its document. */
  readonly position: number;
  readonly how: AnswerSource;
  /** Whether its words count: the bidder's copy of the question's name does not. */
  readonly counts: boolean;
}

/** Where an answer is over: the last place that is kept, and the first that is cut. */
interface Cut {
  readonly index: number;
  readonly keepEnd: number;
  readonly cutStart: number;
}

export interface LimitedAnswer {
  readonly kept: readonly AnswerPart[];
  readonly cutOff: readonly AnswerPart[];
}

const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** Words as limits count them: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Keeps the first `words` words and the first `pages` pages of an answer, whichever ends sooner, and nothing after. */
export function applyLimits(
  blocks: readonly AnswerBlock[],
  limits: { readonly words: number | null; readonly pages: number | null },
): LimitedAnswer {
  const cuts = [
    limits.words === null ? null : wordCut(blocks, limits.words),
    limits.pages === null ? null : pageCut(blocks, limits.pages),
  ].filter((cut) => cut !== null);
  const [cut] = cuts.toSorted((a, b) => a.index - b.index || a.keepEnd - b.keepEnd);
  if (cut === undefined) return { kept: partsOf(blocks), cutOff: [] };
  const split = blocks[cut.index];
  if (split === undefined) return { kept: partsOf(blocks), cutOff: [] };
  const { start, end } = split.block;
  const keptSlices = [...blocks.slice(0, cut.index).map(whole), { source: split, start, end: cut.keepEnd }];
  const cutSlices = [{ source: split, start: cut.cutStart, end }, ...blocks.slice(cut.index + 1).map(whole)];
  return { kept: merged(keptSlices), cutOff: merged(cutSlices) };
}

export function partsOf(blocks: readonly AnswerBlock[]): AnswerPart[] {
  return merged(blocks.map(whole));
}

function wordCut(blocks: readonly AnswerBlock[], limit: number): Cut | null {
  let left = limit;
  for (const [index, { document, block, counts }] of blocks.entries()) {
    if (!counts) continue;
    let keepEnd = block.start;
    for (const word of wordsIn(document.text, block)) {
      if (left === 0) return { index, keepEnd, cutStart: word.start };
      left -= 1;
      keepEnd = word.end;
    }
  }
  return null;
}

function wordsIn(text: string, block: TextBlock): Slice[] {
  const slices: readonly Slice[] = block.kind === 'table-row' ? block.cells : [block];
  return slices.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(WORD)].map((word) => ({
      start: start + word.index,
      end: start + word.index + word[0].length,
    })),
  );
}

function pageCut(blocks: readonly AnswerBlock[], limit: number): Cut | null {
  const used = new Set<string>();
  for (const [index, { file, document, block }] of blocks.entries()) {
    for (const page of document.pages) {
      const overlaps = page.start < block.end && block.start < page.end;
      if (!overlaps) continue;
      const key = `${file}:${String(page.number)}`;
      if (used.has(key)) continue;
      if (used.size === limit) return splitAt(document.text, block, index, Math.max(page.start, block.start));
      used.add(key);
    }
  }
  return null;
}

function splitAt(text: string, block: TextBlock, index: number, at: number): Cut {
  const kept = text.slice(block.start, at).trimEnd();
  return { index, keepEnd: block.start + kept.length, cutStart: at };
}

interface BlockSlice extends Slice {
  readonly source: AnswerBlock;
}

function whole(source: AnswerBlock): BlockSlice {
  return { source, start: source.block.start, end: source.block.end };
}

/** Neighbouring blocks of one file found in one way become one part. */
function merged(slices: readonly BlockSlice[]): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let before: BlockSlice | null = null;
  for (const slice of slices) {
    if (slice.end <= slice.start) continue;
    const { file, how, position } = slice.source;
    const last = parts.at(-1);
    const follows = before?.source.file === file && before.source.position === position - 1;
    if (last !== undefined && follows && last.how === how) parts[parts.length - 1] = { ...last, end: slice.end };
    else parts.push({ file, how, start: slice.start, end: slice.end });
    before = slice;
  }
  return parts;
}
