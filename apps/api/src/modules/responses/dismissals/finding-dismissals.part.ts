import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { FindingDismissalRepository } from './finding-dismissal.repository.ts';

@Injectable()
@InRecord({ name: 'finding-dismissals', title: 'Hidden and shared words from which nothing follows', order: 33 })
export class FindingDismissalsPart implements GathersRecord {
  constructor(private readonly dismissals: FindingDismissalRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const rows = await this.dismissals.of(tenderId);
    return {
      rows: rows.map((row) => ({ ...row })),
      columns: {
        at: 'When',
        personId: 'Who',
        responseId: 'Response',
        step: 'Step',
        about: 'Finding',
        reason: 'Why',
      },
      sealed: true,
    };
  }
}
