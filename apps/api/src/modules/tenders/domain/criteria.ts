import type { Tender } from '@evenhand/shared/contracts';

/** The ids among these that are no criterion of the tender. */
export function unknownCriteria({ criteria }: Pick<Tender, 'criteria'>, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !criteria.some((criterion) => criterion.id === id));
}
