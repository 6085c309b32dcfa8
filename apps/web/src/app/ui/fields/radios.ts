import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';
import { FieldWords } from './field-words.ts';

export interface Choice {
  readonly value: string;
  readonly says: string;
  readonly hint?: string;
}

/** One of several choices as native radios, none chosen to begin with unless the form has a value. */
@Component({
  selector: 'app-radios',
  imports: [FieldWords],
  host: { class: 'govuk-form-group app-field', '[class.govuk-form-group--error]': 'error() !== ""' },
  template: `
    <fieldset class="govuk-fieldset" [attr.aria-describedby]="described()">
      <legend class="govuk-fieldset__legend" [class.govuk-fieldset__legend--s]="strong()">{{ legend() }}</legend>
      <app-field-words [field]="field()" [hint]="hint()" [error]="error()" />
      <div class="govuk-radios" [class.govuk-radios--small]="small()" [class.govuk-radios--inline]="inline()">
        @for (choice of choices(); track choice.value) {
          <div class="govuk-radios__item">
            <input
              class="govuk-radios__input"
              type="radio"
              [id]="$first ? field() : field() + '-' + $index"
              [attr.name]="field()"
              [value]="choice.value"
              [checked]="value() === choice.value"
              [attr.aria-describedby]="choice.hint ? field() + '-' + $index + '-hint' : null"
              (change)="value.set(choice.value)"
            />
            <label class="govuk-label govuk-radios__label" [attr.for]="$first ? field() : field() + '-' + $index">{{
              choice.says
            }}</label>
            @if (choice.hint) {
              <div class="govuk-hint govuk-radios__hint" [id]="field() + '-' + $index + '-hint'">{{ choice.hint }}</div>
            }
          </div>
        }
      </div>
    </fieldset>
  `,
})
export class Radios {
  /** Id of the first radio, where an error summary leads. */
  readonly field = input.required<string>();
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly hint = input('');
  readonly error = input('');
  readonly strong = input(true);
  readonly small = input(false);
  readonly inline = input(false);
  readonly value = model('');
  protected readonly described = computed(() =>
    describedBy(this.field(), { hint: this.hint() !== '', error: this.error() !== '' }),
  );
}
