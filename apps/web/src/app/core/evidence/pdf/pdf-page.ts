import type { PDFDocumentProxy, PDFPageProxy, RenderTask, TextLayer } from 'pdfjs-dist';
import { type RangeFinder, rangeFinder } from '../quote-range.ts';
import type { PdfLibrary } from './pdf-library.ts';

/** Device pixels to a CSS pixel, at most: more costs memory and nobody sees it. */
const SHARPEST = 2;

/** One page of a PDF: an empty box of the right size that can be filled and emptied again. */
export class PdfPage {
  readonly element: HTMLElement;
  #filled: Promise<RangeFinder> | null = null;
  #task: RenderTask | null = null;
  #words: TextLayer | null = null;
  /** Counts what was begun and given up, so that a page that was left does not fill itself later. */
  #drawing = 0;
  #scale = 1;
  #width: number;
  #height: number;
  readonly #library: PdfLibrary;
  readonly #document: PDFDocumentProxy;
  readonly #number: number;

  /** `width` and `height` in PDF points, as far as they are known: corrected when the page is filled. */
  constructor(library: PdfLibrary, pdf: PDFDocumentProxy, number: number, width: number, height: number) {
    this.#library = library;
    this.#document = pdf;
    this.#number = number;
    this.#width = width;
    this.#height = height;
    this.element = document.createElement('div');
    this.element.className = 'app-pdf__page';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', `Page ${number} of ${pdf.numPages}`);
    this.element.dataset['page'] = String(number);
  }

  /** Gives the box its size at a scale of CSS pixels to a point, and empties it. */
  size(scale: number): void {
    this.empty();
    this.#scale = scale;
    this.#box();
  }

  /** Draws the page and lays its words over the picture; resolves with what finds quotes among them. */
  fill(): Promise<RangeFinder> {
    this.#filled ??= this.#draw();
    return this.#filled;
  }

  get isFilled(): boolean {
    return this.#filled !== null;
  }

  empty(): void {
    this.#drawing++;
    this.#task?.cancel();
    this.#words?.cancel();
    this.#task = null;
    this.#words = null;
    this.#filled = null;
    this.element.replaceChildren();
  }

  #box(): void {
    const { style } = this.element;
    style.width = `${Math.floor(this.#width * this.#scale)}px`;
    style.height = `${Math.floor(this.#height * this.#scale)}px`;
    style.setProperty('--total-scale-factor', String(this.#scale));
  }

  async #draw(): Promise<RangeFinder> {
    const drawing = ++this.#drawing;
    const page = await this.#document.getPage(this.#number);
    if (drawing !== this.#drawing) throw new Error('The page was left before it was drawn.');
    const { width, height } = page.getViewport({ scale: 1 });
    if (width !== this.#width || height !== this.#height) {
      this.#width = width;
      this.#height = height;
      this.#box();
    }
    this.#picture(page);
    const words = document.createElement('div');
    words.className = 'app-pdf__words';
    this.element.append(words);
    const layer = new this.#library.TextLayer({
      textContentSource: page.streamTextContent({ includeMarkedContent: true }),
      container: words,
      viewport: page.getViewport({ scale: this.#scale }),
    });
    this.#words = layer;
    await layer.render();
    return rangeFinder(words);
  }

  #picture(page: PDFPageProxy): void {
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    const viewport = page.getViewport({ scale: this.#scale * Math.min(SHARPEST, devicePixelRatio) });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    this.element.append(canvas);
    this.#task = page.render({ canvas, viewport });
    // A page that scrolls away while it is being drawn is cancelled, which PDF.js reports as a fault.
    this.#task.promise.catch(() => undefined);
  }
}
