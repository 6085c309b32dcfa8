import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ScoringProgressView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { SetupApi } from '../../core/api/setup.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { ConfirmField } from '../../ui/fields/confirm-field.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';

const FIELDS = {
  personId: 'send-back-evaluator',
  criterionId: 'send-back-score',
  reason: 'send-back-reason',
  sure: 'send-back-sure',
};

/** The chair sends one locked score back to its author, with a reason, while scoring is open. */
@Component({
  selector: 'app-send-back',
  imports: [ConfirmField, ErrorSummary, SelectField, TextArea],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary" id="send-back">
        <span class="govuk-details__summary-text" i18n>Send a score back</span>
      </summary>
      <form class="govuk-details__text app-measure" novalidate (submit)="send($event)">
        @if (errors().length > 0) {
          <app-error-summary [errors]="errors()" />
        }
        <p class="govuk-body" i18n>
          Its author reads the reason, and the score waits until they have locked it again. What they gave first stays
          on record.
        </p>
        <app-select-field
          [field]="fields.personId"
          label="Evaluator"
          i18n-label
          [choices]="people()"
          [error]="errorOf('personId')"
          [(value)]="personId"
        />
        <app-select-field
          [field]="fields.criterionId"
          label="Score on"
          i18n-label
          [choices]="scores()"
          [error]="errorOf('criterionId')"
          [(value)]="score"
        />
        <app-text-area
          [field]="fields.reason"
          label="Why do they look at it again?"
          i18n-label
          hint="The evaluator reads it, and it goes on record. Say what to look at, not what to give."
          i18n-hint
          [rows]="3"
          [error]="errorOf('reason')"
          [(value)]="reason"
        />
        <app-confirm-field
          [field]="fields.sure"
          label="Send it back. Only its author can lock it again"
          i18n-label
          [error]="errorOf('sure')"
          [(value)]="sure"
        />
        <button
          type="submit"
          class="govuk-button govuk-button--secondary"
          [attr.aria-disabled]="busy() ? 'true' : null"
          i18n
        >
          Send the score back
        </button>
      </form>
    </details>
  `,
})
export class SendBack {
  readonly tenderId = input.required<string>();
  readonly evaluators = input.required<ScoringProgressView['evaluators']>();
  readonly sent = output();

  readonly #api = inject(SetupApi);
  readonly #announcer = inject(Announcer);

  protected readonly fields = FIELDS;
  protected readonly personId = signal('');
  readonly #theirs = computed(
    () => this.evaluators().find(({ personId }) => personId === this.personId())?.toSendBack ?? [],
  );
  /** Place of a score among those of the evaluator. */
  protected readonly score = linkedSignal({ source: this.personId, computation: () => '' });
  protected readonly reason = signal('');
  protected readonly sure = signal(false);
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly people = computed(() => [
    { value: '', says: $localize`Choose a person` },
    ...this.evaluators()
      .filter(({ toSendBack }) => (toSendBack ?? []).length > 0)
      .map(({ personId, name }) => ({ value: personId, says: name })),
  ]);
  protected readonly scores = computed(() => [
    { value: '', says: $localize`Choose a score` },
    ...this.#theirs().map(({ responseId, bidder, criterionId }) => ({
      value: keyOf({ responseId, criterionId }),
      says: `${bidder}: ${criterionId}`,
    })),
  ]);

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.errors.set([]);
    const chosen = this.#theirs().find((one) => keyOf(one) === this.score());
    if (chosen === undefined || this.reason().trim() === '' || !this.sure()) {
      queueMicrotask(() => this.errors.set(this.#missing()));
      return;
    }
    const { responseId, criterionId } = chosen;
    this.busy.set(true);
    try {
      const reason = this.reason().trim();
      await this.#api.sendBack(this.tenderId(), { personId: this.personId(), responseId, criterionId, reason });
      this.#announcer.say($localize`The score was sent back to its author.`);
      this.personId.set('');
      this.reason.set('');
      this.sure.set(false);
      this.sent.emit();
    } catch (fault) {
      this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.criterionId));
    } finally {
      this.busy.set(false);
    }
  }

  #missing(): FieldError[] {
    return [
      ...(this.personId() === '' ? [{ says: $localize`Choose whose score it is`, field: FIELDS.personId }] : []),
      ...(this.personId() !== '' && this.score() === ''
        ? [{ says: $localize`Choose the score`, field: FIELDS.criterionId }]
        : []),
      ...(this.reason().trim() === '' ? [{ says: $localize`Say why`, field: FIELDS.reason }] : []),
      ...(this.sure() ? [] : [{ says: $localize`Tick the box to send it back`, field: FIELDS.sure }]),
    ];
  }
}

const keyOf = ({ responseId, criterionId }: { responseId: string; criterionId: string }) =>
  `${responseId} ${criterionId}`;
