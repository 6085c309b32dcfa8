import type { PdfPage } from './pdfjs.ts';

const HEAVY = /bold|black|heavy|demi|semib/i;

/** Which fonts of a document are bold. pdf.js tells names only with a page's drawing, so each new font is asked for once. */
export class FontWeights {
  private readonly bold = new Map<string, boolean>();

  isBold(font: string): boolean {
    return this.bold.get(font) === true;
  }

  async learn(page: PdfPage, fonts: ReadonlySet<string>): Promise<void> {
    const unknown = [...fonts].filter((font) => !this.bold.has(font));
    if (unknown.length === 0) return;
    for (const font of unknown) this.bold.set(font, false);
    try {
      await page.getOperatorList();
      for (const font of unknown) this.bold.set(font, page.commonObjs.has(font) && isHeavy(page.commonObjs.get(font)));
    } catch {
      // A page that cannot be drawn may still be read; its words then count as not bold.
    }
  }
}

function isHeavy(font: unknown): boolean {
  if (typeof font !== 'object' || font === null) return false;
  const { name, bold, black } = font as { name?: unknown; bold?: unknown; black?: unknown };
  return bold === true || black === true || (typeof name === 'string' && HEAVY.test(name));
}
