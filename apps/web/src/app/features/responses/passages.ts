import type { CriterionResult, Evidence, ResponseResult } from '@evenhand/shared/contracts';
import type { Passage } from '../../core/evidence/passage.ts';

/** The passages of one criterion: its claims in document order, then what its queries point at. */
export function passagesOf(criterion: CriterionResult): readonly Passage[] {
  const claims = criterion.claims.map(({ id, evidence }) => ({ id, label: $localize`Quote ${id}:id:`, evidence }));
  const queried = criterion.queries.flatMap((query, i) =>
    query.evidence.map((evidence, j) => ({
      id: queryPassageId(i, j),
      label:
        query.evidence.length === 1 ? $localize`Query ${i + 1}:i:` : $localize`Query ${i + 1}:i:, passage ${j + 1}:j:`,
      evidence,
    })),
  );
  return [...claims, ...queried];
}

/** What was found to answer no criterion. */
export function unmappedPassages(result: ResponseResult): readonly Passage[] {
  return result.unmapped.map((evidence, i) => ({
    id: `unmapped-${i + 1}`,
    label: $localize`Passage ${i + 1}:i:`,
    evidence,
  }));
}

/** Id of the passage that the query at `query` gives at `place`, both counted from 0. */
export function queryPassageId(query: number, place: number): string {
  return `query-${query + 1}-${place + 1}`;
}

/** Where a passage stands, for a person: file, page, and the place in words where there is one. */
export function whereabouts({ file, page, locator }: Evidence): string {
  return [file, page === null ? '' : $localize`page ${page}:page:`, locator ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
