import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { TokenView } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { readTokens, Tokens } from '../../core/api/tokens.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { day, listed, moment } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { NewToken } from './new-token.ts';

const STATE_WORDS: Readonly<Record<TokenView['state'], string>> = {
  live: $localize`In use`,
  ended: $localize`Ended`,
  revoked: $localize`Revoked`,
};
const SCOPE_WORDS = { read: $localize`Reads`, submit: $localize`Submits` } as const;

/** Tokens of machines: made, looked at and revoked here. */
@Component({
  selector: 'app-tokens',
  imports: [Breadcrumbs, Loading, NewToken, ProblemView, Scroller],
  templateUrl: './tokens.page.html',
})
export class TokensPage {
  protected readonly wholeOrganisation = $localize`The organisation`;
  readonly #tokens = inject(Tokens);
  readonly #announcer = inject(Announcer);
  protected readonly list = readTokens();
  protected readonly headingOf = headingOf;
  protected readonly day = day;
  protected readonly moment = moment;
  protected readonly stateWords = STATE_WORDS;
  protected readonly signInAgain = PATHS.signIn(inject(Router).url);
  protected readonly crumbs = inject(Session).mayAnywhere('administer')
    ? [{ says: $localize`People of the organisation`, path: PATHS.organisation }]
    : [{ says: $localize`Tenders`, path: PATHS.tenders }];
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly problem = computed(() => {
    const fault = this.list.error();
    return fault === undefined ? null : problemOf(fault);
  });

  protected scopesOf({ scopes }: TokenView): string {
    return listed(scopes.map((scope) => SCOPE_WORDS[scope]));
  }

  protected async revoke({ id, name }: TokenView): Promise<void> {
    this.refused.set(null);
    try {
      this.list.set(await this.#tokens.revoke(id));
      this.#announcer.say($localize`The token ${name}:name: was revoked. It lets nobody in any more.`);
    } catch (fault) {
      this.refused.set(problemOf(fault));
    }
  }
}
