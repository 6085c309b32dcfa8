// npm run check: every static rule of the house, one after the other; all are run, then one exit code.
import { ensureBuilt, ensureInstalled, NODE, run, say } from './bootstrap.mjs';

ensureInstalled();
ensureBuilt();

const CHECKS = [
  ['Format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['Types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only', '--no-update-notifier']],
  ['Lint', 'eslint', ['.', '--max-warnings', '0']],
  [
    'Import directions',
    'depcruise',
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'apps', 'packages'],
  ],
  ['Unused files, exports and dependencies', 'knip', ['--no-progress']],
  ['Known faults in what is shipped', NODE, ['scripts/audit.mjs']],
];

const failed = [];
for (const [title, command, words] of CHECKS) {
  say(`\n${title}`);
  if ((await run(command, words, { env: { TURBO_TELEMETRY_DISABLED: '1' } })) !== 0) failed.push(title);
}
say(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
