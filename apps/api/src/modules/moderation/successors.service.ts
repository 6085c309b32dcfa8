import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SuccessorInput, SuccessorListView, SuccessorView } from '@evenhand/shared/contracts';
import type { Action } from '@evenhand/shared/domain';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Sightings } from '../../platform/audit/sighting.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { EvaluationRepository } from '../evaluations/index.ts';
import { PeopleService } from '../people/index.ts';
import { Disregards } from '../responses/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { AgendaLayout } from './agenda-layout.service.ts';
import { seatsWithVote } from './domain/away.ts';
import { awaitedOf, successorFault, successorsOf, type Successor, type SuccessorStep } from './domain/successors.ts';
import { ItemCourseService } from './item-course.service.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';
import { PanelAccess, type PanelTable } from './panel-access.service.ts';
import { panelPeople } from './panel-people.ts';
import { StandingItems } from './standing-items.service.ts';

/** Name under which the record exports the steps. */
const PANEL_SUCCESSORS = 'panel-successors';

/** What shows somebody marks, findings or words that are not their own. */
const SHOWS_OTHERS: readonly Action[] = [
  'scores.read',
  'moderation.read',
  'machine.read',
  'results.read',
  'summary.read',
  'record.read',
  'record.export',
  'integrity.read',
  'batch.compare',
];

/**
 * Questions that nobody has a vote on any more while the panel sits: the lead names somebody who has seen nothing of the
 * panel and scores every bid of them independently; the items wait. With all their scores in, the chair seats them (ADR 117).
 */
