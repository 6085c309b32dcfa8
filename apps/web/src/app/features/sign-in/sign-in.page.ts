import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { SignInChoicesView } from '@evenhand/shared/contracts';
import { signInChoicesView } from '@evenhand/shared/contracts/people';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { firstValueFrom } from 'rxjs';
import { API, PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { DemoChoice } from './demo-choice.ts';
import { LocalForm } from './local-form.ts';
import { freshResource } from '../../core/api/fresh-resource.ts';

/** Where people sign in: with their organisation, with an account here, or in the demonstration by choosing who they are. */
@Component({
  selector: 'app-sign-in',
  imports: [DemoChoice, ErrorSummary, Loading, LocalForm, ProblemView],
  templateUrl: './sign-in.page.html',
})
export class SignInPage {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #session = inject(Session);

  /** The page to come back to. */
  readonly next = input<string>();
  /** Why a sign-in with the organisation was not accepted. */
  readonly refused = input<string>();

  protected readonly choices = freshResource<SignInChoicesView>(() => API.signInChoices, {
    parse: (body) => signInChoicesView.parse(body),
  });
  protected readonly problem = computed(() => {
    const fault = this.choices.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly organisation = computed(() => API.organisationSignIn(safe(this.next())));
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly notAccepted = signal<ProblemDetails | null>(null);

  /** Shows what is missing; a new list each time, so that the summary takes the focus again. */
  protected show(errors: readonly FieldError[]): void {
    this.errors.set([]);
    queueMicrotask(() => this.errors.set(errors));
  }

  protected async send(address: string, proof: object): Promise<void> {
    this.errors.set([]);
    this.notAccepted.set(null);
    try {
      await firstValueFrom(this.#http.post(address, proof));
      await this.#session.reload();
      await this.#router.navigateByUrl(safe(this.next()));
    } catch (fault) {
      this.notAccepted.set(problemOf(fault));
    }
  }

  protected readonly api = API;
}

// Only an address of this application: a link to the sign-in can be made by anyone.
function safe(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : PATHS.myWork;
}
