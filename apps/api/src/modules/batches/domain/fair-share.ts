/** A batch that has responses waiting. */
export interface Waiting {
  readonly batchId: string;
  readonly tenderId: string;
  /** Responses of it that are begun and not done. */
  readonly begun: number;
  readonly waiting: number;
}

/**
 * How many responses of each batch are begun now, so that at most `room` of all batches are begun at a time. Whoever has
 * least begun comes next, first among tenders and then among the batches of one tender: a tender with ten thousand
 * responses waits as long for its next one as a tender with ten.
 */
export function fairShare(batches: readonly Waiting[], room: number): ReadonlyMap<string, number> {
  const share = new Map<string, number>();
  const begunBy = new Map<string, number>();
  for (const { tenderId, begun } of batches) begunBy.set(tenderId, (begunBy.get(tenderId) ?? 0) + begun);
  let free = room - batches.reduce((sum, { begun }) => sum + begun, 0);
  const given = ({ batchId }: Waiting) => share.get(batchId) ?? 0;
  for (; free > 0; free--) {
    const open = batches.filter((batch) => batch.waiting > given(batch));
    const [next] = open.toSorted(
      (one, other) =>
        (begunBy.get(one.tenderId) ?? 0) - (begunBy.get(other.tenderId) ?? 0) ||
        one.begun + given(one) - (other.begun + given(other)),
    );
    if (next === undefined) break;
    share.set(next.batchId, given(next) + 1);
    begunBy.set(next.tenderId, (begunBy.get(next.tenderId) ?? 0) + 1);
  }
  return share;
}
