import type { ItemStatus } from '@evenhand/shared/contracts';
import type { Away } from '@evenhand/shared/guide';
import type { PanelRules } from './panel-rules.ts';
import { fewestToAgree, type QuorumState } from './quorum.ts';
import type { Seat } from './seats.ts';

/** Who of a panel has no vote whoever is there, by the id of the person. */
export type OutOfPanel = ReadonlyMap<string, Exclude<Away, 'absent'>>;

/** Why each evaluator without a vote had none when an item was locked, by the id of the person. */
export type AwayAtLock = Readonly<Record<string, Away>>;

/** Who had a vote on an item when it was locked, and why the others had none; each null while it is open, and where it was not kept. */
export interface VotesAtLock {
  readonly status: ItemStatus;
  readonly voted: readonly string[] | null;
  readonly awayAtLock: AwayAtLock | null;
}

type Seated = VotesAtLock & { readonly seats: readonly Seat[] };

/** The seats that can have a vote; of a locked item those that had one. */
export const seatsWithVote = (item: Seated, out: OutOfPanel): readonly Seat[] => {
  const voted = votedAtLock(item);
  return item.seats.filter(({ evaluatorId }) => (voted === null ? !out.has(evaluatorId) : voted.includes(evaluatorId)));
};

/**
 * The seats whose scores count: whoever has an interest keeps the seat, and nothing is made of the score. Of a locked item
 * it stays as it was when it was locked: one that turns up later is listed, and counts once the item is opened again.
 */
export const seatsThatCount = (item: Seated, out: OutOfPanel): readonly Seat[] =>
  item.seats.filter(({ evaluatorId }) => reasonOf(evaluatorId, item, out) !== 'recused');

/** Ids of those who had a vote when an item was locked; null while it is open, and where it was not kept. */
export const votedAtLock = ({ status, voted }: VotesAtLock): readonly string[] | null =>
  status === 'locked' ? voted : null;

/**
 * How many agreed a locked item and how many had to: a vote short of the quorum is no fault where whoever is missing had
 * none, for a reason on record. Null while it is open, and of what was locked before the votes or the reasons were kept.
 */
export function agreementOf(
  item: Seated,
  rules: Pick<PanelRules, 'absence' | 'quorum'>,
): { readonly agreed: number; readonly needed: number } | null {
  const voted = votedAtLock(item);
  if (voted === null || item.awayAtLock === null) return null;
  const away = item.awayAtLock;
  const could = item.seats.filter(
    ({ evaluatorId: id }) => voted.includes(id) || (away[id] !== 'gone' && away[id] !== 'recused'),
  );
  return { agreed: voted.length, needed: fewestToAgree(could.length, rules) };
}

/**
 * Why a seat is not asked about an item; null where it is. Of a locked item it stays so, whoever comes or goes afterwards; of
 * one that was locked before this was kept, today's reason is all there is.
 */
export function awayOf(
  { evaluatorId }: Pick<Seat, 'evaluatorId'>,
  item: VotesAtLock,
  { quorum, out }: { readonly quorum: QuorumState; readonly out: OutOfPanel },
): Away | null {
  if (item.status === 'locked' && (item.voted === null || item.voted.includes(evaluatorId))) return null;
  const reason = reasonOf(evaluatorId, item, out);
  if (reason !== null) return reason;
  if (item.status === 'locked') return 'absent';
  return quorum.met && !quorum.voting.includes(evaluatorId) ? 'absent' : null;
}

/** Why somebody has no vote on an item besides not being there now. */
function reasonOf(evaluatorId: string, { status, voted, awayAtLock }: VotesAtLock, out: OutOfPanel): Away | null {
  const today = out.get(evaluatorId) ?? null;
  if (status !== 'locked') return today;
  if (voted === null || voted.includes(evaluatorId)) return null;
  return awayAtLock?.[evaluatorId] ?? today;
}
