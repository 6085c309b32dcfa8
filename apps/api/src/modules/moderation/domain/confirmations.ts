/** One voting member's approval of the record as it stood at a version. */
export interface Confirmation {
  readonly evaluatorId: string;
  readonly version: number;
}

/** The voting members who have not confirmed this version: an edit makes a new version, and all confirm again. */
export function yetToConfirm(
  voting: readonly string[],
  confirmations: readonly Confirmation[],
  version: number,
): readonly string[] {
  const confirmed = new Set(
    confirmations.filter((confirmation) => confirmation.version === version).map(({ evaluatorId }) => evaluatorId),
  );
  return voting.filter((id) => !confirmed.has(id));
}

/** Whether an item can be locked: somebody votes, and everybody who does has confirmed this version. */
export function isConfirmed(
  voting: readonly string[],
  confirmations: readonly Confirmation[],
  version: number,
): boolean {
  return voting.length > 0 && yetToConfirm(voting, confirmations, version).length === 0;
}

/** Who scored an item and has not confirmed its final version, by name; what one person scored a chair confirms too. */
export function whoHasNotConfirmed(
  seats: readonly { readonly evaluatorId: string; readonly name: string }[],
  confirmedBy: readonly string[],
): readonly string[] {
  const missing = seats.filter(({ evaluatorId }) => !confirmedBy.includes(evaluatorId)).map(({ name }) => name);
  const isAlone = seats.length === 1 && confirmedBy.every((personId) => personId === seats[0]?.evaluatorId);
  return isAlone ? [...missing, 'a chair who did not score it'] : missing;
}
