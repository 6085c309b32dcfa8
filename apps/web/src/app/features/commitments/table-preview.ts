import { Component, computed, input, output } from '@angular/core';
import type { DeliveryTableView } from '@evenhand/shared/contracts';
import { counted } from '../../ui/figures.ts';
import { Scroller } from '../../ui/scroller.ts';
import { periodInWords } from './commitment-words.ts';

/** What a table of reports holds, or what is wrong with it, before anything is sent. */
@Component({
  selector: 'app-table-preview',
  imports: [Scroller],
  template: `
    <h3 class="govuk-heading-s" i18n>What the table holds</h3>
    <p class="govuk-body" i18n>{{ counted(table().reports.length, 'report') }} can be sent.</p>
    @if (replaced() > 0) {
      <p class="govuk-body" i18n>
        {{ counted(replaced(), 'report') }} of them will take the place of one that was sent before.
      </p>
    }
    @if (table().errors.length > 0) {
      <p class="govuk-body" i18n>Nothing was sent. Correct these rows and look again.</p>
      <dl class="govuk-summary-list app-measure">
        @for (error of table().errors; track $index) {
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key" i18n>Row {{ error.row }}</dt>
            <dd class="govuk-summary-list__value">{{ error.says }}</dd>
          </div>
        }
      </dl>
    } @else if (table().reports.length > 0) {
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text" i18n>Reports in the table</span>
        </summary>
        <div appScroller="Reports in the table" i18n-appScroller>
          <table class="govuk-table app-table">
            <caption class="govuk-table__caption govuk-visually-hidden" i18n>
              Reports in the table
            </caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                <th scope="col" class="govuk-table__header" i18n>Commitment</th>
                <th scope="col" class="govuk-table__header" i18n>Period</th>
                <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Delivered</th>
                <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Row</th>
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              @for (report of table().reports; track report.row) {
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">{{ report.code }}</th>
                  <td class="govuk-table__cell">
                    {{ period(report.period) }}
                    @if (report.replaces) {
                      <span class="app-line app-quiet" i18n>Takes the place of one sent before</span>
                    }
                  </td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{{ report.amount }}</td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{{ report.row }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
      <button type="button" class="govuk-button" (click)="sent.emit()" i18n>Send these reports for review</button>
    }
  `,
})
export class TablePreview {
  readonly table = input.required<DeliveryTableView>();
  readonly sent = output();

  protected readonly replaced = computed(() => this.table().reports.filter(({ replaces }) => replaces).length);
  protected readonly counted = counted;
  protected readonly period = periodInWords;
}
