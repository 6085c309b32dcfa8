import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_LIMITS, type ReadingLimits } from '../reading/limits.ts';
import { readReceivedFile } from '../reading/read-received-file.ts';
import { childCommand } from './child-command.ts';
import { runIsolated } from './isolated-child.ts';
import { findProtections } from './protections.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../test/fixtures/${name}`, import.meta.url));

async function outcomeUnder(limits: Partial<ReadingLimits>): Promise<string> {
  const file = await open(fixture('response.pdf'), 'r');
  try {
    return (await runIsolated(file, { format: 'pdf', limits: { ...DEFAULT_LIMITS, ...limits } })).kind;
  } finally {
    await file.close();
  }
}

test('a file within its limits is answered', async () => {
  expect(await outcomeUnder({})).toBe('answered');
});

test.each([
  ['time', { seconds: 0.05 }, 'over-time', /longer than 0\.05 seconds/],
  ['memory', { heapMegabytes: 4 }, 'over-memory', /more memory/],
  ['output', { answerBytes: 200 }, 'over-output', /more text than is allowed/],
])('a file over its limit of %s is stopped, named and harmless to the next', async (_, limits, kind, reason) => {
  expect(await outcomeUnder(limits)).toBe(kind);
  const stopped = await readReceivedFile({ path: fixture('response.pdf'), limits });
  expect([stopped.status, stopped.document]).toEqual(['too-large', null]);
  expect(stopped.reason).toMatch(reason);
  expect((await readReceivedFile({ path: fixture('response.pdf') })).status).toBe('text');
});

test('the reading process reads its own file and can do nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-isolation-'));
  const secret = join(folder, 'another-bid.txt');
  await writeFile(secret, 'sealed');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const protections = await findProtections();
    const command = childCommand({ format: 'pdf', limits: DEFAULT_LIMITS }, protections);
    const { port } = server.address() as AddressInfo;
    // Where the system has no network namespace, sockets are refused inside the process, as the next test shows.
    const refusing = protections.network === 'namespace' ? [] : ['--import', refuseNetworkModule()];
    const words = [...command.slice(0, -2), ...refusing, fixture('probe.mjs'), String(port), secret];
    expect(await answerOf(words)).toEqual({
      'reads its own file': true,
      'reads another file': false,
      'writes a file': false,
      'starts a program': false,
      'starts a thread': false,
      'makes code from text': false,
      'reaches the network': false,
    });
    expect(existsSync(`${secret}.written`)).toBe(false);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});

test('without a network namespace every socket is refused inside the process', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connect = (module: string | null): string =>
    `${module === null ? '' : `import { refuseNetwork } from ${JSON.stringify(module)}; refuseNetwork();`}
     import net, { connect } from 'node:net'; import { writeSync } from 'node:fs'; import dns from 'node:dns/promises';
     const tries = [() => fetch('http://127.0.0.1:${String(port)}', { signal: AbortSignal.timeout(300) }),
       () => new Promise((done, fail) => connect(${String(port)}, '127.0.0.1').on('connect', done).on('error', fail)),
       () => new Promise((done, fail) => new net.Socket().connect(${String(port)}, '127.0.0.1').on('connect', done).on('error', fail)),
       () => dns.lookup('localhost')];
     const refused = await Promise.all(tries.map((each) => Promise.resolve().then(each).then(() => false, (e) => /closed to this process/.test(e.message))));
     writeSync(3, JSON.stringify({ refused }) + '\\n'); process.exit(0);`;
  const run = (code: string): Promise<unknown> => answerOf([process.execPath, '--input-type=module', '-e', code]);
  try {
    expect(await run(connect(refuseNetworkModule()))).toEqual({ refused: [true, true, true, true] });
    expect(await run(connect(null))).toEqual({ refused: [false, false, false, false] });
  } finally {
    server.close();
  }
});

function refuseNetworkModule(): string {
  return new URL('./refuse-network.ts', import.meta.url).href;
}

async function answerOf([command = '', ...args]: readonly string[]): Promise<unknown> {
  const file = await open(fixture('response.md'), 'r');
  const child = spawn(command, args, { stdio: [file.fd, 'ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  const faults: Buffer[] = [];
  child.stdio[3]?.on('data', (bytes: Buffer) => chunks.push(bytes));
  child.stderr?.on('data', (bytes: Buffer) => faults.push(bytes));
  await once(child, 'close');
  await file.close();
  if (chunks.length === 0) throw new Error(Buffer.concat(faults).toString());
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}
