import type { PagePicture } from '../../recognition/page-picture.ts';
import { HEAD_BYTES } from '../../reading/format.ts';
import type { ReadingLimits } from '../../reading/limits.ts';
import { PageTooFull, type PageText } from './glyphs.ts';
import type { OpenedPdf, OutlineEntry, PdfSource } from './pdf-source.ts';
import { openWithPdfium } from './pdfium/open-pdf.ts';
import { openWithPdfParse } from './pdfjs/open-pdf.ts';

/**
 * Opens a PDF with PDFium, which reads text two to three times as fast as pdf-parse and in less memory. What PDFium calls
 * damaged, and single pages of which it loses words, are read by pdf-parse. Never throws for a bad file.
 */
export async function openPdf(received: Uint8Array): Promise<OpenedPdf> {
  const bytes = fromHeader(received);
  const fast = await openWithPdfium(bytes);
  if (fast.source !== null) return { source: new DoubleCheckedPdf(fast.source, bytes) };
  return fast.why === 'damaged' ? openWithPdfParse(bytes) : fast;
}

/** Reads with the fast engine, page by page, and asks the thorough one where that fails. */
class DoubleCheckedPdf implements PdfSource {
  readonly pageCount: number;
  readonly tellsConcealed = true;
  private readonly fast: PdfSource;
  private readonly bytes: Uint8Array;
  private thorough: Promise<OpenedPdf> | null = null;

  constructor(fast: PdfSource, bytes: Uint8Array) {
    this.fast = fast;
    this.bytes = bytes;
    this.pageCount = fast.pageCount;
  }

  async readPage(number: number, limits: ReadingLimits): Promise<PageText> {
    let page: PageText;
    try {
      page = await this.fast.readPage(number, limits);
    } catch (error) {
      if (error instanceof PageTooFull || error instanceof RangeError) throw error;
      return (await this.second()).readPage(number, limits);
    }
    if (page.spoken !== undefined) return this.asPrinted(page, page.spoken, limits);
    // The thorough engine does not tell what is hidden: a page that hides something is not given to it.
    if (!page.incomplete || page.concealed.length > 0) return page;
    try {
      const again = await (await this.second()).readPage(number, limits);
      return again.characters > page.characters ? again : page;
    } catch (error) {
      if (error instanceof PageTooFull) throw error;
      return page;
    }
  }

  /** A page that says other words than it prints: the thorough engine reads what is printed, and nothing else. */
  private async asPrinted(page: PageText, spoken: readonly string[], limits: ReadingLimits): Promise<PageText> {
    try {
      const printed = await (await this.second()).readPage(page.number, limits);
      const shown = lettersOf(printed);
      const unlike = spoken.filter((words) => LATIN.test(words) && !shown.includes(bare(words)));
      if (unlike.length === 0) return page;
      const concealed = [...page.concealed, { reason: 'invisible-text' as const, text: unlike.join(' ') }];
      if (page.concealed.length === 0) return { ...printed, concealed };
      return { ...page, glyphs: page.glyphs.filter(({ text }) => !unlike.includes(text)), concealed };
    } catch (error) {
      if (error instanceof PageTooFull) throw error;
      return page;
    }
  }

  picture(number: number, turns: number): Promise<PagePicture | null> {
    return this.fast.picture(number, turns);
  }

  outline(): Promise<readonly OutlineEntry[]> {
    return this.fast.outline();
  }

  information(): Promise<readonly string[]> {
    return this.fast.information();
  }

  attachments(): Promise<readonly string[]> {
    return this.fast.attachments();
  }

  isDynamicForm(): Promise<boolean> {
    return this.fast.isDynamicForm();
  }

  private async second(): Promise<PdfSource> {
    // pdf.js takes the bytes it is given away from their owner.
    this.thorough ??= openWithPdfParse(this.bytes.slice());
    const opened = await this.thorough;
    if (opened.source === null) throw new Error('The second reader cannot open the file.');
    return opened.source;
  }
}

/** Letters of other scripts change their shape beside each other: there the file has to say what they are. */
const LATIN = /[\p{Script=Latin}\d]/u;

function lettersOf({ glyphs, turned }: PageText): string {
  return bare([glyphs, ...turned].flatMap((all) => all.map(({ text }) => text)).join(''));
}

/** Letters and figures alone: two engines agree on nothing else. */
function bare(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The file without what was put before its header: PDFium looks for that only in the first kilobyte. */
function fromHeader(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES));
  const at = head.indexOf('%PDF-');
  return at > 0 ? bytes.slice(at) : bytes;
}
