import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { NewTender } from '@evenhand/shared/contracts';
import { SetupApi } from '../../core/api/setup.ts';
import { readTenders } from '../../core/api/tenders.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { fieldId } from './setup-draft.ts';
import { REGIME_OPTIONS } from './words.ts';

/** Begins a tender: a name and a day are enough, everything else has a default or comes from an earlier tender. */
@Component({
  selector: 'app-new-tender',
  imports: [Breadcrumbs, ErrorSummary, SelectField, TextField],
  template: `
    <app-breadcrumbs [crumbs]="crumbs" />
    <div class="app-measure">
      @if (errors().length > 0) {
        <app-error-summary [errors]="errors()" />
      }
      <h1 class="govuk-heading-l" tabindex="-1" i18n>Create a tender</h1>
      <form novalidate (submit)="create($event)">
        <app-text-field field="title" label="Title" i18n-label [error]="error('title')" [(value)]="title" />
        <app-text-field
          field="reference"
          label="Reference"
          i18n-label
          hint="Your own short name for this procurement, such as CARE-2027. It cannot be changed later."
          i18n-hint
          [error]="error('reference') || error('id')"
          [(value)]="reference"
        />
        <app-text-field
          field="authority"
          label="Contracting authority"
          i18n-label
          [error]="error('authority')"
          [(value)]="authority"
        />
        <app-select-field
          field="regime"
          label="Rules of the procurement"
          i18n-label
          [choices]="regimes"
          [(value)]="regime"
        />
        <app-text-field
          field="contractStart"
          label="Start of the contract"
          i18n-label
          kind="day"
          [error]="error('contractStart')"
          [(value)]="contractStart"
        />
        <app-select-field
          field="copyOf"
          label="Copy from an earlier tender"
          i18n-label
          hint="Criteria, scale, rules and measures are taken over. People, bidders and days are not."
          i18n-hint
          [choices]="earlier()"
          [(value)]="copyOf"
        />
        <button type="submit" class="govuk-button" [attr.aria-disabled]="busy() ? 'true' : null" i18n>
          Create tender
        </button>
      </form>
    </div>
  `,
})
export class NewTenderPage {
  protected readonly crumbs = [{ says: $localize`Tenders`, path: PATHS.tenders }];
  protected readonly regimes = REGIME_OPTIONS;
  protected readonly title = signal('');
  protected readonly reference = signal('');
  protected readonly authority = signal('');
  protected readonly regime = signal('PA23-England');
  protected readonly contractStart = signal('');
  protected readonly copyOf = signal('');
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);

  readonly #tenders = readTenders();
  protected readonly earlier = computed(() => [
    { value: '', says: $localize`Start afresh` },
    ...(this.#tenders.hasValue() ? this.#tenders.value().tenders : []).map(({ id, title, reference }) => ({
      value: id,
      says: `${title} (${reference})`,
    })),
  ]);
  readonly #api = inject(SetupApi);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #pageTitle = inject(PageTitle);

  protected error(field: string): string {
    return this.errors().find((one) => one.field === field)?.says ?? '';
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.errors.set([]);
    try {
      const { tenderId } = await this.#api.create({
        title: this.title(),
        reference: this.reference().trim(),
        authority: this.authority(),
        regime: this.regime() as NewTender['regime'],
        contractStart: this.contractStart(),
        copyOf: this.copyOf() === '' ? null : this.copyOf(),
      });
      // Whoever creates a tender is its lead from then on.
      await this.#session.reload();
      await this.#router.navigateByUrl(PATHS.setUp(tenderId));
    } catch (fault) {
      const { detail, errors = [] } = problemOf(fault);
      this.errors.set(
        errors.length === 0
          ? [{ says: detail, field: 'title' }]
          : errors.map(({ pointer, says }) => ({ says, field: pointer === '/id' ? 'reference' : fieldId(pointer) })),
      );
      this.#pageTitle.show($localize`Error: Create a tender`);
    } finally {
      this.busy.set(false);
    }
  }
}
