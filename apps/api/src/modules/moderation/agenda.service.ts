import { Injectable } from '@nestjs/common';
import type { ModerationView, PanelItemView } from '@evenhand/shared/contracts';
import { missingFrom, partsOf, readScore } from '@evenhand/shared/guide';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { PeopleService } from '../people/index.ts';
import { answerFiles, filesShown, ResponsesService } from '../responses/index.ts';
import { AgendaLayout } from './agenda-layout.service.ts';
import { inAgendaOrder } from './domain/agenda.ts';
import { attendanceOf } from './domain/attendance.ts';
import { holderOf } from './domain/pen.ts';
import { firstScore, nameAt, type Seat, type SubmittedScore } from './domain/seats.ts';
import { bidderNames } from './bidder-names.ts';
import { itemRow, waitingFor } from './item-summary.ts';
import { courseView } from './item-course.view.ts';
import {
  ModerationRepository,
  type StoredAttendee,
  type StoredConfirmation,
  type StoredSession,
} from './moderation.repository.ts';
import { onTable, PanelAccess, type ItemOnTable, type ItemPlace } from './panel-access.service.ts';
import { panelPeople } from './panel-people.ts';
import { penOf } from './pen.service.ts';
import { quorumInWords } from './panel-quorum.ts';
import { StandingItems } from './standing-items.service.ts';

/** What the panel sees: the agenda of a tender, and one item of it. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly layout: AgendaLayout,
    private readonly standing: StandingItems,
    private readonly responses: ResponsesService,
    private readonly people: PeopleService,
  ) {}

  /**
   * The agenda in its order. Before the first session the chair sees how many scores are in and nothing of what was
   * given; nobody else sees anything.
   */
  async of(who: SignedIn, tenderId: string): Promise<ModerationView> {
    const table = await this.panel.table(who, 'moderation.read', tenderId).catch(async (refusal: unknown) => {
      const chair = await this.panel.table(who, 'moderation.run', tenderId).catch(() => null);
      if (chair === null) throw refusal;
      return chair;
    });
    const { tender, rules } = table;
    const [people, sessions, { items, names, disregarded, notLaidOut }] = await Promise.all([
      panelPeople(this.people, tender),
      this.moderation.sessionsOf(tenderId),
      this.standing.of(tender),
    ]);
    const waits = sessions.length > 0 && notLaidOut.length > 0;
    const [attendees, openers, confirmations, mayRun, nobodyScores] = await Promise.all([
      this.moderation.attendeesOf(sessions.map(({ id }) => id)),
      this.people.names(sessions.map(({ openedBy }) => openedBy)),
      this.moderation.confirmationsOf(items.map(({ id }) => id)),
      this.panel.may(who, 'moderation.run', table),
      waits ? this.layout.nobodyScores(tender, people, table.out) : [],
    ]);
    const rows = items.map((item) =>
      itemRow(
        onTable(table, item),
        names.get(item.responseId) ?? '',
        confirmations.filter(({ itemId }) => itemId === item.id),
        who.personId,
      ),
    );
    const views = sessions.map((session) => sessionView(session, attendees, openers));
    return {
      tenderId,
      title: tender.title,
      authority: tender.authority,
      phase: tender.phase,
      session: views.find(({ endedAt }) => endedAt === null) ?? null,
      earlierSessions: views.filter(({ endedAt }) => endedAt !== null),
      before: tender.phase === 'scoring' ? await this.before(table.tender, people) : null,
      people: people.map(({ personId, name, roles, isEvaluator }) => ({
        personId,
        name,
        roles: [...roles],
        isEvaluator,
      })),
      absenceRule: rules.absence,
      quorum: rules.quorum,
      items: [...inAgendaOrder(rows)],
      leftOut: disregarded.length,
      toLayOut: waits ? [...notLaidOut] : [],
      nobodyScores: [...nobodyScores],
      mayRun,
    };
  }

  /** One item with everything the panel needs to agree it. */
  async item(who: SignedIn, place: ItemPlace): Promise<PanelItemView> {
    const table = await this.panel.item(who, 'moderation.read', place);
    const { item, tender, criterion, script, session, attendees, rules, quorum } = table;
    const [{ files }, people, names, confirmations, price, write, run, confirm] = await Promise.all([
      this.responses.get(item.responseId),
      this.people.names(item.course.map(({ by }) => by)),
      bidderNames(this.responses, tender),
      this.moderation.confirmationsOf([item.id]),
      this.panel.may(who, 'price.read', table),
      this.panel.may(who, 'moderation.write', table),
      this.panel.may(who, 'moderation.run', table),
      this.panel.may(who, 'moderation.confirm', table),
    ]);
    const row = itemRow(table, names.get(item.responseId) ?? '', confirmations, who.personId);
    const sentBackTo = item.seats.find(({ position }) => position === item.sentBack?.position);
    return {
      ...row,
      tenderId: tender.id,
      question: tender.definition.criteria.find(({ id }) => id === item.criterionId)?.question ?? '',
      parts: partsOf(criterion).map(({ id, title }) => ({ id, title })),
      bands: [...criterion.bands],
      deadlockRule: rules.deadlock,
      positions: item.seats.map((seat) => positionView(table, seat, confirmations, who.personId)),
      revealed: item.revealed,
      values: item.values,
      missing: missingFrom(script, item.values).map(({ step, says }) => ({ step, says })),
      quorum: { met: quorum.met, says: quorumInWords(table, quorum) },
      sessionOpen: session !== null,
      pen: penView(item, attendees, who.personId),
      sentBack:
        item.sentBack === null || sentBackTo === undefined
          ? null
          : { ...item.sentBack, who: nameAt(sentBackTo, item.revealed) },
      course: courseView(item, people),
      files: answerFiles(filesShown(files, { price })),
      may: {
        write: write && session !== null && item.status !== 'locked',
        run,
        confirm: confirm && session !== null && row.waitsForMe,
      },
      savedAt: item.savedAt?.toISOString() ?? null,
      lockedAt: item.lockedAt?.toISOString() ?? null,
    };
  }

  private async before(
    tender: Parameters<AgendaLayout['beforeFirstSession']>[0],
    people: Parameters<AgendaLayout['beforeFirstSession']>[1],
  ): Promise<ModerationView['before']> {
    const { submitted, expected, lacks } = await this.layout.beforeFirstSession(tender, people);
    const ready = lacks === null;
    const count = `${String(submitted)} of ${String(expected)} scores have been submitted.`;
    const says = ready
      ? `${count} A session can open; from then on no evaluator can change a score.`
      : lacks === count
        ? `${count} A session can open when all are in.`
        : lacks;
    return { submitted, expected, ready, says };
  }
}

