import { Component, input } from '@angular/core';

/** Hint and error of a field, with the ids that `describedBy` names. */
@Component({
  selector: 'app-field-words',
  template: `
    @if (hint(); as words) {
      <div class="govuk-hint" [id]="field() + '-hint'">{{ words }}</div>
    }
    @if (error(); as words) {
      <p class="govuk-error-message" [id]="field() + '-error'">
        <span class="govuk-visually-hidden" i18n>Error:</span> {{ words }}
      </p>
    }
  `,
})
export class FieldWords {
  readonly field = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
}
