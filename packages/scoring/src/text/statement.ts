import type { Slice } from '@evenhand/shared/domain';

export type StatementKind = 'heading' | 'sentence' | 'list-item' | 'table-row';

/** A column of a table row: `start` and `end` index the statement's normalised `text`. */
export interface StatementCell extends Slice {
  /** Normalised words of the column's header, null where the table has none. */
  readonly header: string | null;
}

/**
 * The smallest stretch that can be true or false alone: a sentence, a list item, a table row or a heading.
 * `start` and `end` point into the stored text of its file; `text` is the normalised form that rules read.
 */
export interface Statement extends Slice {
  readonly file: string;
  readonly page: number | null;
  readonly locator: string | null;
  readonly kind: StatementKind;
  readonly text: string;
  /** For each UTF-16 unit of `text`, the offset in the stored text it came from; one entry more for the end. */
  readonly rawOffsets: readonly number[];
  /** For each UTF-16 unit of `text`, where it ends in the stored text; markup that follows a word is not counted to it. */
  readonly rawEnds: readonly number[];
  /** Normalised words that introduce a list ("We aim to:"), inherited by each of its items. */
  readonly leadIn: string | null;
  /** Normalised heading path, outermost first. */
  readonly headings: readonly string[];
  /** Normalised words of the statement before this one in the same paragraph, list or table; null for the first. */
  readonly previous: string | null;
  readonly cells: readonly StatementCell[];
}