/** A session as people see it. */
export function sessionView(
  { id, openedAt, openedBy, endedAt }: StoredSession,
  attendees: readonly StoredAttendee[],
  names: ReadonlyMap<string, string>,
): NonNullable<ModerationView['session']> {
  return {
    id,
    openedAt: openedAt.toISOString(),
    openedBy: names.get(openedBy) ?? openedBy,
    endedAt: endedAt?.toISOString() ?? null,
    attendees: attendees
      .filter(({ sessionId }) => sessionId === id)
      .map((attendee) => ({ ...attendee, course: attendanceOf(attendee) }))
      .map(({ personId, name, roles, isEvaluator, present, reason, takesNotes, since, course }) => ({
        personId,
        name,
        roles,
        isEvaluator,
        present,
        reason,
        takesNotes,
        since: since.toISOString(),
        course: course.map((one) => ({ ...one })),
      })),
  };
}

function positionView(
  table: ItemOnTable,
  seat: Seat,
  confirmations: readonly StoredConfirmation[],
  personId: string,
): PanelItemView['positions'][number] {
  const { quorum } = table;
  const voting = quorum.met && quorum.voting.includes(seat.evaluatorId);
  const [, ...later] = seat.scores;
  const again = later.at(-1);
  return {
    id: seat.position,
    who: nameAt(seat, table.item.revealed),
    isMe: seat.evaluatorId === personId,
    first: scoreView(table, firstScore(seat)),
    again: again === undefined ? null : scoreView(table, again),
    voting,
    away: table.positions.find(({ id }) => id === seat.position)?.away ?? null,
    confirmed: voting && !waitingFor(table, confirmations).includes(seat.evaluatorId),
  };
}

function scoreView(
  { criterion }: ItemOnTable,
  { values, mark }: SubmittedScore,
): PanelItemView['positions'][number]['first'] {
  const { decisive, notAbove, notBelow, parts } = readScore(criterion, values);
  const titles = new Map(partsOf(criterion).map(({ id, title }) => [id, title]));
  return {
    mark,
    decisive,
    notAbove,
    notBelow,
    parts: parts.map(({ part, finding, promise, mattered, band, cited, nothingFound }) => ({
      part,
      title: titles.get(part) ?? part,
      finding,
      promise,
      mattered,
      band,
      cited: [...cited],
      nothingFound,
    })),
  };
}

function penView(
  item: ItemOnTable['item'],
  attendees: readonly StoredAttendee[],
  personId: string,
): PanelItemView['pen'] {
  const holder = holderOf(penOf(item), new Date());
  if (holder === null || item.penUntil === null) return null;
  const name = attendees.find((attendee) => attendee.personId === holder)?.name ?? 'Somebody';
  return { personId: holder, name, until: item.penUntil.toISOString(), isMine: holder === personId };
}
