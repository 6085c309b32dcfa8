import { Component, input } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { Scroller } from '../../ui/scroller.ts';

/** What every question weighs as it comes out, beside what is published. */
@Component({
  selector: 'app-weight-table',
  imports: [Scroller],
  template: `
    <h2 class="govuk-heading-m" i18n>Effective weights</h2>
    <p class="govuk-body" i18n>
      What each question really weighs under the way of marking. It must be what is published.
    </p>
    <div appScroller="Effective weights" i18n-appScroller>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden" i18n>
          Published and effective weights
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header" i18n>Question</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Published</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Effective</th>
            <th scope="col" class="govuk-table__header" i18n>Check</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          @for (row of weights(); track $index) {
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header app-plain">
                {{ row.subCriterion === null ? row.criterion : row.criterion + ', ' + row.subCriterion }}
                {{ row.title }}
              </th>
              <td class="govuk-table__cell govuk-table__cell--numeric">
                @if (row.published === null) {
                  <ng-container i18n>not published</ng-container>
                } @else {
                  {{ row.published }}%
                }
              </td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ row.effective }}%</td>
              <td class="govuk-table__cell">
                @if (row.agrees) {
                  <ng-container i18n>Agrees</ng-container>
                } @else {
                  <ng-container i18n>Differs</ng-container>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class WeightTable {
  readonly weights = input.required<SetupView['weights']['questions']>();
}
