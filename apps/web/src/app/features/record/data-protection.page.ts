import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DataProtectionView } from '@evenhand/shared/contracts';
import { readDataProtection } from '../../core/api/disclosure.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { ROLE_WORDS } from '../../core/words.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

const WORDS = { ...ROLE_WORDS, administrator: $localize`Administrator` };

/** What personal data the tender holds, where, what for, who may see it, how long it is kept, and who has read. */
@Component({
  selector: 'app-data-protection',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './data-protection.page.html',
})
export class DataProtectionPage {
  readonly tenderId = input.required<string>();

  protected readonly paths = PATHS;
  protected readonly held = readDataProtection(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.held.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly heading = computed(() => {
    const problem = this.problem();
    return problem === null ? $localize`Data protection` : headingOf(problem);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.held.hasValue() ? this.held.value().title : $localize`Tender`, path: PATHS.tender(this.tenderId()) },
    { says: $localize`Record`, path: PATHS.record(this.tenderId()) },
  ]);
  protected readonly counted = counted;
  protected readonly moment = moment;

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.show(this.heading()));
  }

  protected inWords(roles: DataProtectionView['holdings'][number]['roles']): string {
    return roles.map((role) => WORDS[role]).join(', ');
  }
}
