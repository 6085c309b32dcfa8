import type { OutlineEntry } from '../pdf-source.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

const MOST_ENTRIES = 500;
const DEEPEST = 6;

/** The outline ("bookmarks") of a PDF as far as it points to pages. */
export function outlineOf(
  pdfium: Pdfium,
  document: Handle,
  scratch: Scratch,
  boxOf: (page: number) => PageBox,
): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const seen = new Set<Handle>();
  const walk = (parent: Handle, level: number): void => {
    let entry = pdfium._FPDFBookmark_GetFirstChild(document, parent);
    while (entry !== 0 && !seen.has(entry) && entries.length < MOST_ENTRIES) {
      seen.add(entry);
      const title = scratch.utf16((buffer, bytes) => pdfium._FPDFBookmark_GetTitle(entry, buffer, bytes)).trim();
      const destination = pdfium._FPDFBookmark_GetDest(document, entry);
      const page = destination === 0 ? -1 : pdfium._FPDFDest_GetDestPageIndex(document, destination);
      if (title !== '' && page >= 0) entries.push({ title, level, page: page + 1, y: heightOf(destination, page + 1) });
      if (level < DEEPEST) walk(entry, level + 1);
      entry = pdfium._FPDFBookmark_GetNextSibling(document, entry);
    }
  };
  const heightOf = (destination: Handle, page: number): number | null => {
    const { at } = scratch;
    if (pdfium._FPDFDest_GetLocationInPage(destination, at, at + 4, at + 8, at + 12, at + 16, at + 20) === 0)
      return null;
    if (scratch.int32(1) === 0) return null;
    const [x, y] = [scratch.int32(0) === 0 ? 0 : scratch.float32(3), scratch.float32(4)];
    try {
      return boxOf(page).place(x, y).y;
    } catch {
      return null;
    }
  };
  walk(0, 1);
  return entries;
}
