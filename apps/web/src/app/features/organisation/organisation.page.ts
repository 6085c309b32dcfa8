import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OrganisationPeopleView, PersonStanding } from '@evenhand/shared/contracts';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Announcer } from '../../core/announcer.ts';
import { Accounts, readOrganisation } from '../../core/api/accounts.ts';
import { PATHS } from '../../core/paths.ts';
import { headingOf, problemOf } from '../../core/problems/problem.ts';
import { day } from '../../ui/figures.ts';
import { Loading } from '../../ui/loading.ts';
import { ProblemView } from '../../ui/problem-view.ts';
import { Scroller } from '../../ui/scroller.ts';
import { NewPerson } from './new-person.ts';

type Person = OrganisationPeopleView['people'][number];

const ACCOUNT_WORDS: Readonly<Record<Person['account'], string>> = {
  local: $localize`Signs in with passphrase and code`,
  organisation: $localize`Signs in through the organisation`,
  demo: $localize`Chosen in the demonstration`,
  invited: $localize`Invited`,
  none: $localize`Cannot sign in yet`,
};

/** Who gets in, and what they may do besides the tenders they are in. For administrators. */
@Component({
  selector: 'app-organisation',
  imports: [Loading, NewPerson, ProblemView, RouterLink, Scroller],
  templateUrl: './organisation.page.html',
})
export class OrganisationPage {
  readonly #accounts = inject(Accounts);
  readonly #announcer = inject(Announcer);
  protected readonly paths = PATHS;
  protected readonly signInAgain = PATHS.signIn(inject(Router).url);
  protected readonly headingOf = headingOf;
  protected readonly organisation = readOrganisation();
  protected readonly refused = signal<ProblemDetails | null>(null);
  protected readonly problem = computed(() => {
    const fault = this.organisation.error();
    return fault === undefined ? null : problemOf(fault);
  });

  protected accountOf({ account, active, invitedUntil }: Person): string {
    if (!active) return $localize`May not sign in any more`;
    return invitedUntil === null
      ? ACCOUNT_WORDS[account]
      : $localize`${ACCOUNT_WORDS[account]}:account:; link good until ${day(invitedUntil.slice(0, 10))}:value:`;
  }

  protected mayBeInvited({ active, email, account }: Person): boolean {
    return active && email !== null && account !== 'demo';
  }

  protected async invite({ personId, name, invitedUntil }: Person): Promise<void> {
    const says =
      invitedUntil === null
        ? $localize`${name}:name: was invited.`
        : $localize`${name}:name: was sent a new link; the earlier one ended.`;
    await this.#change(says, () => this.#accounts.invite(personId));
  }

  protected async withdraw({ personId, name }: Person): Promise<void> {
    await this.#change($localize`The invitation of ${name}:name: was withdrawn.`, () =>
      this.#accounts.withdraw(personId),
    );
  }

  protected async set(person: Person, change: Partial<PersonStanding>): Promise<void> {
    const { personId, name, administrator, createsTenders, active } = person;
    const standing = { administrator, createsTenders, active, ...change };
    await this.#change($localize`What ${name}:name: may do was saved.`, () =>
      this.#accounts.setStanding(personId, standing),
    );
  }

  async #change(says: string, send: () => Promise<OrganisationPeopleView>): Promise<void> {
    this.refused.set(null);
    try {
      this.organisation.set(await send());
      this.#announcer.say(says);
    } catch (fault) {
      this.refused.set(problemOf(fault));
    }
  }
}
