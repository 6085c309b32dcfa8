import { Component, input, output } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { TextField } from '../../ui/fields/text-field.ts';
import { changed, freshId, without } from './lists.ts';
import type { PageForm } from './page-form.ts';

type Criterion = SetupView['criteria'][number];
type Part = NonNullable<Criterion['subCriteria']>[number];

/** The sub-criteria of a criterion, each with its share or its marks. */
@Component({
  selector: 'app-criterion-parts',
  imports: [TextField],
  template: `
    <h3 class="govuk-heading-s" i18n>Sub-criteria</h3>
    <p class="govuk-hint" i18n>
      A criterion without sub-criteria is assessed as a whole. Shares of a criterion add up to 100.
    </p>
    @for (part of parts(); track $index; let place = $index) {
      <fieldset class="govuk-fieldset app-part">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s" i18n>Sub-criterion {{ place + 1 }}</legend>
        <app-text-field
          [field]="field(place, 'title')"
          label="Title"
          i18n-label
          [error]="form().error(field(place, 'title'))"
          [value]="part.title"
          (valueChange)="change(place, { title: $event })"
        />
        <app-text-field
          [field]="field(place, 'weightPercent')"
          label="Share of the criterion in per cent"
          i18n-label
          kind="number"
          [error]="form().error(field(place, 'weightPercent'))"
          [value]="part.weightPercent ?? ''"
          (valueChange)="change(place, { weightPercent: $event })"
        />
        <app-text-field
          [field]="field(place, 'marks')"
          label="Marks, where marks are added up"
          i18n-label
          kind="number"
          [error]="form().error(field(place, 'marks'))"
          [value]="part.marks ?? ''"
          (valueChange)="change(place, { marks: $event })"
        />
        @if (!form().locked()) {
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            (click)="changes.emit({ subCriteria: without(parts(), place) })"
            i18n
          >
            Remove sub-criterion {{ place + 1 }} of {{ criterion().id }}
          </button>
        }
      </fieldset>
    }
    @if (!form().locked()) {
      <button type="button" class="govuk-button govuk-button--secondary" (click)="add()" i18n>
        Add a sub-criterion to {{ criterion().id }}
      </button>
    }
  `,
})
export class CriterionParts {
  readonly at = input.required<number>();
  readonly criterion = input.required<Criterion>();
  readonly form = input.required<Pick<PageForm<never>, 'locked' | 'error'>>();
  readonly changes = output<Partial<Criterion>>();
  protected readonly without = without<Part>;

  protected parts(): Part[] {
    return this.criterion().subCriteria ?? [];
  }

  protected field(place: number, name: string): string {
    return `criteria-${String(this.at())}-subCriteria-${String(place)}-${name}`;
  }

  protected change(place: number, patch: Partial<Part>): void {
    this.changes.emit({ subCriteria: changed(this.parts(), place, patch) });
  }

  protected add(): void {
    const parts = this.parts();
    const id = freshId(`${this.criterion().id}.`, parts);
    this.changes.emit({ subCriteria: [...parts, { id, title: '' }] });
  }
}
