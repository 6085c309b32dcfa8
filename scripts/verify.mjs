// npm run verify-record -- <folder of an exported record, or reference of a tender>
// A folder is checked by verify-record.mjs as it is. A reference is exported first, as its database holds it now, and
// then checked together with the anchor file and the stored files (copies of both, where they lie in a bucket), none of which the check takes the product's word for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, NODE, ROOT, say } from './bootstrap.mjs';

const [named, ...more] = process.argv.slice(2);
if (named === undefined || named.startsWith('-')) {
  say('Name the folder of an unpacked record, or the reference of a tender.');
  process.exit(2);
}
const script = join(ROOT, 'scripts', 'verify-record.mjs');
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), named);

if (existsSync(join(folder, 'manifest.json'))) process.exitCode = check(folder, more);
else process.exitCode = checkTender(named);

function check(exported, words) {
  return spawnSync(process.execPath, [script, exported, ...words], { stdio: 'inherit' }).status ?? 1;
}

function checkTender(reference) {
  ensureInstalled();
  ensureBuilt('@evenhand/api');
  const out = mkdtempSync(join(tmpdir(), 'evenhand-record-'));
  try {
    const door = join(ROOT, 'apps/api/dist/record.js');
    const { status, stdout } = spawnSync(NODE, [door, reference, '--out', out], {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    if (status !== 0) return status ?? 1;
    const beside = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
    // Before the first night there is no anchor yet, and nothing to compare with.
    const anchors = existsSync(beside.anchors) ? ['--anchors', beside.anchors] : [];
    const code = check(out, [...anchors, '--files', beside.files]);
    if (beside.copies !== null) rmSync(beside.copies, { recursive: true, force: true });
    return code;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
