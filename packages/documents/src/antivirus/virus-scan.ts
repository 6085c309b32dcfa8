import type { Readable } from 'node:stream';
import { createConnection, type Socket } from 'node:net';

/** Where a clamd listens. */
export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly socketPath: string };

/** What the scanner said of one file. `not-scanned`: no scanner is set up, or it did not answer. */
export type ScanVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly signature: string }
  | { readonly kind: 'not-scanned'; readonly why: string };

const NO_SCANNER = 'No virus scanner is set up. Files were not scanned.';
const LARGEST_CHUNK = 64 * 1024;
const PATIENCE_SECONDS = 60;

/** Where the scanner is, from words like "tcp://clamav:3310" or "unix:/run/clamav/clamd.ctl". Throws for anything else. */
export function scannerAddress(words: string): ScannerAddress {
  const socketPath = /^unix:(\/.+)$/.exec(words)?.[1];
  if (socketPath !== undefined) return { socketPath };
  const [, host, port] = /^tcp:\/\/([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(words) ?? [];
  if (host === undefined)
    throw new Error(`"${words}" is no address of a virus scanner: write tcp://host:3310 or unix:/path.`);
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/**
 * Has a file scanned by clamd, streamed to it (its INSTREAM command). With no address nothing is sent anywhere and the
 * verdict says so. Never throws: a scanner that is away, slow or refuses leaves the file unscanned, in words.
 */
export async function scanForViruses(content: Readable, address: ScannerAddress | null): Promise<ScanVerdict> {
  if (address === null) {
    content.destroy();
    return { kind: 'not-scanned', why: NO_SCANNER };
  }
  try {
    return verdictOf(await ask(content, address));
  } catch (error) {
    const why = String(error).replace(/^\w*Error(?: \[\w+\])?: /, '');
    return { kind: 'not-scanned', why: `The virus scanner did not answer (${why}). The file was not scanned.` };
  }
}

async function ask(content: Readable, address: ScannerAddress): Promise<string> {
  const socket = await connected(address);
  const answer = answerOf(socket);
  // The answer may come, or fail, while the file is still being sent: it is waited for below.
  answer.catch(() => undefined);
  try {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of content) {
      const bytes = Buffer.from(chunk as Uint8Array);
      for (let at = 0; at < bytes.length; at += LARGEST_CHUNK)
        await write(socket, framed(bytes.subarray(at, at + LARGEST_CHUNK)));
    }
    await write(socket, Buffer.alloc(4));
  } catch (error) {
    // A scanner that has heard enough answers and hangs up.
    const said = await answer.catch(() => '');
    if (said === '') throw error;
    return said;
  } finally {
    content.destroy();
  }
  return answer;
}

function connected(address: ScannerAddress): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket =
      'socketPath' in address ? createConnection(address.socketPath) : createConnection(address.port, address.host);
    socket.setTimeout(PATIENCE_SECONDS * 1000, () => socket.destroy(new Error('it took too long')));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

function framed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error == null) resolve();
      else reject(error);
    });
  });
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.on('data', (bytes: Buffer) => {
      said += bytes.toString('utf8');
      if (!said.includes('\0') && !said.includes('\n')) return;
      socket.end();
      resolve(said.replace(/[\0\n]+$/, ''));
    });
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('it hung up'));
    });
  });
}

function verdictOf(said: string): ScanVerdict {
  if (/: OK$/.test(said)) return { kind: 'clean' };
  const signature = /: (.+) FOUND$/.exec(said)?.[1];
  if (signature !== undefined) return { kind: 'infected', signature };
  return { kind: 'not-scanned', why: `The virus scanner could not scan the file (${said}).` };
}