@Injectable()
export class Successors {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly standing: StandingItems,
    private readonly layout: AgendaLayout,
    private readonly course: ItemCourseService,
    private readonly evaluations: EvaluationRepository,
    private readonly disregards: Disregards,
    private readonly people: PeopleService,
    private readonly tenders: TendersService,
    private readonly sightings: Sightings,
    private readonly audit: AuditTrail,
  ) {}

  async list(who: SignedIn, tenderId: string): Promise<SuccessorListView> {
    const table = await this.panel.table(who, 'moderation.read', tenderId);
    const [steps, unvoted, mayName, maySeat, mayReadRecord] = await Promise.all([
      this.moderation.successorSteps(tenderId),
      this.unvoted(table),
      this.panel.may(who, 'departure.ask', table),
      this.panel.may(who, 'moderation.run', table),
      this.panel.may(who, 'record.read', table),
    ]);
    const successors = successorsOf(steps);
    const names = await this.people.names(successors.flatMap(({ personId, named }) => [personId, named.byId]));
    const knowsWhy = mayName || maySeat || mayReadRecord;
    return {
      unvoted: [...unvoted],
      successors: await Promise.all(
        successors.map(async (successor): Promise<SuccessorView> => {
          const { personId, named, isSeated } = successor;
          const { criterionIds, reason, byId, at } = named;
          const name = names.get(personId) ?? '';
          const items = await this.itemsFor(table, named);
          const { submitted, expected } = await this.handedIn(table.tender, named);
          const isDone = isSeated && items.length === 0;
          const fault =
            isDone || !(maySeat || mayName) ? null : await this.seatFault(table, successor, { name, items });
          return {
            ...{ personId, name, criterionIds: [...criterionIds], seated: isSeated, submitted, expected },
            ...{ reason: knowsWhy ? reason : '', namedBy: names.get(byId) ?? '', namedAt: at.toISOString() },
            toSeat: items.length,
            maySeat: maySeat && !isDone && fault === null && submitted === expected,
            whyNoSeat: fault?.detail ?? null,
          };
        }),
      ),
      people: mayName && unvoted.length > 0 ? [...(await this.candidates(tenderId, unvoted))] : [],
      mayName,
    };
  }

  /** Names somebody to score questions on which nobody has a vote. Throws successor.invalid. */
  async name(who: SignedIn, tenderId: string, { personId, criterionIds, reason }: SuccessorInput): Promise<void> {
    await this.panel.inTurn(who, 'departure.ask', tenderId, async (table) => {
      const [people, unvoted, haveSeen] = await Promise.all([
        this.people.in(tenderId),
        this.unvoted(table),
        this.haveSeen(tenderId),
      ]);
      const person = people.find((one) => one.personId === personId);
      const fault = successorFault(person, criterionIds, { unvoted, haveSeen });
      if (fault !== null) throw new Problem('successor.invalid', fault, [{ pointer: '/personId', says: fault }]);
      await this.people.setAssignments(tenderId, personId, criterionIds, who.personId);
      await this.record(who, table.tender, { personId, step: 'named', criterionIds, reason });
    });
  }

  /** Gives somebody a seat whose own scores are all in. Throws successor.not-named, successor.invalid and moderation.scores-missing. */
  async seat(who: SignedIn, tenderId: string, personId: string): Promise<void> {
    await this.panel.inTurn(who, 'moderation.run', tenderId, async (table) => {
      const successor = await this.standingOf(tenderId, personId);
      const { named } = successor;
      const name = (await this.people.names([personId])).get(personId) ?? '';
      const items = await this.itemsFor(table, named);
      const fault = await this.seatFault(table, successor, { name, items });
      if (fault !== null) throw fault;
      const { submitted, expected } = await this.handedIn(table.tender, named);
      if (submitted < expected) {
        const says = `${name} has handed in ${String(submitted)} of ${String(expected)} scores.`;
        throw new Problem('moderation.scores-missing', says);
      }
      for (const { id } of items) {
        const item = await this.moderation.hold(tenderId, id);
        const seats = item === null ? null : await this.layout.seatsWith(item, { personId, name });
        if (item === null || seats === null) continue;
        await this.moderation.change(item.id, { seats });
        // What was put to the panel says nothing of what this evaluator holds. Names may be hidden here.
        if (item.status === 'to-confirm')
          await this.course.openAgain(who, { ...item, seats }, 'Somebody who scored it for the panel has a seat now.');
      }
      const { criterionIds } = named;
      await this.record(who, table.tender, { personId, step: 'seated', criterionIds, reason: '' });
    });
  }

  /** Lets somebody go whose scores are still awaited; what they have written stays and counts for nothing. */
  async release(who: SignedIn, tenderId: string, personId: string, reason: string): Promise<void> {
    await this.panel.inTurn(who, 'departure.ask', tenderId, async (table) => {
      const { named, isSeated } = await this.standingOf(tenderId, personId);
      if (isSeated) throw new Problem('successor.not-named');
      await this.people.setAssignments(tenderId, personId, [], who.personId);
      await this.people.setRoles(tenderId, personId, [], who.personId);
      const { criterionIds } = named;
      await this.record(who, table.tender, { personId, step: 'released', criterionIds, reason });
    });
  }

  /** What keeps somebody from a seat: nothing to give one at, or that they have seen the panel. Null where nothing does. */
  private async seatFault(
    table: PanelTable,
    { personId, named, isSeated }: Successor,
    { name, items }: { readonly name: string; readonly items: readonly StoredItem[] },
  ): Promise<Problem | null> {
    // Once somebody has a seat they see the panel, and may take another one at what was opened again.
    if (!isSeated && (await this.haveSeen(table.tender.id)).has(personId)) {
      const says = `${name} has seen something of what the panel discusses, so the score would not be their own alone. The lead lets them go.`;
      return new Problem('successor.invalid', says);
    }
    if (items.length > 0) return null;
    // Of a bid that is not laid out yet there is no item: the seat comes with its items.
    const unvoted = await this.unvoted(table);
    if (!isSeated && named.criterionIds.some((id) => unvoted.includes(id))) return null;
    const says = isSeated
      ? `${name} has a seat already.`
      : `${name} gets no seat: everything of ${named.criterionIds.join(', ')} is agreed, or somebody has a vote on it again. The lead lets them go.`;
    return new Problem('successor.not-named', says);
  }

  private async standingOf(tenderId: string, personId: string): Promise<Successor> {
    const steps = await this.moderation.successorSteps(tenderId);
    const successor = successorsOf(steps).find((one) => one.personId === personId);
    if (successor === undefined) throw new Problem('successor.not-named');
    return successor;
  }

  /** Questions with an open item, or with a bid that is not laid out yet, on which nobody has a vote. */
  private async unvoted(table: PanelTable): Promise<readonly string[]> {
    const { tender, out } = table;
    const [{ items }, people] = await Promise.all([this.standing.of(tender), panelPeople(this.people, tender)]);
    const late = await this.layout.nobodyScores(tender, people, out);
    const open = items.filter((item) => isUnvoted(item, table)).map(({ criterionId }) => criterionId);
    return tender.definition.criteria.map(({ id }) => id).filter((id) => open.includes(id) || late.includes(id));
  }

  /** The open items without a vote at which somebody takes a seat. */
  private async itemsFor(table: PanelTable, { personId, criterionIds }: SuccessorStep): Promise<readonly StoredItem[]> {
    const { items } = await this.standing.of(table.tender);
    return items.filter(
      (item) =>
        criterionIds.includes(item.criterionId) &&
        isUnvoted(item, table) &&
        !item.seats.some(({ evaluatorId }) => evaluatorId === personId),
    );
  }

  private async handedIn(
    { id }: StoredTender,
    { personId, criterionIds }: SuccessorStep,
  ): Promise<{ readonly submitted: number; readonly expected: number }> {
    const [bids, rows] = await Promise.all([this.disregards.takingPart(id), this.evaluations.ofTender(id)]);
    const isIn = (responseId: string, criterionId: string) =>
      rows.some(
        (row) =>
          row.state === 'submitted' &&
          row.personId === personId &&
          row.responseId === responseId &&
          row.criterionId === criterionId,
      );
    const asked = bids.flatMap((bid) => criterionIds.map((criterionId) => isIn(bid.id, criterionId)));
    return { submitted: asked.filter(Boolean).length, expected: asked.length };
  }

  private async candidates(tenderId: string, unvoted: readonly string[]) {
    const [people, haveSeen] = await Promise.all([this.people.in(tenderId), this.haveSeen(tenderId)]);
    return people
      .filter((person) => successorFault(person, [], { unvoted, haveSeen }) === null)
      .map(({ personId, name }) => ({ personId, name }));
  }

  /** Whoever was shown what others gave, or was there when the panel spoke of it. */
  private async haveSeen(tenderId: string): Promise<ReadonlySet<string>> {
    const [seen, sessions] = await Promise.all([
      this.sightings.whoHasSeen(tenderId, SHOWS_OTHERS),
      this.moderation.sessionsOf(tenderId),
    ]);
    const attendees = await this.moderation.attendeesOf(sessions.map(({ id }) => id));
    return new Set([...seen, ...attendees.map(({ personId }) => personId)]);
  }

  private async record(
    { personId: byId }: SignedIn,
    tender: StoredTender,
    made: Pick<SuccessorStep, 'personId' | 'step' | 'criterionIds' | 'reason'>,
  ): Promise<void> {
    const tenderId = tender.id;
    const row = { id: randomUUID(), tenderId, ...made, byId, at: new Date() };
    await this.moderation.addSuccessorStep(row);
    const { personId, criterionIds, step } = made;
    const detail = { personId, questions: criterionIds.join(', ') };
    await this.audit.recordRow(PANEL_SUCCESSORS, row, { tenderId, kind: `successor.${step}`, actor: byId, detail });
    const awaited = awaitedOf(await this.moderation.successorSteps(tenderId));
    await this.tenders.awaitScores(
      tender,
      awaited.map((one) => ({ personId: one.personId, criterionIds: one.named.criterionIds })),
    );
  }
}

const isUnvoted = (item: StoredItem, { out }: PanelTable): boolean =>
  item.status !== 'locked' && seatsWithVote(item, out).length === 0;
