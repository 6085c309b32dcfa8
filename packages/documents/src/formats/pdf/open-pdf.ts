import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfDocument } from './pdfjs.ts';

/** The opened document, or why it cannot be opened. */
export type OpenedPdf =
  { readonly document: PdfDocument } | { readonly document: null; readonly why: 'password' | 'damaged' | 'memory' };

const LARGEST_PICTURE = 1 << 24;

/** Opens a PDF with pdf-parse and hands out the document behind it, to be read page by page. Never throws. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
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
    return { document: await load.call(parser) };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return { document: null, why: 'password' };
    if (error instanceof RangeError) return { document: null, why: 'memory' };
    return { document: null, why: 'damaged' };
  }
}

/** The copy of pdf.js that pdf-parse itself uses: its character maps and standard fonts lie beside it. */
function pdfjsFolder(): string {
  const fromPdfParse = createRequire(createRequire(import.meta.url).resolve('pdf-parse'));
  return dirname(fromPdfParse.resolve('pdfjs-dist/package.json'));
}

/** Text needs no canvas; with these in place pdf.js does not look for the native one, which this process may not load. */
function stubCanvas(): void {
  const scope: Record<string, unknown> = globalThis as unknown as Record<string, unknown>;
  scope['DOMMatrix'] ??= class DOMMatrix {};
  scope['Path2D'] ??= class Path2D {};
  scope['ImageData'] ??= class ImageData {};
}
