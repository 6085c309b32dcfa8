import type { Handle, Pdfium } from '../pdfium.ts';
import type { Area } from './page-drawing.ts';

const MOST_PIXELS = 2_000_000;
const SHARPNESS = 1.5;
const BYTES = 4;
const OPAQUE_WHITE = 0xffffffff;
/** A change of a colour channel below this is not seen. */
const SEEN = 16;
const FORMAT_BGRX = 3;

/** A page painted twice, with some of its objects and without them, to see what they change. */
export class PaintedTwice {
  private readonly before: Uint8Array;
  private readonly after: Uint8Array;
  private readonly scale: number;
  private readonly width: number;
  private readonly height: number;

  constructor(pdfium: Pdfium, page: Handle, size: { width: number; height: number }, objects: Iterable<Handle>) {
    this.scale = Math.min(SHARPNESS, Math.sqrt(MOST_PIXELS / Math.max(size.width * size.height, 1)));
    this.width = Math.max(Math.floor(size.width * this.scale), 1);
    this.height = Math.max(Math.floor(size.height * this.scale), 1);
    this.before = this.paint(pdfium, page);
    const switched = [...objects];
    for (const object of switched) pdfium._FPDFPageObj_SetIsActive(object, 0);
    this.after = this.paint(pdfium, page);
    for (const object of switched) pdfium._FPDFPageObj_SetIsActive(object, 1);
  }

  /** How much of an area the objects change, in square points. */
  changeIn({ left, top, right, bottom }: Area): number {
    const [fromX, toX] = [this.pixel(left, this.width), this.pixel(right + 1, this.width)];
    const [fromY, toY] = [this.pixel(top, this.height), this.pixel(bottom + 1, this.height)];
    let changed = 0;
    for (let y = fromY; y < toY; y++) {
      for (let x = fromX; x < toX; x++) if (this.differsAt((y * this.width + x) * BYTES)) changed += 1;
    }
    return changed / (this.scale * this.scale);
  }

  private differsAt(at: number): boolean {
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs((this.before[at + channel] ?? 0) - (this.after[at + channel] ?? 0)) > SEEN) return true;
    }
    return false;
  }

  private pixel(points: number, most: number): number {
    return Math.min(Math.max(Math.floor(points * this.scale), 0), most);
  }

  private paint(pdfium: Pdfium, page: Handle): Uint8Array {
    const { width, height } = this;
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, 0, 0);
    if (bitmap === 0) throw new RangeError('No room for a picture of the page.');
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, OPAQUE_WHITE);
      pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
      const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
      return pdfium.HEAPU8.slice(from, from + width * height * BYTES);
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
  }
}
