import { Component, computed, input } from '@angular/core';
import { readComparison } from '../../core/api/frameworks.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { counted } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

/** What two frameworks say differently, side by side. */
@Component({
  selector: 'app-compare-frameworks',
  imports: [Breadcrumbs, Loading, ProblemView, Scroller],
  template: `
    <app-breadcrumbs [crumbs]="crumbs" />
    @if (problem(); as problem) {
      <h1 class="govuk-heading-l" tabindex="-1">{{ headingOf(problem) }}</h1>
      <app-problem [problem]="problem" [heading]="problem.title" (retry)="comparison.reload()" />
    } @else if (comparison.hasValue()) {
      @let shown = comparison.value();
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Compare frameworks</h1>
      <p class="govuk-body">{{ counted(shown.rows.length, 'difference') }}.</p>
      @if (shown.rows.length > 0) {
        <div appScroller="Differences" i18n-appScroller>
          <table class="govuk-table app-table">
            <caption class="govuk-table__caption govuk-visually-hidden" i18n>
              Differences between the two
            </caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header" i18n>What</th>
                <th scope="col" class="govuk-table__header">{{ shown.one.title }}, {{ shown.one.edition }}</th>
                <th scope="col" class="govuk-table__header">{{ shown.other.title }}, {{ shown.other.edition }}</th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              @for (row of shown.rows; track row.what) {
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header app-plain">{{ row.what }}</th>
                  <td class="govuk-table__cell">
                    @if (row.inOne; as known) {
                      {{ known }}
                    } @else {
                      <ng-container i18n>Not there</ng-container>
                    }
                  </td>
                  <td class="govuk-table__cell">
                    @if (row.inOther; as known) {
                      {{ known }}
                    } @else {
                      <ng-container i18n>Not there</ng-container>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    } @else {
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Compare frameworks</h1>
      <app-loading what="the comparison" i18n-what />
    }
  `,
})
export class CompareFrameworksPage {
  readonly id = input.required<string>();
  readonly other = input.required<string>();

  protected readonly headingOf = headingOf;
  protected readonly counted = counted;
  protected readonly crumbs = [{ says: $localize`Frameworks`, path: PATHS.frameworks }];
  protected readonly comparison = readComparison(this.id, this.other);
  protected readonly problem = computed(() => {
    const fault = this.comparison.error();
    return fault === undefined ? null : problemOf(fault);
  });
}
