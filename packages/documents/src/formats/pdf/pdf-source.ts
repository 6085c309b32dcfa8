import type { PagePicture } from '../../recognition/page-picture.ts';
import type { ReadingLimits } from '../../reading/limits.ts';
import type { PageText } from './glyphs.ts';

/** An entry of the outline; `y` is counted downwards from the top of its page, null where it points to the page as a whole. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number | null;
}

/** A PDF opened by one of the engines. */
export interface PdfSource {
  readonly pageCount: number;
  /** The engine tells words that a reader sees from those that nobody sees. */
  readonly tellsConcealed: boolean;
  /** Words of one page. Throws PageTooFull over the limits, or whatever the engine throws for a bad page. */
  readPage(number: number, limits: ReadingLimits): Promise<PageText>;
  /** The page as a picture, turned by quarter turns clockwise; null where the engine cannot paint. */
  picture(number: number, turns: number): Promise<PagePicture | null>;
  outline(): Promise<readonly OutlineEntry[]>;
  /** What the file's properties say in words. */
  information(): Promise<readonly string[]>;
  /** File names of attachments. */
  attachments(): Promise<readonly string[]>;
  /** The file is a form whose pages are drawn only by Adobe's own reader. */
  isDynamicForm(): Promise<boolean>;
}

export type OpenedPdf =
  { readonly source: PdfSource } | { readonly source: null; readonly why: 'password' | 'damaged' | 'memory' };
