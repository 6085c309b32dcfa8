import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { ReadingLimits } from '../reading/limits.ts';
import { innerName, isLitter, type InnerFile, type RefusedInside, type UnpackingBudget } from './inner-file.ts';

const OFFICE_PARTS = /^(?:\[Content_Types\]\.xml|mimetype|content\.xml|META-INF\/manifest\.xml)$/;
const SMALL = 1_000_000;
const SYMBOLIC_LINK = 0o120000;
const FILE_KIND = 0o170000;

export interface ZipContents {
  readonly entries: readonly Entry[];
  readonly zip: ZipFile;
}

/** The table of contents of an archive, or why there is none. Nothing is unpacked. */
export function openArchive(path: string, limits: ReadingLimits): Promise<ZipContents | RefusedInside['status']> {
  return new Promise((resolve) => {
    // Names are decoded here: yauzl would refuse the whole archive for one that leads out of it.
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: false };
    yauzl.open(path, options, (error, zip) => {
      if (error !== null) return resolve('damaged');
      const entries: Entry[] = [];
      const refuse = (status: RefusedInside['status']): void => {
        zip.close();
        resolve(status);
      };
      zip.on('error', () => {
        refuse('damaged');
      });
      zip.on('end', () => {
        resolve({ entries, zip });
      });
      zip.on('entry', (entry: Entry) => {
        if (entries.length >= limits.packageParts) return refuse('too-large');
        entry.fileName = nameOf(entry);
        entries.push(entry);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

/** Whether these parts are those of one Office or OpenDocument file. */
export function isOfficeFile({ entries }: ZipContents): boolean {
  return entries.some(({ fileName }) => OFFICE_PARTS.test(fileName));
}

/** Takes the files of an archive out, each into a file of its own with a name of ours. */
export async function unpackZip(
  { entries, zip }: ZipContents,
  into: string,
  limits: ReadingLimits,
  budget: UnpackingBudget,
): Promise<{ readonly files: InnerFile[]; readonly refused: RefusedInside[] }> {
  const files: InnerFile[] = [];
  const refused: RefusedInside[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.fileName.endsWith('/') || isLitter(entry.fileName)) continue;
    const name = innerName(entry.fileName);
    const fault = name === null ? outside() : faultOf(entry, limits, budget);
    if (fault !== null) refused.push({ name: name ?? lastPart(entry.fileName), ...fault });
    else {
      const path = join(into, `${String(index)}.part`);
      if (await extracted(zip, entry, path)) files.push({ name: name ?? '', path });
      else
        refused.push({
          name: name ?? '',
          status: 'damaged',
          reason: 'The file is damaged inside its archive. Pack it again.',
        });
    }
  }
  zip.close();
  return { files, refused };
}

/** What to call a file whose path is not to be repeated. */
function lastPart(name: string): string {
  return innerName(name.split(/[\\/:]/).at(-1) ?? '') ?? 'a file without a name';
}

function outside(): Omit<RefusedInside, 'name'> {
  return {
    status: 'unsupported',
    reason: 'The archive names a place outside itself for this file, so it was not taken out. Pack it again.',
  };
}

function faultOf(entry: Entry, limits: ReadingLimits, budget: UnpackingBudget): Omit<RefusedInside, 'name'> | null {
  if ((entry.generalPurposeBitFlag & 1) !== 0) {
    return {
      status: 'password-needed',
      reason: 'The file is protected by a password. Send a copy that opens without one.',
    };
  }
  if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK) {
    return { status: 'unsupported', reason: 'The archive holds a link instead of a file. Pack the file itself.' };
  }
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  const bomb = entry.uncompressedSize > SMALL && ratio > limits.packageRatio;
  if (bomb || entry.uncompressedSize > limits.fileBytes || !budget.take(entry.uncompressedSize)) {
    return {
      status: 'too-large',
      reason: 'The archive unpacks to more than is allowed. Send its files in smaller parts.',
    };
  }
  return null;
}

async function extracted(zip: ZipFile, entry: Entry, path: string): Promise<boolean> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => {
        if (error === null) resolve(opened);
        else reject(error);
      });
    });
    await pipeline(stream, createWriteStream(path, { flags: 'wx' }));
    return true;
  } catch {
    await rm(path, { force: true });
    return false;
  }
}
