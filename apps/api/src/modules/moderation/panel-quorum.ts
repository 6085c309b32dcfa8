import { FEWEST_EVALUATORS } from '@evenhand/shared/domain';
import type { StoredTender } from '../tenders/index.ts';
import { seatsWithVote, votedAtLock } from './domain/away.ts';
import { quorumAlone, quorumFor, type QuorumState } from './domain/quorum.ts';
import type { StoredItem } from './moderation.repository.ts';
import type { PanelTable } from './panel-access.service.ts';

type OnTable = PanelTable & { readonly item: StoredItem };

/** Whether those present can decide an item, and who of them votes; of a locked item who decided it. */
export function quorumOf({ item, attendees, rules, tender, out }: OnTable): QuorumState {
  const voted = votedAtLock(item);
  if (voted !== null) {
    const absent = item.seats.map(({ evaluatorId }) => evaluatorId).filter((id) => !voted.includes(id));
    return { met: true, voting: voted, absent };
  }
  const scorers = seatsWithVote(item, out).map(({ evaluatorId }) => evaluatorId);
  const [scorer, ...others] = scorers;
  if (scorer !== undefined && others.length === 0 && whyFew(tender) !== null) return quorumAlone(scorer, attendees);
  return quorumFor(scorers, attendees, rules);
}

/** Why one person alone may score an item, as the lead has recorded it; null where nobody has. */
export function whyFew({ facts }: Pick<StoredTender, 'facts'>): string | null {
  const reason = (facts.fewEvaluators ?? '').trim();
  return reason === '' ? null : reason;
}

/** Whether one vote is left of an item and nobody has recorded yet why one must do. */
export function waitsForWhyOne({ item, tender, out }: OnTable): boolean {
  return seatsWithVote(item, out).length === 1 && whyFew(tender) === null;
}

export function quorumInWords(table: OnTable, quorum: QuorumState): string {
  const { item, rules, tender, out } = table;
  const seats = seatsWithVote(item, out);
  const reason = seats.length === 1 ? whyFew(tender) : null;
  const isLocked = votedAtLock(item) !== null;
  if (reason !== null && isLocked)
    return `One person’s score was agreed here, and a chair who did not score it confirmed it too. Reason on record: ${reason}`;
  if (reason !== null)
    return quorum.met
      ? `One person’s score is agreed here, and a chair who did not score it confirms it too. Reason on record: ${reason}`
      : 'One person’s score is agreed here. Whoever scored it and a chair who did not must both be there.';
  const nameOf = (id: string) => item.seats.find(({ evaluatorId }) => evaluatorId === id)?.name ?? id;
  const missing = quorum.absent.map(nameOf).toSorted().join(', ');
  if (isLocked)
    return missing === '' ? 'Everyone who scored this item agreed it.' : `Agreed without a vote of ${missing}.`;
  const isBelow = seats.length >= FEWEST_EVALUATORS && seats.length < rules.quorum;
  if (quorum.met && isBelow)
    return `The published quorum is ${String(rules.quorum)}, and ${String(seats.length)} are left who have a vote: all of them agree this item.`;
  if (quorum.met)
    return missing === ''
      ? 'Everyone who scored this item is there.'
      : `Those present decide; ${missing} is absent, as the published rule allows.`;
  const awaited = (tender.facts.awaitedScorers ?? []).some(({ criterionIds }) =>
    criterionIds.includes(item.criterionId),
  );
  if (seats.length === 0 && awaited)
    return 'This item waits for the own scores of whoever has been named to score it. With all of them in, the chair gives them a seat.';
  if (seats.length === 0)
    return item.seats.some(({ evaluatorId }) => out.get(evaluatorId) === 'gone')
      ? 'Nobody who scored this item has a vote any more. It can be agreed once the lead takes back that one of them will not come back, or names somebody to score it at “Going on without an evaluator”.'
      : 'Nobody who scored this item has a vote any more. It can be agreed once the lead has decided that one of them takes part in spite of the interest, or names somebody to score it at “Going on without an evaluator”.';
  if (seats.length < FEWEST_EVALUATORS)
    return 'One vote is left of this item, and a panel needs two. The lead can record at “Going on without an evaluator” why one must do; a chair who did not score it then confirms it too.';
  return rules.absence === 'items-wait'
    ? `This item waits for ${missing}, who scored it and is not there.`
    : `${String(quorum.needed)} who scored this item must be there, and ${String(quorum.present)} ${quorum.present === 1 ? 'is' : 'are'}: ${missing} is absent.`;
}
