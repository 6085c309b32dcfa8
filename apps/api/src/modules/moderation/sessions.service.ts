import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Attendance, OpenSession } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from '../people/index.ts';
import { InternalAidsService, TendersService, type StoredTender } from '../tenders/index.ts';
import { attendanceOf } from './domain/attendance.ts';
import { AgendaLayout } from './agenda-layout.service.ts';
import { ModerationRepository, type StoredAttendee } from './moderation.repository.ts';
import { PanelAccess, type PanelTable } from './panel-access.service.ts';
import { panelPeople, type PanelPerson } from './panel-people.ts';

/** Sittings of the panel: who is there, and from when to when. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly layout: AgendaLayout,
    private readonly tenders: TendersService,
    private readonly aids: InternalAidsService,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  /** Opens a session. The first one freezes every evaluator's scores: it takes them as they are, and no later change enters. */
  async open(who: SignedIn, tenderId: string, { attendance }: OpenSession): Promise<void> {
    // Decisions about responses take the same turn, so that each lies before the panel began or after it.
    await this.panel.inTurn(who, 'moderation.run', tenderId, async ({ tender, session, out }) => {
      if (session !== null) throw new Problem('moderation.session-open');
      await this.aids.refuseUnanswered(tenderId);
      const people = await panelPeople(this.people, tender);
      const id = randomUUID();
      const openedAt = new Date();
      const attendees = attended(id, people, attendance, openedAt);
      if (tender.phase === 'scoring') await this.freeze(who, tender, people);
      else await this.layout.layOut(tender, people, out);
      await this.moderation.addSession({ id, tenderId, openedBy: who.personId, openedAt, endedAt: null }, attendees);
      const detail = {
        present: attendees.filter(({ present }) => present).length,
        absent: attendees.filter(({ present }) => !present).length,
      };
      await this.audit.record({
        tenderId,
        kind: 'moderation.session-opened',
        actor: who.personId,
        subjectId: id,
        detail,
      });
    });
  }

  /** Somebody comes, goes, or takes over the notes. */
  async attend(who: SignedIn, tenderId: string, attendance: Attendance): Promise<void> {
    // One after the other: each adds to how the person stood before, and nobody comes to a session that has ended.
    await this.panel.inTurn(who, 'moderation.run', tenderId, async (table) => {
      const { session, attendees, tender } = openTable(table);
      const people = await panelPeople(this.people, tender);
      const [changed] = attended(
        session.id,
        people.filter(({ personId }) => personId === attendance.personId),
        [attendance],
        new Date(),
      );
      if (changed === undefined) throw new Problem('person.not-found');
      const before = attendees.find(({ personId }) => personId === attendance.personId);
      if (before === undefined) await this.moderation.addAttendee(changed);
      else {
        const course = [...attendanceOf(before), ...changed.course];
        await this.moderation.changeAttendee(session.id, attendance.personId, { ...changed, course });
      }
      const { present, takesNotes } = changed;
      await this.audit.record({
        tenderId,
        kind: 'moderation.attendance',
        actor: who.personId,
        subjectId: changed.personId,
        detail: { present, takesNotes, reason: changed.reason },
      });
    });
  }

  async end(who: SignedIn, tenderId: string): Promise<void> {
    await this.panel.inTurn(who, 'moderation.run', tenderId, async (table) => {
      const { session } = openTable(table);
      await this.moderation.endSession(session.id, new Date());
      await this.audit.record({
        tenderId,
        kind: 'moderation.session-ended',
        actor: who.personId,
        subjectId: session.id,
        detail: {},
      });
    });
  }

  /** The first session begins once every score is in that is awaited. */
  private async freeze(who: SignedIn, tender: StoredTender, people: readonly PanelPerson[]): Promise<void> {
    const { lacks } = await this.layout.beforeFirstSession(tender, people);
    if (lacks !== null) throw new Problem('moderation.scores-missing', lacks);
    await this.layout.layOut(tender, people, new Map());
    await this.tenders.move(tender, 'moderation', who.personId, 'The first moderation session has opened.');
  }
}

/** The table where a session is open; otherwise the problem moderation.no-session. */
export function openTable<Table extends PanelTable>(table: Table): Table & { session: NonNullable<Table['session']> } {
  const { session } = table;
  if (session === null) throw new Problem('moderation.no-session');
  return { ...table, session };
}

/** Everybody of the panel is named, and an absent evaluator's absence has its reason. */
function attended(
  sessionId: string,
  people: readonly PanelPerson[],
  attendance: readonly Attendance[],
  since: Date,
): StoredAttendee[] {
  const points = people.flatMap(({ personId, name, isEvaluator }, at) => {
    const given = attendance.find((one) => one.personId === personId);
    const pointer = `/attendance/${String(at)}`;
    if (given === undefined) return isEvaluator ? [{ pointer, says: `Say whether ${name} is there.` }] : [];
    const isUnexplained = isEvaluator && !given.present && (given.reason ?? '').trim() === '';
    return isUnexplained ? [{ pointer: `${pointer}/reason`, says: `Say why ${name} is not there.` }] : [];
  });
  if (points.length > 0) throw new Problem('moderation.attendance', points[0]?.says, points);
  return people.flatMap(({ personId, name, roles, isEvaluator }) => {
    const given = attendance.find((one) => one.personId === personId);
    if (given === undefined) return [];
    const { present, takesNotes } = given;
    const reason = present ? null : given.reason;
    return [
      {
        sessionId,
        personId,
        name,
        roles: [...roles],
        isEvaluator,
        present,
        reason,
        takesNotes,
        since,
        course: [{ since: since.toISOString(), present, takesNotes, reason }],
      },
    ];
  });
}
