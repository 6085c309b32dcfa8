import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { ComplianceRepository } from './compliance.repository.ts';

@Injectable()
@InRecord({ name: 'thresholds', title: 'Mandatory thresholds', order: 52 })
export class ThresholdsPart implements GathersRecord {
  constructor(private readonly compliance: ComplianceRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const thresholds = await this.compliance.everyThreshold(tenderId);
    return {
      rows: thresholds.map((threshold) => ({ ...threshold })),
      columns: {
        at: 'When',
        personId: 'Set by',
        clause: 'Clause',
        words: 'Threshold',
        least: 'Least',
        consequence: 'Consequence',
      },
      sealed: true,
    };
  }
}
