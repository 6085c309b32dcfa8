import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';
import { FieldWords } from './field-words.ts';

/** A field that browsers and password managers know: an address, a passphrase or a code. Pasting is never hindered. */
@Component({
  selector: 'app-secret-field',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <label class="govuk-label govuk-label--s" [attr.for]="field()">{{ label() }}</label>
    <app-field-words [field]="field()" [hint]="hint()" [error]="error()" />
    <input
      class="govuk-input"
      [class.govuk-input--error]="error() !== ''"
      [id]="field()"
      [attr.type]="kind()"
      [attr.autocomplete]="knownAs()"
      [attr.aria-describedby]="described()"
      [attr.spellcheck]="false"
      autocapitalize="none"
      [value]="value()"
      (input)="value.set($any($event.target).value)"
    />
  `,
})
export class SecretField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly kind = input<'email' | 'password' | 'text'>('text');
  /** What the browser may fill in, in the words of the autocomplete attribute. */
  readonly knownAs = input.required<string>();
  readonly value = model('');
  protected readonly described = computed(() =>
    describedBy(this.field(), { hint: this.hint() !== '', error: this.error() !== '' }),
  );
}
