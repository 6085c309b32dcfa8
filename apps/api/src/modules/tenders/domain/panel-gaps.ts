import type { Tender, TenderPersonView } from '@evenhand/shared/contracts';
import { FEWEST_EVALUATORS, isBelowQuorum, UNSAID_RULES } from '@evenhand/shared/domain';

/** Where the panel is too thin for what it has to score. */
export interface PanelGaps {
  /** Questions that nobody scores. */
  readonly nobody: readonly string[];
  /** Questions that one person alone scores. */
  readonly alone: readonly string[];
  /** Questions scored by fewer than a quorum that the rules set higher than the fewest there may be. */
  readonly belowQuorum: readonly string[];
  /** People who chair and are the only ones to score a question. */
  readonly judgeAndChair: readonly string[];
  readonly hasChair: boolean;
  /** Evaluators and chairs about whose training nothing is on record. */
  readonly untrained: readonly string[];
  /** People who can influence the outcome and have not declared, or have an undecided interest. */
  readonly undeclared: readonly string[];
}

/** What the roles, assignments and declarations of a tender leave open for its questions. */
export function panelGaps(
  criterionIds: readonly string[],
  people: readonly TenderPersonView[],
  quorum: number = FEWEST_EVALUATORS,
): PanelGaps {
  const scorers = (id: string) =>
    people.filter(({ roles, assignedCriteria }) => roles.includes('evaluator') && assignedCriteria.includes(id));
  const alone = criterionIds.filter((id) => scorers(id).length === 1);
  const chairs = people.filter(({ roles }) => roles.includes('chair'));
  return {
    nobody: criterionIds.filter((id) => scorers(id).length === 0),
    alone,
    belowQuorum: criterionIds.filter((id) => isBelowQuorum(scorers(id).length, quorum)),
    judgeAndChair: chairs
      .filter((chair) => alone.some((id) => scorers(id)[0]?.personId === chair.personId))
      .map(({ name }) => name),
    hasChair: chairs.length > 0,
    untrained: people
      .filter(({ roles, training }) => training === null && (roles.includes('evaluator') || roles.includes('chair')))
      .map(({ name }) => name),
    undeclared: people
      .filter(({ roles, declaration }) => roles.length > 0 && declaration !== 'clear')
      .map(({ name }) => name),
  };
}

/** Why the quorum of a draft cannot be there with the evaluators of a tender; null where it can, and before there are any. */
export function quorumFault(
  { rules }: Pick<Tender, 'rules'>,
  people: readonly Pick<TenderPersonView, 'roles'>[],
): string | null {
  const quorum = rules?.quorum ?? UNSAID_RULES.quorum;
  const evaluators = people.filter(({ roles }) => roles.includes('evaluator')).length;
  if (evaluators === 0 || quorum <= Math.max(evaluators, FEWEST_EVALUATORS)) return null;
  const are = evaluators === 1 ? 'is 1 evaluator' : `are ${String(evaluators)} evaluators`;
  return `There ${are}, and a quorum of ${String(quorum)} needs more. Lower it, or add evaluators at “People and questions” first.`;
}
