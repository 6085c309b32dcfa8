import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type SignInChoicesView, signInChoicesView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { firstValueFrom } from 'rxjs';
import { API, PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';

/** Where people sign in. In the demonstration they choose who they are. */
@Component({
  selector: 'app-sign-in',
  imports: [ErrorSummary, Loading, ProblemView],
  templateUrl: './sign-in.page.html',
})
export class SignInPage {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #session = inject(Session);

  /** The page to come back to. */
  readonly next = input<string>();

  protected readonly choices = httpResource<SignInChoicesView>(() => API.signInChoices, {
    parse: (body) => signInChoicesView.parse(body),
  });
  protected readonly problem = computed(() => {
    const fault = this.choices.error();
    return fault === undefined ? null : problemOf(fault);
  });
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly refused = signal<ProblemDetails | null>(null);

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    this.errors.set([]);
    this.refused.set(null);
    const personId = new FormData(event.target as HTMLFormElement).get('person');
    if (personId === null) {
      this.errors.set([{ says: 'Choose who you are', field: 'person-0' }]);
      return;
    }
    try {
      await firstValueFrom(this.#http.post(API.demoSignIn, { personId }));
      await this.#session.reload();
      await this.#router.navigateByUrl(safe(this.next()));
    } catch (fault) {
      this.refused.set(problemOf(fault));
    }
  }
}

// Only an address of this application: a link to the sign-in can be made by anyone.
function safe(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : PATHS.myWork;
}
