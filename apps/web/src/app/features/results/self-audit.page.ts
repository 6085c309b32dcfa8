import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SelfAuditView } from '@evenhand/shared/contracts';
import { readSelfAudit } from '../../core/api/panel-outcome.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import type { TagWords } from '../../core/words.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

type Outcome = SelfAuditView['checks'][number]['outcome'];

const OUTCOME_WORDS: Record<Outcome, TagWords> = {
  passed: { says: $localize`Passed`, colour: 'govuk-tag--green' },
  failed: { says: $localize`Failed`, colour: 'govuk-tag--red' },
  'not-yet': { says: $localize`Not yet`, colour: 'govuk-tag--grey' },
};

/** Every check on one tender before the award, each point with a link to where it can be looked at. */
@Component({
  selector: 'app-self-audit',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './self-audit.page.html',
})
export class SelfAuditPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly words = OUTCOME_WORDS;
  protected readonly audit = readSelfAudit(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.audit.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Self-audit` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.audit.hasValue() ? this.audit.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Results`, path: PATHS.results(this.tenderId()) },
  ]);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected summary({ checks }: SelfAuditView): string {
    const of = (outcome: Outcome) => checks.filter((check) => check.outcome === outcome).length;
    const rest = of('not-yet');
    const failed = of('failed') === 0 ? $localize`None failed.` : $localize`${of('failed')}:failed: failed.`;
    return [
      $localize`${of('passed')}:passed: of ${counted(checks.length, 'check')}:checks: passed.`,
      failed,
      ...(rest === 0 ? [] : [$localize`${counted(rest, 'waits')}:waiting: until every score is final.`]),
    ].join(' ');
  }
}
