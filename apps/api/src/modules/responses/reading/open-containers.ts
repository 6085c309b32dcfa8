import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { unpackReceived, type Unpacked } from '@evenhand/documents';
import type { ReadFile } from '@evenhand/shared/domain';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { endingOf } from '../../../platform/files/media-type.ts';
import { storedFile } from '../stored-file.ts';
import type { StoredFile } from '../response.repository.ts';

/** A response's files after its archives and e-mails were opened. */
export interface OpenedFiles {
  /** All files to read: those received, without opened archives, and those taken out. */
  readonly toRead: readonly StoredFile[];
  /** Those among them that were not there before. */
  readonly fresh: readonly StoredFile[];
  /** What became of each archive, by the id of its file: it has no words of its own. */
  readonly archives: ReadonlyMap<string, ReadFile>;
  /** Notes for e-mails with attachments, by the id of their file. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

const CONTAINERS: readonly string[] = ['.zip', '.eml'];

/** Takes files out of archives and e-mails. Each is kept like a received file, under the name of what it came in. */
@Injectable()
export class OpenContainers {
  constructor(
    private readonly store: FileStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Opens those of `files` that hold others. What is among `known`, all files of the response, is not taken out again. */
  async open(files: readonly StoredFile[], known: readonly StoredFile[]): Promise<OpenedFiles> {
    const names = new Set(known.map(({ name }) => name));
    const fresh: StoredFile[] = [];
    const archives = new Map<string, ReadFile>();
    const notes = new Map<string, readonly string[]>();
    for (const file of files) {
      if (!mayHoldOthers(file)) continue;
      await this.unpacked(file, async (unpacked) => {
        for (const inner of unpacked.files) {
          const name = `${file.name}/${inner.name}`;
          if (names.has(name)) continue;
          names.add(name);
          const content = await this.store.keep(createReadStream(inner.path));
          const position = known.length + fresh.length;
          fresh.push({ ...storedFile(file.responseId, { name, ...content }, position), inside: file.id });
        }
        const says = notesOf(unpacked);
        if (unpacked.readItself) notes.set(file.id, says);
        else archives.set(file.id, outcomeOf(file, unpacked, says));
      });
    }
    return { toRead: [...files, ...fresh].filter(({ id }) => !archives.has(id)), fresh, archives, notes };
  }

  private async unpacked(file: StoredFile, use: (unpacked: Unpacked) => Promise<void>): Promise<void> {
    const into = await mkdtemp(join(tmpdir(), 'evenhand-unpacking-'));
    try {
      const limits = { fileBytes: this.config.limits.fileBytes };
      const unpacked = await this.store.atPath(file.sha256, (path) =>
        unpackReceived({ path, name: file.name, into, limits }),
      );
      if (unpacked !== null) await use(unpacked);
    } finally {
      await rm(into, { recursive: true, force: true });
    }
  }
}

/** An archive within an archive is left to reading, which refuses it. */
function mayHoldOthers({ name, inside, status, readBy }: StoredFile): boolean {
  const refusedOnReceipt = status !== null && readBy === null;
  return inside === null && !refusedOnReceipt && CONTAINERS.includes(endingOf(name));
}

function notesOf({ files, refused }: Unpacked): string[] {
  const taken = files.length === 1 ? '1 file was taken out.' : `${String(files.length)} files were taken out.`;
  return [...(files.length > 0 ? [taken] : []), ...refused.map(({ name, reason }) => `${name}: ${reason}`)];
}

function outcomeOf({ name, sha256 }: StoredFile, { files, refused }: Unpacked, notes: string[]): ReadFile {
  const base = { name, sha256, notes, pageCount: null, document: null };
  const [first] = refused;
  if (first === undefined) return { ...base, status: 'text', reason: null };
  if (files.length === 0) return { ...base, status: first.status, reason: first.reason, notes: notes.slice(1) };
  const lost = refused.length === 1 ? '1 file' : `${String(refused.length)} files`;
  const reason = `${lost} inside could not be taken out; the others were. Look at the notes.`;
  return { ...base, status: 'partly-read', reason };
}
