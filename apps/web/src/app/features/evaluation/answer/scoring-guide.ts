import { Component, input } from '@angular/core';
import type { Band } from '@evenhand/shared/contracts';

/** The published scale, closed until it is wanted; what is said of it besides stands below. */
@Component({
  selector: 'app-scoring-guide',
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n>Scoring guide</span>
      </summary>
      <div class="govuk-details__text">
        <dl class="app-facts">
          @for (band of bands(); track band.mark) {
            <div class="app-facts__row">
              <dt>{{ band.mark }} {{ band.label }}</dt>
              <dd>{{ band.descriptor }}</dd>
            </div>
          }
        </dl>
        <ng-content />
      </div>
    </details>
  `,
})
export class ScoringGuide {
  readonly bands = input.required<readonly Band[]>();
}
