import type { ResponseResult } from '@evenhand/shared/contracts';
import { findingsFor } from './consistency/check-response.ts';
import { citedIn, criterionResult } from './results/criterion-result.ts';
import { judgeAnswer } from './results/judge-answer.ts';
import { publishedIds } from './results/publish-claim.ts';
import { fileResult, responseStatus, unmappedEvidence } from './results/response-summary.ts';
import { understandResponse, type ScoreInput } from './results/understand-response.ts';
import { indicativeWeighted } from './weighting/indicative-weighted.ts';

/**
 * Reads a response: finds its claims, matches them to measures, asks what does not fit together, and gives each answer
 * an indicative band with its explanation. The same input gives the same bytes: no clock, no chance, no locale.
 */
export function scoreResponse(input: ScoreInput): ResponseResult {
  const { tender, framework } = input;
  const { name, files, answers } = input.response;
  const { setting, found, elsewhere, findings } = understandResponse(input);

  const judged = found.map((answer) => ({
    answer,
    judgement: judgeAnswer(answer, files, findings, elsewhere, setting),
  }));
  const cited = judged.flatMap(({ judgement }) => (judgement.status === 'scored' ? citedIn(judgement.tree) : []));
  const ids = publishedIds(
    found.flatMap(({ claims }) => claims),
    new Set(cited),
  );
  const criteria = judged.map(({ answer, judgement }) =>
    criterionResult(answer, judgement, findingsFor(answer.criterion.id, findings), files, ids, setting),
  );

  return {
    response: name,
    ...responseStatus(criteria),
    files: files.map(fileResult),
    unmapped: unmappedEvidence(answers.unmapped, files),
    criteria,
    indicativeWeighted: indicativeWeighted(
      tender,
      framework,
      new Map(criteria.map(({ criterion, band }) => [criterion, band])),
    ),
  };
}
