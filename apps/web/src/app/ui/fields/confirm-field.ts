import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';
import { FieldWords } from './field-words.ts';

/** A checkbox that has to be ticked before something which cannot be taken back, with its error. Never ticked by itself. */
@Component({
  selector: 'app-confirm-field',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <app-field-words [field]="field()" [error]="error()" />
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          [id]="field()"
          [attr.aria-describedby]="described()"
          [checked]="value()"
          (change)="value.set($any($event.target).checked)"
        />
        <label class="govuk-label govuk-checkboxes__label" [attr.for]="field()">{{ label() }}</label>
      </div>
    </div>
  `,
})
export class ConfirmField {
  /** Id of the checkbox. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input('');
  readonly value = model(false);
  protected readonly described = computed(() => describedBy(this.field(), { hint: false, error: this.error() !== '' }));
}
