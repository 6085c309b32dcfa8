import { Injectable } from '@nestjs/common';
import { readReceivedFile } from '@evenhand/documents';
import type { JobPayload } from '@evenhand/shared/jobs';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { ResponseStage } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { sealOf } from '../../platform/audit/seal.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { machineUse, TendersService, urgencyOf, type StoredTender } from '../tenders/index.ts';
import { endingOf } from '../../platform/files/media-type.ts';
import { standingFiles } from './domain/standing-files.ts';
import { answersIn } from './reading/answers-in.ts';
import { FileTextRepository, type FileTextKey } from './file-text.repository.ts';
import { ProgressService } from './progress.service.ts';
import { isOfThisBuild, READER_BUILD, readByOf } from './reader-build.ts';
import { fullerText, type ReadText } from './reading/fuller-text.ts';
import { OpenContainers, type OpenedFiles } from './reading/open-containers.ts';
import { ReadingDecisionRepository } from './reading/reading-decision.repository.ts';
import { ScoredWords } from './reading/scored-words.service.ts';
import { VirusDoor } from './reading/virus-door.ts';
import { RecognisedPageRepository } from './recognition/recognised-page.repository.ts';
import { RecognitionInTurns } from './recognition/recognition-in-turns.ts';
import { ResponseRepository, type StoredFile, type StoredResponse } from './response.repository.ts';
import { ResponsesService } from './responses.service.ts';

/** Reads the files of a response into text models, finds the answers in them, and passes the response on. */
@Injectable()
@HandlesJob('read-response')
export class ReadResponseJob implements JobHandler<'read-response'> {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly service: ResponsesService,
    private readonly texts: FileTextRepository,
    private readonly recognition: RecognitionInTurns,
    private readonly recognised: RecognisedPageRepository,
    private readonly tenders: TendersService,
    private readonly containers: OpenContainers,
    private readonly door: VirusDoor,
    private readonly decisions: ReadingDecisionRepository,
    private readonly scored: ScoredWords,
    private readonly progress: ProgressService,
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
    @InjectConfig() private readonly config: Config,
  ) {}

  async handle({ responseId }: JobPayload<'read-response'>): Promise<void> {
    // What has ended is not read on. Taken back, what was under way is found without its job and queued again; one that
    // had failed before stays so, and the lead has it read again on its page.
    if (await this.responses.isOfEndedTender(responseId)) return;
    // One that failed is here because somebody has its job tried again.
    const begun = await this.progress.begin(responseId, 'reading', ['received', 'reading', 'failed']);
    if (!begun) return;
    const { response, files: all } = await this.service.get(responseId);
    const files = standingFiles(all).filter(({ envelope }) => envelope === 'quality');
    const tender = await this.tenders.get(response.tenderId);
    const opened = await this.containers.open(files, all);
    const read = new Map<string, ScannedFile>(opened.archives);
    for (const file of opened.toRead) read.set(file.id, withNotes(await this.read(file), opened.notes.get(file.id)));
    const decisions = (await this.decisions.of(responseId)).map(({ decision }) => decision);
    const answers = answersIn([...read.values()].filter(isPartOfResponse), tender.definition, decisions);
    const next = await this.keep(tender, response, { files, opened, read }, answers);
    if (next === 'scoring') await this.queues.add('score-response', { version: 1, responseId }, urgencyOf(tender));
  }

  async gaveUp({ responseId }: JobPayload<'read-response'>): Promise<void> {
    await this.progress.fail(
      responseId,
      ['received', 'reading'],
      'The files could not be read because of a fault on our side. They are kept and can be read again.',
    );
  }

  private async read(file: StoredFile): Promise<ScannedFile> {
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
    const scan = await this.door.pass(sha256);
    if (scan.refused !== null) return { name, sha256, ...scan.refused, notes: [], pageCount: null, document: null };
    const bare = await this.readSafe(file);
    return { ...withNotes(bare, scan.notes), kept: { key: keyOf(file), read: bare } };
  }

  private async readSafe(file: StoredFile): Promise<ReadFile> {
    const { name, sha256, responseId } = file;
    const known = await this.texts.find(keyOf(file));
    if (known) return { ...known, name };
    const limits = { fileBytes: this.config.limits.fileBytes };
    const keeper = this.recognition.keeperOf(responseId, { name, sha256 });
    const readNow = await this.store.atPath(sha256, (path) =>
      readReceivedFile({ path, name, limits, keeper, expected: sha256 }),
    );
    const read = fullerText((await this.readBefore(file)) ?? readNow, readNow);
    // Not to be read again in each turn; what is removed meanwhile is kept once more at the end.
    await this.keepText(keyOf(file), { ...read, name, sha256 });
    return { ...read, name, sha256 };
  }

  /** Only a text is shared between equal files: a failure may have had its reason in the moment. */
  private async keepText(key: FileTextKey, read: ReadFile): Promise<void> {
    if (read.document !== null) await this.texts.keep(key, withoutName(read));
  }

  /** What this build had read of a file before a person had it read again. */
  private async readBefore(file: StoredFile): Promise<ReadText | null> {
    const { readBy } = file;
    return readBy === null || !isOfThisBuild(readBy) ? null : this.texts.find({ ...keyOf(file), readBy });
  }

  /** Keeps what was read and moves the response on, unless another worker has done so meanwhile. */
  private async keep(
    tender: StoredTender,
    { id: responseId }: StoredResponse,
    { files, opened: { fresh, archives }, read }: ReadFiles,
    answers: AnswerMap,
  ): Promise<ResponseStage | null> {
    const readBy = new Map(files.map((file) => [file.id, readByOf(file)]));
    return this.database.transaction(async () => {
      // A session that opens takes the same turn, so that the panel sits before this reading or after it.
      if (tender.purpose !== 'batch') await this.database.serialise(tender.id);
      const held = await this.responses.hold(responseId);
      if (held?.stage !== 'reading') return null;
      // Not before all files are read: in each turn those without words would be recognised once more.
      await this.recognised.remove([...read.values()].map(({ sha256 }) => sha256));
      if (tender.purpose !== 'batch' && !(await this.scored.giveWay(held, [...read.values()], answers))) {
        await this.progress.move(tender.id, responseId, 'read', WORDS_STAND);
        return null;
      }
      for (const file of fresh) await this.responses.addFile(file);
      for (const [id, each] of read) await this.keepFile(id, each, readBy.get(id) ?? READER_BUILD);
      for (const { kept } of read.values()) if (kept !== undefined) await this.keepText(kept.key, kept.read);
      const use = machineUse(tender.definition);
      const scores = tender.purpose === 'batch' || use.scoresHere;
      const stage = scores ? 'scoring' : 'read';
      await this.responses.change(responseId, { stage, answers, reason: scores ? null : use.says });
      await this.audit.record({
        tenderId: tender.id,
        kind: 'response.read',
        actor: 'worker',
        subjectId: responseId,
        detail: {
          stage,
          readBy: READER_BUILD,
          readable: [...read.values()].filter(({ document }) => document !== null).length,
          takenOut: fresh.length,
          archives: archives.size,
          seal: sealOf({ id: responseId, name: held.name }),
          texts: sealsOfTexts([...read.values()]),
        },
      });
      return stage;
    });
  }

  private async keepFile(id: string, read: ScannedFile, readBy: string): Promise<void> {
    const { status, reason, notes, pageCount, document, infection = null } = read;
    await this.responses.changeFile(id, {
      status,
      reason,
      notes: [...notes],
      pages: pageCount,
      hasText: document !== null,
      infection,
      readBy,
    });
  }
}

