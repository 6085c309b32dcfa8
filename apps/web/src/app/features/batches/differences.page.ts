import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BatchDifferenceListView } from '@evenhand/shared/contracts';
import { readBatchDifferences } from '../../core/api/batches.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { listed } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { heldWords, movedWords, readingWords } from './difference-words.ts';

type Moved = BatchDifferenceListView['responses'][number];

/** What a batch says that the earlier one did not: answer by answer, with the rules and the passages that made it. */
@Component({
  selector: 'app-batch-differences',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './differences.page.html',
})
export class DifferencesPage {
  readonly tenderId = input.required<string>();
  readonly batchId = input.required<string>();
  readonly after = input<string>();

  protected readonly read = readBatchDifferences(this.tenderId, this.batchId, this.after);
  protected readonly problem = computed(() => {
    const fault = this.read.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`What moved since the earlier batch` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Batches`, path: PATHS.batches(this.tenderId()) },
    { says: $localize`Batch`, path: PATHS.batch(this.tenderId(), this.batchId()) },
  ]);
  protected readonly path = computed(() => PATHS.batchDifferences(this.tenderId(), this.batchId()));
  protected readonly paths = PATHS;
  protected readonly moved = movedWords;
  protected readonly listed = listed;
  protected readonly held = heldWords;
  protected readonly reading = readingWords;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  /** Whether the engine itself is another one. */
  protected otherEngine({ engineBefore, engineAfter }: Moved): boolean {
    return engineBefore !== engineAfter;
  }
}
