import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { Announcer } from '../../core/announcer.ts';
import { Commitments } from '../../core/api/commitments.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { faultOf, formFaults } from './form-faults.ts';

const FIELD = 'taking-out';

/** Takes a commitment out of the schedule, with the reason. */
@Component({
  selector: 'app-take-out',
  imports: [TextArea],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n>Take it out of the schedule</span>
      </summary>
      <form class="govuk-details__text" novalidate (submit)="send($event)">
        <p class="govuk-body" i18n>
          The record keeps it with your reason. A promise of the bid can be taken over again afterwards.
        </p>
        <app-text-area
          [field]="field"
          label="Why is it taken out?"
          i18n-label
          [rows]="2"
          [error]="fault()"
          [(value)]="reason"
        />
        <button
          type="submit"
          class="govuk-button govuk-button--warning"
          [attr.aria-disabled]="busy() ? 'true' : null"
          i18n
        >
          Take it out
        </button>
      </form>
    </details>
  `,
})
export class TakeOut {
  readonly tenderId = input.required<string>();
  readonly commitmentId = input.required<string>();
  readonly failed = output<readonly FieldError[]>();

  readonly #commitments = inject(Commitments);
  readonly #announcer = inject(Announcer);
  readonly #router = inject(Router);
  readonly #destroyed = inject(DestroyRef);

  protected readonly field = FIELD;
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly fault = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.#tell([]);
    this.#commitments
      .takeOut(this.commitmentId(), this.reason().trim())
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: () => {
          this.#announcer.say($localize`Taken out of the schedule`);
          void this.#router.navigateByUrl(PATHS.commitments(this.tenderId()));
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          this.#tell(formFaults(problemOf(fault), [FIELD]));
        },
      });
  }

  #tell(errors: readonly FieldError[]): void {
    this.fault.set(faultOf(errors, FIELD));
    this.failed.emit(errors);
  }
}
