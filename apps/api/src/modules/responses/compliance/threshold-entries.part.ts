import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ComplianceRepository } from './compliance.repository.ts';

@Injectable()
@InRecord({ name: 'threshold-entries', title: 'Thresholds: statements and overrides', order: 53 })
export class ThresholdEntriesPart implements GathersRecord {
  constructor(private readonly compliance: ComplianceRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const thresholds = await this.compliance.thresholds(tenderId);
    const entries = await this.compliance.thresholdEntries(thresholds.map(({ id }) => id));
    return {
      rows: entries.map((entry) => ({ ...entry })),
      columns: {
        at: 'When',
        personId: 'Who',
        thresholdId: 'Threshold',
        responseId: 'Response',
        step: 'What',
        stated: 'Stated',
        words: 'Where, or why',
        clause: 'Clause',
      },
      sealed: true,
    };
  }
}
