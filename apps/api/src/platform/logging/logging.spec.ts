import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pinoHttp } from 'pino-http';
import { loggingOptions } from './logging.module.ts';

const BID = 'We will recruit three apprentices.';

test('a log holds no words of a request and no values of an error', async () => {
  const lines: string[] = [];
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const log = pinoHttp(loggingOptions({ logLevel: 'info' }), into);
  const server = createServer((request, response) => {
    log(request, response);
    log.logger.error({ err: Object.assign(new Error('failed'), { parameters: [BID], query: 'insert' }) }, 'job failed');
    response.end();
  });
  const address = await new Promise<AddressInfo>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
  const url = `http://127.0.0.1:${String(address.port)}/api/tenders?words=apprentices`;
  await fetch(url, { method: 'POST', body: BID, headers: { 'x-words': 'apprentices' } });
  await fetch(`http://127.0.0.1:${String(address.port)}/bidder/apprentices/summary`);
  await new Promise((resolve) => server.close(resolve));
  expect(lines.join('')).toContain('"path":"/api/tenders"');
  expect(lines.join('')).toContain('"path":"/bidder/(link)/summary"');
  expect(lines.join('')).toContain('"message":"failed"');
  expect(lines.join('')).not.toContain('apprentices');
});
