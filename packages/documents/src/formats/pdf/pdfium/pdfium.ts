// What this reader uses of PDFium compiled to WebAssembly. Handles and pointers are numbers of its own memory.

/** Pages, text pages, documents and objects of PDFium. 0 is none. */
export type Handle = number;

export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: { malloc(bytes: number): number; free(pointer: number): void };

  _FPDF_LoadMemDocument(data: number, bytes: number, password: number): Handle;
  _FPDF_GetLastError(): number;
  _FPDF_GetMetaText(document: Handle, tag: number, buffer: number, bytes: number): number;
  _FPDF_GetPageCount(document: Handle): number;
  _FPDF_LoadPage(document: Handle, index: number): Handle;
  _FPDF_ClosePage(page: Handle): void;
  _FPDFPage_GetRotation(page: Handle): number;
  _FPDFPage_SetRotation(page: Handle, turns: number): void;
  _FPDF_GetPageBoundingBox(page: Handle, rectangle: number): number;

  _FPDFPage_CountObjects(page: Handle): number;
  _FPDFPage_GetObject(page: Handle, index: number): Handle;
  _FPDFPageObj_GetType(object: Handle): number;
  _FPDFPageObj_GetMatrix(object: Handle, matrix: number): number;
  _FPDFPageObj_GetFillColor(object: Handle, red: number, green: number, blue: number, opacity: number): number;
  _FPDFPageObj_GetStrokeColor(object: Handle, red: number, green: number, blue: number, opacity: number): number;
  _FPDFPageObj_HasTransparency(object: Handle): number;
  _FPDFPageObj_GetClipPath(object: Handle): Handle;
  _FPDFClipPath_CountPaths(clip: Handle): number;
  _FPDFClipPath_CountPathSegments(clip: Handle, path: number): number;
  _FPDFClipPath_GetPathSegment(clip: Handle, path: number, segment: number): Handle;
  _FPDFPathSegment_GetPoint(segment: Handle, x: number, y: number): number;
  _FPDFPageObj_SetIsActive(object: Handle, active: number): number;
  _FPDFPath_GetDrawMode(path: Handle, fill: number, stroke: number): number;
  _FPDFTextObj_GetTextRenderMode(text: Handle): number;
  _FPDFFormObj_CountObjects(form: Handle): number;
  _FPDFFormObj_GetObject(form: Handle, index: number): Handle;
  _FPDFImageObj_GetImageFilterCount(image: Handle): number;
  _FPDFImageObj_GetImageFilter(image: Handle, index: number, buffer: number, bytes: number): number;
  _FPDFImageObj_GetImageDataRaw(image: Handle, buffer: number, bytes: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, buffer: number, stride: number): Handle;
  _FPDFBitmap_FillRect(bitmap: Handle, left: number, top: number, width: number, height: number, ink: number): void;
  _FPDFBitmap_GetBuffer(bitmap: Handle): number;
  _FPDFBitmap_Destroy(bitmap: Handle): void;
  _FPDF_RenderPageBitmap(
    bitmap: Handle,
    page: Handle,
    left: number,
    top: number,
    width: number,
    height: number,
    turns: number,
    flags: number,
  ): void;
  _FPDFPageObj_GetBounds(object: Handle, left: number, bottom: number, right: number, top: number): number;

  _FPDFText_LoadPage(page: Handle): Handle;
  _FPDFText_ClosePage(text: Handle): void;
  _FPDFText_CountChars(text: Handle): number;
  _FPDFText_GetUnicode(text: Handle, index: number): number;
  _FPDFText_GetText(text: Handle, from: number, count: number, buffer: number): number;
  _FPDFText_HasUnicodeMapError(text: Handle, index: number): number;
  _FPDFText_IsGenerated(text: Handle, index: number): number;
  _FPDFText_IsHyphen(text: Handle, index: number): number;
  _FPDFText_GetTextObject(text: Handle, index: number): Handle;
  _FPDFText_GetFontSize(text: Handle, index: number): number;
  _FPDFText_GetMatrix(text: Handle, index: number, matrix: number): number;
  _FPDFText_GetCharBox(text: Handle, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDFText_GetLooseCharBox(text: Handle, index: number, rectangle: number): number;
  _FPDFText_GetCharOrigin(text: Handle, index: number, x: number, y: number): number;

  _FPDFTextObj_GetFont(object: Handle): Handle;
  _FPDFFont_GetBaseFontName(font: Handle, buffer: number, bytes: number): number;
  _FPDFFont_GetWeight(font: Handle): number;
  _FPDFFont_GetFlags(font: Handle): number;
  _FPDFPageObj_GetMarkedContentID(object: Handle): number;
  _FPDFPageObj_CountMarks(object: Handle): number;
  _FPDFPageObj_GetMark(object: Handle, index: number): Handle;
  _FPDFPageObjMark_GetName(mark: Handle, buffer: number, bytes: number, needed: number): number;

  _FPDFBookmark_GetFirstChild(document: Handle, bookmark: Handle): Handle;
  _FPDFBookmark_GetNextSibling(document: Handle, bookmark: Handle): Handle;
  _FPDFBookmark_GetTitle(bookmark: Handle, buffer: number, bytes: number): number;
  _FPDFBookmark_GetDest(document: Handle, bookmark: Handle): Handle;
  _FPDFDest_GetDestPageIndex(document: Handle, destination: Handle): number;
  _FPDFDest_GetLocationInPage(
    destination: Handle,
    hasX: number,
    hasY: number,
    hasZoom: number,
    x: number,
    y: number,
    zoom: number,
  ): number;

  _FPDFDoc_GetAttachmentCount(document: Handle): number;
  _FPDFDoc_GetAttachment(document: Handle, index: number): Handle;
  _FPDFAttachment_GetName(attachment: Handle, buffer: number, bytes: number): number;

  _FPDFCatalog_IsTagged(document: Handle): number;
  _FPDF_GetFormType(document: Handle): number;
  _FPDFDOC_InitFormFillEnvironment(document: Handle, structure: number): Handle;
  _FPDFPage_GetAnnotCount(page: Handle): number;
  _FPDFPage_GetAnnot(page: Handle, index: number): Handle;
  _FPDFPage_CloseAnnot(annotation: Handle): void;
  _FPDFAnnot_GetSubtype(annotation: Handle): number;
  _FPDFAnnot_GetFlags(annotation: Handle): number;
  _FPDFAnnot_GetRect(annotation: Handle, rectangle: number): number;
  _FPDFAnnot_GetFormFieldType(form: Handle, annotation: Handle): number;
  _FPDFAnnot_GetFormFieldValue(form: Handle, annotation: Handle, buffer: number, bytes: number): number;
  _FPDFAnnot_HasKey(annotation: Handle, key: number): number;
  _FPDFAnnot_GetStringValue(annotation: Handle, key: number, buffer: number, bytes: number): number;
}

