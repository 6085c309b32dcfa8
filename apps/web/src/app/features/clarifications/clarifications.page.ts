import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClarificationListView } from '@evenhand/shared/contracts';
import { readClarifications } from '../../core/api/clarifications.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Thread } from './thread.ts';

/** Every question to a bidder with its answer, for everybody on the panel alike, and the proposals that the person may see. */
@Component({
  selector: 'app-clarifications',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Thread],
  templateUrl: './clarifications.page.html',
})
export class ClarificationsPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly log = readClarifications(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.log.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Clarifications` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.log.hasValue() ? this.log.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
  ]);
  readonly #announcer = inject(Announcer);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected changed(log: ClarificationListView): void {
    this.log.set(log);
    this.#announcer.say($localize`Saved`);
  }
}
