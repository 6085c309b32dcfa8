import { Component, computed, input } from '@angular/core';
import type { Portions } from './portions.ts';

/** Which part of a long list is shown, and the way to the parts before and after it; nothing where all of it is. */
@Component({
  selector: 'app-portion-steps',
  template: `
    @if (list().hasBefore() || list().hasMore()) {
      <p class="app-portion-steps">
        <span role="status">{{ where() }}</span>
        <button
          type="button"
          class="app-link-button"
          [attr.aria-disabled]="list().hasBefore() ? null : 'true'"
          (click)="list().step(-1)"
          i18n
        >
          Show those before<span class="govuk-visually-hidden">: {{ what() }}</span>
        </button>
        <button
          type="button"
          class="app-link-button"
          [attr.aria-disabled]="list().hasMore() ? null : 'true'"
          (click)="list().step(1)"
          i18n
        >
          Show the next<span class="govuk-visually-hidden">: {{ what() }}</span>
        </button>
      </p>
    }
  `,
})
export class PortionSteps {
  readonly list = input.required<Portions<unknown>>();
  /** What the list holds, for people who hear the buttons without what stands around them. */
  readonly what = input.required<string>();

  protected readonly where = computed(() => {
    const { first, shown, count } = this.list();
    return $localize`${first() + 1}:first: to ${first() + shown().length}:length: of ${count()}:count:`;
  });
}
