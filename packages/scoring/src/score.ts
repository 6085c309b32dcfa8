import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { Claim, CriterionResult, FrameworkPack, ResponseResult, Tender } from '@evenhand/shared/contracts';
import { evidenceOf } from './results/evidence.ts';
import { findClaims } from './results/find-claims.ts';

export interface ScoreInput {
  readonly tender: Tender;
  readonly framework: FrameworkPack | null;
  readonly asOf: string;
  readonly response: { readonly name: string; readonly files: readonly ReadFile[]; readonly answers: AnswerMap };
}

export function scoreResponse({ tender, response }: ScoreInput): ResponseResult {
  let count = 0;
  const criteria = tender.criteria.map((criterion): CriterionResult => {
    const answer = response.answers.answers.find((one) => one.criterion === criterion.id);
    const found = answer === undefined ? [] : findClaims(answer, response.files, tender);
    const claims = found.flatMap((claim): Claim[] => {
      const file = response.files.find(({ name }) => name === claim.statement.file);
      if (claim.classification.class === 'NONE' || file === undefined) return [];
      count += 1;
      return [
        {
          id: `c${count}`,
          class: claim.classification.class,
          scope: claim.scope,
          measures: [],
          quantities: [],
          time: [],
          beneficiary: [],
          place: [],
          owner: [],
          verification: [],
          rule: claim.classification.rule,
          evidence: evidenceOf(file, claim.statement),
          duplicateOf: null,
        },
      ];
    });
    return {
      criterion: criterion.id,
      status: 'not-produced',
      band: null,
      bandIfQueriedClaimsWithdrawn: null,
      max: '5',
      missingForNext: [],
      claims,
      queries: [],
    };
  });
  return { response: response.name, status: 'not-produced', files: [], unmapped: [], criteria };
}
