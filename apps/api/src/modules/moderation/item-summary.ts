import type { PanelItemSummaryView } from '@evenhand/shared/contracts';
import { seatsWithVote } from './domain/away.ts';
import { yetToConfirm } from './domain/confirmations.ts';
import { discussionOf, discussionTriggers } from './domain/discussion-triggers.ts';
import { spreadOf } from './domain/marking-scale.ts';
import { firstScore, nameAt, openingScores } from './domain/seats.ts';
import type { StoredConfirmation } from './moderation.repository.ts';
import type { ItemOnTable } from './panel-access.service.ts';

/** One row of the agenda, with the place of its criterion in the published set. */
export type ItemRow = PanelItemSummaryView & { readonly criterionPlace: number; readonly criterion: string };

/** An item as the agenda shows it to a person. `confirmations` are those of the item. */
export function itemRow(
  table: ItemOnTable,
  bidder: string,
  confirmations: readonly StoredConfirmation[],
  personId: string,
): ItemRow {
  const { item, seats, criterion, tender } = table;
  const { definition } = tender;
  const criterionPlace = definition.criteria.findIndex(({ id }) => id === item.criterionId);
  const triggers = discussionTriggers(definition, openingScores(seats, criterion));
  const marks = seats.map((seat) => firstScore(seat).mark);
  const waiting = item.status === 'to-confirm' ? waitingFor(table, confirmations) : [];
  return {
    id: item.id,
    responseId: item.responseId,
    bidder,
    criterion: item.criterionId,
    criterionId: item.criterionId,
    criterionTitle: criterion.title,
    criterionPlace,
    weightPercent: definition.criteria[criterionPlace]?.weightPercent ?? '0',
    status: item.status,
    discussion: discussionOf(triggers, marks),
    triggers: [...triggers],
    spread: spreadOf(marks).toFixed(),
    marks: seats.map((seat) => ({
      position: seat.position,
      who: nameAt(seat, item.revealed),
      mark: firstScore(seat).mark,
    })),
    agreedMark: item.agreedMark,
    version: item.version,
    yetToConfirm: waiting.length,
    waitsForMe: waiting.includes(personId) || (isLeftToLock(table, waiting) && hasVote(table, personId)),
    parkedBecause: item.parkedBecause,
  };
}

/** Everybody who has a vote now has confirmed, and whoever was waited for has none any more: one of them locks it. */
const isLeftToLock = ({ item }: ItemOnTable, waiting: readonly string[]): boolean =>
  item.status === 'to-confirm' && waiting.length === 0;

const hasVote = ({ quorum }: ItemOnTable, personId: string): boolean => quorum.met && quorum.voting.includes(personId);

/** The voting members who have still to confirm the newest version. */
export function waitingFor(table: ItemOnTable, confirmations: readonly StoredConfirmation[]): readonly string[] {
  const { quorum, item, out } = table;
  const voting = quorum.met ? quorum.voting : seatsWithVote(item, out).map(({ evaluatorId }) => evaluatorId);
  const all = confirmations.map(({ personId, version }) => ({ evaluatorId: personId, version }));
  return yetToConfirm(voting, all, item.version);
}
