import type { Criterion, ScoredCriterionView } from '@evenhand/shared/contracts';
import { subCriteriaOf } from './criterion-to-score.ts';

/** A criterion of the published set as its evaluator sees it. */
export function scoredCriterion(criterion: Criterion): ScoredCriterionView {
  const { id, title, question, weightPercent, wordLimit = null, pageLimit = null } = criterion;
  return { id, title, question, weightPercent, wordLimit, pageLimit, parts: subCriteriaOf(criterion) };
}
