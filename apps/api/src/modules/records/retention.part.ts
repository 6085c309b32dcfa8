import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { RecordRepository } from './record.repository.ts';

@Injectable()
@InRecord({ name: 'retention', title: 'Retention and legal hold', order: 115 })
export class RetentionPart implements GathersRecord {
  constructor(private readonly records: RecordRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.records.retention(tenderId)).map((entry) => ({ ...entry })),
      columns: { at: 'When', personId: 'Who', step: 'What', contractedOn: 'Contract', years: 'Years', reason: 'Why' },
      sealed: true,
    };
  }
}
