import type { CredentialView } from '@evenhand/shared/contracts';
import { credentialState, sameCompany } from '../domain/credentials.ts';
import type { StoredCredential, StoredEnding } from './credential.repository.ts';

/** What the view of a credential is made of besides its row. */
export interface CredentialAbout {
  readonly supplier: string;
  /** ISO date. */
  readonly today: string;
  readonly names: ReadonlyMap<string, string>;
  /** Titles of other contracts by the credential that they hold. */
  readonly titles: ReadonlyMap<string, string>;
  /** How credentials ended, by their id: those of the reader's contracts. */
  readonly endings: ReadonlyMap<string, StoredEnding>;
}

const NOBODY_NOW = 'Somebody who is no longer here';

export function credentialView(credential: StoredCredential, about: CredentialAbout): CredentialView {
  const { id, kind, level, holder, scope, issuedOn, expiresOn, seenAt, carriedFrom, addedBy, addedAt } = credential;
  const { supplier, today, names, titles, endings } = about;
  const ending = endings.get(id);
  return {
    ...{ id, kind, level, holder, scope, issuedOn, expiresOn, seenAt },
    state: credentialState(expiresOn, today),
    ownEntity: sameCompany(holder, supplier),
    addedBy: names.get(addedBy) ?? NOBODY_NOW,
    addedAt: addedAt.toISOString(),
    carriedFrom: carriedFrom === null ? null : (titles.get(carriedFrom) ?? 'another contract'),
    endedThere: carriedFrom === null ? null : (endings.get(carriedFrom)?.reason ?? null),
    ended:
      ending === undefined
        ? null
        : {
            reason: ending.reason,
            isCorrected: ending.replacedBy !== null,
            by: names.get(ending.by) ?? NOBODY_NOW,
            at: ending.at.toISOString(),
          },
  };
}
