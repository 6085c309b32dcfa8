import type { Band, GuideValues } from '../contracts/index.ts';
import type { LintContext } from '../lints/lint-reason.ts';
import { STEP, type CriterionToScore } from './evaluation-steps.ts';
import { finalMark } from './moderation-closing.ts';
import { CLOSING } from './moderation-steps.ts';

const REASONS: readonly string[] = [
  ...[STEP.decisive, STEP.notAbove, STEP.notBelow, STEP.reconcile],
  ...[CLOSING.ruleReason, CLOSING.reasonForBidder],
];

/** Whether the panel gives a reason of its own here. A dissent and what moved somebody stand as they were said. */
export function isPanelReason(stepId: string): boolean {
  return stepId.startsWith('reason/') || REASONS.includes(stepId);
}

/** An item as far as the panel's reasons about it are read against it. */
export interface ItemReadAgainst {
  readonly bands: readonly Band[];
  /** The bidder's name, as the panel sees it. */
  readonly bidder: string;
  readonly criterionTitle: string;
  readonly question: string;
  readonly parts: CriterionToScore['parts'];
}

/** What the panel's reasons about an item are read against. `bidders` are those of the agenda, as the panel sees them. */
export function panelReading(
  { bands, bidder, criterionTitle, question, parts }: ItemReadAgainst,
  bidders: readonly string[],
  values: GuideValues,
): LintContext {
  return {
    bands,
    question: [criterionTitle, question, ...parts.map(({ title }) => title)],
    mark: finalMark(values),
    bidders: { own: [bidder], others: [...new Set(bidders)].filter((name) => name !== bidder) },
  };
}
