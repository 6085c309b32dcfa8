import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

/** Starts another API process on the data of the journeys; the answer holds its address and ends it. */
export async function secondProcess(): Promise<{ url: string; stop(): Promise<void> }> {
  const port = String(await freePort());
  const environment = { PORT: port, EVENHAND_DATA: process.env['EVENHAND_E2E_DATA'], EVENHAND_DEMO: 'on' };
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], ...environment, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  for (let isReady = false; !isReady;) {
    if (child.exitCode !== null) throw new Error('The second API process has ended.');
    isReady = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
