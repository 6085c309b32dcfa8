import { once } from 'node:events';
import { generateKeyPairSync } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** Who signs in at the provider. */
export interface ProviderAccount {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
}

export interface TestProvider {
  readonly issuer: string;
  /** Who is asked for at the next sign-in. */
  account: ProviderAccount;
  stop(): Promise<void>;
}

/** A real OpenID Connect provider on loopback that lets in whom the test says, without asking for a passphrase. */
export async function startProvider(redirectUri: string, account: ProviderAccount): Promise<TestProvider> {
  const server: Server = createServer((request, response) => void callback(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const running: TestProvider = {
    issuer,
    account,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'evenhand', client_secret: 'a secret of the tests', redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...running.account, sub }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    cookies: { keys: ['only for tests'] },
    jwks: { keys: [signingKey()] },
    adapter: KeptInMemory,
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  const answers = provider.callback();
  async function callback(...[request, response]: Parameters<typeof answers>): Promise<void> {
    if (request.url?.startsWith('/interaction/') === true) {
      await provider.interactionFinished(request, response, { login: { accountId: running.account.sub } });
      return;
    }
    await answers(request, response);
  }
  return running;
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' };
}

type Kept = Record<string, unknown> & { uid?: string; consumed?: number };

/** Where the provider keeps what it has to remember between two requests. */
class KeptInMemory {
  private readonly kept = new Map<string, Kept>();

  upsert(id: string, payload: Kept): Promise<void> {
    this.kept.set(id, payload);
    return Promise.resolve();
  }

  find(id: string): Promise<Kept | undefined> {
    return Promise.resolve(this.kept.get(id));
  }

  findByUid(uid: string): Promise<Kept | undefined> {
    return Promise.resolve([...this.kept.values()].find((each) => each.uid === uid));
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<void> {
    const found = this.kept.get(id);
    if (found !== undefined) found.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(): Promise<void> {
    return Promise.resolve();
  }
}
