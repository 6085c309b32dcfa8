import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutEnding } from '../../platform/files/received-name.ts';
import { isLitter } from './litter.ts';
import { cannotBeOpened, LONGEST_NAME, type Refusal } from './response-file.ts';
import { uniqueNames } from './unique-names.ts';

/** A file of a response: its name within the response, and where it lies. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
  /** Set for a sub-folder that cannot be looked into. */
  readonly refused?: Refusal;
}

/** A response as it lies in the folder of a batch. */
export interface FoundResponse {
  readonly name: string;
  readonly files: readonly FoundFile[];
}

/**
 * The responses of a folder, in the order of their names: each sub-folder is a response of all files in and below it,
 * everything else a response of one file. What computers leave beside the files of people is left out. Links and other
 * things that are no files are found too, so that the results can say why they were not read.
 */
export async function findResponses(folder: string): Promise<readonly FoundResponse[]> {
  const found = [];
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    const files = entry.isDirectory() ? await filesBelow(path, entry.name) : [{ name: entry.name, path }];
    // "R1.pdf" beside "R1.docx" would both be R1; then each keeps its ending.
    const short = entry.isDirectory() ? entry.name : withoutEnding(entry.name);
    found.push({ short: notTooLong(short), full: notTooLong(entry.name), files });
  }
  const names = uniqueNames(found);
  return found
    .map(({ full, files }, at) => ({ name: names[at] ?? full, files }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

async function filesBelow(folder: string, called: string): Promise<readonly FoundFile[]> {
  return numbered((await walk(folder, '', called)).sort((a, b) => byCodeUnit(a.name, b.name)));
}

/** Files with a number at the end of a name that came before: names in an unknown encoding can all look the same. */
export function numbered<File extends { readonly name: string }>(files: readonly File[]): readonly File[] {
  const times = new Map<string, number>();
  return files.map((file) => {
    const { name } = file;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? file : { ...file, name: `${name} (${String(time)})` };
  });
}

async function walk(folder: string, within: string, called: string): Promise<FoundFile[]> {
  let entries;
  try {
    entries = await entriesOf(folder);
  } catch (fault) {
    return [{ name: called, path: folder, refused: cannotBeOpened(called, fault) }];
  }
  const files: FoundFile[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = `${within}${entry.name}`;
    if (entry.isDirectory()) files.push(...(await walk(path, `${name}/`, name)));
    else files.push({ name, path });
  }
  return files;
}

async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !isLitter(name)).sort((a, b) => byCodeUnit(a.name, b.name));
}

/** The results hold a file and a folder of each response's name. */
export function notTooLong(name: string): string {
  let short = name;
  while (Buffer.byteLength(short) > LONGEST_NAME) short = Array.from(short).slice(0, -1).join('');
  return short;
}

/** The same order on every machine, whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
