import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { ResponseEntity } from '../response.entity.ts';
import { FindingDecisionEntity } from './finding-decision.entity.ts';
import { FindingEntity } from './finding.entity.ts';
import { LowPriceEntryEntity } from './low-price-entry.entity.ts';
import { ThresholdEntryEntity } from './threshold-entry.entity.ts';
import { ThresholdEntity } from './threshold.entity.ts';
import { ThresholdWithdrawalEntity } from './threshold-withdrawal.entity.ts';

export type Finding = FindingEntity;
export type FindingDecisionRow = FindingDecisionEntity;
export type Threshold = ThresholdEntity;
export type ThresholdEntry = ThresholdEntryEntity;
export type ThresholdWithdrawal = ThresholdWithdrawalEntity;
export type LowPriceRow = LowPriceEntryEntity;

/** Append-only rows about what is wrong with responses. Every list is oldest first. */
@Injectable()
export class ComplianceRepository {
  constructor(private readonly database: Database) {}

  async addFinding(finding: Finding): Promise<void> {
    await this.database.manager.insert(FindingEntity, finding);
  }

  async findings(tenderId: string): Promise<readonly Finding[]> {
    return this.database.manager.find(FindingEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  async finding(id: string): Promise<Finding | null> {
    return this.database.manager.findOneBy(FindingEntity, { id });
  }

  async addDecision(decision: FindingDecisionRow): Promise<void> {
    await this.database.manager.insert(FindingDecisionEntity, decision);
  }

  async decisions(findingIds: readonly string[]): Promise<readonly FindingDecisionRow[]> {
    const where = { findingId: In([...findingIds]) };
    return this.database.manager.find(FindingDecisionEntity, { where, order: { at: 'ASC' } });
  }

  async addThreshold(threshold: Threshold): Promise<void> {
    await this.database.manager.insert(ThresholdEntity, threshold);
  }

  /** The thresholds that count. */
  async thresholds(tenderId: string): Promise<readonly Threshold[]> {
    const all = await this.everyThreshold(tenderId);
    const withdrawn = await this.withdrawals(all.map(({ id }) => id));
    return all.filter(({ id }) => !withdrawn.some(({ thresholdId }) => thresholdId === id));
  }

  async withdrawThreshold(withdrawal: ThresholdWithdrawal): Promise<void> {
    await this.database.manager.insert(ThresholdWithdrawalEntity, withdrawal);
  }

  async withdrawals(thresholdIds: readonly string[]): Promise<readonly ThresholdWithdrawal[]> {
    const where = { thresholdId: In([...thresholdIds]) };
    return this.database.manager.find(ThresholdWithdrawalEntity, { where, order: { at: 'ASC' } });
  }

  /** With those that were withdrawn. */
  async everyThreshold(tenderId: string): Promise<readonly Threshold[]> {
    return this.database.manager.find(ThresholdEntity, { where: { tenderId }, order: { at: 'ASC' } });
  }

  async addThresholdEntry(entry: ThresholdEntry): Promise<void> {
    await this.database.manager.insert(ThresholdEntryEntity, entry);
  }

  async thresholdEntries(thresholdIds: readonly string[]): Promise<readonly ThresholdEntry[]> {
    const where = { thresholdId: In([...thresholdIds]) };
    return this.database.manager.find(ThresholdEntryEntity, { where, order: { at: 'ASC' } });
  }

  async addLowPrice(entry: LowPriceRow): Promise<void> {
    await this.database.manager.insert(LowPriceEntryEntity, entry);
  }

  /** Every step about a price in one tender. */
  async lowPricesOf(tenderId: string): Promise<readonly LowPriceRow[]> {
    return this.database.manager
      .createQueryBuilder(LowPriceEntryEntity, 'step')
      .innerJoin(ResponseEntity, 'response', 'response.id = step.responseId')
      .where('response.tenderId = :tenderId', { tenderId })
      .orderBy('step.at')
      .getMany();
  }

  async lowPrices(responseIds: readonly string[]): Promise<readonly LowPriceRow[]> {
    const where = { responseId: In([...responseIds]) };
    return this.database.manager.find(LowPriceEntryEntity, { where, order: { at: 'ASC' } });
  }
}
