import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';
import { FieldWords } from './field-words.ts';

/** One line of text, a number, a day or a moment, with its label, hint and error. Nothing is refused while it is typed. */
@Component({
  selector: 'app-text-field',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <label class="govuk-label" [class.govuk-label--s]="strong()" [attr.for]="field()">{{ label() }}</label>
    <app-field-words [field]="field()" [hint]="hint()" [error]="error()" />
    <input
      class="govuk-input"
      [class.govuk-input--error]="error() !== ''"
      [class.govuk-input--width-10]="narrow()"
      [id]="field()"
      [attr.type]="types[kind()]"
      [attr.inputmode]="kind() === 'number' ? 'decimal' : null"
      [attr.autocomplete]="'off'"
      [attr.aria-describedby]="described()"
      [value]="value()"
      (input)="value.set($any($event.target).value)"
    />
  `,
})
export class TextField {
  /** Id of the input. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly kind = input<'words' | 'number' | 'day' | 'moment'>('words');
  readonly strong = input(false);
  readonly value = model('');
  protected readonly types = { words: 'text', number: 'text', day: 'date', moment: 'datetime-local' } as const;
  protected readonly narrow = computed(() => this.kind() === 'number' || this.kind() === 'day');
  protected readonly described = computed(() =>
    describedBy(this.field(), { hint: this.hint() !== '', error: this.error() !== '' }),
  );
}
