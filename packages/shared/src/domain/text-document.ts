/** A stretch of a stored text: UTF-16 units, `end` not included. `text.slice(start, end)` is verbatim. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** What became of one received file. Only `text`, `scanned` and `partly-read` carry readable text. */
export const FILE_STATUSES = [
  'text',
  'scanned',
  'password-needed',
  'damaged',
  'too-large',
  'unsupported',
  'empty',
  'partly-read',
] as const;
export type FileStatus = (typeof FILE_STATUSES)[number];

/** One page of a format that has pages. `confidence` is the recogniser's mean word confidence, 0 to 100, or null for a text layer. */
export interface TextPage extends Slice {
  readonly number: number;
  readonly source: 'text-layer' | 'recognised' | 'none';
  readonly confidence: number | null;
  /** Its words come from a layer behind a picture that was found false on other pages, and nobody held it against its own. */
  readonly unchecked?: boolean;
}

interface Placed extends Slice {
  /** 1-based page on which the block begins; null where the format has no pages. */
  readonly page: number | null;
  /** Where a person finds the block when there is no page: heading path and paragraph, or sheet and cell range. */
  readonly locator: string | null;
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
}

export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph';
}

/** `start` to `end` covers the words of the item, not its marker. */
export interface ListItemBlock extends Placed {
  readonly kind: 'list-item';
  /** 0 for an outermost list. */
  readonly depth: number;
  readonly marker: string | null;
  /** The paragraph or heading that introduces the list ("We aim to:"), where there is one. */
  readonly leadIn: Slice | null;
}

export interface TableCell extends Slice {
  /** The words of this column's header, or of the row's own label, where the table has them. */
  readonly header: Slice | null;
}

export interface TableRowBlock extends Placed {
  readonly kind: 'table-row';
  /** Rows of one table share this number, counted from 1 in reading order. */
  readonly table: number;
  readonly isHeader: boolean;
  readonly cells: readonly TableCell[];
}

export type TextBlock = HeadingBlock | ParagraphBlock | ListItemBlock | TableRowBlock;

/** Why words of a file are kept apart from its content. */
export const ASIDE_REASONS = [
  'page-header',
  'page-footer',
  'comment',
  'tracked-deletion',
  'tracked-insertion',
  'hidden-text',
  'tiny-text',
  'invisible-text',
  'off-page-text',
  'covered-text',
  'zero-width-run',
  'metadata',
  'annotation',
  'form-field',
  'instruction-to-reader',
  'attachment',
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Words that are not part of `text`: shown to the moderator, never scored. */
export interface AsideText {
  readonly reason: AsideReason;
  readonly page: number | null;
  readonly text: string;
}

/** An entry of the file's own outline; `start` is where in `text` it points to. */
export interface Bookmark {
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly start: number;
}

/**
 * The one text model of a file. `text` is stored unchanged and every offset in the system points into it.
 * For TXT and MD it is the file decoded as UTF-8. Blocks are in reading order and do not overlap.
 */
export interface TextDocument {
  readonly text: string;
  readonly pages: readonly TextPage[];
  readonly blocks: readonly TextBlock[];
  readonly asides: readonly AsideText[];
  readonly bookmarks?: readonly Bookmark[];
}

/** One received file after reading. `document` is null unless the status carries readable text. */
export interface ReadFile {
  /** File name without any folder. */
  readonly name: string;
  /** Lower-case hexadecimal SHA-256 of the bytes received. */
  readonly sha256: string;
  readonly status: FileStatus;
  /** One sentence for a person where the status is not `text`: what is wrong and what to do. */
  readonly reason: string | null;
  /** Further findings in words, for example pages that could not be read. */
  readonly notes: readonly string[];
  readonly pageCount: number | null;
  readonly document: TextDocument | null;
}
