import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { BatchView } from '@evenhand/shared/contracts';
import { batchView } from '@evenhand/shared/contracts/batches';
import { Batches, readBatch } from '../../core/api/batches.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { API, PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { followBatch } from '../../core/progress/follow-batch.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { counted, day, fileSize, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { BatchItems } from './batch-items.ts';
import { BatchStages } from './batch-stages.ts';
import { BATCH_STATE_WORDS, doneWords, OUTPUT_WORDS, paceWords, sourceWords } from './batch-words.ts';

type Step = 'pause' | 'resume' | 'cancel' | 'retry';
const SAID: Readonly<Record<Step, string>> = {
  pause: $localize`Paused.`,
  resume: $localize`Running again.`,
  cancel: $localize`Cancelled.`,
  retry: $localize`They are run again.`,
};

/** One batch: how far it is and how long it will take, its responses, and its results. */
@Component({
  selector: 'app-batch',
  imports: [BatchItems, BatchStages, Breadcrumbs, ErrorSummary, Loading, ProblemView, RouterLink],
  templateUrl: './batch.page.html',
})
export class BatchPage {
  readonly tenderId = input.required<string>();
  readonly batchId = input.required<string>();
  readonly state = input<string>();
  readonly after = input<string>();

  protected readonly read = readBatch(this.tenderId, this.batchId);
  protected readonly batch = linkedSignal(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly problem = computed(() => {
    const fault = this.read.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? (this.batch()?.name ?? $localize`Batch`) : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Batches`, path: PATHS.batches(this.tenderId()) },
  ]);
  /** Whether something will still happen by itself. */
  protected readonly moving = computed(() => this.batch()?.moving ?? false);
  protected readonly pace = computed(() => paceWords(this.batch()));
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly stateWords = BATCH_STATE_WORDS;
  protected readonly outputWords = OUTPUT_WORDS;
  protected readonly doneWords = doneWords;
  protected readonly sourceWords = sourceWords;
  protected readonly counted = counted;
  protected readonly paths = PATHS;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly size = fileSize;

  readonly #batches = inject(Batches);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
    const address = computed(() => API.batch(this.tenderId(), this.batchId()));
    const read = (body: unknown) => batchView.safeParse(body);
    followBatch({ address, moving: this.moving, read }, (seen) => {
      if (seen === null) this.read.reload();
      else this.#show(seen);
    });
  }

  protected output(name: string): string {
    return `${API.batch(this.tenderId(), this.batchId())}/outputs/${name}`;
  }

  protected step(step: Step): void {
    this.errors.set([]);
    this.#batches
      .step(this.tenderId(), this.batchId(), step)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => {
          this.#announcer.say(SAID[step]);
          this.read.reload();
        },
        error: (fault: unknown) => {
          const { detail, todo } = problemOf(fault);
          this.errors.set([{ says: `${detail} ${todo}`, field: 'batch-steps' }]);
        },
      });
  }

  #show(seen: BatchView): void {
    const before = this.batch()?.state;
    this.batch.set(seen);
    if (before !== undefined && before !== seen.state) this.#announcer.say(seen.says);
  }
}
