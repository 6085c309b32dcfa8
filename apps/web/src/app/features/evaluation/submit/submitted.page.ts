import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '../../../core/paths.ts';

/** What happens after an evaluator has handed in. */
@Component({
  selector: 'app-scores-submitted',
  imports: [RouterLink],
  template: `
    <div class="app-measure">
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Your scores are submitted</h1>
      <p class="govuk-body" i18n>
        The chair sees that you are done. When the panel meets, your scores and reasons are what it talks about. If the
        chair sends one back, it shows at the top of your scoring.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" [routerLink]="paths.scoring(tenderId())" i18n>Your scoring</a>
      </p>
      <p class="govuk-body"><a class="govuk-link" [routerLink]="paths.myWork" i18n>My work</a></p>
    </div>
  `,
})
export class SubmittedPage {
  readonly tenderId = input.required<string>();
  protected readonly paths = PATHS;
}
