import {
  Component,
  DestroyRef,
  type ElementRef,
  type Signal,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { Evidence, FileTextView } from '@evenhand/shared/contracts';
import { paint, scrollTo } from '../highlights.ts';
import { FIRST_PAGE } from '../passage.ts';
import { type QuotePart, quoteParts } from '../quote-parts.ts';
import { loadPdfLibrary } from './pdf-library.ts';
import { AROUND, PdfPages } from './pdf-pages.ts';

const FORBIDDEN = 403;
const ZOOMS = [1, 1.25, 1.5, 2, 3];

/** What became of the search for the quote on the pages. */
export interface Found {
  readonly exactly: boolean;
  /** The page that shows, 1-based. */
  readonly page: number;
}

/** The original pages of a PDF, with the words of the quote painted on them. */
@Component({
  selector: 'app-pdf-view',
  templateUrl: './pdf-view.html',
})
export class PdfView {
  /** Address of the original file. */
  readonly address = input.required<string>();
  readonly name = input.required<string>();
  /** The stored text of the file, which says where its pages begin; undefined where there is none. */
  readonly text = input.required<FileTextView | undefined>();
  /** The quote to show; undefined when the document was opened without one. */
  readonly chosen = input.required<Evidence | undefined>();
  /** The other passages of the criterion in this document. */
  readonly others = input.required<readonly Evidence[]>();
  /** Statements that the machine found. */
  readonly marks = input<readonly Evidence[]>([]);
  /** Where to begin when there is no quote. */
  readonly begin = input(FIRST_PAGE);
  protected readonly pagesLabel = (name: string) => $localize`Pages of ${name}:name:`;
  readonly found = output<Found>();

  protected readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  protected readonly page = signal(1);
  protected readonly zoom = signal(1);
  protected readonly canZoomIn = computed(() => this.zoom() < (ZOOMS.at(-1) ?? 1));
  protected readonly canZoomOut = computed(() => this.zoom() > 1);
  protected readonly wanted = linkedSignal(() => String(this.page()));

  protected readonly pages = resource({
    params: () => ({ address: this.address(), scroller: this.scroller().nativeElement }),
    loader: async ({ params, abortSignal }) => {
      const library = await loadPdfLibrary();
      const { document, close } = library.open(params.address);
      abortSignal.addEventListener('abort', close);
      const beginAt = untracked(() => this.#parts()[0]?.page ?? this.begin().page);
      const pages = await PdfPages.layOut(library, await document, params.scroller, beginAt, (page) =>
        this.page.set(page),
      );
      return { pages, close };
    },
  });

  /** The quote, page by page. */
  readonly #parts = computed(() => this.#cut(this.chosen()));
  readonly #otherParts = computed(() => this.#nearby(this.others()).flatMap((one) => this.#cut(one)));
  readonly #markParts = computed(() => this.#nearby(this.marks()).flatMap((one) => this.#cut(one)));

  /** Whether the service refuses the original to this reader. */
  protected readonly mayNotSee = computed(() => {
    const fault: unknown = this.pages.error();
    return fault instanceof Error && 'status' in fault && fault.status === FORBIDDEN;
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.pages.hasValue()) return;
      const { pages, close } = this.pages.value();
      onCleanup(() => {
        pages.destroy();
        close();
      });
    });
    const width = this.#width();
    effect(() => {
      const zoom = this.zoom();
      if (width() > 0 && this.pages.hasValue()) this.pages.value().pages.fit(zoom);
    });
    effect(() => {
      const [first] = this.#parts();
      const page = first?.page ?? this.begin().page;
      if (!this.pages.hasValue()) return;
      this.#toShow = first !== undefined;
      this.pages.value().pages.goTo(page);
    });
    // Pages lose their words when they leave the view or change their size, and the paint goes with them.
    effect(() => {
      this.page();
      this.zoom();
      width();
      const parts = this.#parts();
      const others = this.#otherParts();
      const marks = this.#markParts();
      if (this.pages.hasValue()) void this.#paint(this.pages.value().pages, parts, others, marks);
    });
    inject(DestroyRef).onDestroy(() => {
      paint('app-chosen-quote', []);
      paint('app-other-quotes', []);
      paint('app-marks', []);
    });
  }

  protected goTo(page: number): void {
    if (this.pages.hasValue()) this.pages.value().pages.goTo(page);
  }

  protected zoomBy(step: 1 | -1): void {
    this.zoom.update((zoom) => ZOOMS[ZOOMS.indexOf(zoom) + step] ?? zoom);
  }

  protected type(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement) this.wanted.set(target.value);
  }

  protected goToWanted(event: Event): void {
    event.preventDefault();
    const page = Number(this.wanted());
    const count = this.pages.hasValue() ? this.pages.value().pages.count : 0;
    if (Number.isInteger(page) && page >= 1 && page <= count) this.goTo(page);
    else this.wanted.set(String(this.page()));
  }

  /** Whether the quote has still to be brought into view. */
  #toShow = false;
  #run = 0;

  async #paint(
    pages: PdfPages,
    parts: readonly QuotePart[],
    others: readonly QuotePart[],
    marks: readonly QuotePart[],
  ): Promise<void> {
    const run = ++this.#run;
    const chosen = await this.#rangesOf(pages, parts);
    if (run !== this.#run) return;
    paint('app-chosen-quote', chosen);
    this.#show(parts, chosen);
    const beside = await this.#rangesOf(pages, others);
    const marked = await this.#rangesOf(pages, marks);
    if (run !== this.#run) return;
    paint('app-other-quotes', beside);
    paint('app-marks', marked);
  }

  /** Brings the quote into view, once. */
  #show([first, ...more]: readonly QuotePart[], ranges: readonly Range[]): void {
    if (!this.#toShow || first === undefined) return;
    this.#toShow = false;
    const [start] = ranges;
    if (start !== undefined) scrollTo(start, this.scroller().nativeElement);
    this.found.emit({ exactly: ranges.length === 1 + more.length, page: first.page });
  }

  /** What stands, or begins, where pages are drawn: of thousands of passages only these can be painted. */
  #nearby(passages: readonly Evidence[]): readonly Evidence[] {
    const page = this.page();
    return passages.filter((one) => one.page === null || Math.abs(one.page - page) <= AROUND + 1);
  }

  #cut(evidence: Evidence | undefined): readonly QuotePart[] {
    return evidence === undefined ? [] : quoteParts(evidence, this.text());
  }

  /** A range for each part that is on its page, or on the page before or after it, as far as these are drawn. */
  async #rangesOf(pages: PdfPages, parts: readonly QuotePart[]): Promise<Range[]> {
    const ranges: Range[] = [];
    for (const { page, quote, near } of parts) {
      for (const number of [page, page - 1, page + 1]) {
        const find = await pages.finder(number);
        const range = find?.(quote, near) ?? null;
        if (range === null) continue;
        ranges.push(range);
        break;
      }
    }
    return ranges;
  }

  /** Width of the scroller in CSS pixels, as it changes. */
  #width(): Signal<number> {
    const width = signal(0);
    effect((onCleanup) => {
      const observer = new ResizeObserver(([entry]) => {
        if (entry !== undefined) width.set(Math.round(entry.contentRect.width));
      });
      observer.observe(this.scroller().nativeElement);
      onCleanup(() => observer.disconnect());
    });
    return width.asReadonly();
  }
}
