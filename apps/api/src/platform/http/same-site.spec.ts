import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import { loadConfig } from '../../config/config.ts';
import { Problem } from '../problem.ts';
import { sameSite } from './same-site.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  const app = express()
    .use(sameSite(loadConfig({ EVENHAND_HOSTS: 'evenhand.example, Second.Example', HOST: '192.0.2.7' })))
    .use((_request: Request, response: Response) => response.send('served'))
    .use((fault: unknown, _request: Request, response: Response, _next: NextFunction) => {
      response.send(fault instanceof Problem ? fault.code : 'fault');
    });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

async function told(method: string, headers: Record<string, string>): Promise<string> {
  const sent = request({ host: '127.0.0.1', port, method, headers, agent: false }).end();
  const [answer] = (await once(sent, 'response')) as [AsyncIterable<Buffer>];
  let text = '';
  for await (const chunk of answer) text += chunk.toString();
  return text;
}

test.each([
  ['localhost:4200', 'served'],
  ['LOCALHOST', 'served'],
  ['127.0.0.1:3000', 'served'],
  ['[::1]:3000', 'served'],
  ['evenhand.example', 'served'],
  ['second.example:8443', 'served'],
  ['192.0.2.7:3000', 'served'],
  ['rebound.example:3000', 'request.unknown-host'],
  ['localhost.rebound.example', 'request.unknown-host'],
  ['user@localhost', 'request.unknown-host'],
])('the host "%s" is answered with %s', async (host, answer) => {
  expect(await told('GET', { host })).toBe(answer);
});

test.each<[string, Record<string, string>, string]>([
  ['POST', {}, 'served'],
  ['POST', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 'served'],
  ['POST', { host: 'evenhand.example', origin: 'https://evenhand.example' }, 'served'],
  ['POST', { host: 'evenhand.example:443', origin: 'https://evenhand.example' }, 'served'],
  ['POST', { 'sec-fetch-site': 'cross-site' }, 'request.cross-site'],
  ['POST', { origin: 'https://elsewhere.example' }, 'request.cross-site'],
  ['POST', { origin: 'http://localhost:9999' }, 'request.cross-site'],
  ['POST', { origin: 'null' }, 'request.cross-site'],
  ['DELETE', { 'sec-fetch-site': 'cross-site' }, 'request.cross-site'],
  ['GET', { 'sec-fetch-site': 'cross-site' }, 'served'],
])('%s with %j is answered with %s', async (method, headers, answer) => {
  expect(await told(method, { host: 'localhost:3000', ...headers })).toBe(answer);
});
