import { promisify } from 'node:util';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { Injectable } from '@nestjs/common';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { FileStore, type Draft } from '../../platform/files/file-store.ts';
import { Problem } from '../../platform/problem.ts';
import { oneLine, safeFileName } from '../../platform/files/received-name.ts';
import type { KeptFile } from './reception.service.ts';
import { ResponsesService, unreadableKind } from './responses.service.ts';

/** Characters. */
const LONGEST_NAME = 400;
const LONGEST_REASON = 2000;
/** Bytes: so many a character has at most. */
const LONGEST_FIELD = 4 * LONGEST_REASON;

const COMMERCIAL = 'commercialFiles';
const FIELDS = [{ name: 'files' }, { name: COMMERCIAL }];

/** An upload whose contents are stored. */
export interface Upload {
  /** Null where the sender gave none. */
  readonly name: string | null;
  /** The bidder who sent it; null where the sender named none. */
  readonly bidderId: string | null;
  /** Why it is sent; null where the sender gave no reason. */
  readonly reason: string | null;
  readonly files: readonly KeptFile[];
}

/** Receives multipart uploads: each file is streamed to disk and hashed on the way, never held in memory. */
@Injectable()
export class UploadReceiver {
  constructor(
    private readonly store: FileStore,
    private readonly responses: ResponsesService,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * Fields `files` (quality, one or several), `commercialFiles` (what it costs; may be left out), `bidderId` and `name`
   * (may be left out). Throws problems.
   */
  async receive(request: Request, response: Response): Promise<Upload> {
    return this.receiveFor(request, response, async (upload, keep) => {
      await keep();
      return upload;
    });
  }

  /**
   * As `receive`, for work that may still refuse the upload: its files are stored when `keep` is called, and those of an
   * upload that was refused before are gone, so that nobody fills the disk with them.
   */
  async receiveFor<Outcome>(
    request: Request,
    response: Response,
    work: (upload: Upload, keep: () => Promise<void>) => Promise<Outcome>,
  ): Promise<Outcome> {
    if (!request.is('multipart/form-data')) throw noForm();
    const kept: KeptFile[] = [];
    const drafts: Draft[] = [];
    try {
      await promisify(this.multer(kept, drafts).fields(FIELDS))(request, response).catch((fault: unknown) => {
        throw this.asProblem(fault, kept.at(-1)?.name);
      });
      const { name, bidderId, reason } = (request.body ?? {}) as Record<string, unknown>;
      if ((words(name)?.length ?? 0) > LONGEST_NAME)
        throw new Problem('request.invalid', `A name has at most ${String(LONGEST_NAME)} characters.`);
      const why = words(reason, LONGEST_REASON + 1);
      if ((why?.length ?? 0) > LONGEST_REASON) throw fieldTooLong('reason');
      return await work({ name: words(name), bidderId: words(bidderId), reason: why, files: kept }, async () => {
        for (const { keep } of drafts) await keep();
      });
    } finally {
      await Promise.all(drafts.map(({ drop }) => drop()));
    }
  }

  private multer(kept: KeptFile[], drafts: Draft[]) {
    const { fileBytes, filesPerResponse } = this.config.limits;
    return multer({
      storage: this.intoStore(kept, drafts),
      defParamCharset: 'utf8',
      limits: {
        fileSize: fileBytes,
        files: filesPerResponse,
        fields: 5,
        fieldSize: LONGEST_FIELD,
        parts: filesPerResponse + 5,
      },
    });
  }

  private intoStore(kept: KeptFile[], drafts: Draft[]): StorageEngine {
    return {
      _handleFile: (_request, file, done) => {
        const name = safeFileName(file.originalname);
        const refused = unreadableKind(name, kept.length);
        if (refused) {
          done(refused);
          return;
        }
        const envelope = file.fieldname === COMMERCIAL ? ('commercial' as const) : ('quality' as const);
        const place = kept.push({ name, envelope, sha256: '', size: 0 }) - 1;
        // At the limit the parser would end the stream as if the file ended there; a cut file must not be kept.
        file.stream.once('limit', () => {
          file.stream.destroy(this.responses.tooLarge(name));
        });
        this.store.draft(file.stream).then(
          (draft) => {
            drafts.push(draft);
            const { sha256, size } = draft;
            kept[place] = { name, envelope, sha256, size };
            done(null, { size });
          },
          (fault: unknown) => {
            done(fault);
          },
        );
      },
      // What is not kept is dropped in the end, with all others.
      _removeFile: (_request, _file, done) => {
        done(null);
      },
    };
  }

  private asProblem(fault: unknown, name = 'The file'): unknown {
    if (!(fault instanceof MulterError)) {
      if (isWithoutBoundary(fault)) return noForm();
      return isCutOff(fault) ? new Problem('request.invalid', 'The upload broke off.') : fault;
    }
    if (fault.code === 'LIMIT_FILE_SIZE') return this.responses.tooLarge(name);
    if (fault.code === 'LIMIT_FILE_COUNT' || fault.code === 'LIMIT_PART_COUNT') return this.responses.tooMany();
    if (fault.code === 'LIMIT_FIELD_VALUE') return fieldTooLong(fault.field ?? '');
    return new Problem(
      'request.invalid',
      'Send the files in the field "files", those with prices in "commercialFiles", and the bidder in "bidderId".',
    );
  }
}

function words(field: unknown, most?: number): string | null {
  const given = typeof field === 'string' ? oneLine(field, most) : '';
  return given === '' ? null : given;
}

function fieldTooLong(field: string): Problem {
  const says =
    field === 'reason'
      ? `A reason has at most ${String(LONGEST_REASON)} characters.`
      : `The field "${field}" is too long.`;
  return new Problem('request.invalid', says, [{ pointer: `/${field}`, says }]);
}

function noForm(): Problem {
  return new Problem('file.missing', 'Send the files as a form (multipart/form-data) with its boundary.');
}

function isWithoutBoundary(fault: unknown): boolean {
  return fault instanceof Error && /boundary not found|malformed content.type/i.test(fault.message);
}

function isCutOff(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    /unexpected end of (form|multipart)|request (aborted|closed)|malformed part/i.test(fault.message)
  );
}
