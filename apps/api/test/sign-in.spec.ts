import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { SMTPServer } from 'smtp-server';
import type {
  InvitationView,
  MeView,
  OrganisationPeopleView,
  OutboxView,
  OwnAccountView,
  RecoveryCodesView,
  SignInChoicesView,
} from '@evenhand/shared/contracts';
import { client, type Refusal } from './setup/client.ts';
import { startProvider, type TestProvider } from './setup/oidc-provider.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';

const PASSPHRASE = 'four wet stones sing';
const JSON_TYPE = { 'content-type': 'application/json' };

let api: TestApi;
let provider: TestProvider;
let mails: string[];
let smtp: SMTPServer;
beforeAll(async () => {
  mails = [];
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        mails.push(text);
        done();
      });
    },
  });
  const listening = smtp.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const smtpPort = (listening.address() as AddressInfo).port;
  const address = 'http://evenhand.test';
  provider = await startProvider(`${address}/api/session/organisation/return`, {
    sub: 'u-1',
    email: 'dana.price@council.example',
    email_verified: true,
  });
  api = await testApi({
    EVENHAND_DEMO: 'off',
    EVENHAND_ADDRESS: address,
    EVENHAND_OIDC_ISSUER: provider.issuer,
    EVENHAND_OIDC_CLIENT_ID: 'evenhand',
    EVENHAND_OIDC_CLIENT_SECRET: 'a secret of the tests',
    EVENHAND_SMTP_URL: `smtp://127.0.0.1:${String(smtpPort)}`,
    EVENHAND_ADMINISTRATOR: 'Ada.Admin@council.example',
  });
  await api.startWorker();
});
afterAll(async () => {
  await api.close();
  await provider.stop();
  await new Promise<void>((resolve) => {
    smtp.close(resolve);
  });
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { ...JSON_TYPE, ...headers } });
const refusal = async (answer: Response) => ((await answer.json()) as Refusal).code;
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
const me = async (cookie: string) => fetch(`${api.url}/api/me`, { headers: { cookie } });
const codeAt = (secret: string, timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

let administrator: string;
let codeSecret: string;
let recoveryCodes: string[];
/** When the account was set up: its code of that moment is used up. */
let setUpAt: number;

test('outside the demonstration nobody is offered and nobody chosen', async () => {
  const { body } = await client(api.url, { as: null }).get<SignInChoicesView>('/api/session/choices');
  expect(body).toEqual({ demo: null, organisation: true });
  const refused = await post('/api/session/demo', { personId: '00000000-0000-4000-8000-000000000001' });
  expect([refused.status, await refusal(refused)]).toEqual([403, 'session.refused']);
});

test('the first administrator is invited by mail and sets up an account with passphrase and code', async () => {
  const [mail] = await until(
    () => Promise.resolve(mails),
    (all) => all.length > 0,
  );
  const text = (mail ?? '').replace(/=\r\n/g, '');
  expect(text).toContain('To: ada.admin@council.example');
  const token = /invitation#([\w-]{43})/.exec(text)?.[1] ?? '';
  const invited = (await (await post('/api/session/invitation', { token })).json()) as InvitationView;
  expect(invited).toMatchObject({ email: 'ada.admin@council.example' });
  ({ codeSecret } = invited);

  setUpAt = Date.now();
  const code = codeAt(codeSecret, setUpAt);
  const weak = await post('/api/session/enrolment', { token, passphrase: 'short', code });
  expect([weak.status, await refusal(weak)]).toEqual([422, 'passphrase.weak']);
  const wrong = await post('/api/session/enrolment', { token, passphrase: PASSPHRASE, code: '000000' });
  expect(wrong.status).toBe(403);
  const enrolled = await post('/api/session/enrolment', { token, passphrase: PASSPHRASE, code });
  expect(enrolled.status).toBe(201);
  administrator = cookieOf(enrolled);
  ({ recoveryCodes } = (await enrolled.json()) as RecoveryCodesView);
  expect(recoveryCodes).toHaveLength(10);
  expect((await (await me(administrator)).json()) as MeView).toMatchObject({ administrator: true, tenders: [] });

  const again = await post('/api/session/enrolment', { token, passphrase: PASSPHRASE, code });
  expect([again.status, await refusal(again)]).toEqual([404, 'invitation.not-found']);
});

const signIn = (change: object) =>
  post('/api/session/local', { email: 'ada.admin@council.example', passphrase: PASSPHRASE, code: '', ...change });

test('a code is accepted once, a recovery code too, and whatever is wrong is told in the same words', async () => {
  const used = await signIn({ code: codeAt(codeSecret, setUpAt) });
  const unknown = await signIn({ email: 'nobody@council.example', code: '123456' });
  const wrong = await signIn({ passphrase: 'four wet stones sink', code: recoveryCodes[0] });
  const words = await Promise.all([used, unknown, wrong].map(async (each) => ((await each.json()) as Refusal).detail));
  expect(new Set(words).size).toBe(1);
  expect([used, unknown, wrong].map(({ status }) => status)).toEqual([403, 403, 403]);
  expect((await signIn({ code: codeAt(codeSecret, setUpAt + 30_000) })).status).toBe(204);
  expect((await signIn({ code: recoveryCodes[0] })).status).toBe(204);
  expect((await signIn({ code: recoveryCodes[0] })).status).toBe(403);
});

test('signing in gives a new secret and signing out ends it', async () => {
  const first = await signIn({ code: recoveryCodes[1] });
  const second = await post(
    '/api/session/local',
    { email: 'ada.admin@council.example', passphrase: PASSPHRASE, code: recoveryCodes[2] },
    { cookie: cookieOf(first) },
  );
  expect(cookieOf(second)).not.toBe(cookieOf(first));
  expect((await me(cookieOf(first))).status).toBe(401);
  expect((await me(cookieOf(second))).status).toBe(200);
  await fetch(`${api.url}/api/session`, { method: 'DELETE', headers: { cookie: cookieOf(second) } });
  expect((await me(cookieOf(second))).status).toBe(401);
});

test('a session ends without use, and in any case after its time', async () => {
  expect((await me(administrator)).status).toBe(200);
  await api.database.query(`update session set "seenAt" = now() - interval '61 minutes'`);
  expect((await me(administrator)).status).toBe(401);
  const anew = cookieOf(await signIn({ code: recoveryCodes[3] }));
  await api.database.query(`update session set "endsAt" = now()`);
  expect((await me(anew)).status).toBe(401);
});

test('the store holds no secret with which anybody could sign in', async () => {
  const anew = await signIn({ code: recoveryCodes[4] });
  administrator = cookieOf(anew);
  const rows = await api.database.query('select * from session');
  expect(JSON.stringify(rows)).not.toContain(administrator.split('=')[1]);
  const [account] = await api.database.query<{ passphraseHash: string }>('select * from local_account');
  expect(account?.passphraseHash).toMatch(/^\$argon2id\$/);
});

/** Follows the way of a browser through the provider and back; gives where it ends and its cookies. */
async function throughProvider(next: string, keepState = true): Promise<{ end: string; cookies: string[] }> {
  const begun = await fetch(`${api.url}/api/session/organisation?next=${encodeURIComponent(next)}`, {
    redirect: 'manual',
  });
  const state = cookieOf(begun);
  let address = begun.headers.get('location') ?? '';
  const atProvider = new Map<string, string>();
  while (address.startsWith(provider.issuer)) {
    const cookie = [...atProvider].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      atProvider.set(name, value);
    }
    address = new URL(answer.headers.get('location') ?? 'about:blank', address).href;
  }
  const back = new URL(address);
  const cookie = keepState ? state : '';
  const returned = await fetch(`${api.url}${back.pathname}${back.search}`, { redirect: 'manual', headers: { cookie } });
  return { end: returned.headers.get('location') ?? '', cookies: returned.headers.getSetCookie() };
}

