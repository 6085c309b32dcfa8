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
  sourceMaps: true,
};
const require = createRequire(import.meta.url);
const { version } = require('@swc/core/package.json');

// Hundreds of files each time one of dozens of processes starts: what a file became is kept beside the hash of what it was.
const folder = fileURLToPath(new URL('../../node_modules/.cache/evenhand-test/source/', import.meta.url));
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

/** Where the source map of each loaded file is, by its URL: an error names the line that somebody wrote. */
export const sourceMaps = new Map();

function transformed(url) {
  const filename = fileURLToPath(url);
  const text = readFileSync(filename, 'utf8');
  const source = hash(version, OPTIONS, text);
  const path = join(folder, hash(filename));
  sourceMaps.set(url, `${path}.map`);
  const before = kept(path, source);
  if (before !== null) return before;
  const { code, map } = require('@swc/core').transformSync(text, { ...OPTIONS, filename });
  keep(`${path}.map`, map);
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
    if (!url.startsWith('file:') || !/\.ts(\?|$)/.test(url)) return next(url, context);
    return { format: 'module', source: transformed(url), shortCircuit: true };
  },
});

// Jest is started without the condition, and asks for our packages all the same.
const CONDITION = '@evenhand/source';
if (!process.execArgv.includes(`--conditions=${CONDITION}`))
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('@evenhand/')
        ? next(specifier, { ...context, conditions: [...context.conditions, CONDITION] })
        : next(specifier, context),
  });
