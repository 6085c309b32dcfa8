import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { compressed } from './compressed.ts';

const LONG = 'We will employ ten apprentices. '.repeat(1000);

const ANSWERS = {
  '/script': 'text/javascript; charset=utf-8',
  '/styles': 'text/css',
  '/logo': 'image/svg+xml',
  '/answer': 'application/json; charset=utf-8',
  '/problem': 'application/problem+json',
  '/page-of-ours': 'text/html; charset=utf-8',
  '/original': 'application/pdf',
  '/original-text': 'text/plain',
  '/events': 'text/event-stream; charset=utf-8',
};

let server: Server;
let address: string;
beforeAll(async () => {
  const app = express().use(compressed());
  for (const [path, type] of Object.entries(ANSWERS))
    app.get(path, (_request, response) => {
      response.setHeader('content-type', type);
      response.end(LONG);
    });
  app.get('/short', (_request, response) => {
    response.json({ name: 'short' });
  });
  app.get('/part', (_request, response) => {
    response.status(206).setHeader('content-type', 'application/json').end(LONG);
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.close();
});

function ask(path: string, accepts: string): Promise<Response> {
  return fetch(address + path, { headers: { connection: 'close', 'accept-encoding': accepts } });
}

test.each(['/script', '/styles', '/logo', '/answer', '/problem'])('%s is packed and says the same', async (path) => {
  const answer = await ask(path, 'gzip, br');
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(await answer.text()).toBe(LONG);
});

test('a browser that knows only gzip gets that, and one that asks for nothing gets the words as they are', async () => {
  expect((await ask('/answer', 'gzip')).headers.get('content-encoding')).toBe('gzip');
  expect((await ask('/answer', 'identity')).headers.get('content-encoding')).toBeNull();
});

test.each(['/page-of-ours', '/original', '/original-text', '/events', '/short', '/part'])(
  '%s is sent as it is',
  async (path) => {
    const answer = await ask(path, 'gzip, br');
    expect(answer.headers.get('content-encoding')).toBeNull();
  },
);
