import {
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { BatchItemListView, BatchItemView } from '@evenhand/shared/contracts';
import type { Observable } from 'rxjs';
import { Batches, readBatchItems } from '../../core/api/batches.ts';
import { Announcer } from '../../core/announcer.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { FILTERS, ITEM_STATE_WORDS } from './batch-words.ts';

/** The responses of a batch, page by page; what they are narrowed to stands in the address. */
@Component({
  selector: 'app-batch-items',
  imports: [Loading, ProblemView, RouterLink, Scroller, SelectField],
  templateUrl: './batch-items.html',
})
export class BatchItems {
  readonly tenderId = input.required<string>();
  readonly batchId = input.required<string>();
  readonly state = input<string>();
  readonly after = input<string>();
  /** How many are done: the page is read again when that changes. */
  readonly done = input.required<number>();
  /** A response was sent to be run again. */
  readonly changed = output();

  protected readonly list = readBatchItems(this.tenderId, this.batchId, () => ({
    state: this.state(),
    after: this.after(),
  }));
  /** The page as it was last read: it stays while the next one is on its way. */
  protected readonly shown = linkedSignal<BatchItemListView | undefined, BatchItemListView | undefined>({
    source: () => (this.list.hasValue() ? this.list.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly chosen = linkedSignal(() => this.state() ?? '');
  protected readonly path = computed(() => PATHS.batch(this.tenderId(), this.batchId()));
  protected readonly fault = signal<{ readonly itemId: string; readonly says: string } | null>(null);
  protected readonly filters = FILTERS;
  protected readonly stateWords = ITEM_STATE_WORDS;

  readonly #batches = inject(Batches);
  readonly #router = inject(Router);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    let known: number | undefined;
    effect(() => {
      const done = this.done();
      if (known !== undefined && known !== done) untracked(() => this.list.reload());
      known = done;
    });
  }

  protected filter(event: Event): void {
    event.preventDefault();
    const state = this.chosen() === '' ? undefined : this.chosen();
    void this.#router.navigate([this.path()], { queryParams: { state } });
  }

  protected retry({ id }: BatchItemView): void {
    this.#send(id, this.#batches.retry(this.tenderId(), this.batchId(), id));
  }

  protected replace({ id }: BatchItemView, target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.files === null || target.files.length === 0) return;
    this.#send(id, this.#batches.replace(this.tenderId(), this.batchId(), id, [...target.files]));
  }

  #send(itemId: string, sent: Observable<unknown>): void {
    this.fault.set(null);
    sent.pipe(takeUntilDestroyed(this.#destroyed)).subscribe({
      next: () => {
        this.#announcer.say($localize`It is run again.`);
        this.list.reload();
        this.changed.emit();
      },
      error: (problem: unknown) => {
        const { detail, todo } = problemOf(problem);
        this.fault.set({ itemId, says: `${detail} ${todo}` });
        this.#announcer.say(detail);
      },
    });
  }
}
