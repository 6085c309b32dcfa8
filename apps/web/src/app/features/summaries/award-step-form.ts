import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';

/** A step on the way to the contract that is recorded here. */
export type RecordedStep = 'notice' | 'contract';

/** A step as it is recorded, or corrected with a reason. */
export interface StepGiven {
  readonly on: string;
  readonly reference: string | null;
  readonly reason: string | null;
}

/** Ids of the fields of a step. */
export function stepFields(step: RecordedStep) {
  return { on: `${step}-on`, reference: `${step}-reference`, reason: `${step}-reason` };
}

/** Records the notice or the contract, or corrects what was recorded. */
@Component({
  selector: 'app-award-step-form',
  imports: [TextArea, TextField],
  template: `
    <form class="app-measure" novalidate (submit)="send($event)">
      <app-text-field
        [field]="fields().on"
        [label]="days[step()]"
        kind="day"
        [error]="fault()(fields().on)"
        [(value)]="on"
      />
      @if (step() === 'notice') {
        <app-text-field
          [field]="fields().reference"
          label="Reference"
          i18n-label
          [error]="fault()(fields().reference)"
          [(value)]="reference"
        />
      }
      @if (recordedOn() !== null) {
        <app-text-area
          [field]="fields().reason"
          label="What was wrong before?"
          i18n-label
          hint="The days that follow from it are worked out anew, on the bidders’ own pages too."
          i18n-hint
          [rows]="2"
          [error]="fault()(fields().reason)"
          [(value)]="reason"
        />
      }
      <button type="submit" class="govuk-button" [class.govuk-button--secondary]="recordedOn() !== null">
        {{ button() }}
      </button>
    </form>
  `,
})
export class AwardStepForm {
  readonly step = input.required<RecordedStep>();
  /** The day that was recorded before; null where the step is recorded for the first time. */
  readonly recordedOn = input<string | null>(null);
  readonly recordedReference = input<string | null>(null);
  /** What the service has against a field, by its id. */
  readonly fault = input.required<(field: string) => string>();
  readonly given = output<StepGiven>();

  protected readonly days = {
    notice: $localize`Day on which the contract award notice was published`,
    contract: $localize`Day of the contract`,
  };
  protected readonly fields = computed(() => stepFields(this.step()));
  protected readonly button = computed(() => {
    if (this.recordedOn() !== null) return $localize`Correct it`;
    return this.step() === 'notice' ? $localize`Record the notice` : $localize`Record the contract`;
  });
  // The same form goes on from the notice to the contract, of which nothing is on record either.
  readonly #recorded = computed(() => ({
    step: this.step(),
    on: this.recordedOn() ?? '',
    reference: this.recordedReference() ?? '',
  }));
  protected readonly on = linkedSignal({ source: this.#recorded, computation: ({ on }) => on });
  protected readonly reference = linkedSignal({ source: this.#recorded, computation: ({ reference }) => reference });
  protected readonly reason = linkedSignal({ source: this.#recorded, computation: () => '' });

  protected send(event: Event): void {
    event.preventDefault();
    const reference = this.step() === 'notice' ? orNull(this.reference()) : null;
    this.given.emit({ on: this.on(), reference, reason: orNull(this.reason()) });
  }
}

function orNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
