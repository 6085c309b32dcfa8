import { Component, input } from '@angular/core';
import type { StandingWarning } from '@evenhand/shared/contracts';

const REASONS: Readonly<Record<string, string>> = {
  decisive: $localize`What decided`,
  'not-above': $localize`Why not higher`,
  'not-below': $localize`Why not lower`,
  reconcile: $localize`Why more than nothing`,
  // Where the published rule decided, the record gives its reason as what decided.
  'rule-reason': $localize`What decided`,
  'reason-for-bidder': $localize`Reason for the bidder`,
};

/** What the panel was warned of beside its reasons, and left as it was, when it locked an item. */
@Component({
  selector: 'app-warnings-at-lock',
  template: `
    @if (warnings(); as stood) {
      @if (stood.length > 0) {
        <h3 class="govuk-heading-s" i18n>Warnings that stood when it was locked</h3>
        <ul class="govuk-list govuk-list--bullet app-measure">
          @for (one of stood; track $index) {
            <li>{{ about(one.step) }}: “{{ one.words }}”: {{ one.says }}</li>
          }
        </ul>
      } @else {
        <p class="govuk-body" i18n>No warning stood when it was locked.</p>
      }
    } @else {
      <p class="govuk-body app-quiet" i18n>
        Which warnings stood when it was locked is not on record: it was locked before they were kept.
      </p>
    }
  `,
})
export class WarningsAtLock {
  readonly warnings = input.required<readonly StandingWarning[] | null>();
  /** The parts of the question, by their id. */
  readonly parts = input.required<readonly { readonly part: string; readonly title: string }[]>();

  /** Which reason it is about, by the heading that the record prints it under. */
  protected about(step: string): string {
    const part = this.parts().find((one) => step === `reason/${one.part}`);
    return part?.title ?? REASONS[step] ?? step;
  }
}
