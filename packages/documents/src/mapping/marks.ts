import type { TextBlock, TextDocument } from '@evenhand/shared/domain';
import { labelBehindFrame } from './criterion-words.ts';
import type { CriterionMatch, CriterionMatcher } from './match-criterion.ts';

/** Level of a mark that is not set as a heading: every real heading stands below it. */
export const UNSET_LEVEL = 0;

/** A block that names a criterion by itself. */
export interface Mark {
  readonly match: CriterionMatch;
  readonly level: number;
  readonly labelled: boolean;
}

/** What the blocks of a document name by themselves: a label or a title, null for the others. */
export function marksIn(
  { text, blocks }: Pick<TextDocument, 'text' | 'blocks'>,
  matcher: CriterionMatcher,
): (Mark | null)[] {
  return blocks.map((block) => markOf(text, block, matcher));
}

function markOf(text: string, block: TextBlock, matcher: CriterionMatcher): Mark | null {
  if (block.kind === 'table-row') {
    const filled = block.cells.filter((cell) => cell.end > cell.start);
    const only = filled.length === 1 ? filled[0] : undefined;
    return only === undefined ? null : unsetMark(text.slice(only.start, only.end), matcher);
  }
  const from =
    block.kind === 'list-item' && block.marker !== null ? block.start - block.marker.length - 1 : block.start;
  const words = text.slice(Math.max(from, 0), block.end);
  if (block.kind !== 'heading') return unsetMark(words, matcher);
  const match = matcher.match(words);
  return match === null ? null : { match, level: block.level, labelled: labelBehindFrame(words) !== null };
}

function unsetMark(words: string, matcher: CriterionMatcher): Mark | null {
  if (words.length > 400 || /\.{3,}\s*\d+$|\t\s*\d+$/.test(words)) return null;
  const match = matcher.matchExactly(words);
  return match === null ? null : { match, level: UNSET_LEVEL, labelled: labelBehindFrame(words) !== null };
}
