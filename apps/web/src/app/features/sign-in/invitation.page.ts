import { HttpClient } from '@angular/common/http';
import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InvitationView } from '@evenhand/shared/contracts';
import { invitationView, recoveryCodesView } from '@evenhand/shared/contracts/sign-in';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { firstValueFrom } from 'rxjs';
import { API, PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { SecretField } from '../../ui/fields/secret-field.ts';

/** Where an invitation leads: a person sets up an account with a passphrase and an authenticator app. */
@Component({
  selector: 'app-invitation',
  imports: [Loading, ProblemView, RouterLink, SecretField],
  templateUrl: './invitation.page.html',
})
export class InvitationPage {
  readonly #http = inject(HttpClient);
  readonly #session = inject(Session);
  /** The secret stands after the hash sign, which browsers send to no server. */
  readonly #token = (inject(DOCUMENT).defaultView?.location.hash ?? '').slice(1);

  protected readonly paths = PATHS;
  protected readonly invitation = signal<InvitationView | null>(null);
  protected readonly problem = signal<ProblemDetails | null>(null);
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly recoveryCodes = signal<readonly string[]>([]);
  protected readonly passphrase = signal('');
  protected readonly code = signal('');

  constructor() {
    void this.#open();
  }

  /** The secret in groups of four, as people read it over. */
  protected inGroups(secret: string): string {
    return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  }

  protected errorAt(pointer: string): string {
    return this.refused()?.errors?.find((error) => error.pointer === pointer)?.says ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refused.set(null);
    try {
      const enrolment = { token: this.#token, passphrase: this.passphrase(), code: this.code() };
      const body = await firstValueFrom(this.#http.post(API.enrolment, enrolment));
      this.recoveryCodes.set(recoveryCodesView.parse(body).recoveryCodes);
      await this.#session.reload();
    } catch (fault) {
      this.refused.set(problemOf(fault));
    }
  }

  async #open(): Promise<void> {
    try {
      const body = await firstValueFrom(this.#http.post(API.invitation, { token: this.#token }));
      this.invitation.set(invitationView.parse(body));
    } catch (fault) {
      this.problem.set(problemOf(fault));
    }
  }
}
