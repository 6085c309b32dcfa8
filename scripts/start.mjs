// npm start: install, build, then hand over to the launcher, which starts the database, the API and the worker.
import { ensureBuilt, ensureInstalled, NODE, ROOT, run, say } from './bootstrap.mjs';
import { join } from 'node:path';

ensureInstalled();
say('Building what has changed ...');
ensureBuilt();
process.exitCode = await run(NODE, [join(ROOT, 'apps/api/dist/launch.js')]);
