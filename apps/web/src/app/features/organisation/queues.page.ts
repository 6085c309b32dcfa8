import { Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { QueuesView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Queues, readQueues } from '../../core/api/queues.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

type FailedJob = QueuesView['failed'][number];

const QUEUE_WORDS: Record<FailedJob['queue'], string> = {
  reading: $localize`Reading of files`,
  scoring: $localize`Scoring`,
  batches: $localize`Batches`,
  keeping: $localize`Upkeep of the record`,
  webhooks: $localize`Webhooks`,
  adviser: $localize`Language-model adviser`,
};

/** What waits, runs and failed in the queues, for whoever runs the service. */
@Component({
  selector: 'app-queues',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, Scroller],
  templateUrl: './queues.page.html',
})
export class QueuesPage {
  protected readonly queues = readQueues();
  protected readonly words = QUEUE_WORDS;
  protected readonly moment = moment;
  protected readonly headingOf = headingOf;
  protected readonly crumbs = [{ says: $localize`People of the organisation`, path: PATHS.organisation }];
  protected readonly problem = computed(() => {
    const fault = this.queues.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  readonly #queues = inject(Queues);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected idOf({ queue, id }: FailedJob): string {
    return `job-${queue}-${id}`;
  }

  protected aboutOf({ about }: FailedJob): readonly string[] {
    return Object.entries(about).map(([name, id]) => `${name} ${id}`);
  }

  protected tryAgain(job: FailedJob): void {
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    this.#queues
      .tryAgain(job)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (queues) => {
          this.busy.set(false);
          this.queues.set(queues);
          this.#announcer.say($localize`The job is tried again.`);
          document.getElementById('failed')?.focus();
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const { detail, todo } = problemOf(fault);
          this.errors.set([{ says: `${detail} ${todo}`, field: this.idOf(job) }]);
        },
      });
  }
}
