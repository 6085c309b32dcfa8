import { Component, input } from '@angular/core';
import type { CorrectionView } from '@evenhand/shared/contracts';
import { moment } from '../../ui/figures.ts';

/** What was corrected after a sign-off: by whom, why, and each mark before and after. Nothing where nothing was. */
@Component({
  selector: 'app-correction-list',
  template: `
    @if (corrections().length > 0) {
      <section class="app-measure" aria-labelledby="corrections">
        <h2 class="govuk-heading-m" id="corrections" i18n>Corrections after the sign-off</h2>
        @for (correction of corrections(); track $index) {
          <p class="govuk-body" i18n>
            Opened again by {{ correction.by }} on {{ moment(correction.at) }}: {{ correction.reason }}
          </p>
          @if (correction.setAside; as before) {
            <p class="govuk-body app-quiet" i18n>
              Set aside: the sign-off by {{ before.by }} on {{ moment(before.at) }}.
              @if (before.aboutChecks !== '') {
                <span class="app-line">About the points then: {{ before.aboutChecks }}</span>
              }
            </p>
          }
          <ul class="govuk-list govuk-list--bullet">
            @for (item of correction.items; track item.itemId) {
              <li>
                @if (item.markNow; as now) {
                  <ng-container i18n
                    >{{ item.criterionId }} {{ item.bidder }}: {{ item.markBefore }} before, {{ now }} now</ng-container
                  >
                } @else {
                  <ng-container i18n
                    >{{ item.criterionId }} {{ item.bidder }}: {{ item.markBefore }} before, not agreed again
                    yet</ng-container
                  >
                }
              </li>
            }
          </ul>
        }
      </section>
    }
  `,
})
export class CorrectionList {
  readonly corrections = input.required<readonly CorrectionView[]>();
  protected readonly moment = moment;
}
