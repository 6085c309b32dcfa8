import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { Enrolment, InvitationView, LocalSignIn, Proof } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail, ORGANISATION } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/mail/mail.repository.ts';
import { Problem } from '../../../platform/problem.ts';
import { passphraseFault } from '../domain/passphrase.ts';
import { PeopleRepository, type Person } from '../people.repository.ts';
import { AccountRepository, type Invitation, type LocalAccount } from './account.repository.ts';
import { secretHash } from './secret-hash.ts';

const DAY = 86_400_000;
const INVITATION_DAYS = 7;
/** Failures after which an account is locked, and for how many milliseconds. */
const MOST_FAILURES = 10;
const LOCKED_FOR = 15 * 60_000;
const CODE_SECONDS = 30;
const RECOVERY_CODES = 10;
/** Milliseconds in which an account can be set up anew by whoever is signed in. */
const RENEWAL_FOR = 15 * 60_000;

// What the passphrase of nobody is checked against, so that the time taken does not tell who has an account.
const NOBODY = hash(randomBytes(16));

/** Local accounts: a passphrase and a one-time code, set up from an invitation. */
@Injectable()
export class LocalAccounts {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly people: PeopleRepository,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * Sends a person the link to set up an account; earlier links end, earlier accounts stay until a new one is set up.
   * Gives the words of the mail.
   */
  async invite(person: Person, actor: string): Promise<string> {
    const { id: personId, name, email } = person;
    if (email === null) throw new Problem('person.no-address');
    return this.database.transaction(async () => {
      const token = await this.newInvitation(personId, INVITATION_DAYS * DAY);
      // The secret stands after the hash sign: browsers send that part to no server, so it is in no log.
      const link = `${this.config.address}/sign-in/invitation#${token}`;
      const words = `Dear ${name},\n\nyou have been invited to Evenhand. Set up your account within ${String(INVITATION_DAYS)} days:\n\n${link}\n\nIf you did not expect this, you need do nothing.\n`;
      await this.outbox.post({ recipient: email, subject: 'Your invitation to Evenhand', words });
      await this.audit.record({
        tenderId: ORGANISATION,
        kind: 'person.invited',
        actor,
        subjectId: personId,
        detail: {},
      });
      return words;
    });
  }

  /** Ends the open invitations of a person. Throws invitation.not-found where there is none. */
  async withdraw(personId: string, actor: string): Promise<void> {
    await this.database.transaction(async () => {
      if ((await this.accounts.withdrawInvitations(personId)) === 0) throw new Problem('invitation.not-found');
      const entry = { tenderId: ORGANISATION, actor, subjectId: personId, detail: {} };
      await this.audit.record({ ...entry, kind: 'invitation.withdrawn' });
    });
  }

  /** Lets somebody set up the own account anew at once, with a new app; gives the secret of the link. */
  async renew(personId: string): Promise<string> {
    return this.database.transaction(async () => {
      const token = await this.newInvitation(personId, RENEWAL_FOR);
      const entry = { tenderId: ORGANISATION, actor: personId, subjectId: personId, detail: {} };
      await this.audit.record({ ...entry, kind: 'account.renewed' });
      return token;
    });
  }

  /** What an invited person needs. Throws invitation.not-found. */
  async invitation(token: string): Promise<InvitationView> {
    const { invitation, person } = await this.open(token);
    const email = person.email ?? '';
    return {
      name: person.name,
      email,
      codeSecret: invitation.codeSecret,
      codeLink: codes(invitation.codeSecret, email).toString(),
    };
  }

  /** Sets the account up and gives its recovery codes. Throws invitation.not-found, passphrase.weak, session.refused. */
  async enrol({ token, passphrase, code }: Enrolment): Promise<{ personId: string; recoveryCodes: string[] }> {
    const { invitation, person } = await this.open(token);
    const fault = passphraseFault(passphrase, { name: person.name, email: person.email ?? '' });
    if (fault !== null) throw new Problem('passphrase.weak', fault, [{ pointer: '/passphrase', says: fault }]);
    const step = acceptedStep(invitation.codeSecret, code, 0);
    if (step === null) {
      const says = 'This is not the code that your app shows now. Wait for the next one and enter that.';
      throw new Problem('session.refused', says, [{ pointer: '/code', says }]);
    }
    const recoveryCodes = newRecoveryCodes();
    const account: LocalAccount = {
      personId: person.id,
      passphraseHash: await hash(passphrase),
      codeSecret: invitation.codeSecret,
      lastCodeStep: step,
      recoveryHashes: recoveryCodes.map(secretHash),
      failures: 0,
      lockedUntil: null,
    };
    await this.database.transaction(async () => {
      if (!(await this.accounts.useInvitation(invitation.tokenHash))) throw new Problem('invitation.not-found');
      await this.accounts.put(account);
      const who = { actor: person.id, subjectId: person.id };
      await this.audit.record({ tenderId: ORGANISATION, kind: 'account.set-up', ...who, detail: {} });
    });
    return { personId: person.id, recoveryCodes };
  }

