import { Component, inject, input, output, signal } from '@angular/core';
import type { ComplianceView } from '@evenhand/shared/contracts';
import { Compliance } from '../../core/api/compliance.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { sending } from './sending.ts';

const FIELDS = ['clause', 'words', 'least', 'consequence'] as const;

/** Adds a mandatory threshold, while the tender is being set up. */
@Component({
  selector: 'app-new-threshold',
  imports: [ErrorSummary, TextArea, TextField],
  template: `
    <h3 class="govuk-heading-s" i18n>Add a threshold</h3>
    @if (form.errors().length > 0) {
      <app-error-summary [errors]="form.errors()" />
    }
    <form novalidate aria-label="Add a threshold" i18n-aria-label (submit)="add($event)">
      <app-text-field
        [field]="form.id('clause')"
        label="Clause of the tender documents"
        i18n-label
        [error]="form.errorOf('clause')"
        [(value)]="clause"
      />
      <app-text-area
        [field]="form.id('words')"
        label="What is required"
        i18n-label
        [rows]="2"
        [error]="form.errorOf('words')"
        [(value)]="words"
      />
      <app-text-field
        [field]="form.id('least')"
        label="Least figure that passes"
        i18n-label
        hint="Leave it empty where the bidder answers yes or no."
        i18n-hint
        kind="number"
        [error]="form.errorOf('least')"
        [(value)]="least"
      />
      <app-text-area
        [field]="form.id('consequence')"
        label="What the tender documents say will happen to a response that misses it"
        i18n-label
        [rows]="2"
        [error]="form.errorOf('consequence')"
        [(value)]="consequence"
      />
      <button type="submit" class="govuk-button govuk-button--secondary" i18n>Add the threshold</button>
    </form>
  `,
})
export class NewThreshold {
  readonly tenderId = input.required<string>();
  readonly changed = output<ComplianceView>();

  protected readonly clause = signal('');
  protected readonly words = signal('');
  protected readonly least = signal('');
  protected readonly consequence = signal('');
  protected readonly form = sending(() => 'new-threshold');
  readonly #compliance = inject(Compliance);

  protected add(event: Event): void {
    event.preventDefault();
    const least = this.least().trim() === '' ? null : this.least().trim();
    const threshold = { clause: this.clause(), words: this.words(), least, consequence: this.consequence() };
    this.form.send(this.#compliance.addThreshold(this.tenderId(), threshold), FIELDS, (view) => {
      for (const field of [this.clause, this.words, this.least, this.consequence]) field.set('');
      this.changed.emit(view);
    });
  }
}
