import { Component, inject, output, signal } from '@angular/core';
import { Announcer } from '../../core/announcer.ts';
import { Accounts } from '../../core/api/accounts.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { TextField } from '../../ui/fields/text-field.ts';

const FIELDS = { name: 'person-name', email: 'person-email' };

/** Adds somebody to the organisation's list; who is in it can be invited and taken into tenders. */
@Component({
  selector: 'app-new-person',
  imports: [ErrorSummary, TextField],
  template: `
    <details class="govuk-details" [open]="errors().length > 0">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text" i18n>Add a person</span>
      </summary>
      <div class="govuk-details__text app-measure">
        @if (errors().length > 0) {
          <app-error-summary [errors]="errors()" />
        }
        <form novalidate (submit)="send($event)">
          <app-text-field field="person-name" label="Name" i18n-label [error]="errorOf('name')" [(value)]="name" />
          <app-text-field
            field="person-email"
            label="E-mail address"
            i18n-label
            [error]="errorOf('email')"
            [(value)]="email"
          />
          <button type="submit" class="govuk-button" i18n>Add the person</button>
        </form>
      </div>
    </details>
  `,
})
export class NewPerson {
  readonly added = output();
  readonly #accounts = inject(Accounts);
  readonly #announcer = inject(Announcer);
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly errors = signal<readonly FieldError[]>([]);

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set([]);
    try {
      await this.#accounts.addPerson({ name: this.name(), email: this.email() });
      this.#announcer.say($localize`${this.name()}:name: was added. Invite them, or take them into a tender.`);
      this.name.set('');
      this.email.set('');
      this.added.emit();
    } catch (fault) {
      this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.name));
    }
  }
}
