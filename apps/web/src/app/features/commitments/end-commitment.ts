import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { CommitmentView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Commitments } from '../../core/api/commitments.ts';
import { problemOf } from '../../core/problems/problem.ts';
import type { FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day } from '../../ui/figures.ts';
import { quantityInWords } from './commitment-words.ts';
import { faultOf, formFaults, orNull } from './form-faults.ts';

/** Fields as the service names them; on the page each is preceded by what it belongs to. */
const AGREED = ['reason', 'agreedBy', 'reference'];
const FIELDS = ['endOn', 'quantity', ...AGREED];
const idOf = (field: string) => `ending-${field}`;

/** Ends a commitment before its last day, as both sides agreed, or takes that back: each is a variation that is kept. */
@Component({
  selector: 'app-end-commitment',
  imports: [TextArea, TextField],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          @if (isEnded()) {
            <ng-container i18n>Take the early end back</ng-container>
          } @else {
            <ng-container i18n>End this commitment</ng-container>
          }
        </span>
      </summary>
      <form class="govuk-details__text" novalidate (submit)="send($event)">
        @if (isEnded()) {
          <p class="govuk-body" i18n>
            The commitment runs to its former last day again. That an early end was agreed stays among the variations.
          </p>
        } @else {
          <p class="govuk-body" i18n>
            Where both sides agreed that it ends before {{ day(commitment().endOn) }}. Nothing falls due and no report
            is asked for after the last day; what fell due until then stays. It can be taken back.
          </p>
          <app-text-field
            [field]="id('endOn')"
            label="Last day of the commitment"
            i18n-label
            [hint]="hint()"
            kind="day"
            [error]="fault('endOn')"
            [(value)]="endOn"
          />
          @if (commitment().per === 'contract') {
            <app-text-field
              [field]="id('quantity')"
              label="How much stays promised up to then"
              i18n-label
              [hint]="howMuch()"
              kind="number"
              [error]="fault('quantity')"
              [(value)]="quantity"
            />
          }
        }
        <app-text-area
          [field]="id('reason')"
          [label]="isEnded() ? whyResumed : whyEnded"
          [rows]="2"
          [error]="fault('reason')"
          [(value)]="reason"
        />
        <app-text-field
          [field]="id('agreedBy')"
          label="Who agreed, on both sides"
          i18n-label
          [error]="fault('agreedBy')"
          [(value)]="agreedBy"
        />
        <app-text-field
          [field]="id('reference')"
          label="Where that is written down"
          i18n-label
          hint="For example the number of the change note."
          i18n-hint
          [error]="fault('reference')"
          [(value)]="reference"
        />
        <button
          type="submit"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="busy() ? 'true' : null"
        >
          @if (isEnded()) {
            <ng-container i18n>Take it back</ng-container>
          } @else {
            <ng-container i18n>End it</ng-container>
          }
        </button>
      </form>
    </details>
  `,
})
export class EndCommitment {
  readonly commitment = input.required<CommitmentView>();
  readonly changed = output<CommitmentView>();
  readonly failed = output<readonly FieldError[]>();

  readonly #commitments = inject(Commitments);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  protected readonly isEnded = computed(() => this.commitment().ended !== null);
  protected readonly endOn = signal('');
  protected readonly quantity = signal('');
  protected readonly reason = signal('');
  protected readonly agreedBy = signal('');
  protected readonly reference = signal('');
  protected readonly busy = signal(false);
  protected readonly whyEnded = $localize`Why does it end?`;
  protected readonly whyResumed = $localize`Why does it run on?`;
  protected readonly hint = computed(() =>
    this.commitment().per === 'contract'
      ? ''
      : $localize`What is promised for the period in which this day lies falls due on it, in full.`,
  );
  protected readonly howMuch = computed(
    () =>
      $localize`Promised now: ${quantityInWords(this.commitment())}:quantity:. Leave this empty where all of it is still owed; 0 where nothing is.`,
  );
  protected readonly day = day;
  protected readonly id = idOf;

  readonly #errors = signal<readonly FieldError[]>([]);
  protected readonly fault = (field: string) => faultOf(this.#errors(), idOf(field));

  protected send(event: Event): void {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.#tell([]);
    const { id } = this.commitment();
    const wasEnded = this.isEnded();
    const agreed = {
      reason: this.reason().trim(),
      agreedBy: this.agreedBy().trim(),
      reference: this.reference().trim(),
    };
    const end = { ...agreed, endOn: this.endOn(), quantity: orNull(this.quantity().replace(/,/g, '')) };
    (wasEnded ? this.#commitments.takeEndBack(id, agreed) : this.#commitments.end(id, end))
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (commitment) => {
          this.busy.set(false);
          for (const field of [this.endOn, this.quantity, this.reason, this.agreedBy, this.reference]) field.set('');
          this.#announcer.say(wasEnded ? $localize`The early end is taken back` : $localize`The commitment ends early`);
          this.changed.emit(commitment);
        },
        error: (fault: unknown) => {
          this.busy.set(false);
          const fields = wasEnded ? AGREED : FIELDS;
          this.#tell(
            formFaults(problemOf(fault), fields).map(({ says, field }) => ({ says, field: idOf(field ?? '') })),
          );
        },
      });
  }

  #tell(errors: readonly FieldError[]): void {
    this.#errors.set(errors);
    this.failed.emit(errors);
  }
}
