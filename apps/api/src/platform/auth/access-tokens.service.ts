import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessTokenRepository, type StoredToken } from './access-token.repository.ts';

export type { StoredToken };

const MINUTE = 60_000;
/** How every secret begins, so that scanners of source code find one that was left there. */
export const TOKEN_MARK = 'evenhand_';

/** What a new token is to be. */
export type NewToken = Pick<StoredToken, 'name' | 'tenderId' | 'scopes' | 'personId' | 'endsAt'>;

/** Tokens of machines live in the database: every process knows them, and revoking one ends it everywhere at once. */
@Injectable()
export class AccessTokens {
  constructor(private readonly tokens: AccessTokenRepository) {}

  /** Makes a token and gives its secret, which is told this once. It decides no right; the caller has asked before. */
  async make(asked: NewToken): Promise<{ secret: string; token: StoredToken }> {
    const secret = `${TOKEN_MARK}${randomBytes(32).toString('base64url')}`;
    const kept = {
      id: randomUUID(),
      secretHash: hashOf(secret),
      madeAt: new Date(),
      lastUsedAt: null,
      revokedAt: null,
    };
    const token = { ...asked, ...kept };
    await this.tokens.add(token);
    return { secret, token };
  }

  /** The token with this secret; null where there is none, or it has ended or was revoked. Counts as use. */
  async find(secret: string): Promise<StoredToken | null> {
    const token = await this.tokens.bySecretHash(hashOf(secret));
    const now = new Date();
    if (token === null || !isLive(token, now)) return null;
    if (token.lastUsedAt === null || now.getTime() - token.lastUsedAt.getTime() > MINUTE)
      await this.tokens.used(token.id, now);
    return token;
  }

  async byId(id: string): Promise<StoredToken | null> {
    return this.tokens.byId(id);
  }

  /** A token by id, while it lets anybody in. */
  async live(id: string): Promise<StoredToken | null> {
    const token = await this.byId(id);
    return token !== null && isLive(token, new Date()) ? token : null;
  }

  /** Tokens of these tenders, newest first; null: every token, of the organisation too. */
  async of(tenderIds: readonly string[] | null): Promise<readonly StoredToken[]> {
    return this.tokens.of(tenderIds);
  }

  /** Ends a token for every process at once; says whether it was not revoked before. */
  async revoke(id: string): Promise<boolean> {
    return this.tokens.revoke(id);
  }
}

/** Whether a token lets anybody in at `now`. */
function isLive({ endsAt, revokedAt }: StoredToken, now: Date): boolean {
  return revokedAt === null && endsAt > now;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
