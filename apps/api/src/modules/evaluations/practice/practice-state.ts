import type { PracticeState } from '@evenhand/shared/contracts';
import type { PracticeAnswer } from './practice.repository.ts';

/** How far a practice answer is. */
export function stateOf({ offeredAt, withdrawnAt }: PracticeAnswer): PracticeState {
  if (withdrawnAt !== null) return 'withdrawn';
  return offeredAt === null ? 'draft' : 'offered';
}

/**
 * The answers a person is to practise on: offered, for a question that is theirs, and with a key by somebody else. For one
 * person the standing counts by the same rule what is left of them.
 */
export function practiceFor(
  answers: readonly PracticeAnswer[],
  { personId, assignedCriteria }: { readonly personId: string; readonly assignedCriteria: readonly string[] },
): readonly PracticeAnswer[] {
  return answers.filter(
    (answer) =>
      stateOf(answer) === 'offered' && answer.createdBy !== personId && assignedCriteria.includes(answer.criterionId),
  );
}
