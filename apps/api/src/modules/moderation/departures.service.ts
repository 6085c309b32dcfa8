import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DepartureInput, DepartureListView } from '@evenhand/shared/contracts';
import type { Action } from '@evenhand/shared/domain';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from '../people/index.ts';
import { departuresOf, type Departure, type DepartureStep } from './domain/departures.ts';
import { ModerationRepository } from './moderation.repository.ts';
import { PanelAccess } from './panel-access.service.ts';
import { waitsForWhyOne } from './panel-quorum.ts';
import { StandingItems } from './standing-items.service.ts';

/** Name under which the record exports the steps. */
const PANEL_DEPARTURES = 'panel-departures';

/**
 * Evaluators who will not come back while the panel sits. One person asks with a reason, another lets the panel go on; the
 * evaluator's scores stay at the table, and nobody waits for a vote of theirs.
 */
@Injectable()
export class Departures {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly standing: StandingItems,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async list(who: SignedIn, tenderId: string): Promise<DepartureListView> {
    const table = await this.panel.table(who, 'moderation.read', tenderId);
    const [steps, items, standing, mayAsk, mayApprove, mayReadRecord, mayGoOnWithOne] = await Promise.all([
      this.moderation.departureSteps(tenderId),
      this.moderation.itemsOf(tenderId),
      this.standing.of(table.tender),
      this.panel.may(who, 'departure.ask', table),
      this.panel.may(who, 'departure.approve', table),
      this.panel.may(who, 'record.read', table),
      this.panel.may(who, 'tender.move', table),
    ]);
    const knowsWhy = mayAsk || mayApprove || mayReadRecord;
    const departures = departuresOf(steps);
    const seats = new Map(items.flatMap(({ seats: all }) => all.map(({ evaluatorId, name }) => [evaluatorId, name])));
    const names = await this.people.names(steps.flatMap(({ personId, byId }) => [personId, byId]));
    const isThere = (personId: string) => !departures.some((one) => one.personId === personId);
    return {
      title: table.tender.title,
      departures: departures.map((one) => ({
        personId: one.personId,
        name: names.get(one.personId) ?? '',
        reason: knowsWhy ? one.reason : '',
        askedBy: names.get(one.asked.byId) ?? '',
        askedAt: one.asked.at.toISOString(),
        approvedBy: one.approved === null ? null : (names.get(one.approved.byId) ?? ''),
        approvedAt: one.approved?.at.toISOString() ?? null,
        mayApprove: mayApprove && one.approved === null && isAnother(one, who.personId),
      })),
      people: mayAsk
        ? [...seats]
            .filter(([personId]) => isThere(personId))
            .map(([personId, name]) => ({ personId, name }))
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        : [],
      mayAsk,
      // Of a bid that takes part: nothing is agreed about another.
      oneLeft: standing.items.some((item) => item.status !== 'locked' && waitsForWhyOne({ ...table, item })),
      mayGoOnWithOne,
    };
  }

  /** Asks to go on without an evaluator. Throws departure.standing. */
  async ask(who: SignedIn, tenderId: string, { personId, reason }: DepartureInput): Promise<void> {
    await this.step(who, 'departure.ask', tenderId, personId, async (standing) => {
      if (standing !== undefined) throw new Problem('departure.standing');
      const items = await this.moderation.itemsOf(tenderId);
      if (!items.some(({ seats }) => seats.some(({ evaluatorId }) => evaluatorId === personId))) {
        const says = 'Choose an evaluator who has scored an item of this panel.';
        throw new Problem('request.invalid', says, [{ pointer: '/personId', says }]);
      }
      return { step: 'asked', reason };
    });
  }

  /** Lets the panel go on. Throws departure.not-asked and departure.same-person. */
  async approve(who: SignedIn, tenderId: string, personId: string): Promise<void> {
    await this.step(who, 'departure.approve', tenderId, personId, (standing) => {
      if (standing === undefined || standing.approved !== null) throw new Problem('departure.not-asked');
      if (!isAnother(standing, who.personId)) throw new Problem('departure.same-person');
      return { step: 'approved', reason: '' };
    });
  }

  /** The evaluator comes after all: from now on the panel hears them again. What was locked meanwhile stays. */
  async takeBack(who: SignedIn, tenderId: string, { personId, reason }: DepartureInput): Promise<void> {
    await this.step(who, 'departure.ask', tenderId, personId, (standing) => {
      if (standing === undefined) throw new Problem('departure.not-asked');
      return { step: 'taken-back', reason };
    });
  }

  private async step(
    who: SignedIn,
    action: Action,
    tenderId: string,
    personId: string,
    stepFrom: (
      standing: Departure | undefined,
    ) => Pick<DepartureStep, 'reason' | 'step'> | Promise<Pick<DepartureStep, 'reason' | 'step'>>,
  ): Promise<void> {
    await this.panel.table(who, action, tenderId);
    await this.database.transaction(async () => {
      await this.database.serialise(`departures/${tenderId}`);
      const standing = departuresOf(await this.moderation.departureSteps(tenderId));
      const made = await stepFrom(standing.find((one) => one.personId === personId));
      const row = { id: randomUUID(), tenderId, personId, ...made, byId: who.personId, at: new Date() };
      await this.moderation.addDepartureStep(row);
      const entry = { tenderId, kind: `departure.${made.step}`, actor: who.personId, detail: { personId } };
      await this.audit.recordRow(PANEL_DEPARTURES, row, entry);
    });
  }
}

const isAnother = ({ personId, asked }: Departure, by: string): boolean => by !== asked.byId && by !== personId;
