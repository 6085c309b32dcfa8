import { Component, input } from '@angular/core';
import type { BoardReportView } from '@evenhand/shared/contracts';
import { withThousands } from '../../ui/figures.ts';
import { Scroller } from '../../ui/scroller.ts';

type Row = BoardReportView['sums'][number] & { readonly group?: string };

/** Promised and delivered by theme and unit, for each group where there are groups. The bar repeats figures that stand beside it. */
@Component({
  selector: 'app-sums-table',
  imports: [Scroller],
  template: `
    <div [appScroller]="caption()">
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">
          {{
            caption()
          }}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            @if (head() !== '') {
              <th scope="col" class="govuk-table__header">{{ head() }}</th>
            }
            <th scope="col" class="govuk-table__header" i18n>Theme</th>
            <th scope="col" class="govuk-table__header" i18n>Counted in</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Contracts</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Due</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Delivered</th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric" i18n>Whole contracts</th>
            <th scope="col" class="govuk-table__header" i18n>Share of the whole</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          @for (row of rows(); track $index) {
            <tr class="govuk-table__row">
              @if (head() !== '') {
                <th scope="row" class="govuk-table__header">{{ row.group }}</th>
                <td class="govuk-table__cell">{{ row.theme }}</td>
              } @else {
                <th scope="row" class="govuk-table__header">{{ row.theme }}</th>
              }
              <td class="govuk-table__cell">{{ row.unit }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ row.contracts }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ figure(row.promised) }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ figure(row.delivered) }}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">{{ figure(row.whole) }}</td>
              <td class="govuk-table__cell">
                <progress
                  [attr.max]="row.whole === '0' ? '1' : row.whole"
                  [attr.value]="row.delivered"
                  [attr.aria-label]="shareInWords(row)"
                ></progress>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class SumsTable {
  readonly rows = input.required<readonly Row[]>();
  readonly caption = input.required<string>();
  /** What the groups are; empty where there are none. */
  readonly head = input('');
  protected readonly figure = withThousands;

  protected shareInWords({ delivered, whole }: Row): string {
    return $localize`${withThousands(delivered)}:delivered: of ${withThousands(whole)}:whole:`;
  }
}
