import { Component, afterNextRender, computed, inject, input } from '@angular/core';
import type { EvaluationView } from '@evenhand/shared/contracts';
import { AnswerDesk } from './answer-desk.ts';
import { valueInWords } from './value-in-words.ts';

/** Two versions of one score side by side, question by question, where they differ. Nothing is lost whichever is chosen. */
@Component({
  selector: 'app-conflict',
  template: `
    <section aria-labelledby="conflict-heading">
      <h2 class="govuk-heading-m" id="conflict-heading" tabindex="-1" i18n>This score was changed in another place</h2>
      <p class="govuk-body" i18n>
        Perhaps you have it open in another tab or on another machine. Both versions are kept in the history whichever
        you choose.
      </p>
      <div class="app-versions">
        @for (difference of differences(); track difference.id) {
          <h3 class="govuk-heading-s app-versions__asks">{{ difference.asks }}</h3>
          <p class="govuk-body app-versions__one"><strong i18n>Yours</strong> {{ difference.mine || nothing }}</p>
          <p class="govuk-body app-versions__one"><strong i18n>The other</strong> {{ difference.theirs || nothing }}</p>
        }
      </div>
      <div class="govuk-button-group">
        <button type="button" class="govuk-button" (click)="desk.settle('mine')" i18n>Keep mine</button>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="desk.settle('theirs')" i18n>
          Use the other
        </button>
      </div>
    </section>
  `,
})
export class ConflictView {
  readonly theirs = input.required<EvaluationView>();
  protected readonly nothing = $localize`Nothing`;
  protected readonly desk = inject(AnswerDesk);

  protected readonly differences = computed(() => {
    const { values } = this.desk.state();
    const others = this.theirs().values;
    return this.desk
      .script()
      .steps.map((step) => ({
        id: step.id,
        asks: step.asks(values),
        mine: valueInWords(step, values[step.id]),
        theirs: valueInWords(step, others[step.id]),
      }))
      .filter(({ mine, theirs }) => mine !== theirs);
  });

  constructor() {
    afterNextRender(() => document.getElementById('conflict-heading')?.focus());
  }
}
