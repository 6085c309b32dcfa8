import type { Handle, Pdfium, Scratch } from './pdfium.ts';

const IMAGE_OBJECT = 3;
const FORM_OBJECT = 5;
const MOST_OBJECTS = 2000;
const DEEPEST = 3;
const FILTER_BYTES = 64;
/**
 * Codings of scans that PDFium may fail to decode, with the bytes that a picture of nothing but paper stays below: it paints
 * such a picture as paper and says nothing.
 */
const BYTES_OF_PAPER: ReadonlyMap<string, number> = new Map([
  ['JBIG2Decode', 500],
  ['JPXDecode', 10_000],
]);

/** Whether pictures stand on a page that must show more than paper. Asked of a page that was painted as nothing but paper. */
export function holdsUndrawnPicture(pdfium: Pdfium, page: Handle, scratch: Scratch): boolean {
  const isUndrawn = (object: Handle, depth: number): boolean => {
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === IMAGE_OBJECT) return holdsMoreThanPaper(pdfium, object, scratch);
    if (type !== FORM_OBJECT || depth === DEEPEST) return false;
    const count = Math.min(pdfium._FPDFFormObj_CountObjects(object), MOST_OBJECTS);
    for (let at = 0; at < count; at++) if (isUndrawn(pdfium._FPDFFormObj_GetObject(object, at), depth + 1)) return true;
    return false;
  };
  const count = Math.min(pdfium._FPDFPage_CountObjects(page), MOST_OBJECTS);
  for (let at = 0; at < count; at++) if (isUndrawn(pdfium._FPDFPage_GetObject(page, at), 0)) return true;
  return false;
}

function holdsMoreThanPaper(pdfium: Pdfium, image: Handle, scratch: Scratch): boolean {
  const filters = pdfium._FPDFImageObj_GetImageFilterCount(image);
  if (filters < 1) return false;
  const bytes = pdfium._FPDFImageObj_GetImageFilter(image, filters - 1, scratch.at, FILTER_BYTES);
  if (bytes > FILTER_BYTES) return false;
  const name = Buffer.from(pdfium.HEAPU8.subarray(scratch.at, scratch.at + Math.max(bytes - 1, 0))).toString('latin1');
  const paper = BYTES_OF_PAPER.get(name);
  return paper !== undefined && pdfium._FPDFImageObj_GetImageDataRaw(image, 0, 0) > paper;
}