  /** The person whose passphrase and code these are. Throws session.refused, in the same words whatever was wrong, and session.locked. */
  async personOf({ email, passphrase, code }: LocalSignIn): Promise<string> {
    return this.prove(await this.people.byEmail(email), { passphrase, code });
  }

  /** Passes where passphrase and code are those of this person. Throws as `personOf` does; null stands for nobody. */
  async prove(person: Person | null, { passphrase, code }: Proof): Promise<string> {
    const personId = await this.database.transaction(async () => {
      const account = person === null ? null : await this.accounts.hold(person.id);
      const right = await verify(account?.passphraseHash ?? (await NOBODY), passphrase);
      if (person === null || account === null || person.deactivatedAt !== null) return null;
      if (account.lockedUntil !== null && account.lockedUntil > new Date()) return 'locked' as const;
      const used = right ? usedCode(account, code) : null;
      if (used === null) {
        await this.fail(account);
        return null;
      }
      await this.accounts.put({ ...account, ...used, failures: 0, lockedUntil: null });
      return person.id;
    });
    if (personId === 'locked') throw new Problem('session.locked');
    if (personId === null)
      throw new Problem('session.refused', 'E-mail address, passphrase and code do not fit together.');
    return personId;
  }

  /** Inside a transaction: a new open invitation, the only one of its person; gives the secret of its link. */
  private async newInvitation(personId: string, lasts: number): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const codeSecret = new Secret({ size: 20 }).base32;
    const endsAt = new Date(Date.now() + lasts);
    await this.accounts.withdrawInvitations(personId);
    await this.accounts.addInvitation({ tokenHash: secretHash(token), personId, codeSecret, endsAt, usedAt: null });
    return token;
  }

  private async fail(account: LocalAccount): Promise<void> {
    const failures = account.failures + 1;
    const lockedUntil = failures % MOST_FAILURES === 0 ? new Date(Date.now() + LOCKED_FOR) : account.lockedUntil;
    await this.accounts.put({ ...account, failures, lockedUntil });
    const who = { actor: 'nobody', subjectId: account.personId };
    const detail = { failures, locked: lockedUntil !== null };
    await this.audit.record({ tenderId: ORGANISATION, kind: 'session.refused', ...who, detail });
  }

  private async open(token: string): Promise<{ invitation: Invitation; person: Person }> {
    const invitation = await this.accounts.openInvitation(secretHash(token));
    const person = invitation === null ? null : await this.people.byId(invitation.personId);
    if (invitation === null || person === null || invitation.endsAt <= new Date() || person.deactivatedAt !== null)
      throw new Problem('invitation.not-found');
    return { invitation, person };
  }
}

/** Codes that each work once instead of one from the app. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => randomBytes(10).toString('hex'));
}

function codes(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Evenhand', label, secret: Secret.fromBase32(secret), period: CODE_SECONDS });
}

// A code of the step before or after is accepted for clocks that are a little off, and none twice.
function acceptedStep(secret: string, code: string, lastStep: number): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = codes(secret, '').validate({ token, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(Date.now() / 1000 / CODE_SECONDS) + delta;
  return step > lastStep ? step : null;
}

/** What changes in the account by using this code; null where it is none of its codes. */
function usedCode(account: LocalAccount, code: string): Partial<LocalAccount> | null {
  const step = acceptedStep(account.codeSecret, code, account.lastCodeStep);
  if (step !== null) return { lastCodeStep: step };
  const recovery = secretHash(code.trim().toLowerCase());
  if (!account.recoveryHashes.includes(recovery)) return null;
  return { recoveryHashes: account.recoveryHashes.filter((each) => each !== recovery) };
}
