import { Injectable } from '@nestjs/common';
import type { MadeTokenView, NewToken, TokenListView, TokenView } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail, ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import { AccessTokens, type StoredToken } from '../../platform/auth/access-tokens.service.ts';
import type { StoredSession } from '../../platform/auth/sessions.service.ts';
import { PersonDirectory, type SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { isFreshProof, PeopleService, Rights } from '../people/index.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';

const DAY = 86_400_000;

/** Where people make tokens for machines, look at them and revoke them. */
@Injectable()
export class TokensService {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly access: TenderAccess,
    private readonly rights: Rights,
    private readonly people: PeopleService,
    private readonly directory: PersonDirectory,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** The tokens of the tenders whose tokens the person manages; for who administers the organisation, all. */
  async view(who: SignedIn): Promise<TokenListView> {
    const tenders = await this.access.mine(who);
    const managed = await this.managed(who, tenders);
    const found = await this.tokens.of(who.administrator ? null : managed.map(({ id }) => id));
    const names = await this.people.names(found.map(({ personId }) => personId));
    const organisation = who.administrator ? [{ tenderId: null, says: 'The organisation' }] : [];
    return {
      tokens: await Promise.all(
        found.map(async (token) => ({ ...tokenView(token, tenders, names), ...(await this.emptiness(token, names)) })),
      ),
      mayMakeFor: [...organisation, ...managed.map(({ id, title }) => ({ tenderId: id, says: title }))],
      requestsPerMinute: this.config.limits.tokenRequests,
    };
  }

  /** Makes a token and tells its secret this once. Throws session.proof-due besides what the policy throws. */
  async make(who: SignedIn, session: StoredSession, asked: NewToken): Promise<MadeTokenView> {
    const { name, tenderId, scopes, lastsDays } = asked;
    const tender = await this.require(who, tenderId);
    if (!isFreshProof(session, new Date())) throw new Problem('session.proof-due');
    const endsAt = new Date(Date.now() + lastsDays * DAY);
    const { personId } = who;
    const { secret, token } = await this.database.transaction(async () => {
      const made = await this.tokens.make({ name, tenderId, scopes: [...new Set(scopes)], personId, endsAt });
      const detail = { name, scopes: made.token.scopes.join(' '), endsAt: endsAt.toISOString() };
      await this.record('token.made', who, made.token, detail);
      return made;
    });
    const names = new Map([[personId, who.name]]);
    const view = tokenView(token, tender === null ? [] : [tender], names);
    return { secret, token: { ...view, emptyBecause: null } };
  }

  /** Revokes a token at once. Throws token.not-found also to whoever may not know it. */
  async revoke(who: SignedIn, tokenId: string): Promise<void> {
    const token = await this.tokens.byId(tokenId);
    if (token === null) throw new Problem('token.not-found');
    if (!who.administrator) {
      if (token.tenderId === null) throw new Problem('token.not-found');
      await this.access.require(who, 'token.manage', token.tenderId, { unseen: 'token.not-found' });
    }
    await this.database.transaction(async () => {
      if (await this.tokens.revoke(tokenId)) await this.record('token.revoked', who, token, { name: token.name });
    });
  }

  // A token does what its maker may do at that moment, which the list has to say where it is nothing.
  private async emptiness(
    token: StoredToken,
    names: ReadonlyMap<string, string>,
  ): Promise<Pick<TokenView, 'emptyBecause'>> {
    if (stateOf(token, new Date()) !== 'live') return { emptyBecause: null };
    const { personId, tenderId } = token;
    const name = names.get(personId) ?? 'Its maker';
    const person = await this.directory.signedIn(personId);
    const because = (what: string) => ({ emptyBecause: `${name} ${what}, so this token opens nothing.` });
    if (person === null) return because('may not sign in any more');
    if (tenderId === null)
      return person.administrator ? { emptyBecause: null } : because('does not administer the organisation any more');
    return (await this.rights.hasRole(personId, tenderId))
      ? { emptyBecause: null }
      : because('has no role in this tender any more');
  }

  private async require(who: SignedIn, tenderId: string | null): Promise<StoredTender | null> {
    if (tenderId !== null) return this.access.require(who, 'token.manage', tenderId);
    this.rights.requireAnywhere(who, 'administer');
    return null;
  }

  private async managed(who: SignedIn, tenders: readonly StoredTender[]): Promise<readonly StoredTender[]> {
    const may = await Promise.all(tenders.map((tender) => this.access.may(who, 'token.manage', tender)));
    return tenders.filter((_, at) => may[at]);
  }

  private async record(
    kind: string,
    who: SignedIn,
    { id, tenderId }: StoredToken,
    detail: Readonly<Record<string, string>>,
  ): Promise<void> {
    const entry = { tenderId: tenderId ?? ORGANISATION, actor: who.personId, subjectId: id, detail };
    await this.audit.record({ ...entry, kind });
  }
}

function tokenView(
  token: StoredToken,
  tenders: readonly StoredTender[],
  names: ReadonlyMap<string, string>,
): Omit<TokenView, 'emptyBecause'> {
  const { id, name, tenderId, scopes, personId, madeAt, endsAt, lastUsedAt } = token;
  return {
    ...{ id, name, tenderId, scopes },
    tender: tenders.find((tender) => tender.id === tenderId)?.title ?? null,
    madeBy: names.get(personId) ?? personId,
    madeAt: madeAt.toISOString(),
    endsAt: endsAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    state: stateOf(token, new Date()),
  };
}

function stateOf({ revokedAt, endsAt }: StoredToken, now: Date): TokenView['state'] {
  if (revokedAt !== null) return 'revoked';
  return endsAt > now ? 'live' : 'ended';
}
