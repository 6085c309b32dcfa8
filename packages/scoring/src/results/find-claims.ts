import type { Answer, ReadFile } from '@evenhand/shared/domain';
import type { Tender } from '@evenhand/shared/contracts';
import { classifyAll } from '../claims/classify.ts';
import type { FoundClaim } from '../claims/found-claim.ts';
import { statementsOf } from '../text/segment.ts';
import type { Statement } from '../text/statement.ts';

/** Every statement of one answer with all the engine found in it, statements that claim nothing included. */
export function findClaims(answer: Answer, files: readonly ReadFile[], tender: Tender): FoundClaim[] {
  const statements = answer.parts.flatMap((part) => {
    const file = files.find(({ name }) => name === part.file);
    const all = file === undefined ? [] : statementsOf(file);
    return all.filter(({ start, end }) => start >= part.start && end <= part.end);
  });
  const classes = classifyAll(statements, tender.contractStart);
  return statements.flatMap((statement: Statement, i) => {
    const classification = classes[i];
    if (classification === undefined) return [];
    return [
      {
        id: `s${i + 1}`,
        statement,
        classification,
        scope: 'unknown' as const,
        quantities: [],
        times: [],
        facets: { beneficiary: [], place: [], owner: [], partner: [], verification: [], baseline: [], condition: [] },
        measures: [],
        duplicateOf: null,
      },
    ];
  });
}
