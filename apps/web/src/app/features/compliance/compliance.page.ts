import { Component, computed, effect, inject, input } from '@angular/core';
import type { ComplianceView } from '@evenhand/shared/contracts';
import { readCompliance } from '../../core/api/compliance.ts';
import { Announcer } from '../../core/announcer.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Finding } from './finding.ts';
import { LowPrice } from './low-price.ts';
import { NewFinding } from './new-finding.ts';
import { NewThreshold } from './new-threshold.ts';
import { Threshold } from './threshold.ts';

/** What is wrong with responses before anybody judges them: tasks for people, never exclusions by themselves. */
@Component({
  selector: 'app-compliance',
  imports: [Breadcrumbs, Finding, Loading, LowPrice, NewFinding, NewThreshold, ProblemView, Threshold],
  templateUrl: './compliance.page.html',
})
export class CompliancePage {
  readonly tenderId = input.required<string>();

  protected readonly compliance = readCompliance(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.compliance.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Compliance` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    {
      says: this.compliance.hasValue() ? this.compliance.value().title : $localize`Tender`,
      path: PATHS.tender(this.tenderId()),
    },
  ]);
  readonly #announcer = inject(Announcer);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected changed(view: ComplianceView): void {
    this.compliance.set(view);
    this.#announcer.say($localize`Saved`);
  }
}
