import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ComplianceRepository } from './compliance.repository.ts';

@Injectable()
@InRecord({ name: 'threshold-withdrawals', title: 'Thresholds that were withdrawn', order: 52.5 })
export class ThresholdWithdrawalsPart implements GathersRecord {
  constructor(private readonly compliance: ComplianceRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const thresholds = await this.compliance.everyThreshold(tenderId);
    const withdrawals = await this.compliance.withdrawals(thresholds.map(({ id }) => id));
    return {
      rows: withdrawals.map((withdrawal) => ({ ...withdrawal })),
      columns: { at: 'When', personId: 'Who', thresholdId: 'Threshold', reason: 'Why' },
      sealed: true,
    };
  }
}
