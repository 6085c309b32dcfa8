import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { StorageFault } from '../../platform/files/content-place.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import {
  rereadThatStands,
  ResponsesService,
  standingFiles,
  type KeptFile,
  type StoredFile,
} from '../responses/index.ts';
import { TendersService } from '../tenders/index.ts';
import { Archive, type PackedFile } from './archive.ts';
import { BatchGroupRepository } from './batch-group.repository.ts';
import { BatchRepository, type StoredBatch } from './batch.repository.ts';
import { FileKeeper, refusedFile, type KeptResponse } from './file-keeper.ts';
import { OfferedFolders } from './offered-folders.ts';
import { OfferedPrefixes } from './offered-prefixes.ts';
import { uniqueNames } from './unique-names.ts';

/** A response of a batch whose files are stored, and where it comes from. */
export interface TakenResponse extends KeptResponse {
  /** The response of the live tender that it is; null for other sources. */
  readonly takenFrom: string | null;
}

/** Pages of an earlier batch that are looked at together. */
const PAGE = 200;

/** Gives the responses of a batch from wherever they come, one after the other, always in the same order. */
@Injectable()
export class BatchSources {
  constructor(
    private readonly store: FileStore,
    private readonly keeper: FileKeeper,
    private readonly folders: OfferedFolders,
    private readonly prefixes: OfferedPrefixes,
    private readonly tenders: TendersService,
    private readonly live: ResponsesService,
    private readonly batches: BatchRepository,
    private readonly groups: BatchGroupRepository,
  ) {}

  /** Without the first `skipped`, which an earlier run has taken in. Throws problems with what is wrong with the source. */
  responses(batch: StoredBatch, skipped: number): AsyncGenerator<TakenResponse> {
    switch (batch.sourceKind) {
      case 'archive':
        return this.packed(batch, skipped);
      case 'folder':
        return this.found(batch, skipped);
      case 'prefix':
        return this.prefixed(batch, skipped);
      case 'responses':
        return this.received(batch, skipped);
      case 'batch':
        return this.earlier(batch.earlierId ?? '', skipped);
    }
  }

  private async *packed({ archive, groupId, folder }: StoredBatch, skipped: number): AsyncGenerator<TakenResponse> {
    const shared = groupId === null ? null : await this.groups.byId(groupId);
    // An archive is read from its end: one that lies in a bucket is fetched once, to the disk of this worker.
    const { path, drop } = await this.store.borrow(archive ?? shared?.archive ?? '');
    try {
      yield* this.packedAt(path, folder, skipped);
    } finally {
      await drop();
    }
  }

  private async *packedAt(path: string, folder: string | null, skipped: number): AsyncGenerator<TakenResponse> {
    const archive = await Archive.open(path, (await stat(path)).size);
    try {
      for (const { name, files } of archive.responses(folder).slice(skipped)) {
        const kept: KeptFile[] = [];
        for (const file of files) kept.push(await this.keepPacked(archive, file));
        yield { name, files: kept, takenFrom: null };
      }
    } finally {
      archive.close();
    }
  }

  private async keepPacked(archive: Archive, { name, entry, refused }: PackedFile): Promise<KeptFile> {
    if (refused) return refusedFile(name, refused);
    try {
      return await this.keeper.keep(name, await archive.read(entry), entry.uncompressedSize);
    } catch (fault) {
      if (isOurs(fault)) throw fault;
      const reason = 'The file is damaged inside its archive. Pack it again.';
      return refusedFile(name, { status: 'damaged', reason });
    }
  }

  private async *found(batch: StoredBatch, skipped: number): AsyncGenerator<TakenResponse> {
    const folder = await this.folders.find(await this.tenders.get(batch.tenderId), batch.sourceName);
    for await (const response of this.keeper.keepFolder(folder, skipped)) yield { ...response, takenFrom: null };
  }

  // What may be read is asked anew: the operator may have changed it since the batch was asked for.
  private async *prefixed(batch: StoredBatch, skipped: number): AsyncGenerator<TakenResponse> {
    const from = await this.prefixes.find(await this.tenders.get(batch.tenderId), batch.sourceName);
    for await (const response of this.keeper.keepBelow(from, skipped)) yield { ...response, takenFrom: null };
  }

  private async *received(batch: StoredBatch, skipped: number): AsyncGenerator<TakenResponse> {
    const responses = await this.live.listOf(await this.tenders.get(batch.tenderId));
    const open = responses.filter(
      ({ response }) => response.stage !== 'sealed' && response.receivedAt < batch.createdAt,
    );
    const names = uniqueNames(open.map(({ response: { name } }) => ({ short: name, full: name })));
    for (const [at, { response, files }] of open.entries()) {
      if (at < skipped) continue;
      yield { name: names[at] ?? response.name, files: ownFiles(files), takenFrom: response.id };
    }
  }

  private async readAsNow(responseId: string, files: readonly KeptFile[]): Promise<readonly KeptFile[]> {
    return asReadNow(files, ownFiles((await this.live.get(responseId)).files));
  }

  private async *earlier(batchId: string, skipped: number): AsyncGenerator<TakenResponse> {
    for (let after = skipped; ;) {
      const page = await this.batches.items(batchId, null, after, PAGE);
      for (const { name, files, takenFrom } of page)
        yield { name, files: takenFrom === null ? files : await this.readAsNow(takenFrom, files), takenFrom };
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.position;
    }
  }
}

/**
 * What a batch reads of a response: what stands of it now. What it costs is no part of quality, and what was taken out of an
 * archive is taken out again.
 */
function ownFiles(files: readonly StoredFile[]): readonly KeptFile[] {
  return standingFiles(files)
    .filter(({ envelope, inside }) => envelope === 'quality' && inside === null)
    .map(asKept);
}

/** The files with the reading that stands now of those they were taken from: some may have been read again since. */
function asReadNow(files: readonly KeptFile[], now: readonly KeptFile[]): readonly KeptFile[] {
  return files.map((file) => now.find(({ name, sha256 }) => name === file.name && sha256 === file.sha256) ?? file);
}

function asKept(file: StoredFile): KeptFile {
  const { id, name, sha256, size, status, reason, readBy } = file;
  // Refused on receipt: no reader has looked at it.
  if (status !== null && readBy === null)
    return { name, sha256, size, refused: { status, reason: reason ?? 'It could not be taken in.' } };
  // A reading that is only asked for is left to the response: it keeps the words of before, which a batch does not know.
  const rereads = rereadThatStands(file);
  return { name, sha256, size, ...(rereads === 0 ? {} : { textOf: { fileId: id, rereads } }) };
}

// Faults of our own disk or storage are no fault of the archive: the job is tried again.
function isOurs(fault: unknown): boolean {
  if (fault instanceof StorageFault) return true;
  return fault instanceof Error && 'code' in fault && /^E(?:NOSPC|ROFS|ACCES|PERM|IO|MFILE)$/.test(String(fault.code));
}
