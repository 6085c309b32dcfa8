import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** When the panel met, and who was there. */
@Injectable()
@InRecord({ name: 'sessions', title: 'Moderation sessions', order: 72 })
export class SessionsPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const sessions = await this.moderation.sessionsOf(tenderId);
    const attendees = await this.moderation.attendeesOf(sessions.map(({ id }) => id));
    return {
      rows: sessions.map((session) => ({
        ...session,
        attendees: attendees.filter(({ sessionId }) => sessionId === session.id),
      })),
      columns: { openedAt: 'Opened', openedBy: 'By', endedAt: 'Ended', attendees: 'Who was there' },
    };
  }
}
