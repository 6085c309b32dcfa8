// npm run ui-goals: starts the built product, measures its goals for people in Chromium, and prints each with its figure.
// Takes about a quarter of an hour. Exit code 1 when a goal that can be measured here is missed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, NODE, ROOT, run, runAside, say } from './bootstrap.mjs';
import { chromiumPath } from './chromium.mjs';
import { readingAge } from './reading-age.mjs';

/** Goals that nothing here can measure, with the reason. */
const ELSEWHERE = {
  G18: 'not measured: Lighthouse is not among the dependencies; G16, G17 and G19 measure what it weighs most',
  G30: 'needs people: five evaluators, two chairs and two users of assistive technology',
};
const NAMES = Array.from({ length: 30 }, (_, at) => `G${at + 1}`);

ensureInstalled();
say('Building what has changed ...');
ensureBuilt();
const chromium = chromiumPath();
if (chromium === null) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'evenhand-goals-'));
const file = join(folder, 'figures');
writeFileSync(file, '');

const { figures, reserved } = await import('../apps/web/scripts/sizes.mjs');
const sized = (goal, [what, size, limit]) => ({
  goal,
  met: size <= limit,
  says: `${what}: ${size.toFixed(1)} kB of ${limit}`,
});
const [script, raw, styles, route, pdf, worker] = figures;
const built = [
  { goal: 'G9', met: reserved.length === 0, says: `files with the reserved identity of GOV.UK: ${reserved.length}` },
  sized('G11', script),
  sized('G11', raw),
  sized('G12', styles),
  sized('G13', route),
  sized('G14', pdf),
  sized('G14', worker),
];

const { years, texts } = await readingAge();
built.push({
  goal: 'G27',
  met: years <= 9,
  says: `reading age of ${texts} texts of the guide and of faults: ${years.toFixed(1)} years`,
});
built.push(...(await fromComponents()));

const code = await run(
  NODE,
  [
    join(ROOT, 'node_modules/@playwright/test/cli.js'),
    'test',
    '-c',
    'playwright.goals.config.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: join(ROOT, 'apps/web'),
    env: { CHROMIUM_PATH: chromium, EVENHAND_GOALS: file },
  },
);
const measured = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true, force: true });

const all = [...built, ...measured];
let missed = 0;
for (const name of NAMES) {
  const found = all.filter(({ goal }) => goal === name);
  missed += found.filter(({ met }) => !met).length;
  for (const { met, says } of found) process.stdout.write(`${name.padEnd(4)} ${met ? 'met   ' : 'MISSED'} ${says}\n`);
  if (found.length === 0)
    process.stdout.write(`${name.padEnd(4)} -      ${ELSEWHERE[name] ?? 'not measured in this run'}\n`);
}
process.exitCode = code === 0 && missed === 0 ? 0 : 1;

/** The parity of our components with GOV.UK's, and how much of them is tested. */
async function fromComponents() {
  const report = join(folder, 'jest.json');
  const coverage = join(folder, 'coverage');
  await runAside(
    NODE,
    [
      '--experimental-vm-modules',
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      'src/app/ui',
      '--json',
      `--outputFile=${report}`,
      '--coverage',
      `--coverageDirectory=${coverage}`,
      '--coverageReporters=json-summary',
      '--collectCoverageFrom=src/app/ui/**/*.ts',
    ],
    { cwd: join(ROOT, 'apps/web'), env: { NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const parity = testResults.find(({ name }) => name.includes('govuk-parity'))?.assertionResults ?? [];
  const like = parity.filter(({ status }) => status === 'passed').length;
  const { total } = JSON.parse(readFileSync(join(coverage, 'coverage-summary.json'), 'utf8'));
  return [
    {
      goal: 'G8',
      met: like === parity.length && like > 0,
      says: `wrapped components like GOV.UK's fixtures: ${like} of ${parity.length}`,
    },
    {
      goal: 'G28',
      met: total.lines.pct >= 90,
      says: `lines of the components for every screen that tests run: ${total.lines.pct}%`,
    },
  ];
}
