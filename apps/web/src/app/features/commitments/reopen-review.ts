import { Component, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { CommitmentView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Commitments } from '../../core/api/commitments.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { faultOf, formFaults } from './form-faults.ts';

const FIELD = 'reopening';

/** Takes the review of a report back, with the reason why it does not stand: the report waits for review again. */
@Component({
  selector: 'app-reopen-review',
  imports: [TextArea],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n>Review it again</span>
      </summary>
      <form class="govuk-details__text" novalidate (submit)="send($event)">
        <p class="govuk-body" i18n>
          Where the review was a mistake, or what was reported proves false. The report waits for review again and
          counts as nothing until then; the review as it was stays in the record.
        </p>
        <app-text-area
          [field]="field"
          label="Why does the review not stand?"
          i18n-label
          [rows]="3"
          [error]="fault()"
          [(value)]="reason"
        />
        <button
          type="submit"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="busy() ? 'true' : null"
          i18n
        >
          Take the review back
        </button>
      </form>
    </details>
  `,
})
export class ReopenReview {
  readonly commitmentId = input.required<string>();
  readonly report = input.required<CommitmentView['reports'][number]>();
  readonly changed = output<CommitmentView>();
  /** The report has changed since it was read. */
  readonly outdated = output<void>();
  readonly failed = output<readonly FieldError[]>();

  readonly #commitments = inject(Commitments);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly field = FIELD;
  protected readonly reason = linkedSignal({ source: () => this.report().id, computation: () => '' });
  protected readonly busy = signal(false);
  protected readonly fault = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.#tell([]);
    const { id, changedAt } = this.report();
    this.#commitments
      .reopen(this.commitmentId(), id, { changedAt, reason: this.reason().trim() })
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (commitment) => {
          this.busy.set(false);
          this.#announcer.say($localize`The report waits for review again.`);
          this.changed.emit(commitment);
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const problem = problemOf(fault);
          if (problem.code === 'report.changed') this.outdated.emit();
          this.#tell(formFaults(problem, [FIELD]));
        },
      });
  }

  #tell(errors: readonly FieldError[]): void {
    this.fault.set(faultOf(errors, FIELD));
    this.failed.emit(errors);
  }
}
