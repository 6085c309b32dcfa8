import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** In which order tied bids were put by the published rule, by whom and how. */
@Injectable()
@InRecord({ name: 'tie-placings', title: 'Ties', order: 74 })
export class TiePlacingsPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const placings = await this.moderation.tiePlacingsOf(tenderId);
    return {
      rows: placings.map((placing) => ({ ...placing })),
      columns: {
        at: 'When',
        personId: 'Who',
        order: 'Order of responses',
        reason: 'How the published rule leads to it',
      },
      sealed: true,
    };
  }
}
