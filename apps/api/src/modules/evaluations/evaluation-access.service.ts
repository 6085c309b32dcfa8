import { Injectable } from '@nestjs/common';
import type { Action } from '@evenhand/shared/domain';
import { evaluationScript, type CriterionToScore, type Script } from '@evenhand/shared/guide';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { Disregards, filesShown, ResponsesService, type ResponseWithFiles } from '../responses/index.ts';
import { TenderAccess, type Known, type StoredTender } from '../tenders/index.ts';
import { PracticeGate } from './practice/practice-gate.service.ts';
import { criterionToScore } from './domain/criterion-to-score.ts';

/** Which answer is meant. */
export interface AnswerPlace {
  readonly tenderId: string;
  readonly responseId: string;
  readonly criterionId: string;
}

/** An answer with all that scoring it needs; of the files those that its reader may know of. */
export type AnswerToScore = ResponseWithFiles & {
  readonly tender: StoredTender;
  readonly criterion: CriterionToScore;
  readonly script: Script;
};

/** Gives answers to people, and only what they may do something with. */
@Injectable()
export class EvaluationAccess {
  constructor(
    private readonly access: TenderAccess,
    private readonly responses: ResponsesService,
    private readonly disregards: Disregards,
    private readonly practice: PracticeGate,
  ) {}

  /** The answer where the person may do this with it; otherwise the problem that says why not. */
  async require(
    who: SignedIn,
    action: Action,
    { tenderId, responseId, criterionId }: AnswerPlace,
    known: Known = {},
  ): Promise<AnswerToScore> {
    const standing = action === 'score.write' ? await this.disregards.standingOf(tenderId, responseId) : null;
    // What was disregarded when the panel began nobody could score: it is scored when it is back.
    const reOpened = known.reOpened === true || standing === 'returned';
    const tender = await this.access.require(who, action, tenderId, { ...known, criterionId, reOpened });
    await this.practice.requireDone(who, tender);
    const criterion = criterionToScore(tender.definition, criterionId);
    if (criterion === null) throw new Problem('criterion.not-found');
    const found = await this.responses.get(responseId);
    if (found.response.tenderId !== tender.id) throw new Problem('response.not-found');
    if (standing === 'disregarded') throw new Problem('response.disregarded');
    const files = filesShown(found.files, { price: await this.access.may(who, 'price.read', tender) });
    return { ...found, files, tender, criterion, script: evaluationScript(criterion) };
  }

  /** Whether the person may do this with an answer that is at hand. */
  async may(who: SignedIn, action: Action, { tender, criterion }: AnswerToScore, known: Known = {}): Promise<boolean> {
    return this.access.may(who, action, tender, { ...known, criterionId: criterion.id });
  }
}
