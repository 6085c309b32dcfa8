import type { Criterion, Tender } from '@evenhand/shared/contracts';
import type { CriterionToScore } from '@evenhand/shared/guide';

/** A criterion of the published set in the form in which the guide asks about it; null where the set has no such criterion. */
export function criterionToScore(
  { criteria, scale }: Pick<Tender, 'criteria' | 'scale'>,
  criterionId: string,
): CriterionToScore | null {
  const criterion = criteria.find(({ id }) => id === criterionId);
  if (criterion === undefined) return null;
  return { id: criterion.id, title: criterion.title, bands: scale.bands, parts: subCriteriaOf(criterion) };
}

/** The published parts of a criterion, each with an id and a title. */
export function subCriteriaOf({ subCriteria = [] }: Pick<Criterion, 'subCriteria'>) {
  return subCriteria.map(({ id, title, question }) => ({ id, title, question: question ?? null }));
}
