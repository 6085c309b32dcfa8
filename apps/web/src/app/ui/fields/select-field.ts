import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';
import { FieldWords } from './field-words.ts';
import type { Choice } from './radios.ts';

/** One of many choices, as a native select. */
@Component({
  selector: 'app-select-field',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <label class="govuk-label" [attr.for]="field()">{{ label() }}</label>
    <app-field-words [field]="field()" [hint]="hint()" [error]="error()" />
    <select
      class="govuk-select"
      [id]="field()"
      [attr.aria-describedby]="described()"
      (change)="value.set($any($event.target).value)"
    >
      @for (choice of choices(); track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.says }}</option>
      }
    </select>
  `,
})
export class SelectField {
  /** Id of the select. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly hint = input('');
  readonly error = input('');
  readonly value = model('');
  protected readonly described = computed(() =>
    describedBy(this.field(), { hint: this.hint() !== '', error: this.error() !== '' }),
  );
}