function withoutName({ name: _, ...read }: ReadFile): ReadText {
  return read;
}

function keyOf(file: Pick<StoredFile, 'id' | 'name' | 'sha256' | 'rereads' | 'textOf'>): FileTextKey {
  return { sha256: file.sha256, ending: endingOf(file.name), readBy: readByOf(file) };
}

/**
 * A file as it was read, with what the virus scanner found in it; `kept` is what is kept of it, without the notes of one who
 * looked at it now.
 */
type ScannedFile = ReadFile & {
  readonly infection?: string;
  readonly kept?: { readonly key: FileTextKey; readonly read: ReadFile };
};

/** The files of a response with what was made of them, by the id of each. */
interface ReadFiles {
  readonly files: readonly StoredFile[];
  readonly opened: OpenedFiles;
  readonly read: ReadonlyMap<string, ScannedFile>;
}

/** Each text with the hash of its file, so that the record can tell which one was changed afterwards. */
function sealsOfTexts(read: readonly ScannedFile[]): string {
  const seals = read.flatMap(({ sha256, document }) => (document === null ? [] : [`${sha256}:${sealOf(document)}`]));
  return seals.sort().join(' ');
}

const WORDS_STAND =
  'The files were read anew and say other words than those that were scored. The words that were scored stand.';

function withNotes(read: ScannedFile, notes: readonly string[] | undefined): ScannedFile {
  return notes === undefined ? read : { ...read, notes: [...read.notes, ...notes] };
}

/** An archive of which everything was taken out is only what the files came in. */
function isPartOfResponse({ status, document }: ReadFile): boolean {
  return status !== 'text' || document !== null;
}
