import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Proof } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Accounts, readOwnAccount } from '../../core/api/accounts.ts';
import { PATHS } from '../../core/paths.ts';
import { fieldErrors } from '../../core/problems/field-errors.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { SecretField } from '../../ui/fields/secret-field.ts';
import { moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

const METHOD_WORDS: Readonly<Record<string, string>> = {
  demo: $localize`chosen in the demonstration`,
  organisation: $localize`through your organisation`,
  local: $localize`with passphrase and code`,
};
const FIELDS = { passphrase: 'now-passphrase', code: 'now-code', newPassphrase: 'next-passphrase' };

/** The own account: how one signs in, where one is signed in, and what can be changed about it. */
@Component({
  selector: 'app-account',
  imports: [ErrorSummary, Loading, ProblemView, SecretField],
  templateUrl: './account.page.html',
})
export class AccountPage {
  readonly #accounts = inject(Accounts);
  readonly #announcer = inject(Announcer);
  readonly #router = inject(Router);
  protected readonly account = readOwnAccount();
  protected readonly headingOf = headingOf;
  protected readonly moment = moment;
  protected readonly methods = METHOD_WORDS;
  protected readonly problem = computed(() => {
    const fault = this.account.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly passphrase = signal('');
  protected readonly code = signal('');
  protected readonly newPassphrase = signal('');
  protected readonly recoveryCodes = signal<readonly string[]>([]);

  protected errorOf(name: keyof typeof FIELDS): string {
    return this.errors().find(({ field }) => field === FIELDS[name])?.says ?? '';
  }

  protected async changePassphrase(): Promise<void> {
    await this.#withProof(async (proof) => {
      await this.#accounts.changePassphrase({ ...proof, newPassphrase: this.newPassphrase() });
      this.newPassphrase.set('');
      this.#announcer.say($localize`Your passphrase was changed. You are signed out everywhere else.`);
    });
  }

  protected async makeRecoveryCodes(): Promise<void> {
    await this.#withProof(async (proof) => this.recoveryCodes.set(await this.#accounts.newRecoveryCodes(proof)));
  }

  /** Leads to the page that sets an account up: the new app is added there, and the passphrase chosen anew. */
  protected async renew(): Promise<void> {
    await this.#withProof(async (proof) => {
      await this.#router.navigateByUrl(PATHS.renewal(await this.#accounts.renew(proof)));
    });
  }

  protected async endSession(id: string): Promise<void> {
    this.errors.set([]);
    try {
      this.account.set(await this.#accounts.endSession(id));
      this.#announcer.say($localize`That session was ended.`);
    } catch (fault) {
      this.errors.set(fieldErrors(problemOf(fault), {}, 'sessions'));
    }
  }

  async #withProof(change: (proof: Proof) => Promise<void>): Promise<void> {
    this.errors.set([]);
    try {
      await change({ passphrase: this.passphrase(), code: this.code() });
      this.passphrase.set('');
      this.code.set('');
      this.account.reload();
    } catch (fault) {
      this.errors.set(fieldErrors(problemOf(fault), FIELDS, FIELDS.passphrase));
    }
  }
}
