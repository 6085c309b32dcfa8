import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { withoutEnding } from '../../platform/files/received-name.ts';

/** A response as it lies in the folder of a batch. */
export interface FoundResponse {
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

/**
 * The responses of a folder, in the order of their names: each file is a response of one file, each sub-folder a
 * response of all files in and below it. What begins with a dot is the file system's own and left out.
 */
export async function findResponses(folder: string): Promise<readonly FoundResponse[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return { entry: entry.name, name: entry.name, files: await filesBelow(path) };
      return { entry: entry.name, name: withoutEnding(entry.name), files: [{ name: entry.name, path }] };
    }),
  );
  // "R1.pdf" beside "R1.docx" would both be R1; then each keeps its ending.
  const twice = new Set(found.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at));
  return found
    .map(({ entry, name, files }) => ({ name: twice.has(name) ? entry : name, files }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

async function filesBelow(folder: string): Promise<FoundResponse['files']> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), path }))
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

/** The same order on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
