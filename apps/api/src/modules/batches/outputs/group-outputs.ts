import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { FileStore } from '../../../platform/files/file-store.ts';
import { safeFileName } from '../../../platform/files/received-name.ts';
import { Problem } from '../../../platform/problem.ts';
import type { StoredTender } from '../../tenders/index.ts';
import type { StoredBatch } from '../batch.repository.ts';

/** The results of batches of several tenders as one archive, streamed from where they are stored. */
@Injectable()
export class GroupOutputs {
  constructor(private readonly store: FileStore) {}

  /** A folder for each tender. Throws batch.no-output while no results are written. */
  packed(parts: readonly { readonly tender: StoredTender; readonly batch: StoredBatch }[]): Readable {
    const files = parts.flatMap(({ tender, batch }) => batch.outputs.map((output) => ({ tender, batch, output })));
    if (files.length === 0) throw new Problem('batch.no-output');
    const zip = new ZipFile();
    for (const { tender, batch, output } of files)
      zip.addReadStreamLazy(
        `${safeFileName(tender.reference)}-${batch.id.slice(0, 8)}/${output.name}`,
        // Workbooks and archives are packed already.
        {
          mtime: batch.finishedAt ?? batch.changedAt,
          size: output.size,
          compress: /\.(?:json|csv)$/.test(output.name),
        },
        (done) => {
          this.store.open(output.sha256).then(
            (content) => {
              done(null, content);
            },
            (fault: unknown) => {
              done(fault, Readable.from([]));
            },
          );
        },
      );
    zip.end();
    return Readable.from(zip.outputStream);
  }
}
