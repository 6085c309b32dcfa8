import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** What the panel agreed for each answer, who had a vote then, and what was done with it. The version it stands in is among the versions of the panel's record. */
@Injectable()
@InRecord({ name: 'agreed-scores', title: 'Agreed scores', order: 70 })
export class AgreedScoresPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const items = await this.moderation.itemsOf(tenderId);
    return {
      rows: items.map((item) => ({
        id: item.id,
        responseId: item.responseId,
        criterionId: item.criterionId,
        status: item.status,
        mark: item.agreedMark,
        version: item.version,
        seats: item.seats,
        lockedAt: item.lockedAt,
        voted: item.voted,
        awayAtLock: item.awayAtLock,
        // Without the words that caused them: they are cut out of a reason, and a name or withheld words that the cut divides
        // could not be found in them any more.
        warningsAtLock: item.warningsAtLock?.map(({ step, code, says }) => ({ step, code, says })) ?? null,
        course: item.course,
      })),
      columns: {
        responseId: 'Response',
        criterionId: 'Question',
        status: 'Status',
        mark: 'Agreed mark',
        lockedAt: 'Locked',
        voted: 'Who had a vote',
        awayAtLock: 'Why others had none',
        warningsAtLock: 'Warnings that stood',
        seats: 'Scores before the session',
        course: 'What was done with it',
      },
    };
  }
}
