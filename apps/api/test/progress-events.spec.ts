import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../src/open-api.ts';
import { client, signIn } from './setup/client.ts';
import { eventsIn } from './setup/events.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

interface Received {
  readonly id: number;
  readonly name: string;
  readonly data: { response?: { name: string; stage: string; settled: boolean } };
}

interface Listening {
  readonly as?: ReturnType<typeof client>;
  readonly lastEventId?: number;
  readonly onReady?: () => void;
}

/** Reads a stream of server-sent events until one fits. */
async function eventsUntil(
  fits: (event: Received) => boolean,
  { as = analyst, lastEventId, onReady }: Listening = {},
): Promise<Received[]> {
  const stop = new AbortController();
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const answer = await as.ask(`/api/tenders/${tenderId}/events`, { headers, signal: stop.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events: Received[] = [];
  for await (const event of eventsIn(answer)) {
    events.push({ ...event, data: event.data as Received['data'] });
    if (event.name === 'ready') onReady?.();
    if (events.some(fits)) break;
  }
  stop.abort();
  return events;
}

let api: TestApi;
let call: ReturnType<typeof client>;
let analyst: ReturnType<typeof client>;
let tenderId: string;
beforeAll(async () => {
  api = await testApi();
  call = client(api.url);
  analyst = client(api.url, { as: 'analyst' });
  await api.startWorker();
  tenderId = (await call.importTender(aTender())).body.id;
});
afterAll(() => api.close());

let seen: Received[];

test('whoever listens is told each stage of a response, in order, to the end', async () => {
  const ready = Promise.withResolvers<void>();
  const listening = eventsUntil(({ data }) => data.response?.settled === true, { onReady: ready.resolve });
  await ready.promise;
  await call.upload(tenderId, { 'first.md': A_RESPONSE });
  seen = await listening;
  expect(seen[0]).toMatchObject({ name: 'ready' });
  // Two events that come close together may both find the later stage.
  const stages = [...new Set(seen.flatMap(({ data }) => data.response?.stage ?? []))];
  expect(stages.at(-1)).toBe('scored');
  expect(stages).toEqual(['received', 'reading', 'scoring', 'scored'].filter((stage) => stages.includes(stage)));
  const ids = seen.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
});

test('a browser that comes back gets what it missed', async () => {
  const { body } = await call.upload(tenderId, { 'second.md': A_RESPONSE });
  await call.settled(body.id);
  const last = seen.at(-1)?.id ?? 0;
  // What is left of the first response's story may come before.
  const missed = await eventsUntil(({ data }) => data.response?.name === 'second' && data.response.settled, {
    lastEventId: last,
  });
  expect(missed.every(({ id }) => id > last)).toBe(true);
  expect(missed.at(-1)?.data.response).toMatchObject({ name: 'second', stage: 'scored' });
});

test('asking instead of listening gives the same state', async () => {
  const { body } = await analyst.get<{ responses: { name: string; stage: string }[] }>(
    `/api/tenders/${tenderId}/responses`,
  );
  expect(body.responses).toMatchObject([
    { name: 'first', stage: 'scored' },
    { name: 'second', stage: 'scored' },
  ]);
});

describe('beside another process on the same database', () => {
  let other: NestExpressApplication;
  let there: ReturnType<typeof client>;
  beforeAll(async () => {
    other = await createApi(api.config, api.database.url);
    await other.listen(0, '127.0.0.1');
    there = client(await other.getUrl(), { as: 'analyst' });
  });
  afterAll(() => other.close());

  const cutTheLines = () =>
    api.database.query<{ cut: boolean }>(
      `select pg_terminate_backend(pid) as cut from pg_stat_activity
        where application_name = 'evenhand notices' and datname = current_database()`,
    );

  test('who listens there is told, and misses nothing where the line on which they hear it is cut', async () => {
    const [ready, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const names = new Set<string>();
    const listening = eventsUntil(
      ({ data }) => {
        names.add(data.response?.name ?? '');
        if (names.has('third')) told.resolve();
        return names.has('fourth');
      },
      { as: there, onReady: ready.resolve },
    );
    await ready.promise;
    await call.upload(tenderId, { 'third.md': A_RESPONSE });
    await told.promise;
    const cut = await cutTheLines();
    expect(cut.length).toBeGreaterThan(0);
    await call.upload(tenderId, { 'fourth.md': A_RESPONSE });
    expect((await listening).at(-1)?.data.response?.name).toBe('fourth');
  });

  test('with a session its open streams end, here and in the other process; those of another session go on', async () => {
    const cookie = await signIn(api.url, 'analyst');
    const path = `/api/tenders/${tenderId}/events`;
    const processes = [api.url, (await other.getUrl()).replace('[::1]', '127.0.0.1')];
    const opened = processes.map((url) => fetch(`${url}${path}`, { headers: { cookie } }));
    const streams = (await Promise.all(opened)).map(eventsIn);
    const ready = Promise.withResolvers<void>();
    const staying = eventsUntil(({ data }) => data.response?.name === 'fifth', { onReady: ready.resolve });
    await ready.promise;
    for (const stream of streams) expect((await stream.next()).value).toMatchObject({ name: 'ready' });
    await fetch(`${api.url}/api/session`, { method: 'DELETE', headers: { cookie } });
    for (const stream of streams) await ended(stream);
    await call.upload(tenderId, { 'fifth.md': A_RESPONSE });
    expect((await staying).at(-1)?.data.response?.name).toBe('fifth');
  });
});

/** What was on its way already may still come; then the stream ends. */
async function ended(stream: AsyncIterator<unknown>): Promise<void> {
  while ((await stream.next()).done !== true);
}
