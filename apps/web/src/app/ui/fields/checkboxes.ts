import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';
import { FieldWords } from './field-words.ts';
import type { Choice } from './radios.ts';

/** Any of several choices as native checkboxes, in the order in which they were chosen. */
@Component({
  selector: 'app-checkboxes',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <fieldset class="govuk-fieldset" [attr.aria-describedby]="described()">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{{ legend() }}</legend>
      <app-field-words [field]="field()" [hint]="hint()" [error]="error()" />
      <div class="govuk-checkboxes govuk-checkboxes--small">
        @for (choice of choices(); track choice.value) {
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              [id]="$first ? field() : field() + '-' + $index"
              [checked]="chosen().includes(choice.value)"
              (change)="toggle(choice.value)"
            />
            <label class="govuk-label govuk-checkboxes__label" [attr.for]="$first ? field() : field() + '-' + $index">{{
              choice.says
            }}</label>
          </div>
        }
      </div>
    </fieldset>
  `,
})
export class Checkboxes {
  /** Id of the first checkbox, where an error summary leads. */
  readonly field = input.required<string>();
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly hint = input('');
  readonly error = input('');
  readonly chosen = model.required<readonly string[]>();
  protected readonly described = computed(() =>
    describedBy(this.field(), { hint: this.hint() !== '', error: this.error() !== '' }),
  );

  protected toggle(value: string): void {
    this.chosen.update((now) => (now.includes(value) ? now.filter((each) => each !== value) : [...now, value]));
  }
}
