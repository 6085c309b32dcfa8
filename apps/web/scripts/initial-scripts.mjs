// Which scripts of a build need which: for what is measured of them, and for what the page asks for at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORT = /(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g;

/** The scripts of a build in a folder. */
export function scriptsOf(folder) {
  const named = (pattern, name) =>
    [...readFileSync(join(folder, name)).toString().matchAll(pattern)].map(([, found]) => found);
  /** A script with all that it needs at once. */
  const withImports = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const needed of named(IMPORT, name)) withImports(needed, seen);
    return seen;
  };
  return { named, withImports };
}

/** Every script without which the page of a build does not begin. */
export function initialScripts(folder) {
  const { named, withImports } = scriptsOf(folder);
  const initial = new Set();
  for (const script of named(/<script src="\/([^"]+)"/g, 'index.html')) withImports(script, initial);
  return initial;
}
