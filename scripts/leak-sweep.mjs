// npm run leak-sweep: asks every route of the API as every role, in every phase, and looks for what the role may not see.
import { join } from 'node:path';
import { ensureInstalled, NODE, ROOT, run } from './bootstrap.mjs';

ensureInstalled();
const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
process.exitCode = await run(NODE, ['--experimental-vm-modules', jest, '--verbose', 'test/leak-sweep.spec.ts'], {
  cwd: join(ROOT, 'apps/api'),
  env: { EVENHAND_LEAK_SWEEP: 'full', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
});
