import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BatchSource } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { BatchRepository, type StoredBatch } from './batch.repository.ts';

/** What is asked for: where the responses come from, with its name for people. */
export interface AskedBatch {
  readonly name: string;
  /** Left out: the start of the contract. */
  readonly asOf: string | undefined;
  readonly source: { readonly kind: BatchSource; readonly name: string };
  readonly archive?: string;
  /** The folder of the archive that holds them; left out: all of it. */
  readonly folder?: string;
  readonly earlier?: StoredBatch;
  /** With which it is asked for over several tenders. */
  readonly groupId?: string | undefined;
}

/** Begins batches. Whoever calls it has asked for the right. */
@Injectable()
export class NewBatches {
  constructor(
    private readonly tenders: TendersService,
    private readonly batches: BatchRepository,
    private readonly queues: JobQueues,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async begin(personId: string, tender: StoredTender, asked: AskedBatch): Promise<StoredBatch> {
    const { name, source, archive = null, folder = null, earlier = null, groupId = null } = asked;
    const now = new Date();
    const batch = await this.database.transaction(async () => {
      const edition = earlier === null ? 'in-force' : 'newest';
      const scoredIn = await this.tenders.forBatchesOf(tender, edition, personId);
      const created: StoredBatch = {
        id: randomUUID(),
        tenderId: tender.id,
        scoredIn: scoredIn.id,
        name,
        sourceKind: source.kind,
        sourceName: source.name,
        // Of a group that of the group is read, by its folder: a worker of a release that knows no folders finds none here.
        archive: groupId === null ? archive : null,
        groupId,
        folder,
        earlierId: earlier?.id ?? null,
        asOf: asked.asOf ?? tender.definition.contractStart,
        state: 'receiving',
        reason: null,
        createdBy: personId,
        createdAt: now,
        changedAt: now,
        receivedAt: null,
        ranFor: 0,
        runningSince: null,
        finishedAt: null,
        outputs: [],
      };
      await this.batches.add(created);
      const detail = {
        source: source.kind,
        asOf: created.asOf,
        archive,
        publishedSetHash: scoredIn.publishedSetHash,
        machineUse: tender.definition.machineUse?.mode ?? null,
        ...(groupId === null ? {} : { group: groupId }),
      };
      await this.audit.record({
        ...{ tenderId: tender.id, kind: 'batch.asked', actor: personId, subjectId: created.id, detail },
      });
      return created;
    });
    // Should the queue be away, a worker finds the batch and adds the job.
    await this.database.afterwards(() =>
      this.queues.add('take-in-batch', { version: 1, batchId: batch.id }).catch(() => undefined),
    );
    return batch;
  }
}
