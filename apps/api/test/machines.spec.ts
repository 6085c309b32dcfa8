import type { MadeTokenView, ResponseListView, TenderListView, TokenListView } from '@evenhand/shared/contracts';
import { evenhandClient, sendResponse } from '@evenhand/client';
import { client, personId, type Refusal } from './setup/client.ts';
import { eventsIn } from './setup/events.ts';
import { testApi, until, type TestApi } from './setup/test-api.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';

let api: TestApi;
let lead: ReturnType<typeof client>;
let tenderId: string;
beforeAll(async () => {
  api = await testApi({ EVENHAND_TOKEN_REQUESTS: '40' });
  lead = client(api.url);
  tenderId = (await lead.importTender(aTender({ id: 'MACHINES' }))).body.id;
});
afterAll(() => api.close());

const machine = ({ secret }: Pick<MadeTokenView, 'secret'>) => client(api.url, { token: secret });
const tokens = async () => (await lead.get<TokenListView>('/api/tokens')).body.tokens;

test('a machine submits and reads with tokens of the lead, and the record says through which', async () => {
  const submits = await lead.makeToken(tenderId, 'submit');
  const reads = await lead.makeToken(tenderId, 'read');
  expect((await machine(submits).upload(tenderId, { 'by-machine.md': A_RESPONSE }, 'By machine')).status).toBe(201);
  const list = await machine(reads).get<ResponseListView>(`/api/tenders/${tenderId}/responses`);
  expect(list.body.responses.map(({ name }) => name)).toEqual(['By machine']);
  expect((await machine(reads).get<TenderListView>('/api/tenders')).body.tenders.map(({ id }) => id)).toEqual([
    tenderId,
  ]);

  const [received] = await api.database.query(
    `select actor, detail from audit_event where "tenderId" = $1 and kind = 'response.received'`,
    [tenderId],
  );
  expect(received).toMatchObject({ actor: personId('lead'), detail: { token: submits.token.id } });
  const [seen] = await api.database.query(
    `select "personId" from sighting where "tenderId" = $1 and "tokenId" = $2 and what = 'response.list'`,
    [tenderId, reads.token.id],
  );
  expect(seen).toEqual({ personId: personId('lead') });
  expect((await tokens()).find(({ id }) => id === reads.token.id)?.lastUsedAt).not.toBeNull();
});

test('the typed client sends a response once, reads it, and gives a problem by its code', async () => {
  const { secret: token } = await lead.makeToken(tenderId, 'read', 'submit');
  const portal = evenhandClient({ address: api.url, token });
  const send = () => {
    const files = [new File([A_RESPONSE], 'typed.md')];
    return sendResponse(portal, tenderId, { name: 'By the client', files }, 'typed-1');
  };
  const [sent, again] = [await send(), await send()];
  expect(sent.data).toMatchObject({ name: 'By the client', files: [{ name: 'typed.md' }] });
  expect(again.data).toEqual(sent.data);
  const path = { tenderId };
  const list = await portal.GET('/api/tenders/{tenderId}/responses', { params: { path } });
  const names: string[] | undefined = list.data?.responses.map(({ name }) => name);
  expect(names).toContain('By the client');
  const batch = { name: 'Mine', from: { kind: 'responses' as const } };
  const refused = await portal.POST('/api/tenders/{tenderId}/batches', { params: { path }, body: batch });
  expect([refused.response.status, refused.error?.code]).toEqual([403, 'rights.none']);
});

test('each of two machines that listen is noted with its own token when it is told', async () => {
  const listeners = [await lead.makeToken(tenderId, 'read'), await lead.makeToken(tenderId, 'read')];
  const stop = new AbortController();
  const streams = [];
  for (const each of listeners) {
    const stream = eventsIn(await machine(each).ask(`/api/tenders/${tenderId}/events`, { signal: stop.signal }));
    expect((await stream.next()).value).toMatchObject({ name: 'ready' });
    streams.push(stream);
  }
  const timesSeen = async ({ token }: MadeTokenView) => {
    const [row] = await api.database.query<{ times: number }>(
      `select count(*)::int as times from sighting where "tokenId" = $1 and what = 'response.list'`,
      [token.id],
    );
    return row?.times ?? 0;
  };
  const seen = () => Promise.all(listeners.map(timesSeen));
  expect(await seen()).toEqual([1, 1]);
  await lead.upload(tenderId, { 'told-to-both.md': A_RESPONSE }, 'Told to both');
  for (const stream of streams) expect((await stream.next()).value).toMatchObject({ name: 'response' });
  await until(seen, (times) => times.every((each) => each > 1));
  stop.abort();
});

test('a header that is for a proxy in front of the service locks nobody out', async () => {
  const answer = await lead.ask('/api/me', { headers: { authorization: 'Bearer of-the-proxy' } });
  expect(answer.status).toBe(200);
});

test('the secret is told once and kept nowhere', async () => {
  const { secret, token } = await lead.makeToken(tenderId, 'read');
  expect(JSON.stringify(await tokens())).not.toContain(secret);
  const [row] = await api.database.query('select to_jsonb(t) as row from access_token t where id = $1', [token.id]);
  expect(JSON.stringify(row)).not.toContain(secret.slice(-20));
  const events = await api.database.query(`select detail from audit_event where kind = 'token.made'`);
  expect(JSON.stringify(events)).not.toContain(secret.slice(-20));
});

