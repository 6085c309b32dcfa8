import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * A short hash of the code of packages, tests left out. Two builds that carry the same version number are told apart by
 * it, so that work of an older build is not taken for work of this one.
 */
export function codeBuild(packages: readonly string[]): string {
  const here = createRequire(import.meta.url);
  const hash = createHash('sha256');
  for (const name of packages) {
    const root = dirname(here.resolve(name));
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.spec|\.d)\.(ts|js|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
