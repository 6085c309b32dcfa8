import { Component, input, model } from '@angular/core';

/** One yes-or-no choice as a native checkbox. */
@Component({
  selector: 'app-check-field',
  template: `
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          [id]="field()"
          [checked]="value()"
          (change)="value.set($any($event.target).checked)"
        />
        <label class="govuk-label govuk-checkboxes__label" [attr.for]="field()">{{ label() }}</label>
      </div>
    </div>
  `,
})
export class CheckField {
  /** Id of the checkbox. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly value = model(false);
}
