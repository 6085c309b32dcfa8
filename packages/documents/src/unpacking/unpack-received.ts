import { mkdir, open, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EmailAttachment } from '../formats/eml/eml-attachments.ts';
import { runIsolated } from '../isolation/isolated-child.ts';
import { HEAD_BYTES, recogniseFormat } from '../reading/format.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from '../reading/limits.ts';
import { innerName, isLitter, UnpackingBudget, type InnerFile, type RefusedInside } from './inner-file.ts';
import { isOfficeFile, openArchive, unpackZip } from './unpack-zip.ts';

/** What a received file holds. */
export interface Unpacked {
  /** Files to be read one by one, as if each had been received. */
  readonly files: readonly InnerFile[];
  readonly refused: readonly RefusedInside[];
  /** The received file has words of its own (an e-mail); an archive has none. */
  readonly readItself: boolean;
}

export interface ReceivedContainer {
  readonly path: string;
  /** The name the bidder gave it. Default: the last part of `path`. */
  readonly name?: string;
  /** An empty folder of the caller's, in which the files are put and which the caller removes. */
  readonly into: string;
  readonly limits?: Partial<ReadingLimits>;
}

const MOST_FILES = 500;

/**
 * Takes apart what may hold other files: a ZIP archive, an e-mail with attachments. Answers null for every other file,
 * which is then read as it is. An archive in an e-mail and an e-mail in an archive are opened too; an archive in an
 * archive, or an e-mail in an e-mail, is left to be refused by reading. At most 500 files and `unpackedBytes` in all.
 * Bad contents never throw: they come back in `refused`.
 */
export async function unpackReceived({
  path,
  name = basename(path),
  into,
  limits,
}: ReceivedContainer): Promise<Unpacked | null> {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  return new Unpacking(bounds).open({ name, path }, into, { archives: 1, emails: 1 });
}

interface Depth {
  readonly archives: number;
  readonly emails: number;
}

class Unpacking {
  private readonly limits: ReadingLimits;
  private readonly budget: UnpackingBudget;

  constructor(limits: ReadingLimits) {
    this.limits = limits;
    this.budget = new UnpackingBudget(MOST_FILES, limits.unpackedBytes);
  }

  async open(file: InnerFile, into: string, depth: Depth): Promise<Unpacked | null> {
    const head = await headOf(file.path);
    const { format } = recogniseFormat(head, file.name);
    if (format === 'package' && depth.archives > 0)
      return this.archive(file, into, { ...depth, archives: depth.archives - 1 });
    if (format === 'eml' && depth.emails > 0) return this.email(file, into, { ...depth, emails: depth.emails - 1 });
    return null;
  }

  private async archive(file: InnerFile, into: string, depth: Depth): Promise<Unpacked | null> {
    const contents = await openArchive(file.path, this.limits);
    if (typeof contents === 'string') return whole(file.name, contents);
    if (isOfficeFile(contents)) {
      contents.zip.close();
      return null;
    }
    const { files, refused } = await unpackZip(contents, into, this.limits, this.budget);
    if (files.length + refused.length === 0) {
      return {
        files,
        refused: [
          {
            name: file.name,
            status: 'unsupported',
            reason: 'The archive is empty. Check that the right file was sent.',
          },
        ],
        readItself: false,
      };
    }
    return this.openInner({ files, refused, readItself: false }, into, depth);
  }

  private async email(file: InnerFile, into: string, depth: Depth): Promise<Unpacked | null> {
    const handle = await open(file.path, 'r');
    try {
      const outcome = await runIsolated(handle, { format: 'eml-attachments', limits: this.limits });
      // What cannot be taken apart is said by reading the e-mail itself.
      if (outcome.kind !== 'answered') return null;
      const attachments = JSON.parse(outcome.line) as EmailAttachment[];
      const found: Unpacked = { files: [], refused: [], readItself: true };
      const files: InnerFile[] = [];
      const refused: RefusedInside[] = [];
      for (const [index, { name, base64 }] of attachments.entries()) {
        const bytes = Buffer.from(base64, 'base64');
        const shown = innerName(basename(name.replaceAll('\\', '/'))) ?? `attachment ${String(index + 1)}`;
        if (isLitter(shown)) continue;
        if (!this.budget.take(bytes.length)) {
          refused.push({
            name: shown,
            status: 'too-large',
            reason: 'The e-mail has more attached than is allowed. Send the files in smaller parts.',
          });
          continue;
        }
        const path = join(into, `${String(index)}.attached`);
        await writeFile(path, bytes, { flag: 'wx' });
        files.push({ name: shown, path });
      }
      return await this.openInner({ ...found, files, refused }, into, depth);
    } finally {
      await handle.close();
    }
  }

  /** Opens e-mails and archives among the files as far as the depth allows, and gives equal names a number. */
  private async openInner(found: Unpacked, into: string, depth: Depth): Promise<Unpacked> {
    const files: InnerFile[] = [];
    const refused = [...found.refused];
    for (const [index, file] of found.files.entries()) {
      const folder = join(into, `inside-${String(index)}`);
      await mkdir(folder);
      const inner = await this.open(file, folder, depth);
      if (inner === null || inner.readItself) files.push(file);
      files.push(...(inner?.files ?? []));
      refused.push(...(inner?.refused ?? []));
    }
    return { ...found, files: withDistinctNames(files), refused };
  }
}

function whole(name: string, status: RefusedInside['status']): Unpacked {
  const reason = {
    damaged: 'The archive is damaged and cannot be opened. Pack it again and send it.',
    'too-large': 'The archive holds more files than is allowed. Send its files in smaller parts.',
    unsupported: 'The archive names places outside itself. Pack it again and send it.',
    'password-needed': 'The archive is protected by a password. Send a copy that opens without one.',
  }[status];
  return { files: [], refused: [{ name, status, reason }], readItself: false };
}

function withDistinctNames(files: readonly InnerFile[]): InnerFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const key = file.name.toLowerCase();
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    if (before === 0) return file;
    const dot = file.name.lastIndexOf('.') > file.name.lastIndexOf('/') ? file.name.lastIndexOf('.') : file.name.length;
    return { ...file, name: `${file.name.slice(0, dot)} (${String(before + 1)})${file.name.slice(dot)}` };
  });
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
