import { PHASES, ROLES, type Phase, type Role } from '@evenhand/shared/domain';
import { BID_WORDS, BIDDER_NAME, COMMERCIAL, sweptTender, unknownIds, type Ids } from './leaks/fixtures.ts';
import { addressOf, isForMachines, isOpen, isStream, parametersOf, routesOf, type Route } from './leaks/routes.ts';
import { client, personId, type As } from './setup/client.ts';
import { testApi, type TestApi } from './setup/test-api.ts';
import { aTender } from './setup/tenders.ts';

/** `npm run leak-sweep` sweeps every phase; `npm test` the one in which there is most to hide. */
const SWEPT: readonly Phase[] = process.env['EVENHAND_LEAK_SWEEP'] === 'full' ? PHASES : ['scoring'];

/** Words that only the machine's view of an answer holds. */
const MACHINE = /"assessment":\{|"indicative\w*":|"class":"COMMITMENT"|"thrownAway":/;

let api: TestApi;
let ids: Ids;
let routes: readonly Route[];
beforeAll(async () => {
  api = await testApi();
  const worker = await api.startWorker();
  ids = await sweptTender(api);
  await worker.close();
  routes = routesOf(api);
});
afterAll(() => api.close());

const known = new Map<As, ReturnType<typeof client>>();

/** A person of the demonstration, signed in once. */
function by(as: As): ReturnType<typeof client> {
  const person = known.get(as) ?? client(api.url, { as });
  known.set(as, person);
  return person;
}

/** What a route tells: its status, and its words without what differs from one request to the next. */
async function told(
  person: ReturnType<typeof client>,
  route: Route,
  from: Ids,
): Promise<{ status: number; words: string }> {
  const stop = new AbortController();
  const sends = route.method !== 'GET' && route.method !== 'DELETE';
  const body = sends ? { body: '{}', headers: { 'content-type': 'application/json' } } : {};
  const answer = await person.ask(addressOf(route, from), { method: route.method, signal: stop.signal, ...body });
  const words = answer.ok && isStream(route) ? '' : await answer.text();
  stop.abort();
  return { status: answer.status, words: words.replace(/"instance":"[^"]*"/, '') };
}

/** What each of these routes tells a person. They are asked side by side: a sweep is thousands of requests. */
const toldByAll = (person: ReturnType<typeof client>, some: readonly Route[]) =>
  Promise.all(some.map(async (route) => ({ route, ...(await told(person, route, ids)) })));

const reads = () => routes.filter(({ method }) => method === 'GET');
const inPhase = (phase: Phase) =>
  api.database.query('update tender set phase = $1 where id = $2', [phase, ids['tenderId']]);

test('without a session every route but those of the sign-in refuses, and says no more', async () => {
  const nobody = client(api.url, { as: null });
  for (const route of routes.filter((each) => !isOpen(each))) {
    const { status, words } = await told(nobody, route, ids);
    expect([`${route.method} ${route.path}`, status]).toEqual([`${route.method} ${route.path}`, 401]);
    expect(words).toContain('session.none');
  }
});

test('whoever has no part in a tender cannot tell it from one that is not there', async () => {
  await inPhase('scoring');
  const outsider = by('evaluator-3');
  for (const route of routes.filter((each) => parametersOf(each).length > 0)) {
    const there = await told(outsider, route, ids);
    expect({ route, ...there }).toEqual({ route, ...(await told(outsider, route, unknownIds(ids))) });
    if (!isOpen(route)) expect(there.status).toBeGreaterThanOrEqual(400);
  }
});

test('whoever has no part in a tender finds no trace of it in any list', async () => {
  const outsider = by('evaluator-3');
  const lists = reads().filter((each) => parametersOf(each).length === 0 && !isOpen(each));
  for (const { route, words } of await toldByAll(outsider, lists)) {
    for (const trace of [ids['tenderId'] ?? '', ids['responseId'] ?? '', BIDDER_NAME, 'SWEPT'])
      expect([route.path, words.includes(trace)]).toEqual([route.path, false]);
  }
});

test('a token opens the routes for machines and no other, and one that reads changes nothing', async () => {
  await inPhase('scoring');
  const lead = by('lead');
  const both = client(api.url, { token: (await lead.makeToken(ids['tenderId'] ?? '', 'read', 'submit')).secret });
  const reader = client(api.url, { token: (await lead.makeToken(ids['tenderId'] ?? '', 'read')).secret });
  const refused = async (machine: ReturnType<typeof client>, some: readonly Route[]) => {
    for (const answer of await toldByAll(machine, some))
      expect(answer).toMatchObject({ status: 403, words: expect.stringContaining('token.not-covered') });
  };
  await refused(
    both,
    routes.filter((each) => !isOpen(each) && !isForMachines(each)),
  );
  await refused(
    reader,
    routes.filter((each) => isForMachines(each) && each.method !== 'GET'),
  );
});

test('a token of one tender cannot tell another from one that is not there, though its maker leads both', async () => {
  const lead = by('lead');
  const elsewhere = (await lead.importTender(aTender({ id: 'ELSEWHERE' }))).body.id;
  const token = await lead.makeToken(elsewhere, 'read', 'submit');
  const machine = client(api.url, { token: token.secret });
  for (const route of routes.filter((each) => isForMachines(each) && parametersOf(each).length > 0)) {
    const there = await told(machine, route, ids);
    expect({ route, ...there }).toEqual({ route, ...(await told(machine, route, unknownIds(ids))) });
    expect(there.status).toBeGreaterThanOrEqual(400);
  }
  const { words } = await told(machine, { method: 'GET', path: '/api/tenders' }, ids);
  expect([words.includes(elsewhere), words.includes('SWEPT')]).toEqual([true, false]);
});

test('a token for the organisation reaches no bid, even where its maker leads the tender', async () => {
  const administrator = by('administrator');
  const roles = `/api/tenders/${ids['tenderId'] ?? ''}/people/${personId('administrator')}`;
  await by('lead').send('PUT', roles, { roles: ['lead'] });
  await administrator.declare(ids['tenderId'] ?? '');
  const machine = client(api.url, { token: (await administrator.makeToken(null, 'read', 'submit')).secret });
  const asLead = await told(administrator, { method: 'GET', path: '/api/responses/{responseId}' }, ids);
  expect(bidWordsIn(asLead.words)).not.toEqual([]);
  for (const { route, words } of await toldByAll(machine, reads().filter(isForMachines)))
    expect([route.path, bidWordsIn(words)]).toEqual([route.path, []]);
  await by('lead').send('PUT', roles, { roles: [] });
});

const ALL: readonly As[] = [...ROLES, 'administrator'];

test.each(SWEPT)('in the phase %s nobody whose declaration is due sees a word of a bid', async (phase) => {
  await inPhase(phase);
  await api.database.query(
    `insert into bidder_list ("tenderId", version, bidders, "changedAt")
     select $1, coalesce(max(version), 0) + 1, '[]', now() from bidder_list where "tenderId" = $1`,
    [ids['tenderId']],
  );
  for (const as of ALL) {
    const person = by(as);
    for (const { route, words } of await toldByAll(person, reads()))
      expect([as, route.path, bidWordsIn(words)]).toEqual([as, route.path, []]);
  }
});

test.each(SWEPT)(
  'in the phase %s a declared interest closes the bids at once, and a later no opens them',
  async (phase) => {
    await inPhase(phase);
    for (const as of ROLES) await declare(as, true);
    for (const as of ROLES) {
      const person = by(as);
      for (const { route, words } of await toldByAll(person, reads()))
        expect([as, route.path, bidWordsIn(words)]).toEqual([as, route.path, []]);
    }
    for (const as of ROLES) await declare(as, false);
  },
);

test.each(SWEPT)('in the phase %s nobody sees a trace of a commercial file before quality is agreed', async (phase) => {
  await inPhase(phase);
  const checked = PHASES.indexOf(phase) < PHASES.indexOf('agreed') ? ALL : [];
  for (const as of checked) {
    const person = by(as);
    for (const { route, words } of await toldByAll(person, reads())) {
      // The audit trail holds the hash of whatever was received, as the proof of its receipt.
      const traces = route.path.endsWith('/audit') ? [COMMERCIAL.name] : Object.values(COMMERCIAL);
      const found = traces.filter((trace) => words.includes(trace));
      expect([as, route.path, found]).toEqual([as, route.path, []]);
    }
  }
});

test.each(SWEPT)('in the phase %s the machine’s view shows to nobody who may not have it', async (phase) => {
  await inPhase(phase);
  const mayHaveIt: readonly Role[] = phase === 'scoring' || phase === 'opened' ? ['analyst'] : [];
  const checked = PHASES.indexOf(phase) < PHASES.indexOf('moderation') ? ALL : [];
  for (const as of checked.filter((each) => !mayHaveIt.includes(each as Role))) {
    const person = by(as);
    for (const { route, words } of await toldByAll(person, reads()))
      expect([as, route.path, MACHINE.test(words)]).toEqual([as, route.path, false]);
  }
});

test('an administrator without a role sees no bid and changes no score in any phase', async () => {
  const administrator = by('administrator');
  for (const phase of SWEPT) {
    await inPhase(phase);
    for (const { route, words } of await toldByAll(administrator, reads()))
      expect([route.path, bidWordsIn(words)]).toEqual([route.path, []]);
  }
});

function bidWordsIn(words: string): readonly string[] {
  return [BID_WORDS, BIDDER_NAME].filter((trace) => words.includes(trace));
}

async function declare(as: Role, interest: boolean): Promise<void> {
  await api.database.query(
    `insert into declaration (id, "tenderId", "personId", "bidderListVersion", answers, interest, "givenAt")
     select gen_random_uuid(), $1, $2, max(version), '[]', $3, now() from bidder_list where "tenderId" = $1`,
    [ids['tenderId'], personId(as), interest],
  );
}
