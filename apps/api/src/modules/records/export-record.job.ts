import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@evenhand/shared/jobs';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { HandlesJob, type JobHandler } from '../../platform/queue/job-handler.ts';
import { TendersService } from '../tenders/index.ts';
import { packed } from './archive/pack.ts';
import { recordFiles, recordPages } from './archive/record-files.ts';
import { RecordRepository } from './record.repository.ts';
import { RecordService } from './record.service.ts';

/** Puts the archive of an export together and keeps it among the stored files. */
@Injectable()
@HandlesJob('export-record')
export class ExportRecordJob implements JobHandler<'export-record'> {
  constructor(
    private readonly records: RecordRepository,
    private readonly record: RecordService,
    private readonly tenders: TendersService,
    private readonly store: FileStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async handle({ exportId }: JobPayload<'export-record'>): Promise<void> {
    const asked = await this.records.exportById(exportId);
    if (asked?.state !== 'asked') return;
    const tender = await this.tenders.get(asked.tenderId);
    const record = await this.record.whole(tender);
    const names = asked.namesShown ? 'shown' : 'hidden';
    const files = recordFiles(record, names, await recordPages(record, names));
    const { sha256, size } = await this.store.keep(packed(files, record.madeAt));
    await this.database.transaction(async () => {
      await this.records.changeExport(exportId, { state: 'ready', sha256, size });
      await this.audit.record({
        tenderId: tender.id,
        kind: 'record.exported',
        actor: asked.askedBy,
        subjectId: exportId,
        detail: { sha256, names },
      });
    });
  }

  async gaveUp({ exportId }: JobPayload<'export-record'>): Promise<void> {
    await this.records.changeExport(exportId, { state: 'failed' });
  }
}
