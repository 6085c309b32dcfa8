import { Component, inject, input, output, signal } from '@angular/core';
import type { ComplianceView, ThresholdView } from '@evenhand/shared/contracts';
import { Compliance } from '../../core/api/compliance.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { sending } from './sending.ts';

/** Takes a threshold back that was written wrongly, while the tender is being set up. */
@Component({
  selector: 'app-withdraw-threshold',
  imports: [ErrorSummary, TextArea],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n
          >Withdraw it<span class="govuk-visually-hidden">: {{ threshold().clause }}</span></span
        >
      </summary>
      <div class="govuk-details__text">
        @if (form.errors().length > 0) {
          <app-error-summary [errors]="form.errors()" />
        }
        <form novalidate (submit)="withdraw($event)">
          <p class="govuk-body" i18n>It stays on record and no longer counts. Add another one in its place.</p>
          <app-text-area
            [field]="form.id('reason')"
            label="Why it is withdrawn"
            i18n-label
            [rows]="2"
            [error]="form.errorOf('reason')"
            [(value)]="reason"
          />
          <button type="submit" class="govuk-button govuk-button--secondary" i18n>Withdraw the threshold</button>
        </form>
      </div>
    </details>
  `,
})
export class WithdrawThreshold {
  readonly tenderId = input.required<string>();
  readonly threshold = input.required<ThresholdView>();
  readonly changed = output<ComplianceView>();

  protected readonly reason = signal('');
  protected readonly form = sending(() => `withdraw-${this.threshold().id}`);
  readonly #compliance = inject(Compliance);

  protected withdraw(event: Event): void {
    event.preventDefault();
    const sent = this.#compliance.withdrawThreshold(this.tenderId(), this.threshold().id, this.reason());
    this.form.send(sent, ['reason'], (view) => {
      this.changed.emit(view);
    });
  }
}
