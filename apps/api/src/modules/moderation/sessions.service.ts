import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Attendance, OpenSession } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { EvaluationRepository } from '../evaluations/index.ts';
import { PeopleService } from '../people/index.ts';
import { ResponsesService } from '../responses/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { panelRules } from './domain/panel-rules.ts';
import { dealtSeats } from './domain/seats.ts';
import { ModerationRepository, type StoredAttendee, type StoredItem } from './moderation.repository.ts';
import { PanelAccess, type PanelTable } from './panel-access.service.ts';
import { panelPeople, type PanelPerson } from './panel-people.ts';

/** How many scores are in before the first session. */
export interface ScoresIn {
  readonly submitted: number;
  readonly expected: number;
}

/** Sittings of the panel: who is there, and from when to when. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly evaluations: EvaluationRepository,
    private readonly responses: ResponsesService,
    private readonly tenders: TendersService,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Opens a session. The first one freezes every evaluator's scores: it takes them as they are, and no later change enters. */
  async open(who: SignedIn, tenderId: string, { attendance }: OpenSession): Promise<void> {
    await this.database.transaction(async () => {
      const { tender, session } = await this.panel.table(who, 'moderation.run', tenderId);
      if (session !== null) throw new Problem('moderation.session-open');
      const people = await panelPeople(this.people, tenderId);
      const id = randomUUID();
      const openedAt = new Date();
      const attendees = attended(id, people, attendance, openedAt);
      if (tender.phase === 'scoring') await this.freeze(who, tender, people);
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
    await this.database.transaction(async () => {
      const { session, attendees } = openTable(await this.panel.table(who, 'moderation.run', tenderId));
      const people = await panelPeople(this.people, tenderId);
      const others = attendees.filter(({ personId }) => personId !== attendance.personId);
      const [changed] = attended(
        session.id,
        people.filter(({ personId }) => personId === attendance.personId),
        [attendance],
        new Date(),
      );
      if (changed === undefined) throw new Problem('person.not-found');
      if (others.length === attendees.length) await this.moderation.addAttendee(changed);
      else await this.moderation.changeAttendee(session.id, attendance.personId, changed);
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
    await this.database.transaction(async () => {
      const { session } = openTable(await this.panel.table(who, 'moderation.run', tenderId));
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

  /** Counts only: how many of the scores that are expected have been handed in. */
  async scoresIn(tender: StoredTender, people: readonly PanelPerson[]): Promise<ScoresIn> {
    const [responses, rows] = await Promise.all([this.responses.listOf(tender), this.evaluations.ofTender(tender.id)]);
    const expected = people.flatMap(({ personId, assignedCriteria }) =>
      assignedCriteria.flatMap((criterionId) =>
        responses.map(({ response }) => `${personId} ${response.id} ${criterionId}`),
      ),
    );
    const submitted = new Set(
      rows
        .filter(({ state }) => state === 'submitted')
        .map((row) => `${row.personId} ${row.responseId} ${row.criterionId}`),
    );
    return { expected: expected.length, submitted: expected.filter((key) => submitted.has(key)).length };
  }

  private async freeze(who: SignedIn, tender: StoredTender, people: readonly PanelPerson[]): Promise<void> {
    const { submitted, expected } = await this.scoresIn(tender, people);
    if (expected === 0 || submitted < expected) {
      const says = `${String(submitted)} of ${String(expected)} scores have been submitted.`;
      throw new Problem('moderation.scores-missing', says);
    }
    const { namesHiddenFirst } = panelRules(tender.definition);
    const names = new Map(people.map(({ personId, name }) => [personId, name]));
    for (const { response } of await this.responses.listOf(tender)) {
      for (const { id: criterionId } of tender.definition.criteria) {
        const submitted = await this.evaluations.submittedFor(response.id, criterionId);
        // What somebody handed in who has left the panel of the question stays on record and counts no more.
        const scores = submitted.filter(({ personId }) =>
          people.some((one) => one.personId === personId && one.assignedCriteria.includes(criterionId)),
        );
        if (scores.length === 0) continue;
        const item = newItem(tender.id, response.id, criterionId, !namesHiddenFirst);
        const seen = await this.evaluations.exposures(scores.map(({ id }) => id));
        const sitters = scores.flatMap(({ id, personId, values, mark, submittedAt }) =>
          mark === null || submittedAt === null
            ? []
            : [
                {
                  evaluatorId: personId,
                  name: names.get(personId) ?? personId,
                  markBeforeMachine: seen.find(({ evaluationId }) => evaluationId === id)?.markBefore ?? null,
                  scores: [{ values, mark, submittedAt: submittedAt.toISOString() }],
                },
              ],
        );
        const lots = (evaluatorId: string) => createHash('sha256').update(`${item.id} ${evaluatorId}`).digest('hex');
        await this.moderation.addItem({ ...item, seats: dealtSeats(sitters, lots) });
      }
    }
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
    const { present, reason, takesNotes } = given;
    return [
      {
        sessionId,
        personId,
        name,
        roles: [...roles],
        isEvaluator,
        present,
        reason: present ? null : reason,
        takesNotes,
        since,
      },
    ];
  });
}

function newItem(tenderId: string, responseId: string, criterionId: string, revealed: boolean): StoredItem {
  return {
    id: randomUUID(),
    tenderId,
    responseId,
    criterionId,
    status: 'waiting',
    version: 0,
    values: {},
    seats: [],
    revealed,
    parkedBecause: null,
    sentBack: null,
    agreedMark: null,
    penHolderId: null,
    penUntil: null,
    savedAt: null,
    lockedAt: null,
  };
}
