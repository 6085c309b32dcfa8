import type { Handle, Pdfium, Scratch } from './pdfium.ts';

const FIELDS = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'];
const LONGEST_TAG = 16;

/** What the file's information dictionary says in words. */
export function informationOf(pdfium: Pdfium, document: Handle, scratch: Scratch): string[] {
  const tag = pdfium.wasmExports.malloc(LONGEST_TAG);
  const values = FIELDS.map((field) => {
    pdfium.HEAPU8.set([...Buffer.from(field, 'latin1'), 0], tag);
    return scratch.utf16((buffer, bytes) => pdfium._FPDF_GetMetaText(document, tag, buffer, bytes)).trim();
  });
  pdfium.wasmExports.free(tag);
  return values.filter((value) => value !== '');
}
