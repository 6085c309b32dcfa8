import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../../platform/problem.ts';
import { withoutEnding } from '../../platform/files/received-name.ts';
import { isLitter } from './litter.ts';
import { LONGEST_NAME, type Refusal } from './response-file.ts';
import { uniqueNames } from './unique-names.ts';

/** A file of a response as it lies in an archive. */
export interface PackedFile {
  readonly name: string;
  readonly entry: Entry;
  readonly refused?: Refusal;
}

export interface PackedResponse {
  readonly name: string;
  readonly files: readonly PackedFile[];
}

/** Most files in an archive. */
const MOST_FILES = 200_000;
/** How much larger than itself an archive may become. */
const MOST_GROWTH = 10;
const OUTSIDE = /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/i;
const CONTROL = /[\p{Cc}\p{Cf}]+/gu;
const SYMBOLIC_LINK = 0o120000;
const FILE_KIND = 0o170000;

/** A ZIP archive of responses. Nothing is unpacked to disk: each file is read out of it as it is stored. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: readonly Entry[],
    private readonly largest: number,
  ) {}

  /** Opens an archive whose files may unpack to ten times `size`. Throws the problem batch.no-archive where it cannot be read. */
  static async open(path: string, size: number): Promise<Archive> {
    const open = promisify<string, yauzl.Options, ZipFile>(yauzl.open);
    const damaged = (fault: Error) =>
      new Problem('batch.no-archive', `The archive cannot be read: ${fault.message.replace(/\.$/, '')}.`);
    const zip = await open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(
      (fault: unknown) => {
        throw damaged(fault as Error);
      },
    );
    const entries: Entry[] = [];
    await new Promise<void>((resolve, reject) => {
      zip.on('error', (fault: Error) => {
        reject(damaged(fault));
      });
      zip.on('end', resolve);
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        if (entries.length > MOST_FILES) reject(new Problem('batch.too-large', 'The archive holds too many files.'));
        else zip.readEntry();
      });
      zip.readEntry();
    }).catch((fault: unknown) => {
      zip.close();
      throw fault;
    });
    return new Archive(zip, entries, size * MOST_GROWTH);
  }

  /** Where the files of people lie in it. */
  paths(): readonly string[] {
    return this.files().map(({ path }) => path);
  }

  /**
   * The responses of the archive, in the order of their names; see `packedResponses`. Of a folder, named with the slash at
   * its end, only those in it.
   */
  responses(folder: string | null = null): readonly PackedResponse[] {
    const files = folder === null ? this.files() : inFolder(this.files(), folder);
    return packedResponses(files, folder === null).map(({ name, files: own }) => ({
      name,
      files: own.map(({ name: file, of }) => ({
        name: file,
        entry: of.entry,
        ...(of.refused === null ? {} : { refused: of.refused }),
      })),
    }));
  }

  private files() {
    let room = this.largest;
    return this.entries
      .filter(({ fileName }) => !fileName.endsWith('/') && !isLitter(fileName))
      .map((entry) => {
        const refused = refusalOf(entry, room);
        if (refused === null) room -= entry.uncompressedSize;
        return { path: entry.fileName.replaceAll('\\', '/').replace(CONTROL, '_'), entry, refused };
      });
  }

  async read(entry: Entry): Promise<Readable> {
    const open = promisify<Entry, Readable>(this.zip.openReadStream.bind(this.zip));
    return open(entry);
  }

  close(): void {
    this.zip.close();
  }
}

/**
 * Files of an archive as responses, in the order of their names: each folder is a response of all files in and below it,
 * each other file a response of its own. One folder around everything, as systems make it when a folder is packed, is
 * only what the responses came in, where `mayBeWrapped`.
 */
export function packedResponses<Packed extends { readonly path: string }>(
  files: readonly Packed[],
  mayBeWrapped = true,
): readonly { name: string; files: readonly { name: string; of: Packed }[] }[] {
  const tops = new Set(files.map(({ path }) => path.split('/')[0]));
  const isWrapped = mayBeWrapped && tops.size === 1 && files.every(({ path }) => path.includes('/'));
  const within = (path: string) => (isWrapped ? path.slice(path.indexOf('/') + 1) : path);
  const groups = [...Map.groupBy(files, ({ path }) => within(path).split('/')[0] ?? '')];
  const names = uniqueNames(
    groups.map(([top, own]) => {
      const isFile = own.length === 1 && own.every(({ path }) => within(path) === top);
      return { short: short(isFile ? withoutEnding(top) : top), full: short(top) };
    }),
  );
  return groups
    .map(([top, own], at) => ({
      name: names[at] ?? top,
      files: own
        .map((of) => ({ name: within(of.path).slice(within(of.path) === top ? 0 : top.length + 1), of }))
        .sort((a, b) => byCodeUnit(a.name, b.name)),
    }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

function inFolder<Packed extends { readonly path: string }>(files: readonly Packed[], folder: string): Packed[] {
  return files
    .filter(({ path }) => path.startsWith(folder))
    .map((file) => ({ ...file, path: file.path.slice(folder.length) }));
}

function refusalOf(entry: Entry, room: number): Refusal | null {
  if (OUTSIDE.test(entry.fileName.replaceAll('\\', '/')))
    return { status: 'unsupported', reason: 'The archive names a place outside itself for this file. Pack it again.' };
  if ((entry.generalPurposeBitFlag & 1) !== 0)
    return {
      status: 'password-needed',
      reason: 'The file is protected by a password. Send a copy that opens without one.',
    };
  if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK)
    return { status: 'unsupported', reason: 'The archive holds a link instead of a file. Pack the file itself.' };
  if (entry.uncompressedSize > room)
    return { status: 'too-large', reason: 'The archive unpacks to more than is allowed. Send it in smaller parts.' };
  return null;
}

function short(name: string): string {
  let fits = name;
  while (Buffer.byteLength(fits) > LONGEST_NAME) fits = Array.from(fits).slice(0, -1).join('');
  return fits;
}

/** The same order on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
