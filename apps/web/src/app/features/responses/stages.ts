import { Component, computed, input } from '@angular/core';
import type { ResponseStage, ResponseSummaryView } from '@evenhand/shared/contracts';

const STEPS: readonly { readonly stage: ResponseStage; readonly says: string }[] = [
  { stage: 'received', says: $localize`Received` },
  { stage: 'reading', says: $localize`Reading the files` },
  { stage: 'scoring', says: $localize`Finding claims and indicative bands` },
];

/** How far a response has come, in words. */
@Component({
  selector: 'app-stages',
  template: `
    <section class="app-measure" aria-labelledby="progress-heading">
      <h2 class="govuk-heading-m" id="progress-heading" i18n>In progress</h2>
      <p class="govuk-body">{{ response().says }}</p>
      <ol class="app-steps">
        @for (step of steps(); track step.says) {
          <li class="app-steps__step" [attr.aria-current]="step.now ? 'step' : null">
            <span class="app-steps__says">{{ step.says }}</span>
            <strong class="govuk-tag app-tag" [class]="step.colour">{{ step.word }}</strong>
          </li>
        }
      </ol>
      <p class="govuk-body" i18n>You can leave this page. The work goes on without it and nothing is lost.</p>
    </section>
  `,
})
export class Stages {
  readonly response = input.required<ResponseSummaryView>();

  protected readonly steps = computed(() => {
    const at = Math.max(
      0,
      STEPS.findIndex(({ stage }) => stage === this.response().stage),
    );
    return STEPS.map(({ says }, i) => {
      if (i < at || i === 0) return { says, now: false, word: $localize`Done`, colour: 'govuk-tag--green' };
      if (i === at || (at === 0 && i === 1)) {
        return { says, now: true, word: at === 0 ? $localize`Waiting` : $localize`Now`, colour: 'govuk-tag--blue' };
      }
      return { says, now: false, word: $localize`Next`, colour: 'govuk-tag--grey' };
    });
  });
}
