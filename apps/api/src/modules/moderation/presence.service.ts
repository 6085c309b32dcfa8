import { Injectable } from '@nestjs/common';
import type { PanelPresenceView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { presenceOf } from './domain/presence.ts';
import { ModerationRepository } from './moderation.repository.ts';
import { PanelAccess } from './panel-access.service.ts';

/**
 * Whose page is open at the panel's table. Every open page gives a sign of life and is told of all; the signs are in the
 * database, so that it does not matter which process hears them. Attendance is the record, and this changes nothing in it.
 */
@Injectable()
export class PresenceService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
  ) {}

  /** A sign of life of somebody who is in the open session; whoever else may read there is told and not noted. */
  async heard(who: SignedIn, tenderId: string): Promise<PanelPresenceView> {
    const { session, attendees } = await this.panel.table(who, 'moderation.read', tenderId);
    if (session === null) return { people: [] };
    const now = new Date();
    const there = attendees.filter(({ present }) => present);
    if (there.some(({ personId }) => personId === who.personId))
      await this.moderation.heard({ sessionId: session.id, personId: who.personId, seenAt: now });
    const seen = new Map((await this.moderation.presenceOf(session.id)).map((one) => [one.personId, one.seenAt]));
    return {
      people: there.map(({ personId, name }) => {
        const seenAt = seen.get(personId) ?? null;
        return { personId, name, presence: presenceOf(seenAt, now), seenAt: seenAt?.toISOString() ?? null };
      }),
    };
  }
}
