import { Component, input } from '@angular/core';
import type { DeliveryQueueView } from '@evenhand/shared/contracts';
import { day } from '../../ui/figures.ts';
import { Scroller } from '../../ui/scroller.ts';

/** Where each round of reports stands: what is owed now, what waits, and of how many commitments less was delivered. */
@Component({
  selector: 'app-round-table',
  imports: [Scroller],
  template: `
    <div appScroller="Rounds of reports" i18n-appScroller>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden" i18n>
          Rounds of reports, newest first
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header" i18n>Periods until</th>
            <th scope="col" class="govuk-table__header" i18n>Expected by</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Asked</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Owed</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>To review</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Accepted</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Commitments behind</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          @for (round of rounds(); track round.to) {
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">{{ day(round.to) }}</th>
              <td class="govuk-table__cell">
                {{ day(round.dueOn) }}
                @if (round.isOverdue) {
                  <span class="app-line app-wrong" i18n>Overdue</span>
                }
              </td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ round.asked }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ round.owed }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ round.toReview }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ round.accepted }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ round.short }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class RoundTable {
  readonly rounds = input.required<DeliveryQueueView['rounds']>();
  protected readonly day = day;
}
