import type { Handle, Pdfium, Scratch } from './pdfium.ts';

/** The page as a reader holds it: turned upright, measured in points from its top left. */
export class PageBox {
  readonly width: number;
  readonly height: number;
  private readonly left: number;
  private readonly top: number;
  private readonly right: number;
  private readonly bottom: number;
  /** Quarter turns clockwise. */
  readonly turns: number;

  constructor(pdfium: Pdfium, page: Handle, scratch: Scratch) {
    pdfium._FPDF_GetPageBoundingBox(page, scratch.at);
    this.left = scratch.float32(0);
    this.top = scratch.float32(1);
    this.right = scratch.float32(2);
    this.bottom = scratch.float32(3);
    this.turns = ((pdfium._FPDFPage_GetRotation(page) % 4) + 4) % 4;
    const [across, down] = [Math.abs(this.right - this.left), Math.abs(this.top - this.bottom)];
    this.width = this.turns % 2 === 0 ? across : down;
    this.height = this.turns % 2 === 0 ? down : across;
  }

  /** A point of the file's own coordinates on the page. */
  place(x: number, y: number): { readonly x: number; readonly y: number } {
    switch (this.turns) {
      case 1:
        return { x: y - this.bottom, y: x - this.left };
      case 2:
        return { x: this.right - x, y: y - this.bottom };
      case 3:
        return { x: this.top - y, y: this.right - x };
      default:
        return { x: x - this.left, y: this.top - y };
    }
  }
}
