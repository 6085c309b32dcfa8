import { Injectable } from '@nestjs/common';
import type { AgreementView, ClosingChecksView, ModerationRecordView, SignOff } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from '../people/index.ts';
import { ResponsesService } from '../responses/index.ts';
import { InternalAidsService, TendersService, type StoredTender } from '../tenders/index.ts';
import { AgendaLayout } from './agenda-layout.service.ts';
import { agreementReport } from './domain/agreement-report.ts';
import { seatsThatCount, seatsWithVote } from './domain/away.ts';
import { consistencyRows } from './domain/consistency-report.ts';
import { inTenderOrder } from './domain/item-order.ts';
import { paceOfPanel, secondsToLock, type ItemInTime } from './domain/time-to-lock.ts';
import { firstScore, preExposureMark } from './domain/seats.ts';
import { sessionView } from './agenda.service.ts';
import { bidderNames } from './bidder-names.ts';
import { courseView } from './item-course.view.ts';
import { ClosingChecks } from './closing-checks.service.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';
import { onTable, PanelAccess } from './panel-access.service.ts';
import { Corrections } from './corrections.service.ts';
import { panelPeople } from './panel-people.ts';
import { whyFew } from './panel-quorum.ts';
import { recordedItem } from './recorded-item.ts';
import { StandingItems } from './standing-items.service.ts';