test('the organisation’s sign-in lets in who was added here, and leads to the page that was wanted', async () => {
  const before = await throughProvider('/tenders');
  expect(before.end).toMatch(/^\/sign-in\?refused=Nobody%20has%20added/);
  const added = await post(
    '/api/people',
    { name: 'Dana Price', email: 'Dana.Price@council.example' },
    { cookie: administrator },
  );
  expect(added.status).toBe(201);
  const { end, cookies } = await throughProvider('/tenders?state=open');
  expect(end).toBe('/tenders?state=open');
  const session = cookies.find((each) => each.startsWith('evenhand='));
  expect(session).toMatch(/HttpOnly/);
  expect(session).toMatch(/SameSite=Lax/);
  expect(await (await me(session?.split(';')[0] ?? '')).json()).toMatchObject({ name: 'Dana Price', demo: false });
});

test('after the first time the provider’s own name counts, whatever address it gives', async () => {
  provider.account = { ...provider.account, email: 'another@council.example' };
  expect((await throughProvider('/tenders')).end).toBe('/tenders');
  provider.account = { sub: 'u-2', email: 'ada.admin@council.example', email_verified: false };
  expect((await throughProvider('/tenders')).end).toMatch(/^\/sign-in\?refused=/);
});

test('a sign-in that another browser began, or one to a foreign page, leads nowhere', async () => {
  provider.account = { sub: 'u-1', email: 'dana.price@council.example', email_verified: true };
  const { end, cookies } = await throughProvider('/tenders', false);
  expect(end).toMatch(/^\/sign-in\?refused=/);
  expect(cookies.some((each) => each.startsWith('evenhand='))).toBe(false);
  expect((await throughProvider('https://elsewhere.example/')).end).toBe('/my-work');
  expect((await throughProvider('//elsewhere.example/')).end).toBe('/my-work');
});

