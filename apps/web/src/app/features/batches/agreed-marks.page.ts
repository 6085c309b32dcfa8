import { Component, computed, effect, inject, input } from '@angular/core';
import { readBatchComparison } from '../../core/api/batches.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

/** Indicative bands of a batch beside the marks that the panel agreed, for analysts, once all marks are agreed. */
@Component({
  selector: 'app-batch-agreed-marks',
  imports: [Breadcrumbs, Loading, ProblemView, Scroller],
  templateUrl: './agreed-marks.page.html',
})
export class AgreedMarksPage {
  readonly tenderId = input.required<string>();
  readonly batchId = input.required<string>();

  protected readonly read = readBatchComparison(this.tenderId, this.batchId);
  protected readonly problem = computed(() => {
    const fault = this.read.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Indicative bands beside agreed marks` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Batches`, path: PATHS.batches(this.tenderId()) },
    { says: $localize`Batch`, path: PATHS.batch(this.tenderId(), this.batchId()) },
  ]);
  /** Rows of the table: an indicative band with how often each mark was agreed beside it. */
  protected readonly rows = computed(() => {
    if (!this.read.hasValue()) return [];
    const { marks, confusion } = this.read.value();
    return marks.map((mark, at) => ({ mark, counts: confusion[at] ?? [] }));
  });
  protected readonly counted = counted;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }
}
