import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@evenhand/shared/jobs';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { EvidenceRepository } from '../commitments/index.ts';
import { ResponseRepository, type ReceivedFile } from '../responses/index.ts';
import { RecordRepository, type FileFault } from './record.repository.ts';
import { RetentionService } from './retention.service.ts';

/** Reads stored files again and names each whose bytes are not those that were received. */
@Injectable()
@HandlesJob('verify-files')
export class VerifyFilesJob implements JobHandler<'verify-files'> {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly evidence: EvidenceRepository,
    private readonly records: RecordRepository,
    private readonly retention: RetentionService,
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
  ) {}

  async handle({ tenderId, askedBy }: JobPayload<'verify-files'>): Promise<void> {
    const received = await this.responses.receivedFiles(tenderId);
    const evidence = (await this.evidence.files(tenderId)).map(({ report, ...file }) => ({
      ...file,
      response: report,
    }));
    const all = [...received, ...evidence];
    if (tenderId === null) return this.checkEach(new Set(all.map((file) => file.tenderId)), askedBy);
    // Content that was deleted after its time is not missed; evidence of delivery has a time of its own.
    const purged = await this.retention.isPurged(tenderId);
    const left = purged ? evidence : all;
    if (purged && left.length === 0) return;
    await this.keep(tenderId, left, await this.faultsOf(left), askedBy);
  }

  /** Nothing to take back: the next night checks again, and the missing check is missed on screen. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }

  // A job for each: one that waits for the storage holds up no other, and none is checked again with it.
  private async checkEach(tenderIds: ReadonlySet<string>, askedBy: string | null): Promise<void> {
    const each = [...tenderIds].map((tenderId) => ({ version: 1 as const, tenderId, askedBy }));
    await this.queues.addAll('verify-files', each, 'behind');
  }

  private async faultsOf(files: readonly ReceivedFile[]): Promise<FileFault[]> {
    const faults: FileFault[] = [];
    for (const { id, response, name, sha256 } of files) {
      const says = await this.store.fault(sha256);
      if (says !== null) faults.push({ fileId: id, response, name, sha256, says });
    }
    return faults;
  }

  private async keep(
    tenderId: string,
    files: readonly ReceivedFile[],
    faults: readonly FileFault[],
    askedBy: string | null,
  ): Promise<void> {
    const actor = askedBy ?? 'nightly check';
    const check = { id: randomUUID(), tenderId, at: new Date(), askedBy, checked: files.length, faults };
    await this.database.transaction(async () => {
      await this.records.addCheck(check);
      await this.audit.record({
        tenderId,
        kind: 'files.checked',
        actor,
        subjectId: check.id,
        detail: { checked: files.length, faulty: faults.length },
      });
      for (const { fileId, sha256 } of faults)
        await this.audit.record({ tenderId, kind: 'file.altered', actor, subjectId: fileId, detail: { sha256 } });
    });
  }
}
