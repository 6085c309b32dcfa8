import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { inParts } from '../../../platform/database/in-parts.ts';
import { CommitmentEntity } from '../commitment.entity.ts';
import { DeliveryReportEntity } from '../delivery-report.entity.ts';
import { DeliveryEvidenceEntity } from './delivery-evidence.entity.ts';

export type StoredEvidence = DeliveryEvidenceEntity;

/** A stored file with the report it belongs to, in words. */
export interface EvidenceFile {
  readonly tenderId: string;
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly report: string;
}

/** So many ids go into one statement. */
const MANY = 1000;

export const evidenceTables = TypeOrmModule.forFeature([DeliveryEvidenceEntity]);

@Injectable()
export class EvidenceRepository {
  constructor(private readonly database: Database) {}

  async add(evidence: StoredEvidence): Promise<void> {
    await this.database.manager.insert(DeliveryEvidenceEntity, evidence);
  }

  async byId(id: string): Promise<StoredEvidence | null> {
    return this.database.manager.findOneBy(DeliveryEvidenceEntity, { id });
  }

  /** Of these reports, oldest first, with what was taken back. */
  async of(reportIds: readonly string[]): Promise<readonly StoredEvidence[]> {
    return this.database.manager.find(DeliveryEvidenceEntity, {
      where: { reportId: In([...reportIds]) },
      order: { addedAt: 'ASC', name: 'ASC' },
    });
  }

  /** What no scanner has passed yet; one file, or all (`id` null). */
  async unchecked(id: string | null): Promise<readonly StoredEvidence[]> {
    const where = { checkedAt: IsNull(), ...(id === null ? {} : { id }) };
    return this.database.manager.find(DeliveryEvidenceEntity, { where, order: { addedAt: 'ASC' } });
  }

  /** Keeps what the scanner found, once. */
  async checked(id: string, found: Pick<StoredEvidence, 'infection' | 'note'>): Promise<void> {
    const values = { ...found, checkedAt: new Date() };
    await this.database.manager.update(DeliveryEvidenceEntity, { id, checkedAt: IsNull() }, values);
  }

  async takeBack(id: string, by: string): Promise<void> {
    const values = { takenBackAt: new Date(), takenBackBy: by };
    await this.database.change(DeliveryEvidenceEntity, { id }, values);
  }

  /** What a reviewer had before them stays from now on. What is closed to them, unchecked or infected, they never had. */
  async reviewed(reportId: string): Promise<void> {
    const given = { checkedAt: Not(IsNull()), infection: IsNull() };
    const open = { ...given, reportId, reviewedAt: IsNull(), takenBackAt: IsNull() };
    await this.database.manager.update(DeliveryEvidenceEntity, open, { reviewedAt: new Date() });
  }

  /** Marks the files of a tender as deleted after their time, all at one moment; returns the hashes of their contents. */
  async removeAll(tenderId: string): Promise<readonly string[]> {
    const kept = await this.files(tenderId);
    const removedAt = new Date();
    for (const { id } of kept) await this.database.change(DeliveryEvidenceEntity, { id }, { removedAt });
    return kept.map(({ sha256 }) => sha256);
  }

  /** Contents of a tender's files that were deleted, and that no evidence still kept has. */
  async removedContents(tenderId: string): Promise<readonly string[]> {
    const removed = (await this.all(tenderId).andWhere('file."removedAt" is not null').getRawMany<EvidenceFile>()).map(
      ({ sha256 }) => sha256,
    );
    const kept = await this.amongst(removed);
    return [...new Set(removed)].filter((sha256) => !kept.has(sha256));
  }

  /** Every file of a tender's reports, or of all tenders (null), while it is kept. */
  async files(tenderId: string | null): Promise<readonly EvidenceFile[]> {
    return this.all(tenderId).andWhere('file."removedAt" is null').getRawMany<EvidenceFile>();
  }

  /** Which of these contents were given as evidence and are kept, in whatever tender. */
  private async amongst(contents: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await inParts(contents, MANY, (hashes) =>
      this.database.manager.find(DeliveryEvidenceEntity, {
        where: { sha256: In(hashes), removedAt: IsNull() },
        select: { id: true, sha256: true },
      }),
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  }

  private all(tenderId: string | null) {
    const files = this.database.manager
      .createQueryBuilder(DeliveryEvidenceEntity, 'file')
      .innerJoin(DeliveryReportEntity, 'report', 'report.id = file.reportId')
      .innerJoin(CommitmentEntity, 'commitment', 'commitment.id = report.commitmentId')
      .select(['file.id as id', 'file.name as name', 'file.sha256 as sha256'])
      .addSelect('commitment."tenderId"', 'tenderId')
      .addSelect(`'C' || commitment.number || ', ' || report."periodTo"`, 'report')
      .orderBy('file."addedAt"');
    if (tenderId !== null) files.where('commitment.tenderId = :tenderId', { tenderId });
    return files;
  }
}
