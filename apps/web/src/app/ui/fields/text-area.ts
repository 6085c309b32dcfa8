import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';
import { FieldWords } from './field-words.ts';

/** Several lines of text with their label, hint and error. */
@Component({
  selector: 'app-text-area',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <label class="govuk-label" [class.govuk-label--s]="strong()" [attr.for]="field()">{{ label() }}</label>
    <app-field-words [field]="field()" [hint]="hint()" [error]="error()" />
    <textarea
      class="govuk-textarea"
      [class.govuk-textarea--error]="error() !== ''"
      [id]="field()"
      [attr.rows]="rows()"
      [attr.aria-describedby]="described()"
      [value]="value()"
      (input)="value.set($any($event.target).value)"
    ></textarea>
  `,
})
export class TextArea {
  /** Id of the text area. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly rows = input(4);
  readonly strong = input(false);
  readonly value = model('');
  protected readonly described = computed(() =>
    describedBy(this.field(), { hint: this.hint() !== '', error: this.error() !== '' }),
  );
}
