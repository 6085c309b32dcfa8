import type { PagePicture } from '../../../recognition/page-picture.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium } from './pdfium.ts';

const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;
const MOST_PIXELS = 6_000_000;
const FORMAT_BGRX = 3;
const BYTES = 4;
const OPAQUE_WHITE = 0xffffffff;
/** The brightness of what nothing is painted on. */
export const PAPER = (255 * (29 + 150 + 77)) >> 8;

/** Paints a page at about 200 dots per inch, turned by quarter turns clockwise. */
export function pictureOf(pdfium: Pdfium, page: Handle, box: PageBox, turns: number): PagePicture {
  const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / (box.width * box.height)));
  const [across, down] = turns % 2 === 0 ? [box.width, box.height] : [box.height, box.width];
  const [width, height] = [Math.max(Math.round(across * scale), 1), Math.max(Math.round(down * scale), 1)];
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, 0, 0);
  if (bitmap === 0) throw new RangeError('No room for a picture of the page.');
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, OPAQUE_WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turns, 0);
    const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
    return { width, height, greys: greysOf(pdfium.HEAPU8.subarray(from, from + width * height * BYTES)), scale };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

/** Brightness as the eye weighs blue, green and red. */
function greysOf(pixels: Uint8Array): Uint8Array {
  const greys = new Uint8Array(pixels.length / BYTES);
  for (let index = 0; index < greys.length; index++) {
    const at = index * BYTES;
    greys[index] = ((pixels[at] ?? 0) * 29 + (pixels[at + 1] ?? 0) * 150 + (pixels[at + 2] ?? 0) * 77) >> 8;
  }
  return greys;
}
