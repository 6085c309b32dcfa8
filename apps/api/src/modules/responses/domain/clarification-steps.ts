import type { ClarificationStep } from '@evenhand/shared/domain';

const AFTER: Readonly<Record<ClarificationStep, ClarificationStep | null>> = {
  proposed: 'sent',
  sent: 'answered',
  answered: 'effect',
  effect: null,
};

/**
 * The step that follows: a question is proposed by an evaluator, sent to the bidder by the one contact it has, answered,
 * and its effect is stated, also where there is none. Null where the thread is complete.
 */
export function nextStep(steps: readonly ClarificationStep[]): ClarificationStep | null {
  const last = steps.at(-1);
  return last === undefined ? 'proposed' : AFTER[last];
}
