import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { FrameworkPack, ResponseResult, Tender } from '@evenhand/shared/contracts';
import { checkResponse, findingsFor } from './consistency/check-response.ts';
import { bidderNames } from './results/bidder-names.ts';
import { citedIn, criterionResult } from './results/criterion-result.ts';
import { findClaims } from './results/find-claims.ts';
import { judgeAnswer } from './results/judge-answer.ts';
import { publishedIds } from './results/publish-claim.ts';
import { repeatsElsewhere } from './results/repeats-elsewhere.ts';
import { fileResult, responseStatus, unmappedEvidence } from './results/response-summary.ts';
import { tenderSetting } from './results/tender-setting.ts';
import { indicativeWeighted } from './weighting/indicative-weighted.ts';

/** A response with the text of its files and the answers found in them. */
export interface ReadResponse {
  /** The name by which results call the response. */
  readonly name: string;
  readonly files: readonly ReadFile[];
  readonly answers: AnswerMap;
}

/** All that a score depends on besides the engine itself. */
export interface ScoreInput {
  readonly tender: Tender;
  /** The measures and missions of the tender's framework; null where it names none that is known. */
  readonly framework: FrameworkPack | null;
  /** ISO date: what lies before it is past, what lies after it can be promised. The tender's contract start as a rule. */
  readonly asOf: string;
  readonly response: ReadResponse;
}

/**
 * Reads a response: finds its claims, matches them to measures, asks what does not fit together, and gives each answer
 * an indicative band with its explanation. The same input gives the same bytes: no clock, no chance, no locale.
 */
export function scoreResponse({ tender, framework, asOf, response }: ScoreInput): ResponseResult {
  const { name, files, answers } = response;
  const setting = tenderSetting(tender, framework, asOf, bidderNames(name, files));

  const found = findClaims(answers.answers, files, setting);
  const elsewhere = repeatsElsewhere(found, framework);
  const findings = checkResponse({
    answers: found.map(({ criterion, claims }) => ({ criterion: criterion.id, claims })),
    contract: tender,
  });

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
