import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { BoardReportQuery, BoardReportView } from '@evenhand/shared/contracts';
import { readBoardReport } from '../../core/api/board-report.ts';
import { AWARD_API } from '../../core/award-paths.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { counted, day } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { inUnits, periodInWords, REPORT_WORDS } from './commitment-words.ts';
import { faultOf, formFaults } from './form-faults.ts';
import { SumsTable } from './sums-table.ts';

type By = BoardReportView['groups'][number]['by'];
type Period = NonNullable<BoardReportView['period']>;

const GROUP_WORDS: Record<By, { readonly title: string; readonly head: string; readonly says: string }> = {
  measure: { title: $localize`By measure`, head: $localize`Measure`, says: '' },
  mission: {
    title: $localize`By mission`,
    head: $localize`Mission`,
    says: $localize`A theme can serve several missions and then counts in each, so that missions are not added together.`,
  },
  district: {
    title: $localize`By district`,
    head: $localize`District`,
    says: $localize`A commitment is of the district that its place names.`,
  },
  'supplier-size': {
    title: $localize`By size of the supplier`,
    head: $localize`Supplier`,
    says: $localize`As suppliers say themselves. A social enterprise counts in its size too, so that the two are not added together.`,
  },
};
const FIELDS = ['from', 'to'];

/** Promised and delivered over the contracts of an authority that the reader may see, for a board to read and to print. */
@Component({
  selector: 'app-board-report',
  imports: [Breadcrumbs, ErrorSummary, Loading, ProblemView, RouterLink, Scroller, SumsTable, TextField],
  templateUrl: './board-report.page.html',
})
export class BoardReportPage {
  readonly authority = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  readonly #router = inject(Router);

  protected readonly paths = PATHS;
  protected readonly groupWords = GROUP_WORDS;
  protected readonly states = REPORT_WORDS;
  protected readonly heading = headingOf;
  protected readonly counted = counted;
  protected readonly day = day;
  protected readonly period = periodInWords;
  protected readonly inUnits = inUnits;

  readonly #query = computed<BoardReportQuery>(() => ({
    authority: this.authority(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly report = readBoardReport(this.#query);
  protected readonly problem = computed(() => {
    const fault = this.report.error();
    return fault === undefined ? null : problemOf(fault);
  });
  /** What is wrong with the days that were asked for. */
  protected readonly errors = computed(() => {
    const problem = this.problem();
    return problem?.errors === undefined ? [] : formFaults(problem, FIELDS);
  });
  protected readonly first = linkedSignal(() => this.from() ?? '');
  protected readonly last = linkedSignal(() => this.to() ?? '');
  protected readonly crumbs = [
    { says: $localize`Tenders`, path: PATHS.tenders },
    { says: $localize`Portfolio of contracts`, path: PATHS.portfolio },
  ];

  protected readonly fault = (field: string) => faultOf(this.errors(), field);
  protected readonly isShown = ({ from, to }: Period) => from === this.from() && to === this.to();
  /** The address of a table with what is shown. */
  protected readonly table = (name: string) => {
    const query = Object.entries(this.#query()).map(([part, value]) => [part, value ?? '']);
    return `${AWARD_API.boardReport}/${name}?${String(new URLSearchParams(query.filter(([, value]) => value !== '')))}`;
  };

  protected choose(event: Event): void {
    event.preventDefault();
    const queryParams = { from: this.first() || null, to: this.last() || null };
    void this.#router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected print(): void {
    window.print();
  }
}
