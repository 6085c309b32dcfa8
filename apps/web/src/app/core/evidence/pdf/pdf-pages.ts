import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { RangeFinder } from '../quote-range.ts';
import type { PdfLibrary } from './pdf-library.ts';
import { PdfPage } from './pdf-page.ts';

/** Pages kept drawn before and after the one in view, so that at most five canvases exist. */
export const AROUND = 2;

/** The pages of one PDF under each other in an element that scrolls; only those around the reader are drawn. */
export class PdfPages {
  readonly count: number;
  readonly #pages: readonly PdfPage[];
  readonly #scroller: HTMLElement;
  readonly #seen: (page: number) => void;
  readonly #pointsWide: number;
  #current: number;
  /** Done when the pages around the current one have been begun. */
  #begun: Promise<void> = Promise.resolve();
  #frame = 0;

  /** Lays out every page at the size of the first one, to begin at `page`. `seen` hears which page the reader is on. */
  static async layOut(
    library: PdfLibrary,
    pdf: PDFDocumentProxy,
    scroller: HTMLElement,
    page: number,
    seen: (page: number) => void,
  ): Promise<PdfPages> {
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    const pages = Array.from({ length: pdf.numPages }, (_, i) => new PdfPage(library, pdf, i + 1, width, height));
    scroller.replaceChildren(...pages.map(({ element }) => element));
    return new PdfPages(pages, scroller, page, seen, width);
  }

  private constructor(
    pages: readonly PdfPage[],
    scroller: HTMLElement,
    page: number,
    seen: (page: number) => void,
    pointsWide: number,
  ) {
    this.#pages = pages;
    this.count = pages.length;
    this.#scroller = scroller;
    this.#current = page;
    this.#seen = seen;
    this.#pointsWide = pointsWide;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  /** Fits the pages to the width of the scroller, times `zoom`, and stays on the page that was in view. */
  fit(zoom: number): void {
    const style = getComputedStyle(this.#scroller);
    const room = this.#scroller.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const scale = (Math.max(room, 100) / this.#pointsWide) * zoom;
    for (const page of this.#pages) page.size(scale);
    this.goTo(this.#current);
  }

  goTo(number: number): void {
    const page = this.#pages[number - 1];
    if (page === undefined) return;
    this.#scroller.scrollTop = page.element.offsetTop;
    this.#look();
  }

  /** Finds quotes on a page; null where it is not among those drawn, or was left before it was ready. */
  async finder(number: number): Promise<RangeFinder | null> {
    if (number !== this.#current) await this.#begun;
    const page = this.#pages[number - 1];
    if (page?.isFilled !== true) return null;
    try {
      return await page.fill();
    } catch {
      return null;
    }
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#scroller.removeEventListener('scroll', this.#onScroll);
    for (const page of this.#pages) page.empty();
    this.#scroller.replaceChildren();
  }

  readonly #onScroll = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#look());
  };

  #look(): void {
    const middle = this.#scroller.scrollTop + this.#scroller.clientHeight / 3;
    const at = this.#pages.findIndex(({ element }) => element.offsetTop + element.offsetHeight >= middle);
    this.#current = at === -1 ? this.count : at + 1;
    this.#pages.forEach((page, i) => {
      if (page.isFilled && Math.abs(i + 1 - this.#current) > AROUND) page.empty();
    });
    this.#begun = this.#fillFrom(this.#current);
    this.#seen(this.#current);
  }

  /** The page in view comes first: those around it are begun when it is there. */
  async #fillFrom(current: number): Promise<void> {
    const page = this.#pages[current - 1];
    await page?.fill().catch(() => undefined);
    if (current !== this.#current || page?.isFilled !== true) return;
    for (let away = 1; away <= AROUND; away++)
      for (const number of [current + away, current - away]) this.#pages[number - 1]?.fill().catch(() => undefined);
  }
}
