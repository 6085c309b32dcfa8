import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postOutside, whyNoAnswer } from './post-outside.ts';

let server: Server;
let answer: RequestListener;
let asked: number;
beforeEach(async () => {
  asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function post(anywhere: boolean, { signal = new AbortController().signal, host = '127.0.0.1' } = {}) {
  const url = new URL(`http://${host}:${String((server.address() as AddressInfo).port)}/`);
  return postOutside({ url, headers: {}, body: 'Words', anywhere, signal });
}

test('it leads into no private network, by address or by name', async () => {
  for (const host of ['127.0.0.1', 'localhost']) {
    const { signal } = new AbortController();
    const fault: unknown = await post(false, { signal, host }).catch((reason: unknown) => reason);
    expect(whyNoAnswer(fault, signal)).toEqual({ why: 'private' });
  }
  expect(asked).toBe(0);
});

test('it follows no redirect', async () => {
  answer = (_, response) => response.writeHead(302, { location: '/elsewhere' }).end();
  const response = await post(true);
  response.destroy();
  expect([response.statusCode, asked]).toEqual([302, 1]);
});

test('an answer that does not come in time is late', async () => {
  const time = new AbortController();
  answer = () => {
    time.abort();
  };
  const fault: unknown = await post(true, { signal: time.signal }).catch((reason: unknown) => reason);
  expect(whyNoAnswer(fault, time.signal)).toEqual({ why: 'late' });
});

test('a connection that breaks is unreachable, with the word of the system', async () => {
  answer = (request) => {
    request.socket.destroy();
  };
  const { signal } = new AbortController();
  const fault: unknown = await post(true, { signal }).catch((reason: unknown) => reason);
  expect(whyNoAnswer(fault, signal)).toEqual({ why: 'unreachable', code: 'ECONNRESET' });
});
