import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { archiveBatchInput, type ArchiveBatchInput } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { FileStore, type Draft } from '../../platform/files/file-store.ts';
import { safeFileName } from '../../platform/files/received-name.ts';
import { jsonPointer } from '../../platform/json-pointer.ts';
import { Problem } from '../../platform/problem.ts';
import type { ComeArchive } from './batch-archives.ts';

const FIELD = 'archive';

type NamedDraft = Draft & { readonly fileName: string };

/** An archive that has come, with the words beside it. */
export interface ReceivedArchive extends ComeArchive {
  readonly fileName: string;
  readonly words: ArchiveBatchInput;
}

/** Receives the archive of a batch: it is streamed to disk and never held in memory. */
@Injectable()
export class ArchiveReceiver {
  constructor(
    private readonly store: FileStore,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * Field `archive`, and `name` and `asOf`, which may be left out. Throws problems. What `work` refuses, or has done before,
   * is never stored: nothing would say whose it is.
   */
  async receiveFor<Outcome>(
    request: Request,
    response: Response,
    work: (archive: ReceivedArchive) => Promise<Outcome>,
  ): Promise<Outcome> {
    if (!request.is('multipart/form-data')) throw new Problem('batch.no-archive');
    const drafts: NamedDraft[] = [];
    const limits = { fileSize: this.config.limits.batchBytes, files: 1, fields: 4, fieldSize: 2000, parts: 6 };
    const receive = promisify(multer({ storage: this.toDisk(drafts), defParamCharset: 'utf8', limits }).single(FIELD));
    try {
      await receive(request, response).catch((fault: unknown) => {
        throw asProblem(fault);
      });
      const [archive] = drafts;
      if (archive === undefined) throw new Problem('batch.no-archive');
      const { fileName, sha256, keep } = archive;
      return await work({ fileName, sha256, keep, words: wordsOf(request.body) });
    } finally {
      await Promise.all(drafts.map(({ drop }) => drop()));
    }
  }

  private toDisk(drafts: NamedDraft[]): StorageEngine {
    return {
      _handleFile: (_request, file, done) => {
        // At the limit the parser would end the stream as if the file ended there; a cut archive must not be kept.
        file.stream.once('limit', () => file.stream.destroy(new Problem('batch.too-large')));
        this.store.draft(file.stream).then(
          (draft) => {
            drafts.push({ ...draft, fileName: safeFileName(file.originalname) });
            done(null, { size: draft.size });
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
