import { Component, computed, effect, inject, input } from '@angular/core';
import type { AgreementView } from '@evenhand/shared/contracts';
import { readModeration } from '../../core/api/moderation.ts';
import { readAgreement } from '../../core/api/panel-outcome.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

type Figure = NonNullable<AgreementView['pooled']>['figures'][number];

/** How far the panel agreed before moderation, and where first marks lay beside the agreed ones. It ranks nobody. */
@Component({
  selector: 'app-agreement',
  imports: [Breadcrumbs, Loading, ProblemView, Scroller],
  templateUrl: './agreement.page.html',
})
export class AgreementPage {
  readonly tenderId = input.required<string>();

  protected readonly moderation = readModeration(this.tenderId);
  protected readonly report = readAgreement(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.report.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Agreement before moderation` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.moderation.hasValue() ? this.moderation.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
    { says: $localize`Moderation`, path: PATHS.moderation(this.tenderId()) },
  ]);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected valueOf({ statistic }: Figure): string {
    return statistic.value === null
      ? $localize`Not defined. ${statistic.reason ?? ''}:reason:`
      : statistic.value.toFixed(2);
  }

  protected intervalOf({ interval }: Figure): string {
    return interval === null
      ? $localize`Not defined`
      : $localize`${interval.low.toFixed(2)}:value: to ${interval.high.toFixed(2)}:value2:`;
  }

  protected decimals(value: number | null): string {
    return value === null ? $localize`One score only` : value.toFixed(2);
  }

  protected percent(share: number): string {
    return `${Math.round(share * 100)}%`;
  }
}
