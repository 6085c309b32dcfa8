import { Component, DestroyRef, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { BatchGroupView, GroupedBatchView } from '@evenhand/shared/contracts';
import { batchGroupView } from '@evenhand/shared/contracts/batch-groups';
import { BatchGroups, readBatchGroup } from '../../core/api/batch-groups.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { API, PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { followBatch } from '../../core/progress/follow-batch.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { BatchStages } from './batch-stages.ts';
import { BATCH_STATE_WORDS, doneWords, groupDoneWords, groupSourceWords, paceWords } from './batch-words.ts';

type Step = 'pause' | 'resume' | 'cancel' | 'retry';
const SAID: Readonly<Record<Step, string>> = {
  pause: $localize`Paused in every tender.`,
  resume: $localize`Running again.`,
  cancel: $localize`Cancelled in every tender.`,
  retry: $localize`They are run again.`,
};

/** Batches over several tenders: how far they are together and in each tender, and what can be done with all of them. */
@Component({
  selector: 'app-group',
  imports: [BatchStages, Breadcrumbs, ErrorSummary, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './group.page.html',
})
export class GroupPage {
  readonly groupId = input.required<string>();

  protected readonly read = readBatchGroup(this.groupId);
  protected readonly group = linkedSignal(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly problem = computed(() => {
    const fault = this.read.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? (this.group()?.name ?? $localize`Batches over several tenders`) : headingOf(problem);
  });
  protected readonly crumbs = [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Batches over several tenders`, path: PATHS.batchGroups },
  ];
  protected readonly moving = computed(() => this.group()?.moving ?? false);
  protected readonly pace = computed(() => paceWords(this.group()));
  protected readonly hasResults = computed(
    () => this.group()?.batches.some(({ outputs }) => outputs.length > 0) ?? false,
  );
  protected readonly outputs = computed(() => `${API.batchGroup(this.groupId())}/outputs.zip`);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly stateWords = BATCH_STATE_WORDS;
  protected readonly doneWords = doneWords;
  protected readonly groupDoneWords = groupDoneWords;
  protected readonly sourceWords = groupSourceWords;
  protected readonly counted = counted;
  protected readonly moment = moment;
  protected readonly paths = PATHS;

  readonly #groups = inject(BatchGroups);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.errors().length > 0 ? $localize`Error: ${this.heading()}:heading:` : this.heading()));
    const address = computed(() => API.batchGroup(this.groupId()));
    const read = (body: unknown) => batchGroupView.safeParse(body);
    followBatch({ address, moving: this.moving, read }, (seen) => {
      if (seen === null) this.read.reload();
      else this.#show(seen);
    });
  }

  protected letters({ batch }: GroupedBatchView): number {
    return batch.outcomes.notProduced + batch.outcomes.failed;
  }

  /** Those that can be run again: what was cancelled stays as it is. */
  protected lettersOf({ batches }: BatchGroupView): number {
    return batches
      .filter(({ batch }) => batch.state !== 'cancelled')
      .reduce((sum, grouped) => sum + this.letters(grouped), 0);
  }

  protected step(step: Step): void {
    this.errors.set([]);
    this.#groups
      .step(this.groupId(), step)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => {
          this.#announcer.say(SAID[step]);
          this.read.reload();
        },
        error: (fault: unknown) => {
          const { detail, todo } = problemOf(fault);
          this.errors.set([{ says: `${detail} ${todo}`, field: 'group-steps' }]);
        },
      });
  }

  #show(seen: BatchGroupView): void {
    const before = this.group()?.state;
    this.group.set(seen);
    if (before !== undefined && before !== seen.state) this.#announcer.say(seen.says);
  }
}
