import { hash } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import type { OwnAccountView, PassphraseChange, Proof } from '@evenhand/shared/contracts';
import { AuditTrail, ORGANISATION } from '../../../platform/audit/audit-event.repository.ts';
import { Sessions, type StoredSession } from '../../../platform/auth/sessions.service.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { passphraseFault } from '../domain/passphrase.ts';
import type { Person } from '../people.repository.ts';
import { PeopleService } from '../people.service.ts';
import { AccountRepository, type LocalAccount } from './account.repository.ts';
import { LocalAccounts, newRecoveryCodes } from './local-accounts.service.ts';
import { secretHash } from './secret-hash.ts';

/** What a person does with the own account. Whatever changes how one gets in asks for passphrase and code again. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly people: PeopleService,
    private readonly accounts: AccountRepository,
    private readonly local: LocalAccounts,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async view({ personId, tokenHash }: StoredSession): Promise<OwnAccountView> {
    const [person, account, sessions] = await Promise.all([
      this.people.get(personId),
      this.accounts.of(personId),
      this.sessions.of(personId),
    ]);
    return {
      name: person.name,
      email: person.email,
      local: account !== null,
      recoveryCodesLeft: account?.recoveryHashes.length ?? null,
      sessions: sessions.map((session) => ({
        id: this.sessions.nameOf(session),
        method: session.method,
        startedAt: session.startedAt.toISOString(),
        seenAt: session.seenAt.toISOString(),
        current: session.tokenHash === tokenHash,
      })),
    };
  }

  /** Changes the passphrase and ends every other session. Throws account.none, session.refused and passphrase.weak. */
  async changePassphrase(session: StoredSession, { newPassphrase, ...proof }: PassphraseChange): Promise<void> {
    const { person } = await this.proved(session.personId, proof);
    const fault = passphraseFault(newPassphrase, { name: person.name, email: person.email ?? '' });
    if (fault !== null) throw new Problem('passphrase.weak', fault, [{ pointer: '/newPassphrase', says: fault }]);
    await this.change(person.id, 'account.passphrase-changed', { passphraseHash: await hash(newPassphrase) });
    await this.sessions.endOthersOf(session);
  }

  /** New recovery codes, told once; the earlier ones are worth nothing from then on. */
  async newRecoveryCodes(personId: string, proof: Proof): Promise<string[]> {
    const { person } = await this.proved(personId, proof);
    const codes = newRecoveryCodes();
    await this.change(person.id, 'account.recovery-codes-made', { recoveryHashes: codes.map(secretHash) });
    return codes;
  }

  /** Lets the person set the account up anew, with another app; gives the secret of the link. */
  async renew(personId: string, proof: Proof): Promise<string> {
    const { person } = await this.proved(personId, proof);
    return this.local.renew(person.id);
  }

  /** Ends one of the own sessions by its name. */
  async endSession(personId: string, name: string): Promise<void> {
    await this.sessions.endNamed(personId, name);
  }

  private async proved(personId: string, proof: Proof): Promise<{ person: Person }> {
    if ((await this.accounts.of(personId)) === null) throw new Problem('account.none');
    const person = await this.people.get(personId);
    await this.local.prove(person, proof);
    return { person };
  }

  private async change(personId: string, kind: string, values: Partial<LocalAccount>): Promise<void> {
    await this.database.transaction(async () => {
      const account = await this.accounts.hold(personId);
      if (account === null) throw new Problem('account.none');
      await this.accounts.put({ ...account, ...values });
      const who = { actor: personId, subjectId: personId };
      await this.audit.record({ tenderId: ORGANISATION, kind, ...who, detail: {} });
    });
  }
}
