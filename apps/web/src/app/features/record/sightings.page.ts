import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action } from '@evenhand/shared/domain/rights';
import { ACTION_MEANINGS } from '@evenhand/shared/domain/rights-meanings';
import { PROBLEMS, type ProblemCode } from '@evenhand/shared/problems/problem-codes';
import { readSightings } from '../../core/api/record.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

/** Who saw which content of a tender, and who was refused it, newest first. */
@Component({
  selector: 'app-sightings',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './sightings.page.html',
})
export class SightingsPage {
  readonly tenderId = input.required<string>();
  readonly before = input<string>();

  protected readonly seen = readSightings(this.tenderId, this.before);
  protected readonly problem = computed(() => {
    const fault = this.seen.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Who saw what` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.seen.hasValue() ? this.seen.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Record`, path: PATHS.record(this.tenderId()) },
  ]);
  protected readonly path = computed(() => PATHS.sightings(this.tenderId()));
  protected readonly moment = moment;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected what(action: string): string {
    return ACTION_MEANINGS[action as Action] ?? action;
  }

  protected why(code: string): string {
    return PROBLEMS[code as ProblemCode]?.title ?? code;
  }
}