test('administrators read the outbox, and nobody else does', async () => {
  const outbox = await fetch(`${api.url}/api/outbox`, { headers: { cookie: administrator } });
  const { mails: posted, sends } = (await outbox.json()) as OutboxView;
  expect(sends).toBe(true);
  expect(posted.map(({ recipient }) => recipient)).toContain('ada.admin@council.example');
  const { cookies } = await throughProvider('/tenders');
  const cookie = cookies.find((each) => each.startsWith('evenhand='))?.split(';')[0] ?? '';
  const refused = await fetch(`${api.url}/api/outbox`, { headers: { cookie } });
  expect([refused.status, await refusal(refused)]).toEqual([403, 'rights.none']);
});

const call = async (method: string, path: string, body?: unknown) => {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(`${api.url}${path}`, { method, ...init, headers: { ...JSON_TYPE, cookie: administrator } });
};
const personCalled = async (name: string) => {
  const { people } = (await (await call('GET', '/api/organisation/people')).json()) as OrganisationPeopleView;
  return people.find((person) => person.name === name);
};

test('an administrator invites, withdraws and closes the door, after a fresh sign-in only', async () => {
  await call('POST', '/api/people', { name: 'Eve Late', email: 'eve@council.example' });
  const { personId = '', account } = (await personCalled('Eve Late')) ?? {};
  expect(account).toBe('none');
  const place = `/api/organisation/people/${personId}/invitations`;
  expect((await call('POST', place)).status).toBe(201);
  expect(await personCalled('Eve Late')).toMatchObject({ account: 'invited' });
  expect((await call('DELETE', place)).status).toBe(200);
  expect(await refusal(await call('DELETE', place))).toBe('invitation.not-found');
  const standing = { administrator: false, createsTenders: true, active: false };
  expect((await call('PUT', `/api/organisation/people/${personId}/standing`, standing)).status).toBe(200);
  expect(await personCalled('Eve Late')).toMatchObject({ active: false, createsTenders: true });
  const ada = await personCalled('ada.admin@council.example');
  const own = await call('PUT', `/api/organisation/people/${ada?.personId ?? ''}/standing`, standing);
  expect(await refusal(own)).toBe('person.last-administrator');

  await api.database.query(`update session set "startedAt" = now() - interval '20 minutes'`);
  expect(await refusal(await call('POST', place))).toBe('session.proof-due');
  await api.database.query(`update session set "startedAt" = now()`);
});

test('a person sees the own sessions, ends one, and changes the passphrase with proof', async () => {
  const account = async () => (await (await call('GET', '/api/account')).json()) as OwnAccountView;
  const again = await signIn({ code: recoveryCodes[6] });
  expect((await me(cookieOf(again))).status).toBe(200);
  const other = (await account()).sessions.find(({ current }) => !current);
  expect((await call('DELETE', `/api/account/sessions/${other?.id ?? ''}`)).status).toBe(200);
  expect((await me(cookieOf(again))).status).toBe(401);

  const change = { passphrase: PASSPHRASE, newPassphrase: 'nine dry sticks burn' };
  expect(await refusal(await call('PUT', '/api/account/passphrase', { ...change, code: '000000' }))).toBe(
    'session.refused',
  );
  const changed = await call('PUT', '/api/account/passphrase', { ...change, code: recoveryCodes[7] });
  expect(changed.status).toBe(204);
  const back = { passphrase: change.newPassphrase, newPassphrase: PASSPHRASE, code: recoveryCodes[8] };
  expect((await call('PUT', '/api/account/passphrase', back)).status).toBe(204);
  expect(await account()).toMatchObject({ local: true, recoveryCodesLeft: 2 });
});

test('after ten failures the account is locked for a while, even for the right passphrase', async () => {
  for (let failure = 0; failure < 10; failure += 1)
    await signIn({ passphrase: 'a wrong passphrase of some kind', code: '1' });
  const locked = await signIn({ code: recoveryCodes[5] });
  expect([locked.status, await refusal(locked)]).toEqual([429, 'session.locked']);
  await api.database.query(`update local_account set "lockedUntil" = now() - interval '1 second'`);
  expect((await signIn({ code: recoveryCodes[5] })).status).toBe(204);
});

test('without a mail server the first invitation stands in a file for whoever runs the service', async () => {
  const alone = await testApi({
    EVENHAND_DEMO: 'off',
    EVENHAND_ADDRESS: 'http://evenhand.test',
    EVENHAND_ADMINISTRATOR: 'ada.admin@council.example',
  });
  try {
    const file = join(alone.config.dataFolder, 'first-invitation.txt');
    const token = /invitation#([\w-]{43})/.exec(await readFile(file, 'utf8'))?.[1];
    const body = JSON.stringify({ token });
    const invited = await fetch(`${alone.url}/api/session/invitation`, { method: 'POST', body, headers: JSON_TYPE });
    expect([invited.status, (await stat(file)).mode & 0o777]).toEqual([200, 0o600]);
  } finally {
    await alone.close();
  }
});

test('from one address only so many attempts are looked at', async () => {
  let last = 0;
  for (let attempt = 0; attempt < 61 && last !== 429; attempt += 1)
    last = (await post('/api/session/invitation', { token: 'x' })).status;
  expect(last).toBe(429);
});
