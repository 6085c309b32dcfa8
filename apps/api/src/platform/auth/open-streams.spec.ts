import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Response } from 'express';
import type { Config } from '../../config/config.ts';
import { OpenStreams } from './open-streams.ts';
import { openEventStream } from '../http/event-stream.ts';
import type { SessionRepository, StoredSession } from './session.repository.ts';

let askedFor: (readonly string[])[];
let opened: Response[];
let streams: OpenStreams;
const session = { tokenHash: 'a hash', endsAt: new Date(8.64e15), seenAt: new Date(8.64e15) } as StoredSession;
beforeEach(() => {
  askedFor = [];
  opened = [];
  const sessions = {
    byTokenHashes: (hashes: readonly string[]) => {
      askedFor.push(hashes);
      return Promise.resolve([session]);
    },
  } as unknown as SessionRepository;
  streams = new OpenStreams(sessions, { session: { idleMinutes: 30 } } as Config);
});
afterEach(() => {
  streams.beforeApplicationShutdown();
  // An open stream sends signs of life, which would keep the process.
  for (const response of opened) response.destroy();
});

function stream(): Response {
  const response = Object.assign(new PassThrough(), { writeHead: () => undefined }) as unknown as Response;
  openEventStream(response, () => undefined);
  opened.push(response);
  return response;
}

test('a stream is kept in mind until it has closed', async () => {
  const response = stream();
  streams.note(session, response);
  await streams.look();
  expect(askedFor).toEqual([['a hash']]);
  response.destroy();
  await once(response, 'close');
  await streams.look();
  expect(askedFor).toHaveLength(1);
});

test('a stream whose browser had gone before is not kept', async () => {
  const response = stream();
  response.destroy();
  await once(response, 'close');
  streams.note(session, response);
  await streams.look();
  expect(askedFor).toEqual([]);
});