test('a token that was revoked, has ended, or whose maker has left lets nobody in', async () => {
  const refusedNow = async (made: MadeTokenView) => (await machine(made).get<Refusal>('/api/tenders')).body.code;
  const revoked = await lead.makeToken(tenderId, 'read');
  expect((await machine(revoked).get('/api/tenders')).status).toBe(200);
  await lead.send('DELETE', `/api/tokens/${revoked.token.id}`);
  expect(await refusedNow(revoked)).toBe('token.refused');
  const ended = await lead.makeToken(tenderId, 'read');
  await api.database.query(`update access_token set "endsAt" = now() where id = $1`, [ended.token.id]);
  expect(await refusedNow(ended)).toBe('token.refused');
  const states = new Map((await tokens()).map(({ id, state }) => [id, state]));
  expect([states.get(revoked.token.id), states.get(ended.token.id)]).toEqual(['revoked', 'ended']);

  const analyst = client(api.url, { as: 'analyst' });
  const left = await analyst.makeToken(tenderId, 'read');
  expect((await machine(left).get('/api/tenders')).status).toBe(200);
  await api.database.query('update person set "deactivatedAt" = now() where id = $1', [personId('analyst')]);
  expect(await refusedNow(left)).toBe('token.refused');
  const empty = async () => (await tokens()).find(({ id }) => id === left.token.id)?.emptyBecause;
  expect(await empty()).toMatch(/ may not sign in any more, so this token opens nothing\.$/);
  await api.database.query('update person set "deactivatedAt" = null where id = $1', [personId('analyst')]);
  const roles = (given: string[]) =>
    lead.send('PUT', `/api/tenders/${tenderId}/people/${personId('analyst')}`, { roles: given });
  await roles([]);
  expect(await empty()).toMatch(/ has no role in this tender any more, so this token opens nothing\.$/);
  await roles(['analyst']);
  expect(await empty()).toBeNull();
  expect((await client(api.url, { token: 'evenhand_invented' }).get<Refusal>('/api/tenders')).body.code).toBe(
    'token.refused',
  );
});

test('a stream that a token opened ends before it tells anything once the token is revoked', async () => {
  const made = await lead.makeToken(tenderId, 'read');
  const events = eventsIn(await machine(made).ask(`/api/tenders/${tenderId}/events`));
  expect((await events.next()).value).toMatchObject({ name: 'ready' });
  await lead.send('DELETE', `/api/tokens/${made.token.id}`);
  expect((await lead.upload(tenderId, { 'later.md': A_RESPONSE }, 'Later')).status).toBe(201);
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

test('a declared interest of its maker closes the bids to a token at once', async () => {
  const { secret } = await lead.makeToken(tenderId, 'read');
  await api.database.query(
    `insert into bidder_list ("tenderId", version, bidders, "changedAt")
     select $1, coalesce(max(version), 0) + 1, '[]', now() from bidder_list where "tenderId" = $1`,
    [tenderId],
  );
  const list = await client(api.url, { token: secret }).get<Refusal>(`/api/tenders/${tenderId}/responses`);
  expect(list.body.code).toBe('declaration.due');
  await lead.declare(tenderId);
});

test('who may make tokens is decided by the policy, and a made one is asked for in words', async () => {
  const made = async (as: 'evaluator' | 'chair' | 'administrator' | 'analyst', asked: object) =>
    (await client(api.url, { as }).send<Refusal>('POST', '/api/tokens', asked)).body.code;
  const asked = { name: 'A machine', tenderId, scopes: ['read'], lastsDays: 30 };
  await lead.take(tenderId, 'chair', 'evaluator-2');
  expect(await made('chair', asked)).toBe('rights.none');
  expect(await made('evaluator', asked)).toBe('tender.not-found');
  expect(await made('administrator', asked)).toBe('rights.none');
  expect(await made('analyst', { ...asked, tenderId: null })).toBe('rights.none');
  expect(await made('analyst', asked)).toBeUndefined();
  expect(await made('administrator', { ...asked, tenderId: null })).toBeUndefined();
  const wrong = await lead.send<Refusal>('POST', '/api/tokens', { ...asked, name: ' ', scopes: [], lastsDays: 400 });
  expect(wrong.body.errors?.map(({ pointer }) => pointer)).toEqual(['/name', '/scopes', '/lastsDays']);
  const other = await client(api.url, { as: 'evaluator' }).get<TokenListView>('/api/tokens');
  expect(other.body).toMatchObject({ tokens: [], mayMakeFor: [] });
});

test('a token beyond its rate is told when to come back, and others are not held up', async () => {
  const { secret } = await lead.makeToken(tenderId, 'read');
  const busy = client(api.url, { token: secret });
  const answers = await Promise.all(Array.from({ length: 45 }, () => busy.ask('/api/tenders')));
  const late = answers.filter(({ status }) => status === 429);
  expect(late.length).toBeGreaterThanOrEqual(1);
  expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await machine(await lead.makeToken(tenderId, 'read')).get('/api/tenders')).status).toBe(200);
});
