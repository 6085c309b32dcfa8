import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { goesOn } from './goes-on.ts';
import { OpenStreams } from './open-streams.ts';
import { SessionRepository, type StoredSession } from './session.repository.ts';

export type { StoredSession };

const MINUTE = 60_000;

/** How a person signed in. */
export type SignInMethod = 'demo' | 'organisation' | 'local';

/** Sessions live in the database: every process knows them, and ending one ends it everywhere at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly streams: OpenStreams,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Starts a session and gives the secret for the cookie, which is told this once. */
  async start(personId: string, method: SignInMethod): Promise<{ token: string; session: StoredSession }> {
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    const endsAt = new Date(now.getTime() + this.config.session.mostMinutes * MINUTE);
    const session = { tokenHash: hashOf(token), personId, method, startedAt: now, seenAt: now, endsAt };
    await this.sessions.add(session);
    return { token, session };
  }

  /** The session of a cookie's value; null where there is none, or it has ended or lain idle too long. Counts as use. */
  async find(token: string): Promise<StoredSession | null> {
    const session = await this.sessions.byTokenHash(hashOf(token));
    if (session === null) return null;
    const now = new Date();
    if (!goesOn(session, now, this.config.session.idleMinutes)) {
      await this.sessions.remove(session.tokenHash);
      return null;
    }
    if (now.getTime() - session.seenAt.getTime() > MINUTE) await this.sessions.seen(session.tokenHash, now);
    return session;
  }

  /** Ends the session of a cookie's value. */
  async end(token: string): Promise<void> {
    await this.sessions.remove(hashOf(token));
    await this.streams.look();
  }

  /** The sessions of a person that have not ended, newest first. */
  async of(personId: string): Promise<readonly StoredSession[]> {
    const now = new Date();
    const all = await this.sessions.ofPerson(personId);
    return all.filter((session) => goesOn(session, now, this.config.session.idleMinutes));
  }

  /** What a session is called where its person sees it: enough to tell it from the others, nothing to sign in with. */
  nameOf({ tokenHash }: StoredSession): string {
    return hashOf(tokenHash).slice(0, 16);
  }

  /** Ends the session of a person that is called so, if there is one. */
  async endNamed(personId: string, name: string): Promise<void> {
    const named = (await this.sessions.ofPerson(personId)).find((session) => this.nameOf(session) === name);
    if (named === undefined) return;
    await this.sessions.remove(named.tokenHash);
    await this.streams.look();
  }

  /** Ends every other session of the person. */
  async endOthersOf({ personId, tokenHash }: StoredSession): Promise<void> {
    await this.sessions.removeAllOf(personId, tokenHash);
    await this.streams.look();
  }

  /** Ends every session of a person. */
  async endAllOf(personId: string): Promise<void> {
    await this.sessions.removeAllOf(personId);
    await this.streams.look();
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
