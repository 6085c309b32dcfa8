import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { CommitmentEntity } from './commitment.entity.ts';
import { ContractEntity } from './contract.entity.ts';
import { DeliveryReportEntity } from './delivery-report.entity.ts';
import { PerformanceRatingEntity } from './performance-rating.entity.ts';
import { ReportReopeningEntity } from './report-reopening.entity.ts';
import { VariationEntity } from './variation.entity.ts';

export type StoredContract = ContractEntity;
export type StoredCommitment = CommitmentEntity;
export type StoredVariation = VariationEntity;
export type StoredReport = DeliveryReportEntity;
export type StoredReopening = ReportReopeningEntity;
export type StoredRating = PerformanceRatingEntity;

/** A variation as the record seals it: what it could not say when it was recorded is not in it. */
export function variationRow({ effectiveOn, kind, agreedBy, ...variation }: StoredVariation) {
  return {
    ...variation,
    ...(effectiveOn !== null && { effectiveOn }),
    ...(kind !== null && { kind }),
    ...(agreedBy !== null && { agreedBy }),
  };
}

/** The tables behind this module's repository. */
export const commitmentTables = TypeOrmModule.forFeature([
  ContractEntity,
  CommitmentEntity,
  VariationEntity,
  DeliveryReportEntity,
  ReportReopeningEntity,
  PerformanceRatingEntity,
]);

@Injectable()
export class CommitmentRepository {
  constructor(private readonly database: Database) {}

  async contractOf(tenderId: string): Promise<StoredContract | null> {
    return this.database.manager.findOneBy(ContractEntity, { tenderId });
  }

  /** The contract, held until the transaction ends, so that commitments are numbered one after the other. */
  async holdContract(tenderId: string): Promise<StoredContract | null> {
    return this.database.manager.findOne(ContractEntity, {
      where: { tenderId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async keepContract(contract: StoredContract): Promise<void> {
    await this.database.manager.save(ContractEntity, contract);
  }

  /** Every contract of a tender of the live service. */
  async contracts(): Promise<readonly StoredContract[]> {
    return this.database.manager.find(ContractEntity);
  }

  /** In the order of their numbers. */
  async ofTender(tenderId: string): Promise<readonly StoredCommitment[]> {
    const where = { tenderId, takenOutAt: IsNull() };
    return this.database.manager.find(CommitmentEntity, { where, order: { number: 'ASC' } });
  }

  /** The same, with those that were taken out of the schedule. */
  async everOfTender(tenderId: string): Promise<readonly StoredCommitment[]> {
    return this.database.manager.find(CommitmentEntity, { where: { tenderId }, order: { number: 'ASC' } });
  }

  async byId(id: string): Promise<StoredCommitment | null> {
    return this.database.manager.findOneBy(CommitmentEntity, { id, takenOutAt: IsNull() });
  }

  /** The commitment as it is now, held until the transaction ends. */
  async hold(id: string): Promise<StoredCommitment | null> {
    return this.database.manager.findOne(CommitmentEntity, {
      where: { id, takenOutAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether it was new: a claim becomes a commitment once. */
  async addUnlessThere(commitment: StoredCommitment): Promise<boolean> {
    return this.database.insertUnlessThere(CommitmentEntity, commitment);
  }

  async change(id: string, values: Partial<StoredCommitment>): Promise<void> {
    await this.database.change(CommitmentEntity, { id }, values);
  }

  async addVariation(variation: StoredVariation): Promise<void> {
    await this.database.manager.insert(VariationEntity, variation);
  }

  /** Oldest first. */
  async variationsOf(commitmentIds: readonly string[]): Promise<readonly StoredVariation[]> {
    const where = { commitmentId: In([...commitmentIds]) };
    return this.database.manager.find(VariationEntity, { where, order: { at: 'ASC' } });
  }

  /** In the order of their periods. */
  async reportsOf(commitmentIds: readonly string[]): Promise<readonly StoredReport[]> {
    return this.database.manager.find(DeliveryReportEntity, {
      where: { commitmentId: In([...commitmentIds]) },
      order: { periodTo: 'ASC' },
    });
  }

  async reportById(id: string): Promise<StoredReport | null> {
    return this.database.manager.findOneBy(DeliveryReportEntity, { id });
  }

  /** Whether it was new: a period has one report. */
  async addReportUnlessThere(report: StoredReport): Promise<boolean> {
    return this.database.insertUnlessThere(DeliveryReportEntity, report);
  }

  async changeReport(id: string, values: Partial<StoredReport>): Promise<void> {
    await this.database.change(DeliveryReportEntity, { id }, values);
  }

  async addReopening(reopening: StoredReopening): Promise<void> {
    await this.database.manager.insert(ReportReopeningEntity, reopening);
  }

  /** Oldest first. */
  async reopeningsOf(reportIds: readonly string[]): Promise<readonly StoredReopening[]> {
    const where = { reportId: In([...reportIds]) };
    return this.database.manager.find(ReportReopeningEntity, { where, order: { at: 'ASC' } });
  }

  async addRating(rating: StoredRating): Promise<void> {
    await this.database.manager.insert(PerformanceRatingEntity, rating);
  }

  /** Oldest first. */
  async ratingsOf(commitmentIds: readonly string[]): Promise<readonly StoredRating[]> {
    return this.database.manager.find(PerformanceRatingEntity, {
      where: { commitmentId: In([...commitmentIds]) },
      order: { at: 'ASC' },
    });
  }
}
