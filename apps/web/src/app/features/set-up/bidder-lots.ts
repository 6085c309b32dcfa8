import { Component, computed, input, model } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { describedBy } from '../../ui/fields/described-by.ts';
import { FieldWords } from '../../ui/fields/field-words.ts';

/** The lots that a bidder bids for; none chosen means all of them. */
@Component({
  selector: 'app-bidder-lots',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <fieldset class="govuk-fieldset" [attr.aria-describedby]="described()">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" i18n>Only for these lots (optional)</legend>
      <app-field-words
        [field]="field()"
        hint="Choose none where it bids for all of them. Scoring opens only when every bidder bids for the whole tender."
        i18n-hint
        [error]="error()"
      />
      <div class="govuk-checkboxes govuk-checkboxes--small">
        @for (lot of offered(); track lot.id) {
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              [id]="$first ? field() : field() + '-' + $index"
              [checked]="chosen().includes(lot.id)"
              (change)="toggle(lot.id)"
            />
            <label class="govuk-label govuk-checkboxes__label" [attr.for]="$first ? field() : field() + '-' + $index">
              @if (lot.title === null) {
                <ng-container i18n>{{ lot.id }}, which the tender no longer has</ng-container>
              } @else {
                {{ lot.id }} {{ lot.title }}
              }
            </label>
          </div>
        }
      </div>
    </fieldset>
  `,
})
export class BidderLots {
  /** Id of the first checkbox, where an error summary leads. */
  readonly field = input.required<string>();
  readonly lots = input.required<SetupView['lots']>();
  readonly error = input('');
  readonly chosen = model.required<readonly string[]>();
  /** Lots of the tender, and those that a bidder still has after they were removed: they must be taken away. */
  protected readonly offered = computed(() => [
    ...this.lots(),
    ...this.chosen()
      .filter((id) => !this.lots().some((lot) => lot.id === id))
      .map((id) => ({ id, title: null })),
  ]);
  protected readonly described = computed(() => describedBy(this.field(), { hint: true, error: this.error() !== '' }));

  protected toggle(id: string): void {
    this.chosen.update((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  }
}
