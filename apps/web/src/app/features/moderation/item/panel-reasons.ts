import type { GuideValues, PanelItemView } from '@evenhand/shared/contracts';
import { STEP } from '@evenhand/shared/guide/evaluation-steps';
import { finalMark } from '@evenhand/shared/guide/moderation-closing';
import { CLOSING } from '@evenhand/shared/guide/moderation-steps';
import type { LintContext } from '@evenhand/shared/lints';

const REASONS: readonly string[] = [
  ...[STEP.decisive, STEP.notAbove, STEP.notBelow, STEP.reconcile],
  ...[CLOSING.ruleReason, CLOSING.reasonForBidder],
];

/** Whether the panel gives a reason of its own here. A dissent and what moved somebody stand as they were said. */
export function isPanelReason(stepId: string): boolean {
  return stepId.startsWith('reason/') || REASONS.includes(stepId);
}

/** What the panel's reasons about an item are read against. `bidders` are those of the agenda, as the panel sees them. */
export function panelReading(
  { bands, bidder, criterionTitle, question, parts }: PanelItemView,
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
