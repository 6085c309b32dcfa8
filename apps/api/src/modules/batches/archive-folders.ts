import type { RefusedFolder } from './batch-group.entity.ts';
import { LONGEST_NAME } from './response-file.ts';

/** What an archive of several tenders holds for whom. */
export interface SharedOut {
  /** By reference of a tender: the folder of the archive that is named so, with the slash at its end. */
  readonly folders: ReadonlyMap<string, string>;
  /** What belongs to none of them. */
  readonly refused: readonly RefusedFolder[];
}

/** Said of every other folder alike, so that nobody learns which tenders there are. */
const NO_TENDER = 'It is named like the reference of no tender in which you may run a batch.';
const NO_FOLDER = 'It lies in no folder. Put it in the folder of its tender.';
/** An accent is written in two ways, which look alike. */
const SECOND = 'Another folder is named like this tender too, and was read. Put what is in both into one.';
/** Folders that are told of one by one. */
const MOST_REFUSED = 200;

/**
 * Shares the files of an archive out among tenders: each folder at its top is named like the reference of one. A single
 * folder around those, as systems make it when a folder is packed, is only what they came in.
 */
export function sharedOut(paths: readonly string[], references: readonly string[]): SharedOut {
  const byName = new Map(references.map((reference) => [reference.normalize('NFC'), reference]));
  const within = wrapperOf(paths, byName);
  const folders = new Map<string, string>();
  const refused = new Map<string, string>();
  for (const path of paths) {
    const [top = '', ...below] = path.slice(within.length).split('/');
    const reference = below.length === 0 ? undefined : byName.get(top.normalize('NFC'));
    const folder = `${within}${top}/`;
    if (reference === undefined) refused.set(top, below.length === 0 ? NO_FOLDER : NO_TENDER);
    else if ((folders.get(reference) ?? folder) === folder) folders.set(reference, folder);
    else refused.set(top, SECOND);
  }
  const told = [...refused].map(([folder, says]) => ({ folder: shortened(folder), says }));
  return { folders, refused: told.length > MOST_REFUSED ? [...told.slice(0, MOST_REFUSED), more(told)] : told };
}

/** The single folder around everything, with the slash at its end, where the tenders' folders lie in it; else nothing. */
function wrapperOf(paths: readonly string[], byName: ReadonlyMap<string, string>): string {
  const tops = new Set(paths.map((path) => path.split('/')[0] ?? ''));
  const [top = ''] = tops;
  if (tops.size !== 1 || byName.has(top.normalize('NFC'))) return '';
  const isAround = paths.some((path) => {
    const [, second = '', ...below] = path.split('/');
    return below.length > 0 && byName.has(second.normalize('NFC'));
  });
  return isAround ? `${top}/` : '';
}

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join('')}…` : name;
}

function more(told: readonly RefusedFolder[]): RefusedFolder {
  return { folder: '…', says: `${String(told.length - MOST_REFUSED)} more belong to no tender.` };
}
