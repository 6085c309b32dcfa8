import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ComplianceView, ThresholdView } from '@evenhand/shared/contracts';
import { Compliance } from '../../core/api/compliance.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { sending } from './sending.ts';

/** How one response stands with one threshold: what it states, what the rule says, and an override by two people. */
@Component({
  selector: 'app-threshold-result',
  imports: [ErrorSummary, TextArea, TextField],
  templateUrl: './threshold-result.html',
})
export class ThresholdResult {
  readonly tenderId = input.required<string>();
  readonly threshold = input.required<ThresholdView>();
  readonly result = input.required<ThresholdView['results'][number]>();
  readonly mayRecord = input(false);
  protected readonly overrideLabel = (name: string) => $localize`Override for ${name}:name:`;
  protected readonly statedLabel = (name: string) => $localize`What ${name}:name: states`;
  protected readonly hints = { yesOrNo: $localize`yes or no`, figure: $localize`A figure.` };
  readonly changed = output<ComplianceView>();

  protected readonly stated = signal('');
  protected readonly evidence = signal('');
  protected readonly reason = signal('');
  protected readonly clause = signal('');
  protected readonly form = sending(() => `${this.threshold().id}-${this.result().responseId}`);
  protected readonly tag = computed(() => {
    const { passes, met } = this.result();
    if (passes === null) return { says: $localize`Not entered`, colour: 'govuk-tag--grey' };
    if (passes)
      return { says: met === true ? $localize`Passes` : $localize`Passes by override`, colour: 'govuk-tag--green' };
    return { says: $localize`Does not pass`, colour: 'govuk-tag--red' };
  });
  readonly #compliance = inject(Compliance);

  protected state(event: Event): void {
    event.preventDefault();
    const words = this.stated().trim();
    const stated = { responseId: this.result().responseId, stated: words, evidence: this.evidence() };
    this.#send(this.#compliance.state(this.tenderId(), this.threshold().id, stated), ['stated', 'evidence']);
  }

  protected ask(event: Event): void {
    event.preventDefault();
    const asked = { responseId: this.result().responseId, reason: this.reason(), clause: this.clause() };
    this.#send(this.#compliance.askOverride(this.tenderId(), this.threshold().id, asked), ['reason', 'clause']);
  }

  protected approve(): void {
    const { responseId } = this.result();
    this.#send(this.#compliance.approveOverride(this.tenderId(), this.threshold().id, responseId), ['approve']);
  }

  #send(sent: ReturnType<Compliance['state']>, fields: readonly string[]): void {
    this.form.send(sent, fields, (view) => {
      for (const field of [this.stated, this.evidence, this.reason, this.clause]) field.set('');
      this.changed.emit(view);
    });
  }
}
