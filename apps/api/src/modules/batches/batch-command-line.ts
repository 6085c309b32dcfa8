import { access, constants, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { tenderSchema, type Tender } from '@evenhand/shared/contracts';
import { loadConfig } from '../../config/config.ts';
import { placeNamed } from '../../config/s3-config.ts';
import { jsonPointer } from '../../platform/json-pointer.ts';

/** The command was used in a way that cannot work; the message is one sentence for each thing to mend. */
export class WrongUse extends Error {}

const USAGE =
  'npm run batch -- <folder or s3://bucket/folder> --tender <tender.json> --out <folder> [--as-of <date>] [--workers <number>]';

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

/** Reads the words of the command. Throws WrongUse. Makes the output folder. */
export async function readOrder(words: readonly string[]): Promise<BatchOrder> {
  const { from, tenderFile, out, asOf, workers } = readWords(words);
  const tender = await readTender(tenderFile);
  if (from.kind === 'folder') await checkFolder(from.place);
  else checkAddress(from.place);
  await checkOut(from, out);
  return { from, tender, out, asOf: asOf ?? tender.contractStart, workers };
}

const OPTIONS = {
  tender: { type: 'string' },
  out: { type: 'string' },
  'as-of': { type: 'string' },
  workers: { type: 'string' },
} as const;

function readWords(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  const [folder, ...more] = positionals;
  if (isEmpty(folder)) throw new WrongUse(`Name the folder of responses. ${USAGE}`);
  if (more.length > 0) throw new WrongUse(`Name one folder of responses, not ${String(positionals.length)}. ${USAGE}`);
  if (isEmpty(values.tender)) throw new WrongUse(`Name the tender with --tender. ${USAGE}`);
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
    tenderFile: resolve(values.tender),
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
  if (names.every((name) => name.startsWith('.'))) throw new WrongUse(`There is no response in ${folder}.`);
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
