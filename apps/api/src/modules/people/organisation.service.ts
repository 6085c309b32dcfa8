import { Injectable } from '@nestjs/common';
import type { OrganisationPeopleView, PersonStanding } from '@evenhand/shared/contracts';
import { AuditTrail, ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import { Sessions, type StoredSession } from '../../platform/auth/sessions.service.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { isFreshProof } from './domain/fresh-proof.ts';
import { PeopleRepository, type Person } from './people.repository.ts';
import { Rights } from './rights.service.ts';
import { AccountRepository } from './sign-in/account.repository.ts';
import { LocalAccounts } from './sign-in/local-accounts.service.ts';

/** Who asks, in which session. */
export interface Administering {
  readonly who: SignedIn;
  readonly session: StoredSession;
}

/** The people of the organisation for its administrators: who gets in, and what they may do besides the tenders they are in. */
@Injectable()
export class Organisation {
  constructor(
    private readonly people: PeopleRepository,
    private readonly accounts: AccountRepository,
    private readonly local: LocalAccounts,
    private readonly sessions: Sessions,
    private readonly rights: Rights,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async view(who: SignedIn): Promise<OrganisationPeopleView> {
    this.rights.requireAnywhere(who, 'administer');
    const [people, { local, organisation }, invitations] = await Promise.all([
      this.people.everybody(),
      this.accounts.holders(),
      this.accounts.openInvitations(),
    ]);
    return {
      people: people.map(({ id, name, email, administrator, createsTenders, deactivatedAt, demoPart }) => {
        const invitation = invitations.find(({ personId }) => personId === id);
        const account = () => {
          if (demoPart !== null) return 'demo';
          if (local.has(id)) return 'local';
          if (organisation.has(id)) return 'organisation';
          return invitation === undefined ? 'none' : 'invited';
        };
        return {
          ...{ personId: id, name, email, administrator, createsTenders, active: deactivatedAt === null },
          account: account(),
          invitedUntil: invitation?.endsAt.toISOString() ?? null,
        };
      }),
    };
  }

  /** Sends a person the link to set up an account; an earlier link ends. */
  async invite(by: Administering, personId: string): Promise<void> {
    this.require(by);
    const person = await this.people.byId(personId);
    if (person === null) throw new Problem('person.not-found');
    await this.local.invite(person, by.who.personId);
  }

  /** Ends the open invitation of a person. */
  async withdraw(by: Administering, personId: string): Promise<void> {
    this.require(by);
    await this.local.withdraw(personId, by.who.personId);
  }

  /** Says what a person may do in the organisation. Whoever may not sign in any more is signed out at once. */
  async setStanding(by: Administering, personId: string, standing: PersonStanding): Promise<void> {
    this.require(by);
    const { administrator, createsTenders, active } = standing;
    await this.database.transaction(async () => {
      await this.database.serialise('administrators');
      const person = await this.people.byId(personId);
      if (person === null) throw new Problem('person.not-found');
      // People of a demonstration administer nothing outside it.
      const counts = (one: Person) => one.demoPart === null || person.demoPart !== null;
      const others = (await this.people.all()).filter((one) => one.administrator && one.id !== personId && counts(one));
      const stops = person.administrator && !(administrator && active);
      if (stops && others.length === 0) throw new Problem('person.last-administrator');
      const deactivatedAt = active ? null : (person.deactivatedAt ?? new Date());
      await this.people.change(personId, { administrator, createsTenders, deactivatedAt });
      if (!active) {
        await this.sessions.endAllOf(personId);
        await this.accounts.withdrawInvitations(personId);
      }
      const entry = { tenderId: ORGANISATION, actor: by.who.personId, subjectId: personId };
      await this.audit.record({ ...entry, kind: 'person.standing-changed', detail: { ...standing } });
    });
  }

  private require({ who, session }: Administering): void {
    this.rights.requireAnywhere(who, 'administer');
    if (!isFreshProof(session, new Date())) throw new Problem('session.proof-due');
  }
}
