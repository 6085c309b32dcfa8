import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { ResponseResult } from '@evenhand/shared/contracts';
import type { ReadFile } from '@evenhand/shared/domain';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { AssessmentRepository, THIS_ENGINE } from '../assessments/index.ts';
import {
  isSettled,
  ProgressService,
  ReceptionService,
  ResponseRepository,
  ResponsesService,
} from '../responses/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import type { BatchOrder } from './batch-command-line.ts';
import { contentKey } from './content-key.ts';
import { FileKeeper, type KeptResponse } from './file-keeper.ts';
import { notProduced } from './not-produced.ts';
import { OfferedPrefixes } from './offered-prefixes.ts';

/** How far a batch is. */
export interface BatchProgress {
  readonly done: number;
  readonly all: number;
}

/** One response of a batch after everything that could be done. */
export interface BatchOutcome {
  readonly result: ResponseResult;
  readonly files: readonly ReadFile[];
}

/** Milliseconds between two looks at the database. */
const EVERY = 250;

@Injectable()
export class BatchesService {
  constructor(
    private readonly tenders: TendersService,
    private readonly reception: ReceptionService,
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
    private readonly progress: ProgressService,
    private readonly assessments: AssessmentRepository,
    private readonly queues: JobQueues,
    private readonly keeper: FileKeeper,
    private readonly prefixes: OfferedPrefixes,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Imports the tender of a batch and records that it is scored by machine. Throws the problem tender.invalid. */
  async begin(order: BatchOrder): Promise<StoredTender> {
    const tender = await this.tenders.importForBatch(order.tender);
    const { engineVersion, engineBuild } = THIS_ENGINE;
    await this.database.transaction(() =>
      this.audit.record({
        tenderId: tender.id,
        kind: 'batch.started',
        actor: 'batch command',
        subjectId: tender.id,
        detail: { asOf: order.asOf, engineVersion, engineBuild, machineUse: order.tender.machineUse?.mode ?? null },
      }),
    );
    return tender;
  }

  /** The responses of an order, one after the other; their files are stored. Throws the problem batch.no-prefix. */
  async *found({ from: { kind, place } }: BatchOrder): AsyncGenerator<KeptResponse> {
    if (kind === 'folder') yield* this.keeper.keepFolder(place);
    else yield* this.keeper.keepBelow(await this.prefixes.findAny(place));
  }

  /**
   * Has a response read and scored, unless this engine has scored the same content under the same published set and
   * as-of date before. Says whether there is work left to do.
   */
  async take(
    tender: StoredTender,
    { name, files }: KeptResponse,
    asOf: string,
  ): Promise<{ id: string; pending: boolean }> {
    const importKey = contentKey(name, files, asOf);
    const { response, fresh } = await this.reception.receive(tender, {
      name,
      importKey,
      asOf,
      files,
      actor: 'batch command',
    });
    return { id: response.id, pending: fresh || (await this.takeUpAgain(response.id)) };
  }

  /** Waits until nothing more happens to these responses by itself, and tells how far they are on the way. */
  async settle(
    ids: readonly string[],
    onProgress: (progress: BatchProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    let open = [...ids];
    for (;;) {
      const stages = await this.repository.stages(open);
      open = open.filter((id) => !isSettled(stages.get(id)?.stage ?? 'failed'));
      onProgress({ done: ids.length - open.length, all: ids.length });
      if (open.length === 0 || signal.aborted) return;
      await wait(EVERY);
    }
  }

  /** The results of settled responses, one after the other. */
  async *outcomes(tender: StoredTender, responseIds: readonly string[]): AsyncGenerator<BatchOutcome> {
    for (const id of responseIds) yield await this.outcome(tender, id);
  }

  /** The result of a settled response, with the files it was computed from. */
  private async outcome(tender: StoredTender, responseId: string): Promise<BatchOutcome> {
    const { response, files } = await this.responses.get(responseId);
    const read = await this.responses.readFiles(files);
    const assessment = await this.assessments.by(THIS_ENGINE, responseId);
    if (assessment !== null && response.stage === 'scored') return { result: assessment.result, files: read };
    const reason =
      response.reason ?? 'It was scored by a worker of another build. Stop that worker and run the command again.';
    return { result: notProduced(tender.definition, response.name, files, reason), files: read };
  }

  // What an earlier run began goes on; what another build scored, or what failed, is done anew.
  private async takeUpAgain(id: string): Promise<boolean> {
    const isDone = async () => (await this.assessments.by(THIS_ENGINE, id)) !== null;
    const job = await this.progress.takeUpAgain(id, 'batch command', isDone);
    if (job === null) return false;
    await this.queues.add(job, { version: 1, responseId: id }, 'behind');
    return true;
  }
}
