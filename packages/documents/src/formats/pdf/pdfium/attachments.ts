import type { Handle, Pdfium, Scratch } from './pdfium.ts';

const MOST_NAMED = 100;

/** Names of the files that a PDF carries inside it. They are named, never opened. */
export function attachmentNames(pdfium: Pdfium, document: Handle, scratch: Scratch): string[] {
  const count = Math.min(pdfium._FPDFDoc_GetAttachmentCount(document), MOST_NAMED);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => {
    const attachment = pdfium._FPDFDoc_GetAttachment(document, index);
    return scratch.utf16((buffer, bytes) => pdfium._FPDFAttachment_GetName(attachment, buffer, bytes));
  }).filter((name) => name !== '');
}
