import { Component, input, output } from '@angular/core';
import type { FrameworkDetailView, FrameworkDraft } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day } from '../../ui/figures.ts';
import { theirWords } from './framework-words.ts';
import { typedOver } from './typed-over.ts';

type Facts = Pick<
  FrameworkDraft,
  'publisher' | 'edition' | 'licence' | 'sourceTitle' | 'sourceAddress' | 'appliesFrom' | 'appliesUntil'
>;

/** Which edition a draft is, from whom, under which licence and from when: a new version begins with changing these. */
@Component({
  selector: 'app-framework-facts',
  imports: [TextArea, TextField],
  template: `
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n>Change edition, licence and source</span>
      </summary>
      <form class="govuk-details__text app-measure" novalidate (submit)="send($event)">
        @for (fact of lines; track fact.name) {
          <app-text-field
            [field]="fact.name"
            [label]="fact.says"
            [hint]="theirWords(facts.theirs(fact.name))"
            [error]="wrong(fact.name)"
            [value]="facts.words()[fact.name]"
            (valueChange)="typeFact(fact.name, $event)"
          />
        }
        <app-text-area
          field="licence"
          label="Licence note"
          i18n-label
          [hint]="theirWords(facts.theirs('licence'))"
          [error]="wrong('licence')"
          [value]="facts.words().licence"
          (valueChange)="facts.type({ licence: $event })"
        />
        <app-text-field
          field="appliesFrom"
          label="For procurements from (optional)"
          i18n-label
          kind="day"
          [hint]="theirDay(facts.theirs('appliesFrom'))"
          [value]="facts.words().appliesFrom ?? ''"
          (valueChange)="facts.type({ appliesFrom: $event || null })"
        />
        <app-text-field
          field="appliesUntil"
          label="For procurements before (optional)"
          i18n-label
          kind="day"
          [hint]="theirDay(facts.theirs('appliesUntil'))"
          [value]="facts.words().appliesUntil ?? ''"
          (valueChange)="facts.type({ appliesUntil: $event || null })"
        />
        <button type="submit" class="govuk-button" i18n>Save edition, licence and source</button>
      </form>
    </details>
  `,
})
export class FrameworkFacts {
  readonly framework = input.required<FrameworkDetailView>();
  readonly errors = input<readonly FieldError[]>([]);
  readonly saved = output<Partial<FrameworkDraft>>();
  protected readonly theirWords = theirWords;
  protected readonly lines = [
    { name: 'publisher', says: $localize`Publisher` },
    { name: 'edition', says: $localize`Edition` },
    { name: 'sourceTitle', says: $localize`Source` },
    { name: 'sourceAddress', says: $localize`Address of the source (optional)` },
  ] as const;
  protected readonly facts = typedOver<Facts>(
    () => this.framework().id,
    () => {
      const { publisher, edition, licence, sourceTitle, sourceAddress, appliesFrom, appliesUntil } = this.framework();
      return { publisher, edition, licence, sourceTitle, sourceAddress, appliesFrom, appliesUntil };
    },
  );

  protected wrong(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected typeFact(name: keyof Facts, value: string): void {
    this.facts.type({ [name]: value });
  }

  protected theirDay(theirs: string | null): string {
    return theirs === null ? '' : theirWords(day(theirs));
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.saved.emit(this.facts.words());
  }
}
