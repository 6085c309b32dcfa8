import type { ModerationRecordView } from '@evenhand/shared/contracts';
import { partsOf, readConsensus, readScore, type CriterionToScore } from '@evenhand/shared/guide';
import { firstScore, type SubmittedScore } from './domain/seats.ts';
import type { ItemOnTable } from './panel-access.service.ts';

/** What the panel wrote and agreed about an item, as its record tells it. */
export function recordedItem(
  { item, criterion, positions }: ItemOnTable,
  bidder: string,
): Omit<
  ModerationRecordView['items'][number],
  'confirmedBy' | 'course' | 'disregarded' | 'secondsToLock' | 'warningsAtLock'
> {
  // While names are hidden the record of an item that is not locked does not give them away either.
  const shown = item.revealed || item.status === 'locked';
  const read = readConsensus(criterion, positions, item.values);
  const nameOf = (position: string | null) => {
    const seat = item.seats.find((one) => one.position === position);
    if (seat === undefined) return 'Somebody else in the session';
    return shown ? seat.name : `Evaluator ${seat.position.slice(1)}`;
  };
  const titles = new Map(partsOf(criterion).map(({ id, title }) => [id, title]));
  return {
    itemId: item.id,
    bidder,
    criterionId: item.criterionId,
    criterionTitle: criterion.title,
    status: item.status,
    lockedAt: item.lockedAt?.toISOString() ?? null,
    before: item.seats.map((seat) => {
      const { mark, values } = firstScore(seat);
      const [, ...later] = seat.scores;
      const again = later.map((score) => recordedAgain(criterion, score));
      const away = positions.find(({ id }) => id === seat.position)?.away ?? null;
      return { name: nameOf(seat.position), away, mark, reason: readScore(criterion, values).decisive, again };
    }),
    agreedMark: item.agreedMark,
    outcome: read.outcome,
    decisive: read.decisive,
    notAbove: read.notAbove,
    notBelow: read.notBelow,
    reconciled: read.reconciled,
    reasonForBidder: read.reasonForBidder,
    parts: read.parts.map(({ part, reason, cited }) => ({
      part,
      title: titles.get(part) ?? part,
      reason,
      quotes: cited.map(({ quote }) => quote),
    })),
    // What moved a score that was sent back stands beside the first one, above.
    moves: read.moves
      .filter(({ sentBack }) => !sentBack)
      .map(({ position, from, to, point, raisedBy, cited }) => ({
        name: nameOf(position),
        from,
        to,
        point,
        raisedBy: nameOf(raisedBy),
        quotes: cited.map(({ quote }) => quote),
      })),
    dissents: read.dissents.map(({ position, mark, words }) => ({ name: nameOf(position), mark, words })),
  };
}

function recordedAgain(
  criterion: CriterionToScore,
  { mark, values, submittedAt }: SubmittedScore,
): ModerationRecordView['items'][number]['before'][number]['again'][number] {
  const { decisive, parts } = readScore(criterion, values);
  return {
    mark,
    reason: decisive,
    quotes: parts.flatMap(({ cited }) => cited.map(({ quote }) => quote)),
    at: submittedAt,
  };
}
