import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PortfolioView } from '@evenhand/shared/contracts';
import { PATHS } from '../../core/paths.ts';
import { counted, day } from '../../ui/figures.ts';
import { Scroller } from '../../ui/scroller.ts';

/** The contracts of an authority as each stands today, with the way to what there is to do. */
@Component({
  selector: 'app-standing-table',
  imports: [RouterLink, Scroller],
  template: `
    <div appScroller="Contracts" i18n-appScroller>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden" i18n>
          Contracts as they stand today
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header" i18n>Contract</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>On track</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Late or ended short</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Done</th>
            <th scope="col" class="govuk-table__header" i18n>To review</th>
            <th scope="col" class="govuk-table__header" i18n>Next report expected by</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          @for (contract of contracts(); track contract.tenderId) {
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link" [routerLink]="paths.commitments(contract.tenderId)">{{ contract.title }}</a>
                <span class="app-line app-quiet">{{ contract.supplier }}</span>
              </th>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ contract.onTrack }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ contract.behind }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ contract.done }}</td>
              <td class="govuk-table__cell">
                @if (contract.toReview === 0) {
                  <ng-container i18n>Nothing</ng-container>
                } @else {
                  <a class="govuk-link" [routerLink]="paths.deliveryReports(contract.tenderId)" i18n
                    >{{ counted(contract.toReview, 'report')
                    }}<span class="govuk-visually-hidden"> of {{ contract.title }}</span></a
                  >
                }
              </td>
              <td class="govuk-table__cell">
                @if (contract.nextDueOn; as next) {
                  {{ day(next) }}
                } @else {
                  <ng-container i18n>None owed</ng-container>
                }
                @if (contract.overdue > 0) {
                  <span class="app-line app-wrong" i18n
                    >{{ counted(contract.overdue, 'commitment') }} with an overdue report</span
                  >
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class StandingTable {
  readonly contracts = input.required<PortfolioView['standing']>();
  protected readonly paths = PATHS;
  protected readonly counted = counted;
  protected readonly day = day;
}
