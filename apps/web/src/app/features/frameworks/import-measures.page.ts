import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { MeasureTableView } from '@evenhand/shared/contracts';
import { Frameworks } from '../../core/api/frameworks.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { base64 } from '../../ui/base64.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { counted } from '../../ui/figures.ts';

const FILE = 'measures-file';

/** Measures of the authority's own, with units and values. Without edition, licence and source nothing is taken in. */
@Component({
  selector: 'app-import-measures',
  imports: [Breadcrumbs, ErrorSummary, TextArea, TextField],
  template: `
    <app-breadcrumbs [crumbs]="crumbs" />
    <div class="app-measure">
      @if (errors().length > 0) {
        <app-error-summary [errors]="errors()" />
      }
      <h1 class="govuk-heading-l" tabindex="-1" id="page" i18n>Import your own measures</h1>
      <p class="govuk-body" i18n>
        A table (CSV or XLSX) with the columns Code, Theme and Title, and if you like Pledge, Unit, Measurement,
        Indicator, Unit value GBP and First year only. Published tables of values are often licensed: say under which
        licence you use them.
      </p>
      <form novalidate (submit)="send($event)">
        <app-text-field field="title" label="Title" i18n-label [error]="error('title')" [(value)]="title" />
        <app-text-field
          field="publisher"
          label="Publisher"
          i18n-label
          [error]="error('publisher')"
          [(value)]="publisher"
        />
        <app-text-field field="edition" label="Edition" i18n-label [error]="error('edition')" [(value)]="edition" />
        <app-text-area field="licence" label="Licence note" i18n-label [error]="error('licence')" [(value)]="licence" />
        <app-text-field
          field="sourceTitle"
          label="Source"
          i18n-label
          [error]="error('sourceTitle')"
          [(value)]="sourceTitle"
        />
        <app-text-field
          field="sourceAddress"
          label="Address of the source (optional)"
          i18n-label
          [(value)]="sourceAddress"
        />
        <div class="govuk-form-group" [class.govuk-form-group--error]="error(fileField) !== ''">
          <label class="govuk-label" [attr.for]="fileField" i18n>Table of measures</label>
          @if (error(fileField); as says) {
            <p class="govuk-error-message"><span class="govuk-visually-hidden" i18n>Error:</span> {{ says }}</p>
          }
          <input #file class="govuk-file-upload" type="file" accept=".csv,.xlsx" [id]="fileField" (change)="look()" />
        </div>
        <div role="status">
          @if (table(); as table) {
            <p class="govuk-body" i18n>
              {{ counted(table.measures.length, 'measure') }} in {{ counted(table.themes.length, 'theme') }},
              {{ counted(table.unitValues.length, 'unit value') }}, from {{ counted(table.rows, 'row') }}.
            </p>
          }
        </div>
        @if (table()?.errors?.length) {
          <h2 class="govuk-heading-s" i18n>Rows that cannot be used</h2>
          <dl class="govuk-summary-list">
            @for (error of table()?.errors; track $index) {
              <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key" i18n>Row {{ error.row }}</dt>
                <dd class="govuk-summary-list__value">{{ error.says }}</dd>
              </div>
            }
          </dl>
        }
        <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? 'true' : null" i18n>
          Import as a draft
        </button>
      </form>
    </div>
  `,
})
export class ImportMeasuresPage {
  protected readonly crumbs = [{ says: $localize`Frameworks`, path: PATHS.frameworks }];
  protected readonly fileField = FILE;
  protected readonly counted = counted;
  protected readonly title = signal('');
  protected readonly publisher = signal('');
  protected readonly edition = signal('');
  protected readonly licence = signal('');
  protected readonly sourceTitle = signal('');
  protected readonly sourceAddress = signal('');
  protected readonly table = signal<MeasureTableView | null>(null);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly busy = signal(false);
  protected readonly input = viewChild.required<ElementRef<HTMLInputElement>>('file');
  readonly #frameworks = inject(Frameworks);
  readonly #router = inject(Router);

  protected error(field: string): string {
    return this.errors().find((one) => one.field === field)?.says ?? '';
  }

  protected async look(): Promise<void> {
    const file = this.input().nativeElement.files?.[0];
    this.table.set(null);
    if (file === undefined) return;
    await this.#try(async () => {
      const content = base64(new Uint8Array(await file.arrayBuffer()));
      this.table.set(await this.#frameworks.readTable({ name: file.name, content }));
    }, FILE);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const table = this.table();
    if (table === null || table.errors.length > 0) {
      const says =
        table === null
          ? $localize`Choose a table of measures.`
          : $localize`Correct the rows named below, and choose the file again.`;
      this.errors.set([{ says, field: FILE }]);
      return;
    }
    await this.#try(async () => {
      const { id } = await this.#frameworks.create({
        title: this.title(),
        publisher: this.publisher(),
        edition: this.edition(),
        licence: this.licence(),
        sourceTitle: this.sourceTitle(),
        sourceAddress: this.sourceAddress(),
        appliesFrom: null,
        appliesUntil: null,
        themes: table.themes,
        measures: table.measures,
        unitValues: table.unitValues,
      });
      await this.#router.navigateByUrl(PATHS.framework(id));
    }, 'page');
  }

  async #try(act: () => Promise<void>, field: string): Promise<void> {
    this.busy.set(true);
    this.errors.set([]);
    try {
      await act();
    } catch (fault) {
      const { detail, todo, errors = [] } = problemOf(fault);
      this.errors.set(
        errors.length === 0
          ? [{ says: `${detail} ${todo}`, field }]
          : errors.map(({ pointer, says }) => ({ says, field: pointer.slice(1).replaceAll('/', '-') })),
      );
    } finally {
      this.busy.set(false);
    }
  }
}
