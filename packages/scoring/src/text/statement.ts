import type { Slice } from '@evenhand/shared/domain';
import type { NormalisedText } from './normalise.ts';

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
  /** The block or row of which `text` is a part, and knows where in the stored text each unit of it stands. */
  readonly source: NormalisedText;
  /** Where `text` begins in `source`. */
  readonly sourceAt: number;
  /** Normalised words that introduce a list ("We aim to:"), inherited by each of its items. */
  readonly leadIn: string | null;
  /** Normalised heading path, outermost first. */
  readonly headings: readonly string[];
  /** Normalised words of the statement before this one in the same paragraph, list or table; null for the first. */
  readonly previous: string | null;
  readonly cells: readonly StatementCell[];
}
