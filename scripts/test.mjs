// npm test: every test of every workspace and the browser journeys; one closing line, one exit code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildAside, ensureInstalled, NODE, ROOT, run, runAside, say } from './bootstrap.mjs';
import { chromiumPath } from './chromium.mjs';
import { slowest, tallies, timed, timesOfParts } from './test-times.mjs';

ensureInstalled();
const chromium = chromiumPath();

const folder = mkdtempSync(join(tmpdir(), 'evenhand-test-'));
const tallyFile = join(folder, 'tally');
writeFileSync(tallyFile, '');
const env = { EVENHAND_TALLY: tallyFile, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
const jest = join(ROOT, 'node_modules/jest/bin/jest.js');

let broken = 0;
const failing = new Set();
async function runJest(workspace, which) {
  const name = [workspace, ...which].join(' ');
  const args = ['--experimental-vm-modules', jest, '--config', 'jest.config.mjs', ...which];
  const { code, words } = await timed(name, () => runAside(NODE, args, { cwd: join(ROOT, workspace), env }));
  say(`\n== ${name}\n${words}`);
  return code;
}
const ofWorkspace =
  (workspace, ...which) =>
  async () => {
    if ((await runJest(workspace, which)) !== 0) failing.add(workspace);
  };

/** Only the journeys need what is built; all other tests run from source. */
async function browserJourneys() {
  const { code, words } = await timed('build', buildAside);
  if (code !== 0) {
    say(`The build failed, so no journey is tried.\n${words}`);
    broken += 1;
    return;
  }
  say('\n== browser journeys');
  const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js');
  const journeys = () =>
    run(NODE, [playwright, 'test'], {
      cwd: join(ROOT, 'apps/web'),
      env: { ...env, CHROMIUM_PATH: chromium, EVENHAND_PICTURES: 'no' },
    });
  if ((await timed('browser journeys', journeys)) !== 0) broken += 1;
}

// Longest first, one for each core: Jest leaves a core idle where there are two, and journeys wait for pages a third of
// their time. The API, as long as all others together, is run in four parts. Each one's words come when it has ended.
const waiting = [
  ...(chromium === null ? [] : [browserJourneys]),
  ...[1, 2, 3, 4].map((part) => ofWorkspace('apps/api', `--shard=${part}/4`)),
  ...['packages/documents', 'packages/scoring', 'apps/web', 'packages/shared', 'scripts'].map((name) =>
    ofWorkspace(name),
  ),
];
if (chromium === null) broken += 1;
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isStopped = true;
    broken += 1;
    waiting.length = 0;
  });
async function testWaiting() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await next();
}
say('Building what has changed, and testing ...');
await Promise.all(Array.from({ length: Math.min(availableParallelism(), waiting.length) }, testWaiting));

// A file that failed in the crowd has one more run with the machine to itself: what fails there too is a fault, what
// passes is a test that depends on time, named below so that it is mended.
const unsteady = [];
for (const workspace of isStopped ? [] : failing) {
  const inside = (file) => file.startsWith(join(ROOT, workspace, '/'));
  const kept = tallies(tallyFile);
  const failed = kept
    .filter(({ file, title, failed }) => failed > 0 && title === undefined && inside(file))
    .map(({ file }) => file);
  if (failed.length === 0 || failed.length > 5) {
    broken += 1;
    continue;
  }
  const others = kept.filter(({ file }) => !failed.includes(file));
  writeFileSync(tallyFile, others.map((tally) => `${JSON.stringify(tally)}\n`).join(''));
  say(`\n== once more, alone: ${failed.map((file) => relative(ROOT, file)).join(', ')}`);
  if ((await runJest(workspace, ['--runTestsByPath', ...failed])) === 0)
    unsteady.push(...failed.map((file) => relative(ROOT, file)));
  else broken += 1;
}

const all = tallies(tallyFile);
rmSync(folder, { recursive: true, force: true });
const total = { passed: 0, failed: 0, skipped: 0 };
for (const tally of all) for (const key of Object.keys(total)) total[key] += tally[key];
// A run that broke before it could count still failed.
if (broken > 0 && total.failed === 0) total.failed = broken;
say(`\n${timesOfParts()}\n${slowest(all)}`);
unsteady.push(...all.filter((tally) => tally.unsteady).map(({ file, title }) => `${relative(ROOT, file)} (${title})`));
if (unsteady.length > 0) say(`\nPassed only when run again, to be mended: ${unsteady.join(', ')}`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 && broken === 0 ? 0 : 1;
