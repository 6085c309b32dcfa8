// Lets Node run our TypeScript with decorators straight from source: the tests start real worker processes without a build.
// Used as: node --conditions=@evenhand/source --import <this file> src/worker.ts
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OPTIONS = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    experimental: { keepImportAttributes: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
};
const require = createRequire(import.meta.url);
const { version } = require('@swc/core/package.json');

// Hundreds of files each time one of dozens of processes starts: what a file became is kept beside the hash of what it was.
const folder = fileURLToPath(new URL('../../../node_modules/.cache/evenhand-test/source/', import.meta.url));
const hash = (...words) => createHash('sha256').update(JSON.stringify(words)).digest('hex');

function kept(path, source) {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    return text.slice(0, end) === source ? text.slice(end + 1) : null;
  } catch {
    return null;
  }
}

function transformed(filename) {
  const text = readFileSync(filename, 'utf8');
  const source = hash(version, OPTIONS, text);
  const path = join(folder, hash(filename));
  const before = kept(path, source);
  if (before !== null) return before;
  const { code } = require('@swc/core').transformSync(text, { ...OPTIONS, filename });
  keep(path, `${source}\n${code}`);
  return code;
}

// Several processes may write the same, each of them whole; one that reads a hostile file may write nowhere.
function keep(path, text) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${String(process.pid)}`, text);
    renameSync(`${path}.${String(process.pid)}`, path);
  } catch {
    // The next one transforms it again.
  }
}

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true };
  },
});
