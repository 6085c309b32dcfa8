import { createServer, type AddressInfo, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { SIGNATURE, startScanner } from '../../test/generators/clamd.ts';
import { scanForViruses, scannerAddress } from './virus-scan.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function scanner(most?: number): Promise<{ host: string; port: number }> {
  const { server, port } = await startScanner(most);
  open.push(server);
  return { host: '127.0.0.1', port };
}

test('a file is clean or carries a signature, wherever in it that stands', async () => {
  const address = await scanner();
  const large = Buffer.alloc(300_000, 'a');
  expect(await scanForViruses(Readable.from([large]), address)).toEqual({ kind: 'clean' });
  const parts = [large, Buffer.from(SIGNATURE.slice(0, 9)), Buffer.from(SIGNATURE.slice(9))];
  expect(await scanForViruses(Readable.from(parts), address)).toEqual({
    kind: 'infected',
    signature: 'Evenhand.Test.Signature',
  });
});

test('without a scanner the verdict says that files were not scanned', async () => {
  expect(await scanForViruses(Readable.from(['x']), null)).toEqual({
    kind: 'not-scanned',
    why: 'No virus scanner is set up. Files were not scanned.',
  });
});

test('a scanner that is away, hangs up or refuses leaves the file unscanned, in words', async () => {
  const address = await scanner(1000);
  const refused = await scanForViruses(Readable.from([Buffer.alloc(5000)]), address);
  expect(refused).toEqual({ kind: 'not-scanned', why: expect.stringMatching(/size limit exceeded/) });
  const rude = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
  const { port } = rude.address() as AddressInfo;
  expect(await scanForViruses(Readable.from(['x']), { host: '127.0.0.1', port })).toMatchObject({
    kind: 'not-scanned',
  });
  await new Promise((resolve) => rude.close(resolve));
  expect(await scanForViruses(Readable.from(['x']), { host: '127.0.0.1', port })).toEqual({
    kind: 'not-scanned',
    why: expect.stringMatching(/did not answer \(connect ECONNREFUSED/),
  });
});

test('the address is written as one word', () => {
  expect(scannerAddress('tcp://clamav:3310')).toEqual({ host: 'clamav', port: 3310 });
  expect(scannerAddress('unix:/run/clamd.ctl')).toEqual({ socketPath: '/run/clamd.ctl' });
  expect(() => scannerAddress('clamav')).toThrow(/no address of a virus scanner/);
});
