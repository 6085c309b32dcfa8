import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeliveryState } from '@evenhand/shared/domain';
import { readRegister } from '../../core/api/commitments.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, day, withThousands } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { periodInWords, quantityInWords, standingInWords } from './commitment-words.ts';

type Shown = 'all' | 'late' | 'review' | 'owed' | 'indicators';

/** The commitments of a contract: what was promised, where each stands, what is owed next. */
@Component({
  selector: 'app-register',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller],
  templateUrl: './register.page.html',
})
export class RegisterPage {
  readonly tenderId = input.required<string>();

  readonly #session = inject(Session);
  protected readonly paths = PATHS;
  protected readonly standing = standingInWords;
  protected readonly register = readRegister(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.register.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: this.#session.inTender(this.tenderId())?.title ?? $localize`Tender`, path: PATHS.tender(this.tenderId()) },
  ]);

  protected readonly shown = signal<Shown>('all');
  protected readonly filters: readonly { value: Shown; says: string }[] = [
    { value: 'all', says: $localize`All` },
    { value: 'late', says: $localize`Late or ended short` },
    { value: 'review', says: $localize`With a report to review` },
    { value: 'owed', says: $localize`With an overdue report` },
    { value: 'indicators', says: $localize`Key performance indicators` },
  ];
  protected readonly rows = computed(() => {
    const all = this.register.hasValue() ? this.register.value().commitments : [];
    const behind: readonly DeliveryState[] = ['late', 'ended-short'];
    return all.filter((each) => {
      switch (this.shown()) {
        case 'all':
          return true;
        case 'late':
          return behind.includes(each.position.state);
        case 'review':
          return each.toReview > 0;
        case 'owed':
          return each.nextReport?.isOverdue === true;
        case 'indicators':
          return each.isIndicator;
      }
    });
  });
  /** "12 commitments. 2 late or ended short, 1 report to review, 3 with an overdue report." */
  protected readonly summary = computed(() => {
    const all = this.register.hasValue() ? this.register.value().commitments : [];
    const late = all.filter(({ position }) => position.state === 'late' || position.state === 'ended-short').length;
    const toReview = all.reduce((sum, each) => sum + each.toReview, 0);
    const overdue = all.filter(({ nextReport }) => nextReport?.isOverdue === true).length;
    return $localize`${counted(all.length, 'commitment')}:length:. ${String(late)}:late: late or ended short, ${counted(toReview, 'report')}:toReview: to review, ${String(overdue)}:overdue: with an overdue report.`;
  });

  protected readonly hasIndicators = computed(
    () => this.register.hasValue() && this.register.value().commitments.some(({ isIndicator }) => isIndicator),
  );
  protected readonly performance = computed(() => AWARD_API.performanceNotice(this.tenderId()));
  protected readonly schedule = (format: string) => AWARD_API.contractSchedule(this.tenderId(), format);
  protected readonly heading = headingOf;
  protected readonly quantity = quantityInWords;
  protected readonly period = periodInWords;
  protected readonly day = day;
  protected readonly counted = counted;
  protected readonly money = (pounds: string) => `£${withThousands(pounds)}`;

  protected show(value: string): void {
    this.shown.set(this.filters.find((filter) => filter.value === value)?.value ?? 'all');
  }
}
