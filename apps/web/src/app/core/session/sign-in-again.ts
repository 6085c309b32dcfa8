import { HttpClient } from '@angular/common/http';
import { Component, inject, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SecretField } from '../../ui/fields/secret-field.ts';
import { API } from '../paths.ts';
import { problemOf } from '../problems/problem.ts';
import { Session } from './session.ts';

/** Signs the same person in again without leaving the page: with passphrase and code, or with one click in the demonstration. */
@Component({
  selector: 'app-sign-in-again',
  imports: [SecretField],
  template: `
    @if (person?.demo) {
      <button type="button" class="govuk-button" (click)="asDemoPerson()" i18n>
        Sign in again as {{ person.name }}
      </button>
    } @else if (person?.email) {
      <form novalidate (submit)="withPassphrase($event)">
        <p class="govuk-body" i18n>As {{ person.email }}, where you have a passphrase here:</p>
        <app-secret-field
          field="again-passphrase"
          label="Passphrase"
          i18n-label
          kind="password"
          knownAs="current-password"
          [error]="refused()"
          [(value)]="passphrase"
        />
        <app-secret-field field="again-code" label="Code" i18n-label knownAs="one-time-code" [(value)]="code" />
        <button type="submit" class="govuk-button" i18n>Sign in again</button>
      </form>
    }
  `,
})
export class SignInAgain {
  readonly signedIn = output();
  readonly #http = inject(HttpClient);
  /** As they were when the session ended; the session forgets them while nobody is signed in. */
  protected readonly person = inject(Session).me();
  protected readonly passphrase = signal('');
  protected readonly code = signal('');
  protected readonly refused = signal('');

  protected async asDemoPerson(): Promise<void> {
    await this.#signIn(API.demoSignIn, { personId: this.person?.personId });
  }

  protected async withPassphrase(event: Event): Promise<void> {
    event.preventDefault();
    const proof = { passphrase: this.passphrase(), code: this.code() };
    await this.#signIn(API.localSignIn, { email: this.person?.email, ...proof });
  }

  async #signIn(address: string, body: object): Promise<void> {
    this.refused.set('');
    try {
      await firstValueFrom(this.#http.post(address, body));
      this.signedIn.emit();
    } catch (fault) {
      const { detail, errors } = problemOf(fault);
      this.refused.set(errors?.[0]?.says ?? detail);
    }
  }
}
