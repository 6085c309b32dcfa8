import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** What the panel agreed for each answer. The version it stands in is among the versions of the panel's record. */
@Injectable()
@InRecord({ name: 'agreed-scores', title: 'Agreed scores', order: 70 })
export class AgreedScoresPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const items = await this.moderation.itemsOf(tenderId);
    return {
      rows: items.map(({ id, responseId, criterionId, status, agreedMark, version, seats, lockedAt }) => ({
        id,
        responseId,
        criterionId,
        status,
        mark: agreedMark,
        version,
        seats,
        lockedAt,
      })),
      columns: {
        responseId: 'Response',
        criterionId: 'Question',
        status: 'Status',
        mark: 'Agreed mark',
        lockedAt: 'Locked',
        seats: 'Scores before the session',
      },
    };
  }
}
