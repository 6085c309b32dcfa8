import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@evenhand/shared/jobs';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { BatchRepository, type StoredBatch } from './batch.repository.ts';
import { BatchArchives } from './batch-archives.ts';
import { BatchSources, type TakenResponse } from './batch-sources.ts';

/** Taken in before the batch is known to move again. */
const TOUCH = 50;
const LARGEST = 2 ** 31 - 1;

/** Takes the responses of a batch in. It may be killed at any moment: what is taken in stays, the rest follows. */
@Injectable()
@HandlesJob('take-in-batch')
export class TakeInBatchJob implements JobHandler<'take-in-batch'> {
  constructor(
    private readonly batches: BatchRepository,
    private readonly sources: BatchSources,
    private readonly archives: BatchArchives,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async handle({ batchId }: JobPayload<'take-in-batch'>): Promise<void> {
    const batch = await this.batches.byId(batchId);
    if (batch === null) return;
    try {
      if (batch.state === 'receiving') await this.takeIn(batch);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      await this.fail(batch, fault.message);
    }
    await this.archives.letGo(batch.groupId);
  }

  async gaveUp({ batchId }: JobPayload<'take-in-batch'>): Promise<void> {
    const batch = await this.batches.byId(batchId);
    if (batch === null) return;
    await this.fail(batch, 'The responses could not be taken in because of a fault on our side. Try it again.');
    await this.archives.letGo(batch.groupId);
  }

  private async takeIn(batch: StoredBatch): Promise<void> {
    const there = await this.batches.lastPosition(batch.id);
    let position = there;
    for await (const taken of this.sources.responses(batch, there)) {
      position += 1;
      await this.batches.addItem(itemOf(batch, position, taken));
      // A batch that was cancelled meanwhile takes no more in.
      if (position % TOUCH === 0 && !(await this.batches.change(batch.id, ['receiving'], {}))) return;
    }
    if (position === 0) throw new Problem('batch.no-archive', 'There is no response in it.');
    await this.database.transaction(async () => {
      const now = new Date();
      const begins = { state: 'running', receivedAt: now, runningSince: now } as const;
      if (!(await this.batches.change(batch.id, ['receiving'], begins))) return;
      await this.record(batch, 'batch.received', { responses: position });
    });
  }

  private async fail(batch: StoredBatch, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.batches.change(batch.id, ['receiving'], { state: 'failed', reason }))) return;
      await this.batches.cancelWaiting(batch.id);
      await this.record(batch, 'batch.failed', {});
    });
  }

  private async record({ id, tenderId }: StoredBatch, kind: string, detail: Record<string, number>): Promise<void> {
    await this.audit.record({ tenderId, kind, actor: 'worker', subjectId: id, detail });
  }
}

function itemOf({ id: batchId }: StoredBatch, position: number, { name, files, takenFrom }: TakenResponse) {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return {
    id: randomUUID(),
    batchId,
    position,
    name,
    files,
    bytes: Math.min(bytes, LARGEST),
    state: 'waiting' as const,
    reason: null,
    responseId: null,
    takenFrom,
    assessmentId: null,
    indicativeTotal: null,
    runs: 0,
    begunAt: null,
    doneAfter: null,
  };
}
