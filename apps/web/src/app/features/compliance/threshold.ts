import { Component, input, output } from '@angular/core';
import type { ComplianceView, ThresholdView } from '@evenhand/shared/contracts';
import { ThresholdResult } from './threshold-result.ts';
import { WithdrawThreshold } from './withdraw-threshold.ts';

/** One mandatory threshold, and how each response stands with it. */
@Component({
  selector: 'app-threshold',
  imports: [ThresholdResult, WithdrawThreshold],
  template: `
    @let shown = threshold();
    <section [attr.aria-labelledby]="'threshold-' + shown.id" class="app-entry">
      <h3 class="govuk-heading-s" [id]="'threshold-' + shown.id">{{ shown.clause }}: {{ shown.words }}</h3>
      <p class="govuk-body" i18n>
        {shown.least === null, select, true {The bidder must say yes.} other {At least {{ shown.least }}.}}
        A response that misses it: {{ shown.consequence }}
      </p>
      @for (result of shown.results; track result.responseId) {
        <app-threshold-result
          [tenderId]="tenderId()"
          [threshold]="shown"
          [result]="result"
          [mayRecord]="mayRecord()"
          (changed)="changed.emit($event)"
        />
      }
      @if (mayWithdraw()) {
        <app-withdraw-threshold [tenderId]="tenderId()" [threshold]="shown" (changed)="changed.emit($event)" />
      }
    </section>
  `,
})
export class Threshold {
  readonly tenderId = input.required<string>();
  readonly threshold = input.required<ThresholdView>();
  readonly mayRecord = input(false);
  readonly mayWithdraw = input(false);
  readonly changed = output<ComplianceView>();
}
