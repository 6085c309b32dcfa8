import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readBatches } from '../../core/api/batches.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { BATCH_STATE_WORDS, doneWords, sourceWords } from './batch-words.ts';

/** The batches of a tender, newest first. */
@Component({
  selector: 'app-batch-list',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './batch-list.page.html',
})
export class BatchListPage {
  readonly tenderId = input.required<string>();

  protected readonly list = readBatches(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Batches` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.list.hasValue() ? this.list.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
  ]);
  protected readonly paths = PATHS;
  protected readonly stateWords = BATCH_STATE_WORDS;
  protected readonly doneWords = doneWords;
  protected readonly sourceWords = sourceWords;
  protected readonly moment = moment;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }
}
