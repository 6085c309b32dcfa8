import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { archiveBatchInput, type ArchiveBatchInput } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { safeFileName } from '../../platform/files/received-name.ts';
import { jsonPointer } from '../../platform/json-pointer.ts';
import { Problem } from '../../platform/problem.ts';

const FIELD = 'archive';

/** An archive that is stored, with the words beside it. */
export interface ReceivedArchive {
  readonly fileName: string;
  readonly sha256: string;
  readonly words: ArchiveBatchInput;
}

/** Receives the archive of a batch: it is streamed to the store and never held in memory. */
@Injectable()
export class ArchiveReceiver {
  constructor(
    private readonly store: FileStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Field `archive`, and `name` and `asOf`, which may be left out. Throws problems. */
  async receive(request: Request, response: Response): Promise<ReceivedArchive> {
    if (!request.is('multipart/form-data')) throw new Problem('batch.no-archive');
    const kept: { fileName: string; sha256: string }[] = [];
    const limits = { fileSize: this.config.limits.batchBytes, files: 1, fields: 4, fieldSize: 2000, parts: 6 };
    const receive = promisify(multer({ storage: this.intoStore(kept), defParamCharset: 'utf8', limits }).single(FIELD));
    await receive(request, response).catch((fault: unknown) => {
      throw asProblem(fault);
    });
    const [archive] = kept;
    if (archive === undefined) throw new Problem('batch.no-archive');
    return { ...archive, words: wordsOf(request.body) };
  }

  private intoStore(kept: { fileName: string; sha256: string }[]): StorageEngine {
    return {
      _handleFile: (_request, file, done) => {
        // At the limit the parser would end the stream as if the file ended there; a cut archive must not be kept.
        file.stream.once('limit', () => file.stream.destroy(new Problem('batch.too-large')));
        this.store.keep(file.stream).then(
          ({ sha256, size }) => {
            kept.push({ fileName: safeFileName(file.originalname), sha256 });
            done(null, { size });
          },
          (fault: unknown) => {
            done(fault);
          },
        );
      },
      _removeFile: (_request, _file, done) => {
        done(null);
      },
    };
  }
}

// Programs and browsers send empty fields where nothing was written.
function wordsOf(body: unknown): ArchiveBatchInput {
  const given = Object.entries((body ?? {}) as Record<string, unknown>).filter(([, value]) => value !== '');
  const outcome = archiveBatchInput.safeParse(Object.fromEntries(given));
  if (outcome.success) return outcome.data;
  const points = outcome.error.issues.map(({ path, message }) => ({ pointer: jsonPointer(path), says: message }));
  throw new Problem('request.invalid', undefined, points);
}

function asProblem(fault: unknown): unknown {
  if (fault instanceof MulterError)
    return new Problem(fault.code === 'LIMIT_FILE_SIZE' ? 'batch.too-large' : 'batch.no-archive');
  const isForm =
    fault instanceof Error && /boundary|malformed|unexpected end of|request (aborted|closed)/i.test(fault.message);
  return isForm ? new Problem('batch.no-archive', 'The upload broke off, or is not a form.') : fault;
}
