import { Component, computed, input } from '@angular/core';
import { readProgress } from '../../core/api/setup.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';

/** How much of the scoring is done, person by person, as counts and nothing else. */
@Component({
  selector: 'app-scoring-progress',
  imports: [Breadcrumbs, Loading, ProblemView, Scroller],
  template: `
    <app-breadcrumbs [crumbs]="crumbs()" />
    @if (problem(); as problem) {
      <h1 class="govuk-heading-l" tabindex="-1">{{ headingOf(problem) }}</h1>
      <app-problem [problem]="problem" [heading]="problem.title" (retry)="progress.reload()" />
    } @else if (progress.hasValue()) {
      @let shown = progress.value();
      <span class="govuk-caption-l">{{ shown.title }}</span>
      <h1 class="govuk-heading-l" tabindex="-1">Progress of scoring</h1>
      <p class="govuk-body app-measure">
        {{ shown.says }} Only what is done is counted here, nothing of what was given.
      </p>
      @if (shown.people.length > 0) {
        <div appScroller="Progress of scoring">
          <table class="govuk-table app-table">
            <caption class="govuk-table__caption govuk-visually-hidden">
              Scores locked by each evaluator for each bidder
            </caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header">Evaluator</th>
                <th scope="col" class="govuk-table__header">Declaration</th>
                <th scope="col" class="govuk-table__header">Locked</th>
                <th scope="col" class="govuk-table__header">Last activity</th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              @for (person of shown.people; track $index) {
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">{{ person.name }}</th>
                  <td class="govuk-table__cell">{{ person.declaration }}</td>
                  <td class="govuk-table__cell">
                    @for (row of person.rows; track row.bidder) {
                      <span class="app-line">{{ row.bidder }}: {{ row.done }} of {{ row.of }}</span>
                    } @empty {
                      Nothing to score yet
                    }
                  </td>
                  <td class="govuk-table__cell">
                    {{ person.lastActivity === null ? 'None' : moment(person.lastActivity) }}
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    } @else {
      <h1 class="govuk-heading-l" tabindex="-1">Progress of scoring</h1>
      <app-loading what="the counts" />
    }
  `,
})
export class ScoringProgressPage {
  readonly tenderId = input.required<string>();

  protected readonly headingOf = headingOf;
  protected readonly moment = moment;
  protected readonly progress = readProgress(this.tenderId);
  protected readonly problem = computed(() => {
    const fault = this.progress.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly crumbs = computed(() => [
    { says: 'Tenders', path: PATHS.tenders },
    { says: this.progress.hasValue() ? this.progress.value().title : 'Tender', path: PATHS.tender(this.tenderId()) },
  ]);
}