/** The end of moderation: reports, the sign-off, and the record to print. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly responses: ResponsesService,
    private readonly people: PeopleService,
    private readonly tenders: TendersService,
    private readonly aids: InternalAidsService,
    private readonly checks: ClosingChecks,
    private readonly standing: StandingItems,
    private readonly layout: AgendaLayout,
    private readonly corrections: Corrections,
    private readonly audit: AuditTrail,
  ) {}

  async checksOf(who: SignedIn, tenderId: string): Promise<ClosingChecksView> {
    const { tender } = await this.panel.table(who, 'moderation.read', tenderId);
    const [checks, signedOff, corrections, may] = await Promise.all([
      this.checks.of(who, tenderId),
      this.signedOff(tender.id),
      this.corrections.views(tender),
      this.corrections.now(who, tenderId),
    ]);
    return { ...checks, signedOff, corrections, ...may };
  }

  /** The chair signs off: every item is locked, and what the checks list has been answered. The results become visible. */
  async signOff(who: SignedIn, tenderId: string, { aboutChecks }: SignOff): Promise<void> {
    // Decisions about responses take the same turn, so that what the panel signs does not change meanwhile.
    await this.panel.inTurn(who, 'moderation.run', tenderId, async ({ tender, session }) => {
      if (tender.phase !== 'moderation') throw new Problem('rights.not-now');
      await this.refuseWhileAwaited(tender);
      await this.aids.refuseUnanswered(tenderId);
      const { checks, locked, items } = await this.checks.of(who, tenderId);
      if (items === 0 || locked < items)
        throw new Problem(
          'item.wrong-status',
          `${String(locked)} of ${String(items)} items are locked. All have to be.`,
        );
      await this.refuseUnlessLaidOut(tender);
      if (checks.length > 0 && aboutChecks.trim() === '') {
        const says = 'Write what the panel made of the points that the checks list.';
        throw new Problem('item.incomplete', says, [{ pointer: '/aboutChecks', says }]);
      }
      const at = new Date();
      await this.moderation.signOff({ tenderId, personId: who.personId, at, aboutChecks });
      if (session !== null) await this.moderation.endSession(session.id, at);
      const detail = { items, points: checks.length };
      await this.audit.record({
        tenderId,
        kind: 'moderation.signed-off',
        actor: who.personId,
        subjectId: tenderId,
        detail,
      });
      await this.tenders.move(tender, 'agreed', who.personId, 'Every item is agreed, locked and signed off.');
    });
  }

  /** How far the panel agreed before moderation; from first scores only, whatever was changed since. */
  async agreement(who: SignedIn, tenderId: string): Promise<AgreementView> {
    const table = await this.panel.table(who, 'moderation.read', tenderId);
    const { items: stored, names } = await this.standing.of(table.tender);
    const items = inTenderOrder(stored, table.tender.definition, names).map((item) => ({
      ...item,
      seats: seatsThatCount(item, table.out),
    }));
    const report = agreementReport(
      table.tender.definition.scale,
      items.map(({ id, seats }) => ({
        itemId: id,
        marks: seats.map((seat) => ({ evaluatorId: seat.evaluatorId, mark: preExposureMark(seat) })),
      })),
    );
    const { pooled } = report;
    const marks = items.flatMap(({ seats, criterionId, agreedMark }) =>
      agreedMark === null
        ? []
        : seats.map((seat) => ({
            evaluatorId: seat.evaluatorId,
            name: seat.name,
            criterion: criterionId,
            mark: firstScore(seat).mark,
            agreed: agreedMark,
          })),
    );
    const allLocked = items.length > 0 && items.every(({ status }) => status === 'locked');
    return {
      caveat: report.caveat,
      items: report.items.map(({ itemId, spread }) => {
        const item = items.find(({ id }) => id === itemId);
        return {
          itemId,
          bidder: names.get(item?.responseId ?? '') ?? '',
          criterionId: item?.criterionId ?? '',
          range: spread?.range ?? null,
          averageDeviation: spread?.averageDeviation ?? null,
        };
      }),
      units: pooled.units,
      needed: pooled.status === 'shown' ? pooled.units : pooled.needed,
      pooled:
        pooled.status === 'shown'
          ? {
              rawAgreement: pooled.rawAgreement,
              distribution: pooled.distribution.map(({ mark, count }) => ({ mark, count })),
              figures: pooled.figures.map(({ form, meaning, units, statistic, interval }) => ({
                form,
                meaning,
                units,
                statistic: { value: statistic.value, reason: statistic.reason ?? null },
                interval: interval === null ? null : { low: interval.low, high: interval.high },
              })),
            }
          : null,
      consistency: allLocked
        ? consistencyRows(marks).map(({ name, cells }) => ({ name, cells: cells.map((cell) => ({ ...cell })) }))
        : null,
    };
  }

  /** Everything that was agreed, by whom and why, to print. It names people, whatever the screens of the session hid. */
  async record(who: SignedIn, tenderId: string): Promise<ModerationRecordView> {
    const table = await this.panel.table(who, 'moderation.read', tenderId);
    const [items, sessions, names, { names: takingPart }] = await Promise.all([
      this.moderation.itemsOf(tenderId),
      this.moderation.sessionsOf(tenderId),
      bidderNames(this.responses, table.tender),
      this.standing.of(table.tender),
    ]);
    const [attendees, confirmations, signedOff, corrections, firstSaved] = await Promise.all([
      this.moderation.attendeesOf(sessions.map(({ id }) => id)),
      this.moderation.confirmationsOf(items.map(({ id }) => id)),
      this.signedOff(tenderId),
      this.corrections.views(table.tender),
      this.moderation.firstSavesOf(items.map(({ id }) => id)),
    ]);
    // Also of those who have no part in the tender any more.
    const people = await this.people.names([
      ...sessions.map(({ openedBy }) => openedBy),
      ...confirmations.map(({ personId }) => personId),
      ...items.flatMap(({ course }) => course.map(({ by }) => by)),
    ]);
    const { tender } = table;
    const ordered = inTenderOrder(items, tender.definition, names);
    const inTime = (item: StoredItem): ItemInTime => ({
      lockedAt: item.lockedAt,
      firstSavedAt: firstSaved.get(item.id) ?? null,
      course: item.course,
      marks: seatsThatCount(item, table.out).map((seat) => firstScore(seat).mark),
    });
    return {
      tenderId,
      title: tender.title,
      authority: tender.authority,
      publishedSetHash: tender.publishedSetHash,
      whyFewEvaluators: items.some((item) => seatsWithVote(item, table.out).length === 1) ? whyFew(tender) : null,
      sessions: sessions.map((session) => sessionView(session, attendees, people)),
      pace: paceOfPanel(ordered.filter(({ responseId }) => takingPart.has(responseId)).map(inTime), sessions),
      items: ordered.map((item) => {
        const current = confirmations.filter(({ itemId, version }) => itemId === item.id && version === item.version);
        const confirmedBy = current.map(({ personId, at }) => ({
          name: people.get(personId) ?? personId,
          at: at.toISOString(),
        }));
        return {
          ...recordedItem(onTable(table, item), names.get(item.responseId) ?? ''),
          confirmedBy,
          disregarded: !takingPart.has(item.responseId),
          course: courseView(item, people),
          warningsAtLock: item.status === 'locked' && item.warningsAtLock !== null ? [...item.warningsAtLock] : null,
          secondsToLock: secondsToLock(inTime(item), sessions),
        };
      }),
      signedOff,
      corrections,
    };
  }

  /** Throws item.wrong-status while the panel waits for somebody's own scores: after the sign-off nobody could let them go. */
  private async refuseWhileAwaited({ facts }: StoredTender): Promise<void> {
    const awaited = (facts.awaitedScorers ?? []).map(({ personId }) => personId);
    if (awaited.length === 0) return;
    const names = [...(await this.people.names(awaited)).values()].join(', ');
    const says = `The panel waits for the own scores of ${names}. The chair gives them a seat, or the lead lets them go, at “Going on without an evaluator”.`;
    throw new Problem('item.wrong-status', says);
  }

  /** Throws item.wrong-status where a bid that takes part is not on the agenda as a whole, with the way on. */
  private async refuseUnlessLaidOut(tender: StoredTender): Promise<void> {
    const [back] = (await this.standing.of(tender)).notLaidOut;
    if (back === undefined) return;
    const [people, out] = await Promise.all([panelPeople(this.people, tender), this.panel.outOf(tender.id)]);
    const unscored = await this.layout.nobodyScores(tender, people, out);
    const wayOn =
      unscored.length === 0
        ? 'Open another session once their scores are in.'
        : `Nobody who scores ${unscored.join(', ')} has a vote any more: a lead takes back that one of them will not come back, decides that one takes part in spite of an interest, or names somebody to score at “Going on without an evaluator”.`;
    throw new Problem('item.wrong-status', `${back} is not on the agenda with each of its questions yet. ${wayOn}`);
  }

  private async signedOff(tenderId: string): Promise<ClosingChecksView['signedOff']> {
    const found = await this.moderation.signOffOf(tenderId);
    if (found === null) return null;
    const { name } = await this.people.get(found.personId);
    return { by: name, at: found.at.toISOString(), aboutChecks: found.aboutChecks };
  }
}
