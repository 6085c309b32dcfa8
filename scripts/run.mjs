// npm run batch | evaluate | bench: install, build what the command needs, run it with the words given.
// Paths in those words are meant from where the person stands, so the working directory is npm's INIT_CWD.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, NODE, ROOT, run, say } from './bootstrap.mjs';

const DOORS = {
  batch: 'apps/api/dist/batch.js',
  evaluate: 'apps/api/dist/evaluate.js',
  bench: 'apps/api/dist/bench.js',
  'lint-quality': 'apps/api/dist/lint-quality.js',
  'self-audit': 'apps/api/dist/self-audit.js',
  backup: 'apps/api/dist/backup.js',
  scenario: 'apps/api/dist/scenario.js',
  'kill-test': 'apps/api/dist/kill-test.js',
};

const [name, ...words] = process.argv.slice(2);
const door = DOORS[name ?? ''];
if (!door) {
  say(`There is no command "${name}". There are: ${Object.keys(DOORS).join(', ')}.`);
  process.exit(2);
}
ensureInstalled();
ensureBuilt('@evenhand/api');
if (!existsSync(join(ROOT, door))) {
  say(`The build left no ${door}. Run "npm run build" to see why.`);
  process.exit(1);
}
process.exitCode = await run(NODE, [join(ROOT, door), ...words], { cwd: process.env.INIT_CWD ?? process.cwd() });
