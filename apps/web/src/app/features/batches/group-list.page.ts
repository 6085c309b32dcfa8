import { Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readBatchGroups } from '../../core/api/batch-groups.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { BATCH_STATE_WORDS, groupDoneWords, groupSourceWords } from './batch-words.ts';

/** One's own batches over several tenders, newest first. */
@Component({
  selector: 'app-group-list',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './group-list.page.html',
})
export class GroupListPage {
  protected readonly list = readBatchGroups();
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Batches over several tenders` : headingOf(problem);
  });
  protected readonly crumbs = [{ says: $localize`Tenders`, path: PATHS.tenders }];
  protected readonly paths = PATHS;
  protected readonly stateWords = BATCH_STATE_WORDS;
  protected readonly doneWords = groupDoneWords;
  protected readonly sourceWords = groupSourceWords;
  protected readonly counted = counted;
  protected readonly moment = moment;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }
}
