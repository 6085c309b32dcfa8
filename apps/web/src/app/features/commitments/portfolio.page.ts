import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PortfolioView } from '@evenhand/shared/contracts';
import { readPortfolio } from '../../core/api/portfolio.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted, withThousands } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { SECTOR_WORDS } from './commitment-words.ts';
import { StandingTable } from './standing-table.ts';

type Row = PortfolioView['rows'][number];

/** The contracts of an authority: how each stands, and what they promise for each million pounds. */
@Component({
  selector: 'app-portfolio',
  imports: [Breadcrumbs, Loading, ProblemView, RouterLink, Scroller, StandingTable],
  templateUrl: './portfolio.page.html',
})
export class PortfolioPage {
  readonly authority = input<string>();

  protected readonly paths = PATHS;
  protected readonly portfolio = readPortfolio(this.authority);
  protected readonly problem = computed(() => {
    const fault = this.portfolio.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = [{ says: $localize`Tenders`, path: PATHS.tenders }];
  protected readonly table = computed(() => `${AWARD_API.portfolio}/csv?authority=${encodeURIComponent(this.shown())}`);
  protected readonly shown = computed(() =>
    this.portfolio.hasValue() ? (this.portfolio.value().authority ?? '') : '',
  );

  protected readonly heading = headingOf;
  protected readonly counted = counted;
  protected readonly figure = withThousands;
  protected readonly sector = (value: Row['sector']) => (value === null ? $localize`All sectors` : SECTOR_WORDS[value]);
}
