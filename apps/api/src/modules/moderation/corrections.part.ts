import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** What was corrected after a sign-off: who had it opened, why, and how marks, totals and the sign-off stood before. */
@Injectable()
@InRecord({ name: 'corrections', title: 'Corrections after the sign-off', order: 74 })
export class CorrectionsPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.moderation.correctionsOf(tenderId)).map((correction) => ({ ...correction })),
      columns: { at: 'When', personId: 'Who', reason: 'Why', items: 'Items as they stood' },
      sealed: true,
    };
  }
}
