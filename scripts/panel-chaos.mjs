// npm run panel-chaos: four people in four browsers agree twelve items of three bids while lines drop, tabs die and two grab
// the pen at once. It prints how long the last confirmation of an item took to all screens.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, NODE, ROOT, run } from './bootstrap.mjs';
import { chromiumPath } from './chromium.mjs';

ensureInstalled();
ensureBuilt();
const chromium = chromiumPath();
if (chromium === null) process.exit(1);
const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js');
// A trace takes a copy of the page at each step, four pages at a time: that costs more than what is measured.
process.exitCode = await run(NODE, [playwright, 'test', 'e2e/chaos.spec.ts', '--retries=0', '--trace=off'], {
  cwd: join(ROOT, 'apps/web'),
  env: { EVENHAND_PANEL_CHAOS: 'long', CHROMIUM_PATH: chromium },
});
