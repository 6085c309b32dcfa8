import { Component, computed, inject, input, output } from '@angular/core';
import { asked } from '@evenhand/shared/guide/guide';
import { isBlank } from '@evenhand/shared/guide/values';
import { AnswerDesk } from './answer-desk.ts';
import { valueInWords } from './value-in-words.ts';

/** What has been answered, in order, each with the way back to it. Going back wipes nothing. */
@Component({
  selector: 'app-answers-so-far',
  template: `
    <details class="govuk-details" [open]="open()">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n>Answers so far ({{ answers().length }})</span>
      </summary>
      <dl class="govuk-summary-list app-so-far">
        @for (answer of answers(); track answer.id) {
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{{ answer.asks }}</dt>
            <dd class="govuk-summary-list__value app-clamp">{{ answer.says }}</dd>
            @if (canChange()) {
              <dd class="govuk-summary-list__actions">
                <button type="button" class="app-link-button" (click)="go.emit(answer.id)" i18n>
                  Change<span class="govuk-visually-hidden">: {{ answer.asks }}</span>
                </button>
              </dd>
            }
          </div>
        }
      </dl>
    </details>
  `,
})
export class AnswersSoFar {
  readonly open = input(false);
  readonly canChange = input(true);
  readonly go = output<string>();
  readonly #desk = inject(AnswerDesk);

  protected readonly answers = computed(() => {
    const { values } = this.#desk.state();
    return asked(this.#desk.script(), values)
      .filter(({ id }) => !isBlank(values[id]))
      .map((step) => ({ id: step.id, asks: step.asks(values), says: valueInWords(step, values[step.id]) }));
  });
}
