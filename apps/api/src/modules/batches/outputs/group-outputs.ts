import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { ContentMissing } from '../../../platform/files/content-place.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { safeFileName } from '../../../platform/files/received-name.ts';
import { Problem } from '../../../platform/problem.ts';
import type { StoredTender } from '../../tenders/index.ts';
import type { BatchFile } from '../batch.entity.ts';
import type { StoredBatch } from '../batch.repository.ts';

interface PackedFile {
  readonly path: string;
  readonly writtenAt: Date;
  readonly output: BatchFile;
}

const LEFT_OUT = 'left-out.txt';

/** The results of batches of several tenders as one archive, streamed from where they are stored. */
@Injectable()
export class GroupOutputs {
  constructor(private readonly store: FileStore) {}

  /**
   * A folder for each tender. What is not stored any more, as the results of a tender whose time is over, is left out and
   * named in a file of its own. Throws batch.no-output while no results are written.
   */
  packed(parts: readonly { readonly tender: StoredTender; readonly batch: StoredBatch }[]): Readable {
    const files = parts.flatMap(({ tender, batch }) =>
      batch.outputs.map((output) => ({
        path: `${safeFileName(tender.reference)}-${batch.id.slice(0, 8)}/${output.name}`,
        writtenAt: batch.finishedAt ?? batch.changedAt,
        output,
      })),
    );
    if (files.length === 0) throw new Problem('batch.no-output');
    const zip = new ZipFile();
    const packed = zip.outputStream as Readable;
    const fail = (fault: unknown) => packed.destroy(fault as Error);
    // A fault reaches whoever reads; while nobody does yet, it must not end the process.
    packed.on('error', () => undefined);
    zip.on('error', fail);
    this.pack(zip, files, packed).catch(fail);
    return packed;
  }

  // One file after the other: of hundreds only the one that is read is open.
  private async pack(zip: ZipFile, files: readonly PackedFile[], packed: Readable): Promise<void> {
    const leftOut: string[] = [];
    for (const { path, writtenAt, output } of files) {
      const content = await this.stored(output);
      if (content === null) leftOut.push(path);
      else {
        const close = () => content.destroy();
        packed.once('close', close);
        if (packed.destroyed) close();
        // Workbooks and archives are packed already.
        const compress = /\.(?:json|csv)$/.test(output.name);
        zip.addReadStream(content, path, { mtime: writtenAt, size: output.size, compress });
        await finished(content);
        packed.off('close', close);
      }
    }
    if (leftOut.length > 0) zip.addBuffer(Buffer.from(wordsOn(leftOut)), LEFT_OUT);
    zip.end();
  }

  private async stored({ sha256 }: BatchFile): Promise<Readable | null> {
    try {
      return await this.store.open(sha256);
    } catch (fault) {
      if (fault instanceof ContentMissing) return null;
      throw fault;
    }
  }
}

function wordsOn(leftOut: readonly string[]): string {
  return ['These results are left out, because they are not stored any more:', ...leftOut, ''].join('\n');
}
