import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  NewPersonInput,
  OrganisationPeopleView,
  OutboxView,
  OwnAccountView,
  PassphraseChange,
  PersonStanding,
  Proof,
} from '@evenhand/shared/contracts';
import { organisationPeopleView, ownAccountView, renewalView } from '@evenhand/shared/contracts/accounts';
import { outboxView, recoveryCodesView } from '@evenhand/shared/contracts/sign-in';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The account of who reads. */
export function readOwnAccount() {
  return freshResource<OwnAccountView>(() => API.account, { parse: (body) => ownAccountView.parse(body) });
}

/** The people of the organisation, for its administrators. */
export function readOrganisation() {
  return freshResource<OrganisationPeopleView>(() => API.organisationPeople, {
    parse: (body) => organisationPeopleView.parse(body),
  });
}

/** Mails that wait or were sent, for administrators. */
export function readOutbox() {
  return freshResource<OutboxView>(() => API.outbox, { parse: (body) => outboxView.parse(body) });
}

/** What changes accounts. */
@Injectable({ providedIn: 'root' })
export class Accounts {
  readonly #http = inject(HttpClient);

  async changePassphrase(change: PassphraseChange): Promise<void> {
    await firstValueFrom(this.#http.put(API.ownPassphrase, change));
  }

  /** New recovery codes, told this once. */
  async newRecoveryCodes(proof: Proof): Promise<readonly string[]> {
    return recoveryCodesView.parse(await firstValueFrom(this.#http.post(API.recoveryCodes, proof))).recoveryCodes;
  }

  /** The secret of a link with which the own account is set up anew. */
  async renew(proof: Proof): Promise<string> {
    return renewalView.parse(await firstValueFrom(this.#http.post(API.accountRenewal, proof))).token;
  }

  async endSession(id: string): Promise<OwnAccountView> {
    return ownAccountView.parse(await firstValueFrom(this.#http.delete(API.ownSession(id))));
  }

  async addPerson(person: NewPersonInput): Promise<void> {
    await firstValueFrom(this.#http.post(API.people, person));
  }

  async invite(personId: string): Promise<OrganisationPeopleView> {
    return organisationPeopleView.parse(await firstValueFrom(this.#http.post(API.invitationsOf(personId), null)));
  }

  async withdraw(personId: string): Promise<OrganisationPeopleView> {
    return organisationPeopleView.parse(await firstValueFrom(this.#http.delete(API.invitationsOf(personId))));
  }

  async setStanding(personId: string, standing: PersonStanding): Promise<OrganisationPeopleView> {
    const body = await firstValueFrom(this.#http.put(API.standingOf(personId), standing));
    return organisationPeopleView.parse(body);
  }
}
