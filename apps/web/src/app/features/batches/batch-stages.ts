import { Component, input } from '@angular/core';
import type { BatchView } from '@evenhand/shared/contracts';

/** How many responses of a batch, or of those of several tenders, stand at each stage, and how those that are done came out. */
@Component({
  selector: 'app-batch-stages',
  template: `
    <dl class="govuk-summary-list" [attr.aria-label]="label()">
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key" i18n>Received</dt>
        <dd class="govuk-summary-list__value">{{ of().stages.received }}</dd>
      </div>
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key" i18n>Being read</dt>
        <dd class="govuk-summary-list__value">{{ of().stages.reading }}</dd>
      </div>
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key" i18n>Being scored</dt>
        <dd class="govuk-summary-list__value">{{ of().stages.scoring }}</dd>
      </div>
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key" i18n>Done</dt>
        <dd class="govuk-summary-list__value" i18n>
          {{ of().outcomes.scored }} scored, {{ of().outcomes.partlyScored }} partly scored,
          {{ of().outcomes.notProduced }} not scored, {{ of().outcomes.failed }} failed
          @if (of().outcomes.cancelled > 0) {
            , {{ of().outcomes.cancelled }} cancelled
          }
        </dd>
      </div>
    </dl>
  `,
})
export class BatchStages {
  readonly of = input.required<Pick<BatchView, 'stages' | 'outcomes'>>();
  readonly label = input.required<string>();
}
