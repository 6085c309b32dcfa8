import { Injectable } from '@nestjs/common';
import type { Action } from '@evenhand/shared/domain';
import { moderationScript, type CriterionToScore, type Position, type Script } from '@evenhand/shared/guide';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { criterionToScore } from '../evaluations/index.ts';
import { PeopleService } from '../people/index.ts';
import { Disregards } from '../responses/index.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { awayOf, seatsThatCount, type OutOfPanel } from './domain/away.ts';
import { departuresOf } from './domain/departures.ts';
import { panelRules, type PanelRules } from './domain/panel-rules.ts';
import type { QuorumState } from './domain/quorum.ts';
import { positionsOf, type Seat } from './domain/seats.ts';
import {
  ModerationRepository,
  type StoredAttendee,
  type StoredItem,
  type StoredSession,
} from './moderation.repository.ts';
import { quorumOf } from './panel-quorum.ts';

/** Which item is meant. */
export interface ItemPlace {
  readonly tenderId: string;
  readonly itemId: string;
}

/** A tender with the sitting of its panel. */
export interface PanelTable {
  readonly tender: StoredTender;
  readonly rules: PanelRules;
  readonly session: StoredSession | null;
  /** Of the open session; empty where none is open. */
  readonly attendees: readonly StoredAttendee[];
  /** Who has no vote whoever is there. */
  readonly out: OutOfPanel;
}

/** An item with all that agreeing it needs. */
export type ItemOnTable = PanelTable & {
  readonly item: StoredItem;
  readonly quorum: QuorumState;
  /** The seats whose scores count. */
  readonly seats: readonly Seat[];
  readonly criterion: CriterionToScore;
  readonly positions: readonly Position[];
  readonly script: Script;
};

/** Gives the panel's table and its items to people, and only what they may do something with. */
@Injectable()
export class PanelAccess {
  constructor(
    private readonly access: TenderAccess,
    private readonly moderation: ModerationRepository,
    private readonly disregards: Disregards,
    private readonly people: PeopleService,
    private readonly database: Database,
  ) {}

  /** The table where the person may do this; otherwise the problem that says why not. */
  async table(who: SignedIn, action: Action, tenderId: string): Promise<PanelTable> {
    const session = await this.moderation.openSession(tenderId);
    const attendees = session === null ? [] : await this.moderation.attendeesOf([session.id]);
    const tender = await this.access.require(who, action, tenderId, { takesNotes: takesNotes(who, attendees) });
    return { tender, rules: panelRules(tender.definition), session, attendees, out: await this.outOf(tenderId) };
  }

  /** Does `work` where the person may do this, in the turn of the tender and with the table as it is then. */
  async inTurn<Result>(
    who: SignedIn,
    action: Action,
    tenderId: string,
    work: (table: PanelTable) => Promise<Result>,
  ): Promise<Result> {
    return this.database.inTurnOf(tenderId, () => this.table(who, action, tenderId), work);
  }

  /** Who of the panel of a tender has no vote: whoever will not come back, or has an interest that nobody has let pass. */
  async outOf(tenderId: string): Promise<OutOfPanel> {
    const [recused, steps] = await Promise.all([
      this.people.withConflict(tenderId),
      this.moderation.departureSteps(tenderId),
    ]);
    const gone = departuresOf(steps).filter(({ approved }) => approved !== null);
    return new Map([
      ...gone.map(({ personId }) => [personId, 'gone'] as const),
      ...recused.map((personId) => [personId, 'recused'] as const),
    ]);
  }

  /** An item where the person may do this with it; with `hold` it is held until the transaction ends. */
  async item(who: SignedIn, action: Action, place: ItemPlace, { hold = false } = {}): Promise<ItemOnTable> {
    const table = await this.table(who, action, place.tenderId);
    const item = hold
      ? await this.moderation.hold(place.tenderId, place.itemId)
      : await this.moderation.item(place.tenderId, place.itemId);
    if (item === null) throw new Problem('item.not-found');
    if (action !== 'moderation.read' && (await this.disregards.ids(place.tenderId)).has(item.responseId))
      throw new Problem('response.disregarded');
    return onTable(table, item);
  }

  /** Whether the person may do this at a table that is at hand. */
  async may(who: SignedIn, action: Action, { tender, attendees }: PanelTable): Promise<boolean> {
    return this.access.may(who, action, tender, { takesNotes: takesNotes(who, attendees) });
  }
}

/** An item with its criterion and the questions that the guide asks about it. */
export function onTable(table: PanelTable, item: StoredItem): ItemOnTable {
  const criterion = criterionToScore(table.tender.definition, item.criterionId);
  if (criterion === null) throw new Problem('item.not-found');
  const { out, rules } = table;
  const quorum = quorumOf({ ...table, item });
  const away = (seat: Seat) => awayOf(seat, item, { quorum, out });
  const positions = positionsOf(item.seats, criterion, item.revealed, away);
  const seats = seatsThatCount(item, out);
  return { ...table, item, quorum, seats, criterion, positions, script: moderationScript(criterion, positions, rules) };
}

function takesNotes({ personId }: SignedIn, attendees: readonly StoredAttendee[]): boolean {
  return attendees.some((attendee) => attendee.personId === personId && attendee.takesNotes && attendee.present);
}
