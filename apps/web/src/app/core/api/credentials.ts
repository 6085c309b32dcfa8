import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { CredentialListView } from '@evenhand/shared/contracts';
import { credentialListView } from '@evenhand/shared/contracts/credentials';
import { type Observable, map } from 'rxjs';
import { AWARD_API } from '../award-paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What the supplier of a contract holds. */
export function readCredentials(tenderId: () => string) {
  return freshResource<CredentialListView>(() => AWARD_API.credentials(tenderId()), {
    parse: (body) => credentialListView.parse(body),
  });
}

@Injectable({ providedIn: 'root' })
export class Credentials {
  readonly #http = inject(HttpClient);

  add(tenderId: string, body: object): Observable<CredentialListView> {
    return this.#post(AWARD_API.credentials(tenderId), body);
  }

  /** Carries over what another contract of the same supplier holds. */
  carry(tenderId: string, credentialId: string): Observable<CredentialListView> {
    return this.#post(`${AWARD_API.credentials(tenderId)}/carried`, { credentialId });
  }

  /** Records that one no longer stands. */
  end(tenderId: string, credentialId: string, reason: string): Observable<CredentialListView> {
    return this.#post(`${AWARD_API.credentials(tenderId)}/${encodeURIComponent(credentialId)}/ending`, { reason });
  }

  /** Puts what is right in the place of one that was recorded wrongly. */
  correct(tenderId: string, credentialId: string, body: object): Observable<CredentialListView> {
    return this.#post(`${AWARD_API.credentials(tenderId)}/${encodeURIComponent(credentialId)}/correction`, body);
  }

  #post(address: string, body: object): Observable<CredentialListView> {
    return this.#http.post<unknown>(address, body).pipe(map((answer) => credentialListView.parse(answer)));
  }
}
