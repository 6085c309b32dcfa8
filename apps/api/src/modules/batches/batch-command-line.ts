import { access, constants, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { tenderSchema, type Tender } from '@evenhand/shared/contracts';
import { loadConfig } from '../../config/config.ts';
import { placeNamed } from '../../config/s3-config.ts';
import { jsonPointer } from '../../platform/json-pointer.ts';
import { isLitter } from './litter.ts';
import { tenderFolder } from './tender-folder.ts';

/** The command was used in a way that cannot work; the message is one sentence for each thing to mend. */
export class WrongUse extends Error {}

const USAGE =
  'npm run batch -- <folder or s3://bucket/folder> --tender <tender.json> [--tender <another.json> ...] --out <folder> [--as-of <date>] [--workers <number>]';

/** What the command was asked to do, checked as far as it can be before any work. */
export interface BatchOrder {
  /** Where each file or sub-folder is one bidder's response: an absolute folder, or an address such as s3://bids/spring/. */
  readonly from: { readonly kind: 'folder' | 'prefix'; readonly place: string };
  readonly tender: Tender;
  /** Folder for the results; absolute, there, writable. */
  readonly out: string;
  /** ISO date. */
  readonly asOf: string;
  readonly workers: number;
}

/**
 * Reads the words of the command: an order for each tender, in the order they are named. The responses to one tender lie in
 * the folder itself; those to several in a sub-folder for each, named by its reference, and their results lie likewise.
 * Throws WrongUse. Makes the output folders.
 */
export async function readOrders(words: readonly string[]): Promise<readonly BatchOrder[]> {
  const { from, tenderFiles, out, asOf, workers } = readWords(words);
  const tenders = await Promise.all(tenderFiles.map(readTender));
  if (from.kind === 'folder') await checkFolder(from.place);
  else checkAddress(from.place);
  await checkOut(from, out);
  const folders = tenders.length === 1 ? [''] : foldersOf(tenders);
  if (tenders.length > 1 && from.kind === 'folder') await checkSubfolders(from.place, folders);
  const orders: BatchOrder[] = [];
  for (const [at, tender] of tenders.entries()) {
    const own = { from: { ...from, place: placeIn(from, folders[at] ?? '') }, out: join(out, folders[at] ?? '') };
    if (folders[at] !== '' && from.kind === 'folder') await checkFolder(own.from.place);
    await checkOut(own.from, own.out);
    orders.push({ ...own, tender, asOf: asOf ?? tender.contractStart, workers });
  }
  return orders;
}

/** The sub-folder of each of several tenders. */
function foldersOf(tenders: readonly Tender[]): readonly string[] {
  const folders = tenders.map(({ id }) => {
    const folder = tenderFolder({ reference: id });
    if (folder !== null) return folder;
    throw new WrongUse(`No folder can be named like the reference "${id}". Score this tender in a run of its own.`);
  });
  const twice = folders.find((folder, at) => folders.indexOf(folder) !== at);
  if (twice !== undefined) throw new WrongUse(`Two of the tenders have the folder ${twice}. Name each tender once.`);
  return folders;
}

/** Nothing in the folder is left out without a word. */
async function checkSubfolders(place: string, folders: readonly string[]): Promise<void> {
  const names = (await readdir(place)).filter((name) => !isLitter(name));
  const missing = folders.filter((folder) => !names.includes(folder));
  if (missing.length > 0)
    throw new WrongUse(
      `With several tenders the responses to each lie in a folder named by its reference. There is none in ${place} for: ${missing.join(', ')}.`,
    );
  const left = names.filter((name) => !folders.includes(name));
  if (left.length > 0)
    throw new WrongUse(
      `These in ${place} belong to none of the tenders: ${left.join(', ')}. Name their tender with --tender, or take them out.`,
    );
}

function placeIn({ kind, place }: BatchOrder['from'], folder: string): string {
  if (folder === '') return place;
  return kind === 'folder' ? join(place, folder) : `${place.replace(/\/+$/, '')}/${folder}`;
}

const OPTIONS = {
  tender: { type: 'string', multiple: true },
  out: { type: 'string' },
  'as-of': { type: 'string' },
  workers: { type: 'string' },
} as const;

function readWords(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  const [folder, ...more] = positionals;
  if (isEmpty(folder)) throw new WrongUse(`Name the folder of responses. ${USAGE}`);
  if (more.length > 0) throw new WrongUse(`Name one folder of responses, not ${String(positionals.length)}. ${USAGE}`);
  const tenders = values.tender ?? [];
  if (tenders.length === 0 || tenders.some(isEmpty)) throw new WrongUse(`Name the tender with --tender. ${USAGE}`);
  if (isEmpty(values.out)) throw new WrongUse(`Name the folder for the results with --out. ${USAGE}`);
  const asOf = values['as-of'];
  if (asOf !== undefined && !z.iso.date().safeParse(asOf).success) {
    throw new WrongUse(`--as-of "${asOf}" is not a date such as 2027-04-01.`);
  }
  const workers = values.workers ?? String(availableParallelism());
  if (!/^[1-9]\d?$/.test(workers)) throw new WrongUse(`--workers "${workers}" is not a number from 1 to 99.`);
  return {
    from: folder.startsWith('s3://')
      ? { kind: 'prefix' as const, place: folder }
      : { kind: 'folder' as const, place: resolve(folder) },
    tenderFiles: tenders.map((file) => resolve(file)),
    out: resolve(values.out),
    asOf,
    workers: Number(workers),
  };
}

// An empty word, as an unset variable of a shell leaves it, would mean the folder that the command runs in.
function isEmpty(word: string | undefined): word is undefined {
  return word === undefined || word.trim() === '';
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (fault) {
    const [says = ''] = (fault as Error).message.split('. ');
    throw new WrongUse(`${says.replace(/\.$/, '')}. ${USAGE}`);
  }
}

async function readTender(file: string): Promise<Tender> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUse(`The tender file ${file} cannot be read. Check the path after --tender.`);
  });
  let json: unknown;
  try {
    // Some editors begin a file with a byte order mark, which JSON does not know.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    throw new WrongUse(`The tender file ${file} is not valid JSON: ${(fault as Error).message}.`);
  }
  const outcome = tenderSchema.safeParse(json);
  if (outcome.success) return outcome.data;
  const points = outcome.error.issues.map(({ path, message }) => `  ${jsonPointer(path) || '/'}: ${message}`);
  throw new WrongUse(`The tender file ${file} cannot be used as it stands:\n${points.join('\n')}`);
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) throw new WrongUse(`The folder of responses ${folder} does not exist.`);
  if (!found.isDirectory()) throw new WrongUse(`${folder} is not a folder. Name the folder that the responses lie in.`);
  const names = await readdir(folder).catch(() => {
    throw new WrongUse(`The folder of responses ${folder} cannot be opened.`);
  });
  if (names.every(isLitter)) throw new WrongUse(`There is no response in ${folder}.`);
}

function checkAddress(address: string): void {
  if (placeNamed(address) === null) throw new WrongUse(`${address} is no place such as s3://bucket/folder.`);
  if ((loadConfig().s3?.batches ?? []).length === 0)
    throw new WrongUse('No storage is set up to read batches from. Set EVENHAND_S3_ENDPOINT and EVENHAND_BATCH_S3.');
}

async function checkOut({ kind, place }: BatchOrder['from'], out: string): Promise<void> {
  const way = relative(place, out);
  const isOutside = kind === 'prefix' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (!isOutside) {
    throw new WrongUse(`The results may not lie in the folder of responses: ${out} would be taken for a response.`);
  }
  try {
    await mkdir(out, { recursive: true });
    await access(out, constants.W_OK | constants.X_OK);
  } catch {
    throw new WrongUse(`The folder for the results ${out} cannot be written.`);
  }
}
