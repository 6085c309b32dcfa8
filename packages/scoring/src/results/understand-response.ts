import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import type { UsualRange } from '../consistency/across-bids.ts';
import { checkResponse } from '../consistency/check-response.ts';
import type { CheckedResponse, Finding } from '../consistency/finding.ts';
import { bidderNames } from './bidder-names.ts';
import { findClaims, type FoundAnswer } from './find-claims.ts';
import { repeatsElsewhere } from './repeats-elsewhere.ts';
import { tenderSetting, type TenderSetting } from './tender-setting.ts';

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
  /** What is usual outside this tender: a reason to ask, never a mark. Left out: nothing is asked beside it. */
  readonly usual?: readonly UsualRange[];
}

/** All that the engine finds in a response before it judges any answer. */
export interface UnderstoodResponse {
  readonly setting: TenderSetting;
  readonly found: readonly FoundAnswer[];
  /** Ids of commitments that count under another question. */
  readonly elsewhere: ReadonlySet<string>;
  /** The response as the checks see it. */
  readonly checked: CheckedResponse;
  readonly findings: readonly Finding[];
}

/** Finds the claims of a response and what in it does not fit together. */
export function understandResponse({ tender, framework, asOf, response, usual = [] }: ScoreInput): UnderstoodResponse {
  const { name, files, answers } = response;
  const setting = tenderSetting(tender, framework, asOf, bidderNames(name, files));
  const found = findClaims(answers.answers, files, setting);
  const checked: CheckedResponse = {
    answers: found.map(({ criterion, claims }) => ({ criterion: criterion.id, claims })),
    contract: tender,
  };
  return {
    setting,
    found,
    elsewhere: repeatsElsewhere(found, framework),
    checked,
    findings: checkResponse(checked, usual),
  };
}
