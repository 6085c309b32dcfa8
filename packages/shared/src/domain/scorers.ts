/** Fewer than this for a question are no panel, and need a reason; three are advised. */
export const FEWEST_EVALUATORS = 2;

/** Whether fewer people score a question than a published quorum that asks for more than the fewest there may be. */
export function isBelowQuorum(scorers: number, quorum: number): boolean {
  return quorum > FEWEST_EVALUATORS && scorers < quorum;
}
