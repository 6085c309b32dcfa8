import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadingLimits } from '../../../reading/limits.ts';
import type { PageText } from '../glyphs.ts';
import type { OpenedPdf, OutlineEntry, PdfSource } from '../pdf-source.ts';
import { FontWeights } from './fonts.ts';
import { readPageText } from './page-text.ts';
import type { PdfDocument, PdfOutlineEntry } from './pdfjs.ts';

const LARGEST_PICTURE = 1 << 24;
const MOST_ENTRIES = 500;

/** Opens a PDF with pdf-parse and reads the document behind it page by page. Never throws for a bad file. */
export async function openWithPdfParse(bytes: Uint8Array): Promise<OpenedPdf> {
  stubCanvas();
  const { PDFParse } = await import('pdf-parse');
  const library = pdfjsFolder();
  const parser = new PDFParse({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: LARGEST_PICTURE,
    cMapUrl: join(library, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts/'),
  });
  try {
    // `load` is private in pdf-parse's types; its own `getText` loses the whole document when one page is bad.
    const { load } = parser as unknown as { load: () => Promise<PdfDocument> };
    return { source: new PdfParseSource(await load.call(parser)) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return { source: null, why: 'password' };
    return { source: null, why: error instanceof RangeError ? 'memory' : 'damaged' };
  }
}

class PdfParseSource implements PdfSource {
  readonly pageCount: number;
  readonly tellsConcealed = false;
  private readonly document: PdfDocument;
  private readonly fonts = new FontWeights();

  constructor(document: PdfDocument) {
    this.document = document;
    this.pageCount = document.numPages;
  }

  async readPage(number: number, limits: ReadingLimits): Promise<PageText> {
    const page = await this.document.getPage(number);
    const text = await readPageText(page, number, limits, this.fonts);
    page.cleanup();
    return text;
  }

  picture(): Promise<null> {
    return Promise.resolve(null);
  }

  async outline(): Promise<readonly OutlineEntry[]> {
    const entries: OutlineEntry[] = [];
    const walk = async (items: readonly PdfOutlineEntry[], level: number): Promise<void> => {
      for (const { title, dest, items: inner } of items) {
        if (entries.length >= MOST_ENTRIES) return;
        const page = await this.pageOf(dest);
        if (page !== null) entries.push({ title: title.trim(), level, page, y: null });
        await walk(inner, level + 1);
      }
    };
    await walk((await this.document.getOutline()) ?? [], 1);
    return entries;
  }

  async information(): Promise<readonly string[]> {
    const { info } = await this.document.getMetadata();
    return Object.values(info).filter((value) => typeof value === 'string');
  }

  async attachments(): Promise<readonly string[]> {
    return Object.values((await this.document.getAttachments()) ?? {}).map((attachment) => attachment.filename);
  }

  isDynamicForm(): Promise<boolean> {
    return Promise.resolve(this.document.isPureXfa === true);
  }

  private async pageOf(destination: string | readonly unknown[] | null): Promise<number | null> {
    try {
      const explicit = typeof destination === 'string' ? await this.document.getDestination(destination) : destination;
      const [page] = explicit ?? [];
      if (typeof page === 'number') return page + 1;
      return page === undefined || page === null ? null : (await this.document.getPageIndex(page)) + 1;
    } catch {
      return null;
    }
  }
}

/** The copy of pdf.js that pdf-parse itself uses: its character maps and standard fonts lie beside it. */
function pdfjsFolder(): string {
  const fromPdfParse = createRequire(createRequire(import.meta.url).resolve('pdf-parse'));
  return dirname(fromPdfParse.resolve('pdfjs-dist/package.json'));
}

/** Text needs no canvas; with these in place pdf.js does not look for the native one, which this process may not load. */
function stubCanvas(): void {
  const scope: Record<string, unknown> = globalThis;
  scope['DOMMatrix'] ??= class DOMMatrix {};
  scope['Path2D'] ??= class Path2D {};
  scope['ImageData'] ??= class ImageData {};
}
