import type { ReadingLimits } from '../../reading/limits.ts';
import type { PageText } from './glyphs.ts';

/** An entry of the outline; `y` is counted downwards from the top of its page, null where it points to the page as a whole. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number | null;
}

/** Words that a person put on a page or into a field of a form, which are not in the page's own text. */
export interface PlacedNote {
  readonly kind: 'form-field' | 'free-text' | 'comment';
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A PDF opened by one of the engines. */
export interface PdfSource {
  readonly pageCount: number;
  /** Words of one page. Throws PageTooFull over the limits, or whatever the engine throws for a bad page. */
  readPage(number: number, limits: ReadingLimits): Promise<PageText>;
  /** Form values and annotations of one page. */
  readNotes(number: number): Promise<readonly PlacedNote[]>;
  outline(): Promise<readonly OutlineEntry[]>;
  /** File names of attachments. */
  attachments(): Promise<readonly string[]>;
  /** The file is a form whose pages are drawn only by Adobe's own reader. */
  isDynamicForm(): Promise<boolean>;
}

export type OpenedPdf =
  { readonly source: PdfSource } | { readonly source: null; readonly why: 'password' | 'damaged' | 'memory' };
