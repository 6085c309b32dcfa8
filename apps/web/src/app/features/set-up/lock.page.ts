import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChangeInput, SetupView } from '@evenhand/shared/contracts';
import { SetupApi, readPublishedSets } from '../../core/api/setup.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Radios } from '../../ui/fields/radios.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { day, moment } from '../../ui/figures.ts';
import { fieldId, SetupDraft } from './setup-draft.ts';
import { PAGE_TITLES } from './words.ts';

/** What is missing, what reads badly, what would be published; then the lock, or a change of what is locked. */
@Component({
  selector: 'app-lock',
  imports: [ErrorSummary, Radios, RouterLink, TextArea, TextField],
  templateUrl: './lock.page.html',
})
export class LockPage {
  protected readonly draft = inject(SetupDraft);
  protected readonly paths = PATHS;
  protected readonly titles = PAGE_TITLES;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly sets = readPublishedSets(() => this.draft.setup()?.tenderId ?? '');
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly documentReference = signal('');
  protected readonly publishedOn = signal('');
  protected readonly basis = signal('');
  protected readonly reason = signal('');
  protected readonly approvedBy = signal('');
  protected readonly republication = signal('');
  protected readonly bases = computed(() =>
    (this.sets.hasValue() ? this.sets.value().mayChange : []).map(({ basis, says }) => ({ value: basis, says })),
  );
  readonly #api = inject(SetupApi);
  readonly #session = inject(Session);

  protected error(field: string): string {
    return this.errors().find((one) => one.field === field)?.says ?? '';
  }

  protected async lock(event: Event, { tenderId, revision }: SetupView): Promise<void> {
    event.preventDefault();
    const documentReference = this.documentReference();
    const publishedOn = this.publishedOn();
    await this.#try(() => this.#api.lock(tenderId, { revision, documentReference, publishedOn }));
  }

  protected async openChange(event: Event, { tenderId }: SetupView): Promise<void> {
    event.preventDefault();
    const change = {
      basis: this.basis() as ChangeInput['basis'],
      reason: this.reason(),
      approvedBy: this.approvedBy(),
      republication: this.republication(),
    };
    await this.#try(() => this.#api.openChange(tenderId, change));
  }

  protected async dropChange({ tenderId }: SetupView): Promise<void> {
    await this.#try(() => this.#api.dropChange(tenderId));
  }

  async #try(act: () => Promise<SetupView>): Promise<void> {
    this.errors.set([]);
    try {
      this.draft.take(await act());
      await this.#session.reload();
      this.sets.reload();
    } catch (fault) {
      const { detail, todo, errors = [] } = problemOf(fault);
      this.errors.set(
        errors.length === 0
          ? [{ says: `${detail} ${todo}`, field: 'page' }]
          : errors.map(({ pointer, says }) => ({ says, field: fieldId(pointer) })),
      );
    }
  }
}
