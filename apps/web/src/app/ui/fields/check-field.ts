import { Component, computed, input, model } from '@angular/core';
import { describedBy } from './described-by.ts';

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
          [attr.aria-describedby]="described()"
          [checked]="value()"
          (change)="value.set($any($event.target).checked)"
        />
        <label class="govuk-label govuk-checkboxes__label" [attr.for]="field()">{{ label() }}</label>
        @if (hint() !== '') {
          <div class="govuk-hint govuk-checkboxes__hint" [id]="field() + '-hint'">{{ hint() }}</div>
        }
      </div>
    </div>
  `,
})
export class CheckField {
  /** Id of the checkbox. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly value = model(false);
  protected readonly described = computed(() => describedBy(this.field(), { hint: this.hint() !== '', error: false }));
}
