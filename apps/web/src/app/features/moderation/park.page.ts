import { Component, inject, input, signal } from '@angular/core';
import { Moderation } from '../../core/api/moderation.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { formOfItem } from './form-of-item.ts';

const FIELD = 'park-reason';

/** Puts an item aside, with the reason why. */
@Component({
  selector: 'app-park',
  imports: [Breadcrumbs, ErrorSummary, TextArea],
  template: `
    <app-breadcrumbs [crumbs]="form.crumbs()" />
    <div class="app-measure">
      @if (form.errors().length > 0) {
        <app-error-summary [errors]="form.errors()" />
      }
      <span class="govuk-caption-l">{{ form.name() }}</span>
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Park this item</h1>
      <p class="govuk-body" i18n>What is written stays. The panel can take the item up again at any time.</p>
      <form novalidate (submit)="save($event)">
        <app-text-area
          [field]="field"
          label="Why the panel puts it aside"
          i18n-label
          [strong]="true"
          [error]="form.errorFor(field)"
          [(value)]="reason"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? 'true' : null" i18n>Park</button>
      </form>
    </div>
  `,
})
export class ParkPage {
  readonly tenderId = input.required<string>();
  readonly itemId = input.required<string>();

  protected readonly field = FIELD;
  protected readonly reason = signal('');
  protected readonly form = formOfItem(this.tenderId, this.itemId);
  readonly #service = inject(Moderation);

  protected save(event: Event): void {
    event.preventDefault();
    const faults =
      this.reason().trim() === '' ? [{ says: $localize`Write why the panel puts it aside.`, field: FIELD }] : [];
    this.form.send(faults, () => this.#service.park(this.tenderId(), this.itemId(), this.reason().trim()), FIELD);
  }
}
