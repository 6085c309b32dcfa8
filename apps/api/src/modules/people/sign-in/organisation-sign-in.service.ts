import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import * as oidc from 'openid-client';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleRepository } from '../people.repository.ts';
import { AccountRepository } from './account.repository.ts';
import { secretHash } from './secret-hash.ts';

/** Milliseconds that a person has for the sign-in at the provider. */
const PATIENCE = 10 * 60_000;

/** Single sign-on of the organisation: OpenID Connect, authorization code with PKCE. */
@Injectable()
export class OrganisationSignIn {
  private provider: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly accounts: AccountRepository,
    private readonly people: PeopleRepository,
    private readonly database: Database,
    private readonly log: PinoLogger,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Where the browser goes to sign in, and the state that it must bring back. */
  async begin(next: string): Promise<{ address: string; state: string }> {
    const provider = await this.known();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const endsAt = new Date(Date.now() + PATIENCE);
    await this.accounts.addAttempt({ stateHash: secretHash(state), codeVerifier, nonce, next, endsAt });
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.returnAddress(),
      scope: 'openid email profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { address: address.href, state };
  }

  /** Who has come back from the provider with this query. Only people who are known here are let in; else session.refused. */
  async finish(query: URLSearchParams, state: string): Promise<{ personId: string; next: string }> {
    const provider = await this.known();
    const attempt = await this.accounts.takeAttempt(secretHash(state));
    if (attempt === null || attempt.endsAt <= new Date()) throw new Problem('session.refused');
    const address = new URL(this.returnAddress());
    address.search = query.toString();
    const tokens = await oidc
      .authorizationCodeGrant(provider, address, {
        pkceCodeVerifier: attempt.codeVerifier,
        expectedState: state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      })
      .catch((fault: unknown) => {
        this.log.warn({ err: fault }, 'the organisation’s sign-in was not accepted');
        throw new Problem('session.refused');
      });
    const claims = tokens.claims();
    if (claims === undefined) throw new Problem('session.refused');
    const personId = await this.person(claims);
    if (personId === null)
      throw new Problem('session.refused', 'Nobody has added you to Evenhand yet. Ask the lead of your tender.');
    return { personId, next: attempt.next };
  }

  // By the provider's own name for the person; the first time by an e-mail address that the provider has verified.
  private async person({ iss, sub, email, email_verified: verified }: oidc.IDToken): Promise<string | null> {
    const known = await this.accounts.personOf(iss, sub);
    if (known !== null) return this.active(known);
    if (typeof email !== 'string' || verified !== true) return null;
    const person = await this.people.byEmail(email.toLowerCase());
    if (person === null || person.deactivatedAt !== null) return null;
    await this.database.transaction(() => this.accounts.addIdentity(iss, sub, person.id));
    return person.id;
  }

  private async active(personId: string): Promise<string | null> {
    const person = await this.people.byId(personId);
    return person === null || person.deactivatedAt !== null ? null : personId;
  }

  private returnAddress(): string {
    return `${this.config.address}/api/session/organisation/return`;
  }

  // Asked for once, and again after a failure: the provider may come up later than we do.
  private async known(): Promise<oidc.Configuration> {
    const { organisation } = this.config;
    if (organisation === null) throw new Problem('session.refused', 'There is no single sign-on here.');
    const { issuer, clientId, clientSecret } = organisation;
    const insecure = issuer.startsWith('http://') ? { execute: [oidc.allowInsecureRequests] } : {};
    this.provider ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, insecure);
    return this.provider.catch((fault: unknown) => {
      this.provider = undefined;
      this.log.warn({ err: fault }, 'the organisation’s sign-in cannot be reached');
      throw new Problem('service.unavailable', 'The sign-in of your organisation cannot be reached.');
    });
  }
}
