import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LockedScores, type GivingBack, type LockedScoresKeeper, type Rereading } from '../responses/index.ts';
import { EvaluationRepository } from './evaluation.repository.ts';
import { SubmissionService } from './submission.service.ts';

const BECAUSE: Record<Rereading, string> = {
  'words-changed': 'Words of this answer were changed',
  clarified: 'After a clarification',
};

/** Tells which scores are locked on the words of an answer, and gives them back where the answer reads otherwise. */
@Injectable()
export class ScoresOnAnswers implements OnModuleInit, LockedScoresKeeper {
  constructor(
    private readonly scores: LockedScores,
    private readonly evaluations: EvaluationRepository,
    private readonly submission: SubmissionService,
  ) {}

  onModuleInit(): void {
    this.scores.keptBy(this);
  }

  async count(responseId: string): Promise<ReadonlyMap<string, number>> {
    const locked = await this.evaluations.lockedOn(responseId);
    const perCriterion = Map.groupBy(locked, ({ criterionId }) => criterionId);
    return new Map([...perCriterion].map(([criterionId, rows]) => [criterionId, rows.length]));
  }

  async everLocked(responseId: string): Promise<readonly string[]> {
    return this.evaluations.questionsLockedOn(responseId);
  }

  async giveBack({ responseId, criteria, by, because, reason }: GivingBack): Promise<void> {
    for (const row of await this.evaluations.lockedOn(responseId))
      if (criteria.includes(row.criterionId)) await this.submission.sendBack(row, by, `${BECAUSE[because]}: ${reason}`);
  }
}
