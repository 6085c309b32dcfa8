import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
      });
    });
  });
}

// The configuration is read again in every worker: what was chosen once is handed on in the environment.
process.env['EVENHAND_E2E_PORT'] ??= String(await freePort());
process.env['EVENHAND_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'evenhand-e2e-'));
const port = process.env['EVENHAND_E2E_PORT'];
const chromium = process.env['CHROMIUM_PATH'];

/** Journeys through the built product in a browser: the real service with its own database and worker, no stand-ins. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/runs',
  // Other tests run beside the journeys, on a machine that may be slow: only what hangs takes so long.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  workers: 2,
  // A journey that failed in the crowd has one more run; the report names it as flaky, and it is mended.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['./e2e/tally-reporter.ts']],
  globalTeardown: './e2e/remove-data.ts',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A record of every step costs a third of what the browser does: it is kept of the second run of what has failed.
    trace: 'on-first-retry',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: `"${process.execPath}" ${fileURLToPath(new URL('../api/dist/launch.js', import.meta.url))}`,
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: port, EVENHAND_DATA: process.env['EVENHAND_E2E_DATA'], LOG_LEVEL: 'warn' },
    stdout: 'ignore',
  },
});
