import { Component, input, output } from '@angular/core';
import type { ProblemDetails } from '@evenhand/shared/problems';

/** A fault in words: what happened, what to do, and what to quote when asking for help. The page gives the heading. */
@Component({
  selector: 'app-problem',
  template: `
    <div class="app-measure">
      @if (problem().detail !== heading()) {
        <p class="govuk-body">{{ problem().detail }}</p>
      }
      <p class="govuk-body">{{ problem().todo }}</p>
      @if (canRetry()) {
        <button type="button" class="govuk-button govuk-button--secondary" (click)="retry.emit()">Try again</button>
      }
      @if (problem().instance; as reference) {
        <p class="govuk-body-s app-quiet">If you ask for help, quote the reference {{ reference }}.</p>
      }
    </div>
  `,
})
export class ProblemView {
  readonly problem = input.required<ProblemDetails>();
  /** The heading under which the problem stands, so that its sentence is not said twice. */
  readonly heading = input('');
  readonly canRetry = input(true);
  readonly retry = output();
}
