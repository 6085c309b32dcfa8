import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { mediaTypeOf } from '../../../platform/files/media-type.ts';
import { Problem } from '../../../platform/problem.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { refuseUnusable, type KeptFile } from '../../responses/index.ts';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { CommitmentRepository, type StoredCommitment, type StoredReport } from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import { isOpenReport } from '../domain/reports-owed.ts';
import { EvidenceRepository, type StoredEvidence } from './evidence.repository.ts';

/** Files given with delivery reports. Until the report is reviewed they can be taken back; what a reviewer had before them stays. */
@Injectable()
export class EvidenceService {
  private readonly log = new Logger(EvidenceService.name);

  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly commitments: CommitmentRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Throws where no more files can be added to the report, before anybody sends some. */
  async requireRoom(commitment: StoredCommitment, reportId: string): Promise<void> {
    const { state } = await this.reportOf(commitment, reportId);
    if (!isOpenReport(state)) throw new Problem('report.reviewed');
    const there = (await this.evidence.of([reportId])).filter(isThere);
    if (there.length >= this.config.limits.filesPerResponse) throw this.tooMany();
  }

  /**
   * Adds files to an open report, all or none, and has them checked; `keep` stores their contents. Throws problems, and
   * then has stored nothing.
   */
  async add(
    commitment: StoredCommitment,
    reportId: string,
    files: readonly KeptFile[],
    addedBy: string,
    keep: () => Promise<void>,
  ): Promise<void> {
    if (files.length === 0) throw new Problem('file.missing');
    const added = await this.database.transaction(async () => {
      const report = await this.openReport(commitment, reportId);
      const there = (await this.evidence.of([reportId])).filter(isThere);
      refuseUnusable([...there, ...files]);
      if (there.length + files.length > this.config.limits.filesPerResponse) throw this.tooMany();
      await keep();
      const rows = files.map((file) => evidenceOf(report.id, file, addedBy));
      for (const row of rows) await this.evidence.add(row);
      await this.record(commitment, 'delivery-evidence.added', report, addedBy, rows);
      return rows;
    });
    // It is there even while the queue is away: the check that comes back by itself finds it.
    const jobs = added.map(({ id }) => ({ version: 1 as const, evidenceId: id }));
    await this.queues.addAll('check-evidence', jobs).catch((fault: unknown) => {
      this.log.warn(`added, not queued yet: ${String(fault)}`);
    });
  }

  /** Takes a file back that no review has seen. It is given to nobody any more; its name and hash stay on record. */
  async takeBack(commitment: StoredCommitment, reportId: string, id: string, by: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.commitments.hold(commitment.id);
      const report = await this.reportOf(commitment, reportId);
      const file = await this.file(reportId, id);
      if (file.reviewedAt !== null) throw new Problem('evidence.reviewed');
      await this.evidence.takeBack(id, by);
      await this.record(commitment, 'delivery-evidence.taken-back', report, by, [file]);
    });
  }

  /** A file that may be given out; throws evidence.not-found, evidence.unchecked or file.infected. */
  async opened(commitment: StoredCommitment, reportId: string, id: string): Promise<StoredEvidence> {
    await this.reportOf(commitment, reportId);
    const file = await this.file(reportId, id);
    if (file.removedAt !== null) throw new Problem('evidence.removed');
    if (file.infection !== null) throw new Problem('file.infected');
    if (file.checkedAt === null) throw new Problem('evidence.unchecked');
    return file;
  }

  private tooMany(): Problem {
    const most = String(this.config.limits.filesPerResponse);
    return new Problem('request.too-large', `A report takes at most ${most} files. Take some back, or join them.`);
  }

  private async openReport(commitment: StoredCommitment, reportId: string): Promise<StoredReport> {
    await this.commitments.hold(commitment.id);
    const report = await this.reportOf(commitment, reportId);
    if (!isOpenReport(report.state)) throw new Problem('report.reviewed');
    return report;
  }

  private async reportOf(commitment: StoredCommitment, reportId: string): Promise<StoredReport> {
    const report = await this.commitments.reportById(reportId);
    if (report?.commitmentId !== commitment.id) throw new Problem('report.not-found');
    return report;
  }

  private async file(reportId: string, id: string): Promise<StoredEvidence> {
    const file = await this.evidence.byId(id);
    if (file?.reportId !== reportId || !isThere(file)) throw new Problem('evidence.not-found');
    return file;
  }

  private async record(
    commitment: StoredCommitment,
    kind: string,
    { id, periodTo }: StoredReport,
    actor: string,
    files: readonly StoredEvidence[],
  ): Promise<void> {
    const contents = files.map(({ sha256 }) => sha256).join(' ');
    const detail = { code: codeOf(commitment), periodTo, contents };
    await this.audit.record({ tenderId: commitment.tenderId, kind, actor, subjectId: id, detail });
  }
}

/** Whether a file stands with its report: it was not taken back. */
export function isThere({ takenBackAt }: Pick<StoredEvidence, 'takenBackAt'>): boolean {
  return takenBackAt === null;
}

function evidenceOf(reportId: string, { name, sha256, size }: KeptFile, addedBy: string): StoredEvidence {
  return {
    ...{ id: randomUUID(), reportId, name, sha256, size, mediaType: mediaTypeOf(name), addedBy, addedAt: new Date() },
    ...{
      checkedAt: null,
      infection: null,
      note: null,
      reviewedAt: null,
      takenBackAt: null,
      takenBackBy: null,
      removedAt: null,
    },
  };
}