let library: Promise<Pdfium> | null = null;

/** Starts PDFium once for the life of this process. */
export function loadPdfium(): Promise<Pdfium> {
  library ??= import('@hyzyla/pdfium').then(async ({ PDFiumLibrary }) => {
    // The package wraps only rendering; the functions for reading text are on the module that it keeps to itself.
    const { module } = (await PDFiumLibrary.init()) as unknown as { module: Pdfium };
    return unwrapped(module);
  });
  return library;
}

/** The module with its functions bare: the wrappers that check every call cost more than the calls for single letters. */
function unwrapped(module: Pdfium): Pdfium {
  const bare = Object.create(module) as Record<string, unknown>;
  for (const [name, value] of Object.entries(module.wasmExports)) {
    if (typeof value === 'function') bare[`_${name}`] = value;
  }
  return bare as unknown as Pdfium;
}

/** A small piece of PDFium's memory for results that are handed over by pointer. */
export class Scratch {
  private readonly pdfium: Pdfium;
  private pointer: number;
  private bytes: number;

  constructor(pdfium: Pdfium, bytes: number) {
    this.pdfium = pdfium;
    this.bytes = bytes;
    this.pointer = pdfium.wasmExports.malloc(bytes);
  }

  get at(): number {
    return this.pointer;
  }

  float32(index: number): number {
    return this.pdfium.HEAPF32[(this.pointer >> 2) + index] ?? 0;
  }

  float64(index: number): number {
    return this.pdfium.HEAPF64[(this.pointer >> 3) + index] ?? 0;
  }

  int32(index: number): number {
    return this.pdfium.HEAP32[(this.pointer >> 2) + index] ?? 0;
  }

  /** UTF-16 text that lies here, `from` bytes after the beginning. */
  utf16At(from: number, bytes: number): string {
    const start = (this.pointer + from) >> 1;
    return String.fromCharCode(...this.pdfium.HEAPU16.subarray(start, start + (bytes >> 1)));
  }

  /** A UTF-16 string that `write` leaves here; `write` is told the room and answers how many bytes it needs. */
  utf16(write: (pointer: number, bytes: number) => number): string {
    return this.string(
      write,
      (start, end) => String.fromCharCode(...this.pdfium.HEAPU16.subarray(start >> 1, end >> 1)),
      2,
    );
  }

  /** Like `utf16` for UTF-8 strings. */
  utf8(write: (pointer: number, bytes: number) => number): string {
    return this.string(write, (start, end) => new TextDecoder().decode(this.pdfium.HEAPU8.subarray(start, end)), 1);
  }

  private string(
    write: (pointer: number, bytes: number) => number,
    decode: (start: number, end: number) => string,
    unit: number,
  ): string {
    let needed = write(this.pointer, this.bytes);
    if (needed > LONGEST_STRING) return '';
    if (needed > this.bytes) {
      this.pdfium.wasmExports.free(this.pointer);
      this.bytes = needed;
      this.pointer = this.pdfium.wasmExports.malloc(needed);
      needed = write(this.pointer, this.bytes);
    }
    return needed <= unit ? '' : decode(this.pointer, this.pointer + needed - unit);
  }
}

const LONGEST_STRING = 60_000;
