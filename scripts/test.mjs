// npm test: every test of every workspace, then the browser journeys; one closing line, one exit code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, NODE, ROOT, run, runAside, say } from './bootstrap.mjs';
import { chromiumPath } from './chromium.mjs';

ensureInstalled();
say('Building what has changed ...');
ensureBuilt();

const folder = mkdtempSync(join(tmpdir(), 'evenhand-test-'));
const tallyFile = join(folder, 'tally');
writeFileSync(tallyFile, '');
const env = { EVENHAND_TALLY: tallyFile, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
const jest = join(ROOT, 'node_modules/jest/bin/jest.js');

// Longest first, one for each core: Jest leaves a core idle where there are two. Each one's words come when it has ended.
const waiting = ['apps/api', 'packages/documents', 'packages/scoring', 'apps/web', 'packages/shared', 'scripts'];
let broken = 0;
async function testWaiting() {
  for (let workspace = waiting.shift(); workspace; workspace = waiting.shift()) {
    const { code, words } = await runAside(NODE, ['--experimental-vm-modules', jest, '--config', 'jest.config.mjs'], {
      cwd: join(ROOT, workspace),
      env,
    });
    say(`\n== ${workspace}\n${words}`);
    if (code !== 0) broken += 1;
  }
}
say(`Testing ${waiting.join(', ')} ...`);
await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, testWaiting));

say('\n== browser journeys');
const chromium = chromiumPath();
if (chromium === null) {
  broken += 1;
} else {
  const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js');
  const code = await run(NODE, [playwright, 'test'], {
    cwd: join(ROOT, 'apps/web'),
    env: { ...env, CHROMIUM_PATH: chromium },
  });
  if (code !== 0) broken += 1;
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const line of readFileSync(tallyFile, 'utf8').split('\n').filter(Boolean)) {
  const tally = JSON.parse(line);
  for (const key of Object.keys(total)) total[key] += tally[key];
}
rmSync(folder, { recursive: true, force: true });
// A run that broke before it could count still failed.
if (broken > 0 && total.failed === 0) total.failed = broken;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 && broken === 0 ? 0 : 1;
