import { Component, computed, input, linkedSignal, output, untracked } from '@angular/core';
import type { FrameworkDetailView, FrameworkDraft } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { draftOf } from './framework-words.ts';

/** Which edition a draft is, from whom, under which licence and from when: a new version begins with changing these. */
@Component({
  selector: 'app-framework-facts',
  imports: [TextArea, TextField],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Change edition, licence and source</span>
      </summary>
      <form class="govuk-details__text app-measure" novalidate (submit)="send($event)">
        @for (fact of facts; track fact.name) {
          <app-text-field
            [field]="fact.name"
            [label]="fact.says"
            [error]="wrong(fact.name)"
            [value]="draft()[fact.name]"
            (valueChange)="changeFact(fact.name, $event)"
          />
        }
        <app-text-area
          field="licence"
          label="Licence note"
          [error]="wrong('licence')"
          [value]="draft().licence"
          (valueChange)="change({ licence: $event })"
        />
        <app-text-field
          field="appliesFrom"
          label="For procurements from (optional)"
          kind="day"
          [value]="draft().appliesFrom ?? ''"
          (valueChange)="change({ appliesFrom: $event || null })"
        />
        <app-text-field
          field="appliesUntil"
          label="For procurements before (optional)"
          kind="day"
          [value]="draft().appliesUntil ?? ''"
          (valueChange)="change({ appliesUntil: $event || null })"
        />
        <button type="submit" class="govuk-button">Save edition, licence and source</button>
      </form>
    </details>
  `,
})
export class FrameworkFacts {
  readonly framework = input.required<FrameworkDetailView>();
  readonly errors = input<readonly FieldError[]>([]);
  readonly saved = output<Partial<FrameworkDraft>>();
  protected readonly facts = [
    { name: 'publisher', says: 'Publisher' },
    { name: 'edition', says: 'Edition' },
    { name: 'sourceTitle', says: 'Source' },
    { name: 'sourceAddress', says: 'Address of the source (optional)' },
  ] as const;
  // What was typed outlives a save elsewhere on the page: only another edition begins anew.
  readonly #edition = computed(() => this.framework().id);
  protected readonly draft = linkedSignal({
    source: this.#edition,
    computation: () => draftOf(untracked(this.framework)),
  });

  protected wrong(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected changeFact(name: keyof FrameworkDraft, value: string): void {
    this.change({ [name]: value });
  }

  protected change(patch: Partial<FrameworkDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...patch }));
  }

  protected send(event: Event): void {
    event.preventDefault();
    const { publisher, edition, licence, sourceTitle, sourceAddress, appliesFrom, appliesUntil } = this.draft();
    this.saved.emit({ publisher, edition, licence, sourceTitle, sourceAddress, appliesFrom, appliesUntil });
  }
}
