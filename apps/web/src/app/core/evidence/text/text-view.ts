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
import { rangeOfQuote } from '../quote-range.ts';
import { layOut } from './text-layout.ts';

interface Shown {
  readonly chosen: Evidence | undefined;
  readonly others: readonly Evidence[];
  readonly marks: readonly Evidence[];
  readonly openAt: number;
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
  /** The page to begin with when there is no quote. */
  readonly openAt = input(1);
  /** Whether the words of the quote were found exactly. */
  readonly found = output<{ readonly exactly: boolean; readonly page: number | null }>();

  protected readonly sheets = computed(() => layOut(this.text()));
  protected readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  constructor() {
    // After every change of what is shown: an effect of a component runs before its page is on screen.
    effect((onCleanup) => {
      const chosen = this.chosen();
      const others = this.others();
      const marks = this.marks();
      const openAt = this.openAt();
      this.sheets();
      const scroller = this.scroller().nativeElement;
      const frame = requestAnimationFrame(() => this.#show(scroller, { chosen, others, marks, openAt }));
      onCleanup(() => cancelAnimationFrame(frame));
    });
    inject(DestroyRef).onDestroy(() => {
      paint('app-chosen-quote', []);
      paint('app-other-quotes', []);
      paint('app-marks', []);
    });
  }

  #show(scroller: HTMLElement, { chosen, others, marks, openAt }: Shown): void {
    const rangesOf = (evidence: readonly Evidence[]) =>
      evidence.map((one) => rangeIn(scroller, one)).filter((range) => range !== null);
    paint('app-marks', rangesOf(marks));
    paint('app-other-quotes', rangesOf(others));
    if (chosen === undefined) {
      paint('app-chosen-quote', []);
      scroller.querySelector(`[data-page="${openAt}"]`)?.scrollIntoView({ block: 'start' });
      return;
    }
    const range = rangeIn(scroller, chosen);
    paint('app-chosen-quote', range === null ? [] : [range]);
    if (range !== null) scrollTo(range, scroller);
    this.found.emit({ exactly: range !== null, page: chosen.page });
  }
}

/** By the offsets of the service where they lead to the words, by the words themselves where they do not. */
function rangeIn(scroller: HTMLElement, { start, end, quote }: Evidence): Range | null {
  const runs = [...scroller.querySelectorAll<HTMLElement>('[data-start]')];
  const from = runs.findLast((run) => startOf(run) <= start);
  const to = runs.findLast((run) => startOf(run) < end);
  if (from !== undefined && to !== undefined) {
    const range = rangeBetween(from, start - startOf(from), to, end - startOf(to));
    if (range !== null && fold(range.toString()).text === fold(quote).text) return range;
  }
  return rangeOfQuote(scroller, quote, start);
}

function startOf(run: HTMLElement): number {
  return Number(run.dataset['start']);
}

function rangeBetween(from: HTMLElement, start: number, to: HTMLElement, end: number): Range | null {
  const first = from.firstChild;
  const last = to.firstChild;
  if (!(first instanceof Text) || !(last instanceof Text)) return null;
  if (start > first.data.length) return null;
  const range = document.createRange();
  range.setStart(first, start);
  range.setEnd(last, Math.min(end, last.data.length));
  return range;
}
