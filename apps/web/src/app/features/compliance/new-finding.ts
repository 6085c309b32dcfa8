import { Component, inject, input, output, signal } from '@angular/core';
import type { ComplianceView } from '@evenhand/shared/contracts';
import { FINDING_KINDS, type FindingKind } from '@evenhand/shared/domain/compliance-words';
import { Compliance } from '../../core/api/compliance.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { KIND_WORDS } from './compliance-words.ts';
import { sending } from './sending.ts';

const FIELDS = ['responseId', 'kind', 'evidence', 'clause', 'consequence', 'wrong', 'of'] as const;

/** Raises a finding about a response. */
@Component({
  selector: 'app-new-finding',
  imports: [ErrorSummary, Radios, TextArea, TextField],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n>Raise a finding</span>
      </summary>
      <div class="govuk-details__text">
        @if (form.errors().length > 0) {
          <app-error-summary [errors]="form.errors()" />
        }
        <form novalidate aria-label="Raise a finding" i18n-aria-label (submit)="raise($event)">
          <app-radios
            [field]="form.id('responseId')"
            legend="Response"
            i18n-legend
            [choices]="choices()"
            [error]="form.errorOf('responseId')"
            [(value)]="responseId"
          />
          <app-radios
            [field]="form.id('kind')"
            legend="What is wrong"
            i18n-legend
            [choices]="kinds"
            [error]="form.errorOf('kind')"
            [(value)]="kind"
          />
          <app-text-area
            [field]="form.id('evidence')"
            label="What exactly, and where it can be seen"
            i18n-label
            [error]="form.errorOf('evidence')"
            [(value)]="evidence"
          />
          <app-text-field
            [field]="form.id('clause')"
            label="Clause of the tender documents"
            i18n-label
            [error]="form.errorOf('clause')"
            [(value)]="clause"
          />
          <app-text-area
            [field]="form.id('consequence')"
            label="What the tender documents say will happen, in their own words"
            i18n-label
            [rows]="2"
            [error]="form.errorOf('consequence')"
            [(value)]="consequence"
          />
          <app-text-field
            [field]="form.id('wrong')"
            label="Wrong entries (optional)"
            i18n-label
            kind="number"
            [error]="form.errorOf('wrong')"
            [(value)]="wrong"
          />
          <app-text-field
            [field]="form.id('of')"
            label="Of how many (optional)"
            i18n-label
            kind="number"
            [error]="form.errorOf('of')"
            [(value)]="of"
          />
          <button type="submit" class="govuk-button govuk-button--secondary" i18n>Raise the finding</button>
        </form>
      </div>
    </details>
  `,
})
export class NewFinding {
  readonly tenderId = input.required<string>();
  readonly responses = input.required<ComplianceView['responses']>();
  readonly changed = output<ComplianceView>();

  protected readonly choices = () => this.responses().map(({ id, name }) => ({ value: id, says: name }));
  protected readonly kinds = FINDING_KINDS.map((value) => ({ value, says: KIND_WORDS[value] }));
  protected readonly responseId = signal('');
  protected readonly kind = signal('');
  protected readonly evidence = signal('');
  protected readonly clause = signal('');
  protected readonly consequence = signal('');
  protected readonly wrong = signal('');
  protected readonly of = signal('');
  protected readonly form = sending(() => 'new-finding');
  readonly #compliance = inject(Compliance);

  protected raise(event: Event): void {
    event.preventDefault();
    const count = (words: string) => (words.trim() === '' ? null : Number(words));
    const finding = {
      responseId: this.responseId(),
      kind: this.kind() as FindingKind,
      evidence: this.evidence(),
      clause: this.clause(),
      consequence: this.consequence(),
      wrong: count(this.wrong()),
      of: count(this.of()),
    };
    this.form.send(this.#compliance.raise(this.tenderId(), finding), FIELDS, (view) => {
      const fields = [this.responseId, this.kind, this.evidence, this.clause, this.consequence, this.wrong, this.of];
      for (const field of fields) field.set('');
      this.changed.emit(view);
    });
  }
}
