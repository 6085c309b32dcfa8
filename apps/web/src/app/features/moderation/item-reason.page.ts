import { Component, computed, inject, input, signal } from '@angular/core';
import { Moderation, type ReasonedAct } from '../../core/api/moderation.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { formOfItem } from './form-of-item.ts';

const FIELD = 'reason';

const WORDS: Record<ReasonedAct, { heading: string; says: string; label: string; lacks: string; button: string }> = {
  park: {
    heading: $localize`Park this item`,
    says: $localize`What is written stays. The panel can take the item up again at any time.`,
    label: $localize`Why the panel puts it aside`,
    lacks: $localize`Write why the panel puts it aside.`,
    button: $localize`Park`,
  },
  reopen: {
    heading: $localize`Open this item again`,
    says: $localize`What is written stays. Everybody who has a vote confirms again, whether or not a word is changed. Your reason stands in the record, and those who had confirmed see it.`,
    label: $localize`Why the panel opens an item again that it has agreed`,
    lacks: $localize`Write why the item is opened again.`,
    button: $localize`Open it again`,
  },
  'take-back': {
    heading: $localize`Take the request back`,
    says: $localize`For an evaluator who cannot look again. The score stands as it was handed in, and the panel goes on with the item. What the evaluator has written since is kept and does not count.`,
    label: $localize`Why the request is taken back`,
    lacks: $localize`Write why the request is taken back.`,
    button: $localize`Take it back`,
  },
};

/** Does something with an item, for a reason that stands in its record. */
@Component({
  selector: 'app-item-reason',
  imports: [Breadcrumbs, ErrorSummary, TextArea],
  template: `
    <app-breadcrumbs [crumbs]="form.crumbs()" />
    <div class="app-measure">
      @if (form.errors().length > 0) {
        <app-error-summary [errors]="form.errors()" />
      }
      <span class="govuk-caption-l">{{ form.name() }}</span>
      <h1 class="govuk-heading-l" tabindex="-1">{{ words().heading }}</h1>
      <p class="govuk-body">{{ words().says }}</p>
      <form novalidate (submit)="save($event)">
        <app-text-area
          [field]="field"
          [label]="words().label"
          [strong]="true"
          [error]="form.errorFor(field)"
          [(value)]="reason"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="form.busy() ? 'true' : null">
          {{ words().button }}
        </button>
      </form>
    </div>
  `,
})
export class ItemReasonPage {
  readonly tenderId = input.required<string>();
  readonly itemId = input.required<string>();
  /** What is done; from the route. */
  readonly act = input.required<ReasonedAct>();

  protected readonly field = FIELD;
  protected readonly words = computed(() => WORDS[this.act()]);
  protected readonly reason = signal('');
  protected readonly form = formOfItem(this.tenderId, this.itemId);
  readonly #service = inject(Moderation);

  protected save(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    const faults = reason === '' ? [{ says: this.words().lacks, field: FIELD }] : [];
    this.form.send(faults, () => this.#service.moveBecause(this.tenderId(), this.itemId(), this.act(), reason), FIELD);
  }
}
