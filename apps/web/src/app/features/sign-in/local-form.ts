import { Component, input, output, signal } from '@angular/core';
import type { LocalSignIn } from '@evenhand/shared/contracts';
import type { FieldError } from '../../ui/error-summary.ts';
import { SecretField } from '../../ui/fields/secret-field.ts';

/** Signs in with an e-mail address, a passphrase and a one-time code. */
@Component({
  selector: 'app-local-form',
  imports: [SecretField],
  template: `
    <form novalidate (submit)="send($event)">
      <app-secret-field
        field="email"
        label="E-mail address"
        i18n-label
        kind="email"
        knownAs="username"
        [error]="errorOf('email')"
        [(value)]="email"
      />
      <app-secret-field
        field="passphrase"
        label="Passphrase"
        i18n-label
        kind="password"
        knownAs="current-password"
        [error]="errorOf('passphrase')"
        [(value)]="passphrase"
      />
      <app-secret-field
        field="code"
        label="Code"
        i18n-label
        hint="The six digits that your authenticator app shows, or one of your recovery codes."
        i18n-hint
        knownAs="one-time-code"
        [error]="errorOf('code')"
        [(value)]="code"
      />
      <button type="submit" class="govuk-button" i18n>Sign in</button>
    </form>
  `,
})
export class LocalForm {
  readonly errors = input<readonly FieldError[]>([]);
  readonly missing = output<readonly FieldError[]>();
  readonly entered = output<LocalSignIn>();
  protected readonly email = signal('');
  protected readonly passphrase = signal('');
  protected readonly code = signal('');

  protected errorOf(field: string): string {
    return this.errors().find((error) => error.field === field)?.says ?? '';
  }

  protected send(event: Event): void {
    event.preventDefault();
    const entered = { email: this.email(), passphrase: this.passphrase(), code: this.code() };
    const gaps = [
      ...(entered.email.trim() === '' ? [{ says: $localize`Enter your e-mail address`, field: 'email' }] : []),
      ...(entered.passphrase === '' ? [{ says: $localize`Enter your passphrase`, field: 'passphrase' }] : []),
      ...(entered.code.trim() === '' ? [{ says: $localize`Enter a code`, field: 'code' }] : []),
    ];
    if (gaps.length > 0) this.missing.emit(gaps);
    else this.entered.emit(entered);
  }
}
