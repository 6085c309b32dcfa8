import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { webApp } from './web-app.ts';

const NAMES = ['index.html', 'main.js', 'chunk-BvmJIH_2.js', 'chunk-6YT6-Ays.js', 'styles-ABCDEF12.css', 'logo.svg'];

let folder: string;
let server: Server;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-web-'));
  for (const name of NAMES) await writeFile(join(folder, name), name);
  server = express()
    .use(webApp({ language: 'en-GB' }, folder))
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['/chunk-BvmJIH_2.js', 200, 'public, max-age=31536000, immutable'],
  ['/chunk-6YT6-Ays.js', 200, 'public, max-age=31536000, immutable'],
  ['/styles-ABCDEF12.css', 200, 'public, max-age=31536000, immutable'],
  ['/main.js', 200, 'no-cache'],
  ['/logo.svg', 200, 'no-cache'],
  ['/index.html', 200, 'no-cache'],
  ['/tenders/1', 200, 'no-cache'],
  ['/gone-ABCDEF12.js', 404, null],
  ['/api/health', 404, null],
  ['/bidder/a-link', 404, null],
])('%s answers %i and is kept as "%s"', async (path, status, kept) => {
  const answer = await fetch(`${address}${path}`, { headers: { connection: 'close' } });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, kept]);
});
