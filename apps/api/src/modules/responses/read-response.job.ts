import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { mapAnswers, readReceivedFile } from '@evenhand/documents';
import type { JobPayload } from '@evenhand/shared/jobs';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { ResponseStage } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { machineUse, TendersService, type StoredTender } from '../tenders/index.ts';
import { endingOf } from '../../platform/files/media-type.ts';
import { FileTextRepository } from './file-text.repository.ts';
import { ProgressService } from './progress.service.ts';
import { READER_BUILD } from './reader-build.ts';
import { ResponseRepository, type StoredFile } from './response.repository.ts';
import { ResponsesService } from './responses.service.ts';

/** Reads the files of a response into text models, finds the answers in them, and passes the response on. */
@Injectable()
@HandlesJob('read-response')
export class ReadResponseJob implements JobHandler<'read-response'> {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly service: ResponsesService,
    private readonly texts: FileTextRepository,
    private readonly tenders: TendersService,
    private readonly progress: ProgressService,
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
    @InjectConfig() private readonly config: Config,
  ) {}

  async handle({ responseId }: JobPayload<'read-response'>): Promise<void> {
    const begun = await this.progress.begin(responseId, 'reading', ['received', 'reading']);
    if (!begun) return;
    const { response, files: all } = await this.service.get(responseId);
    const files = all.filter(({ envelope }) => envelope === 'quality');
    const tender = await this.tenders.get(response.tenderId);
    const read: ReadFile[] = [];
    for (const file of files) read.push(await this.read(file));
    const answers = mapAnswers(
      read.map((file) => ({ ...file, folder: folderOf(file.name) })),
      [...tender.definition.criteria, ...(tender.definition.informationQuestions ?? [])],
    );
    const next = await this.keep(responseId, tender, files, read, answers);
    if (next === 'scoring') await this.queues.add('score-response', { version: 1, responseId });
  }

  async gaveUp({ responseId }: JobPayload<'read-response'>): Promise<void> {
    await this.progress.fail(
      responseId,
      ['received', 'reading'],
      'The files could not be read because of a fault on our side. They are kept; an administrator can have them read again.',
    );
  }

  private async read(file: StoredFile): Promise<ReadFile> {
    const { name, sha256 } = file;
    if (file.status !== null && file.readBy === null) {
      return {
        name,
        sha256,
        status: file.status,
        reason: file.reason,
        notes: file.notes,
        pageCount: null,
        document: null,
      };
    }
    const known = await this.texts.find({ sha256, ending: endingOf(name), readBy: READER_BUILD });
    if (known) return { ...known, name };
    return {
      ...(await readReceivedFile({
        path: this.store.path(sha256),
        name,
        limits: { fileBytes: this.config.limits.fileBytes },
      })),
      name,
    };
  }

  /** Keeps what was read and moves the response on, unless another worker has done so meanwhile. */
  private async keep(
    responseId: string,
    tender: StoredTender,
    files: readonly StoredFile[],
    read: readonly ReadFile[],
    answers: AnswerMap,
  ): Promise<ResponseStage | null> {
    return this.database.transaction(async () => {
      const held = await this.responses.hold(responseId);
      if (held?.stage !== 'reading') return null;
      for (const [at, file] of files.entries()) await this.keepFile(file, read[at]);
      const use = machineUse(tender.definition);
      const scores = tender.purpose === 'batch' || use.scoresHere;
      const stage = scores ? 'scoring' : 'read';
      await this.responses.change(responseId, { stage, answers, reason: scores ? null : use.says });
      await this.audit.record({
        tenderId: tender.id,
        kind: 'response.read',
        actor: 'worker',
        subjectId: responseId,
        detail: { stage, readBy: READER_BUILD, readable: read.filter(({ document }) => document !== null).length },
      });
      return stage;
    });
  }

  private async keepFile(file: StoredFile, read: ReadFile | undefined): Promise<void> {
    if (read === undefined) throw new Error(`The file ${file.id} was not read.`);
    const { name, status, reason, notes, pageCount, document, ...rest } = read;
    const hasText = document !== null;
    // Only a text is shared between equal files: a failure may have had its reason in the moment.
    if (hasText) {
      const key = { sha256: file.sha256, ending: endingOf(name), readBy: READER_BUILD };
      await this.texts.keep(key, { ...rest, status, reason, notes, pageCount, document });
    }
    await this.responses.changeFile(file.id, {
      status,
      reason,
      notes: [...notes],
      pages: pageCount,
      hasText,
      readBy: READER_BUILD,
    });
  }
}

/** The folder a file of a response lay in; null where it lay in none. */
function folderOf(name: string): string | null {
  const folder = dirname(name);
  return folder === '.' ? null : folder;
}
