import type { PagePicture } from '../../../recognition/page-picture.ts';
import type { ReadingLimits } from '../../../reading/limits.ts';
import type { PageText } from '../glyphs.ts';
import type { OpenedPdf, OutlineEntry, PdfSource } from '../pdf-source.ts';
import { attachmentNames } from './attachments.ts';
import { openForm } from './form.ts';
import { informationOf } from './metadata.ts';
import { ObjectStyles } from './object-styles.ts';
import { outlineOf } from './outline.ts';
import { PageBox } from './page-box.ts';
import { PAPER, pictureOf } from './page-picture.ts';
import { readGlyphs } from './page-text.ts';
import { holdsUndrawnPicture } from './undrawn-pictures.ts';
import { loadPdfium, Scratch, type Handle, type Pdfium } from './pdfium.ts';

const PASSWORD_ERROR = 4;
/** Forms that bring a program of their own (XFA), with pages of the PDF behind it or without. */
const DYNAMIC_FORMS: readonly number[] = [2, 3];
/** Degrees. */
const QUARTER = 90;
const SCRATCH_BYTES = 4096;
/**
 * A drawing names its layer in an entry of its own, with or without layers in the catalog; packed objects hide what they
 * hold. Any letter of a name may be written as # and two more signs.
 */
const LAYERS = ['OC', 'ObjStm'].map(
  (name) => new RegExp(`/${[...name].map((letter) => `(?:${letter}|#..)`).join('')}(?![\\w#])`, 's'),
);

/** Opens a PDF with PDFium. Throws only what WebAssembly itself throws when it runs out of memory. */
export async function openWithPdfium(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdfium = await loadPdfium();
  const data = pdfium.wasmExports.malloc(bytes.length);
  if (data === 0) return { source: null, why: 'memory' };
  pdfium.HEAPU8.set(bytes, data);
  const document = pdfium._FPDF_LoadMemDocument(data, bytes.length, 0);
  if (document !== 0) return { source: new PdfiumSource(pdfium, document, mayHaveLayers(bytes)) };
  return { source: null, why: pdfium._FPDF_GetLastError() === PASSWORD_ERROR ? 'password' : 'damaged' };
}

function mayHaveLayers(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return LAYERS.some((entry) => entry.test(file));
}

class PdfiumSource implements PdfSource {
  readonly pageCount: number;
  readonly tellsConcealed = true;
  private readonly pdfium: Pdfium;
  private readonly document: Handle;
  private readonly scratch: Scratch;
  private readonly layered: boolean;
  private readonly boxes = new Map<number, PageBox>();
  private styles: ObjectStyles | null = null;
  private form: Handle | null = null;

  constructor(pdfium: Pdfium, document: Handle, layered: boolean) {
    this.pdfium = pdfium;
    this.document = document;
    this.layered = layered;
    this.pageCount = pdfium._FPDF_GetPageCount(document);
    this.scratch = new Scratch(pdfium, SCRATCH_BYTES);
  }

  readPage(number: number, limits: ReadingLimits): Promise<PageText> {
    return Promise.resolve(
      this.withPage(number, (page, box) => {
        const text = this.readWords(page, number, box, limits);
        const turns = text.angle / QUARTER;
        if (turns === 0 || !Number.isInteger(turns)) return text;
        // PDFium puts letters in order as the page is held: a page that lies on its side is read as its words stand.
        this.pdfium._FPDFPage_SetRotation(page, (box.turns - turns + 4) % 4);
        const upright = new PageBox(this.pdfium, page, this.scratch);
        this.boxes.set(number, upright);
        return this.readWords(page, number, upright, limits);
      }),
    );
  }

  private readWords(page: Handle, number: number, box: PageBox, limits: ReadingLimits): PageText {
    this.styles ??= new ObjectStyles(
      this.pdfium,
      this.scratch,
      box,
      this.pdfium._FPDFCatalog_IsTagged(this.document) === 1,
    );
    this.styles.beginPage(box);
    this.form ??= openForm(this.pdfium, this.document);
    return readGlyphs(this.pdfium, page, number, this.form, box, this.styles, this.scratch, limits, this.layered);
  }

  picture(number: number, turns: number): Promise<PagePicture | null> {
    return Promise.resolve(
      this.withPage(number, (page, box) => {
        const picture = pictureOf(this.pdfium, page, box, turns);
        // Nothing but paper may be a picture that could not be decoded: there is none to read then.
        const isPaper = picture.greys.every((grey) => grey === PAPER);
        return isPaper && holdsUndrawnPicture(this.pdfium, page, this.scratch) ? null : picture;
      }),
    );
  }

  outline(): Promise<readonly OutlineEntry[]> {
    return Promise.resolve(outlineOf(this.pdfium, this.document, this.scratch, (number) => this.boxOf(number)));
  }

  information(): Promise<readonly string[]> {
    return Promise.resolve(informationOf(this.pdfium, this.document, this.scratch));
  }

  attachments(): Promise<readonly string[]> {
    return Promise.resolve(attachmentNames(this.pdfium, this.document, this.scratch));
  }

  isDynamicForm(): Promise<boolean> {
    return Promise.resolve(DYNAMIC_FORMS.includes(this.pdfium._FPDF_GetFormType(this.document)));
  }

  private boxOf(number: number): PageBox {
    return this.boxes.get(number) ?? this.withPage(number, (_, box) => box);
  }

  private withPage<Result>(number: number, use: (page: Handle, box: PageBox) => Result): Result {
    const page = this.pdfium._FPDF_LoadPage(this.document, number - 1);
    if (page === 0) throw new Error(`Page ${String(number)} cannot be opened.`);
    try {
      const box = new PageBox(this.pdfium, page, this.scratch);
      this.boxes.set(number, box);
      return use(page, box);
    } finally {
      this.pdfium._FPDF_ClosePage(page);
    }
  }
}
