import { Injectable } from '@nestjs/common';
import type { PenInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { FREE_PEN, heldBy, holderOf, mayTake, type Pen } from './domain/pen.ts';
import { ModerationRepository, type StoredAttendee, type StoredItem } from './moderation.repository.ts';
import { PanelAccess, type ItemPlace } from './panel-access.service.ts';
import { openTable } from './sessions.service.ts';

/** One pen for each item: whoever holds it writes the panel's record. It is a lease in the database, so that no process owns it. */
@Injectable()
export class PenService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Takes the pen, keeps it, hands it over or lays it down. Throws item.pen-taken where somebody else holds it. */
  async move(who: SignedIn, place: ItemPlace, { action, to }: PenInput): Promise<void> {
    const right = action === 'take-over' ? 'moderation.run' : 'moderation.write';
    await this.database.transaction(async () => {
      const { item, attendees } = openTable(await this.panel.item(who, right, place, { hold: true }));
      const now = new Date();
      const before = holderOf(penOf(item), now);
      if (action !== 'take-over') refuseTaken(item, attendees, who, now);
      const pen =
        action === 'lay-down' ? FREE_PEN : heldBy(action === 'give' ? receiver(to, attendees) : who.personId, now);
      await this.moderation.change(item.id, { penHolderId: pen.holderId, penUntil: pen.until });
      if (pen.holderId === before) return;
      await this.audit.record({
        tenderId: place.tenderId,
        kind: 'moderation.pen',
        actor: who.personId,
        subjectId: item.id,
        detail: { action, from: before, to: pen.holderId },
      });
    });
  }
}

/** The pen of an item as it is stored. */
export const penOf = ({ penHolderId, penUntil }: StoredItem): Pen => ({ holderId: penHolderId, until: penUntil });

/** Throws item.pen-taken, with the name of who holds it. */
export function refuseTaken(
  item: StoredItem,
  attendees: readonly StoredAttendee[],
  { personId }: SignedIn,
  now: Date,
): void {
  const pen = penOf(item);
  if (mayTake(pen, personId, now)) return;
  const holder = attendees.find((attendee) => attendee.personId === holderOf(pen, now));
  throw new Problem('item.pen-taken', `${holder?.name ?? 'Somebody else'} holds the pen for this item.`);
}

function receiver(to: string | null, attendees: readonly StoredAttendee[]): string {
  const there = attendees.find(({ personId, present }) => personId === to && present);
  const mayWrite = there !== undefined && (there.takesNotes || there.roles.includes('chair'));
  if (!mayWrite) {
    const says = 'Hand the pen to the chair or to somebody who takes notes in this session.';
    throw new Problem('request.invalid', says, [{ pointer: '/to', says }]);
  }
  return there.personId;
}
