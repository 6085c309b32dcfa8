/** Whether a response won and its contract has been entered into: from then on its supplier has commitments to report on. */
export function hasContract(
  award: { readonly winnerId: string; readonly contractEnteredOn: string | null } | null,
  responseId: string,
): boolean {
  return award?.winnerId === responseId && award.contractEnteredOn !== null;
}
