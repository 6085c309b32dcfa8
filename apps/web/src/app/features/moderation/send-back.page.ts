import { Component, computed, inject, input, signal } from '@angular/core';
import { Moderation } from '../../core/api/moderation.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { formOfItem } from './form-of-item.ts';

const FIELDS = { who: 'back-to', reason: 'back-reason', lookAt: 'back-look-at', due: 'back-due' } as const;

/** Asks one evaluator to look again. Their first score stays as it is. */
@Component({
  selector: 'app-send-back',
  imports: [Breadcrumbs, ErrorSummary, Radios, TextArea, TextField],
  template: `
    <app-breadcrumbs [crumbs]="form.crumbs()" />
    <div class="app-measure">
      @if (form.errors().length > 0) {
        <app-error-summary [errors]="form.errors()" />
      }
      <span class="govuk-caption-l">{{ form.name() }}</span>
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Send a score back</h1>
      <p class="govuk-body" i18n>The first score stays on record. A new one is put beside it.</p>
      <form novalidate (submit)="save($event)">
        <app-radios
          [field]="fields.who"
          legend="Whose score"
          i18n-legend
          [choices]="people()"
          [error]="form.errorFor(fields.who)"
          [(value)]="position"
        />
        <app-text-area
          [field]="fields.reason"
          label="Why"
          i18n-label
          hint="The evaluator reads this."
          i18n-hint
          [strong]="true"
          [error]="form.errorFor(fields.reason)"
          [(value)]="reason"
        />
        <app-text-area
          [field]="fields.lookAt"
          label="What to look at"
          i18n-label
          hint="Name the page and the words. Do not name a mark."
          i18n-hint
          [strong]="true"
          [error]="form.errorFor(fields.lookAt)"
          [(value)]="lookAt"
        />
        <app-text-field
          [field]="fields.due"
          label="By when"
          i18n-label
          kind="day"
          [strong]="true"
          [error]="form.errorFor(fields.due)"
          [(value)]="due"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? 'true' : null" i18n>
          Send back
        </button>
      </form>
    </div>
  `,
})
export class SendBackPage {
  readonly tenderId = input.required<string>();
  readonly itemId = input.required<string>();

  protected readonly fields = FIELDS;
  protected readonly position = signal('');
  protected readonly reason = signal('');
  protected readonly lookAt = signal('');
  protected readonly due = signal('');
  protected readonly form = formOfItem(this.tenderId, this.itemId);
  protected readonly people = computed(() =>
    this.form.item.hasValue()
      ? this.form.item
          .value()
          .positions.filter(({ away }) => away === null || away === 'absent')
          .map(({ id, who }) => ({ value: id, says: who }))
      : [],
  );
  readonly #service = inject(Moderation);

  protected save(event: Event): void {
    event.preventDefault();
    const asked = {
      position: this.position(),
      reason: this.reason().trim(),
      lookAt: this.lookAt().trim(),
      due: this.due(),
    };
    const faults = [
      ...(asked.position === '' ? [{ says: $localize`Choose whose score is sent back.`, field: FIELDS.who }] : []),
      ...(asked.reason === '' ? [{ says: $localize`Write why the score is sent back.`, field: FIELDS.reason }] : []),
      ...(asked.lookAt === '' ? [{ says: $localize`Write what to look at.`, field: FIELDS.lookAt }] : []),
      ...(asked.due === '' ? [{ says: $localize`Choose a day.`, field: FIELDS.due }] : []),
    ];
    this.form.send(faults, () => this.#service.sendBack(this.tenderId(), this.itemId(), asked), FIELDS.who);
  }
}
