import type { Handle, Pdfium } from './pdfium.ts';

const STRUCTURE_BYTES = 512;
const VERSION = 1;

/**
 * The document's form, through which PDFium tells the values of its fields; 0 where it has none. No script of the form
 * is ever started: PDFium was built without them, and is given nothing to call back.
 */
export function openForm(pdfium: Pdfium, document: Handle): Handle {
  if (pdfium._FPDF_GetFormType(document) === 0) return 0;
  const structure = pdfium.wasmExports.malloc(STRUCTURE_BYTES);
  if (structure === 0) return 0;
  pdfium.HEAPU8.fill(0, structure, structure + STRUCTURE_BYTES);
  pdfium.HEAP32[structure >> 2] = VERSION;
  // PDFium goes on using the structure: it lives as long as the document, which is as long as the process.
  return pdfium._FPDFDOC_InitFormFillEnvironment(document, structure);
}
