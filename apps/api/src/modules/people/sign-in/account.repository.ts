import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IsNull, MoreThan } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { InvitationEntity } from './invitation.entity.ts';
import { LocalAccountEntity } from './local-account.entity.ts';
import { OrganisationIdentityEntity } from './organisation-identity.entity.ts';
import { SignInAttemptEntity } from './sign-in-attempt.entity.ts';

export type LocalAccount = LocalAccountEntity;
export type Invitation = InvitationEntity;
export type SignInAttempt = SignInAttemptEntity;

/** The tables behind the ways to sign in. */
export const accountTables = TypeOrmModule.forFeature([
  LocalAccountEntity,
  OrganisationIdentityEntity,
  InvitationEntity,
  SignInAttemptEntity,
]);

@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  /** The account of a person, held until the transaction ends: of two sign-ins at once each counts. */
  async hold(personId: string): Promise<LocalAccount | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.database.manager.findOne(LocalAccountEntity, { where: { personId }, lock });
  }

  /** Makes this the account of its person, in place of any before. */
  async put(account: LocalAccount): Promise<void> {
    await this.database.manager.save(LocalAccountEntity, account);
  }

  /** The account of a person; null where there is none. */
  async of(personId: string): Promise<LocalAccount | null> {
    return this.database.manager.findOneBy(LocalAccountEntity, { personId });
  }

  /** Ids of everybody with an account here, and of everybody who has come through the organisation. */
  async holders(): Promise<{ local: ReadonlySet<string>; organisation: ReadonlySet<string> }> {
    const [local, organisation] = await Promise.all([
      this.database.manager.find(LocalAccountEntity, { select: { personId: true } }),
      this.database.manager.find(OrganisationIdentityEntity, { select: { personId: true } }),
    ]);
    const ids = (rows: readonly { personId: string }[]) => new Set(rows.map(({ personId }) => personId));
    return { local: ids(local), organisation: ids(organisation) };
  }

  /** Invitations that can still be used. */
  async openInvitations(): Promise<readonly Invitation[]> {
    return this.database.manager.findBy(InvitationEntity, { usedAt: IsNull(), endsAt: MoreThan(new Date()) });
  }

  /** Makes every open invitation of a person useless and says how many there were. */
  async withdrawInvitations(personId: string): Promise<number> {
    const now = new Date();
    const open = { personId, usedAt: IsNull(), endsAt: MoreThan(now) };
    return this.database.change(InvitationEntity, open, { endsAt: now });
  }

  async addInvitation(invitation: Invitation): Promise<void> {
    await this.database.manager.insert(InvitationEntity, invitation);
  }

  async openInvitation(tokenHash: string): Promise<Invitation | null> {
    return this.database.manager.findOneBy(InvitationEntity, { tokenHash, usedAt: IsNull() });
  }

  /** Whether the invitation was open and is used from now on. */
  async useInvitation(tokenHash: string): Promise<boolean> {
    const open = { tokenHash, usedAt: IsNull() };
    return (await this.database.change(InvitationEntity, open, { usedAt: new Date() })) === 1;
  }

  async personOf(issuer: string, subject: string): Promise<string | null> {
    const found = await this.database.manager.findOneBy(OrganisationIdentityEntity, { issuer, subject });
    return found?.personId ?? null;
  }

  async addIdentity(issuer: string, subject: string, personId: string): Promise<void> {
    await this.database.insertUnlessThere(OrganisationIdentityEntity, { issuer, subject, personId });
  }

  async addAttempt(attempt: SignInAttempt): Promise<void> {
    await this.database.manager.insert(SignInAttemptEntity, attempt);
  }

  /** The attempt with this state; it is there once. */
  async takeAttempt(stateHash: string): Promise<SignInAttempt | null> {
    const found = await this.database.manager.findOneBy(SignInAttemptEntity, { stateHash });
    if (found === null) return null;
    const { affected } = await this.database.manager.delete(SignInAttemptEntity, { stateHash });
    return affected === 1 ? found : null;
  }
}
