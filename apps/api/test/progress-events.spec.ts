import { setTimeout as wait } from 'node:timers/promises';
import { client } from './setup/client.ts';
import { eventsIn } from './setup/events.ts';
import { A_RESPONSE, aTender } from './setup/tenders.ts';
import { testApi, type TestApi } from './setup/test-api.ts';

interface Received {
  readonly id: number;
  readonly name: string;
  readonly data: { response?: { name: string; stage: string; settled: boolean } };
}

/** Reads a stream of server-sent events until one fits. */
async function eventsUntil(fits: (event: Received) => boolean, lastEventId?: number): Promise<Received[]> {
  const stop = new AbortController();
  const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) };
  const answer = await analyst.ask(`/api/tenders/${tenderId}/events`, { headers, signal: stop.signal });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const events: Received[] = [];
  for await (const event of eventsIn(answer)) {
    events.push({ ...event, data: event.data as Received['data'] });
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
  const listening = eventsUntil(({ data }) => data.response?.settled === true);
  await wait(200);
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
  const missed = await eventsUntil(({ data }) => data.response?.name === 'second' && data.response.settled, last);
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
