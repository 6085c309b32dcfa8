import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LockedScores, type GivingBack, type LockedScoresKeeper } from '../responses/index.ts';
import { EvaluationRepository } from './evaluation.repository.ts';
import { SubmissionService } from './submission.service.ts';

/** Tells which scores are locked on the words of an answer, and gives them back where those words change. */
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

  async giveBack({ responseId, criteria, by, reason }: GivingBack): Promise<void> {
    const because = `Words of this answer were changed: ${reason}`;
    for (const row of await this.evaluations.lockedOn(responseId))
      if (criteria.includes(row.criterionId)) await this.submission.sendBack(row, by, because);
  }
}
