import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { fold } from '@evenhand/shared/anchoring';
import type { Evidence, FileTextView } from '@evenhand/shared/contracts';
import { Scroller } from '../../../ui/scroller.ts';
import { paint, scrollTo } from '../highlights.ts';
import { type Beginning, FIRST_PAGE } from '../passage.ts';
import { type RangeFinder, rangeFinder } from '../quote-range.ts';
import { layOut } from './text-layout.ts';

interface Shown {
  readonly chosen: Evidence | undefined;
  readonly others: readonly Evidence[];
  readonly marks: readonly Evidence[];
  readonly begin: Beginning;
}

/** The stored text of a file as headings, lists and tables, with the words of the quote painted on it. */
@Component({
  selector: 'app-text-view',
  imports: [NgTemplateOutlet, Scroller],
  templateUrl: './text-view.html',
})
export class TextView {
  readonly text = input.required<FileTextView>();
  readonly chosen = input<Evidence>();
  readonly others = input.required<readonly Evidence[]>();
  /** Statements that the machine found. */
  readonly marks = input<readonly Evidence[]>([]);
  /** Where to begin when there is no quote. */
  readonly begin = input(FIRST_PAGE);
  /** Whether the words of the quote were found exactly. */
  protected readonly textLabel = (name: string) => $localize`Text of ${name}:name:`;
  readonly found = output<{ readonly exactly: boolean; readonly page: number | null }>();

  protected readonly sheets = computed(() => layOut(this.text()));
  protected readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  constructor() {
    // After every change of what is shown: an effect of a component runs before its page is on screen.
    effect((onCleanup) => {
      const chosen = this.chosen();
      const others = this.others();
      const marks = this.marks();
      const begin = this.begin();
      this.sheets();
      const scroller = this.scroller().nativeElement;
      const frame = requestAnimationFrame(() => this.#show(scroller, { chosen, others, marks, begin }));
      onCleanup(() => cancelAnimationFrame(frame));
    });
    inject(DestroyRef).onDestroy(() => {
      paint('app-chosen-quote', []);
      paint('app-other-quotes', []);
      paint('app-marks', []);
    });
  }

  /** Where the reader was last taken without a quote: citing words must not take them away from there. */
  #begun: readonly [FileTextView, Beginning] | undefined;

  #show(scroller: HTMLElement, { chosen, others, marks, begin }: Shown): void {
    const rangeOf = rangesIn(scroller);
    const rangesOf = (evidence: readonly Evidence[]) => evidence.map(rangeOf).filter((range) => range !== null);
    paint('app-marks', rangesOf(marks));
    paint('app-other-quotes', rangesOf(others));
    if (chosen === undefined) {
      paint('app-chosen-quote', []);
      const text = this.text();
      if (this.#begun?.[0] === text && this.#begun[1] === begin) return;
      this.#begun = [text, begin];
      goTo(begin, scroller);
      return;
    }
    const range = rangeOf(chosen);
    paint('app-chosen-quote', range === null ? [] : [range]);
    if (range !== null) scrollTo(range, scroller);
    this.found.emit({ exactly: range !== null, page: chosen.page });
  }
}

/** Scrolls the document alone to where it begins, and leaves the page around it where it is. */
function goTo({ page, start }: Beginning, scroller: HTMLElement): void {
  const run = start === null ? undefined : runsIn(scroller).find((one) => endOf(one) > start);
  const target = run?.element ?? scroller.querySelector(`[data-page="${page}"]`);
  if (target === null) return;
  scroller.scrollTop += target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

interface ShownRun {
  readonly start: number;
  readonly element: HTMLElement;
}

function runsIn(scroller: HTMLElement): readonly ShownRun[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-start]')].map((element) => ({
    start: Number(element.dataset['start']),
    element,
  }));
}

function endOf({ start, element }: ShownRun): number {
  return start + (element.textContent ?? '').length;
}

/** Where passages are shown: by the offsets of the service where they lead to the words, else by the words themselves. */
function rangesIn(scroller: HTMLElement): (evidence: Evidence) => Range | null {
  const runs = runsIn(scroller);
  let byWords: RangeFinder | undefined;
  return ({ start, end, quote }) => {
    const from = lastUpTo(runs, start);
    const to = lastUpTo(runs, end - 1);
    const range = from === undefined || to === undefined ? null : rangeBetween(from, start, to, end);
    if (range !== null && fold(range.toString()).text === fold(quote).text) return range;
    byWords ??= rangeFinder(scroller);
    return byWords(quote, start);
  };
}

/** The last run that starts at `offset` or before it; the runs stand in order. */
function lastUpTo(runs: readonly ShownRun[], offset: number): ShownRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

function rangeBetween(from: ShownRun, start: number, to: ShownRun, end: number): Range | null {
  const first = from.element.firstChild;
  const last = to.element.firstChild;
  if (!(first instanceof Text) || !(last instanceof Text)) return null;
  if (start - from.start > first.data.length) return null;
  const range = document.createRange();
  range.setStart(first, start - from.start);
  range.setEnd(last, Math.min(end - to.start, last.data.length));
  return range;
}
