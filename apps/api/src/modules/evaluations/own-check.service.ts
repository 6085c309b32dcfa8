import { Injectable } from '@nestjs/common';
import type { ScoreCheckView } from '@evenhand/shared/contracts';
import { chosenAt, inOrder, STEP, wordsAt } from '@evenhand/shared/guide';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { ownCheck, type WrittenScore } from './domain/own-check.ts';
import { EvaluationRepository, type StoredEvaluation } from './evaluation.repository.ts';
import { ScoringOverview } from './scoring-overview.service.ts';

/** What an evaluator wrote, looked over before it is handed in: the own scores, and nothing of anybody else's. */
@Injectable()
export class OwnCheck {
  constructor(
    private readonly overview: ScoringOverview,
    private readonly evaluations: EvaluationRepository,
  ) {}

  async of(who: SignedIn, tenderId: string): Promise<ScoreCheckView> {
    const { items, bands } = await this.overview.of(who, tenderId);
    const written = await this.evaluations.writtenBy(tenderId, who.personId);
    const scores = items.map(({ responseId, criterionId }) =>
      scoreIn(
        responseId,
        criterionId,
        written.find((one) => one.responseId === responseId && one.criterionId === criterionId),
      ),
    );
    const warnings = ownCheck(scores, inOrder(bands)[0]?.mark ?? '');
    return {
      scores: scores.map(({ responseId, criterionId, reason, passages }, at) => ({
        ...{ responseId, criterionId, reason, passages },
        warnings: [...(warnings[at] ?? [])],
      })),
    };
  }
}

function scoreIn(responseId: string, criterionId: string, own: StoredEvaluation | undefined): WrittenScore {
  const values = own?.values ?? {};
  const cited = Object.values(values).flatMap((value) => (value.kind === 'passages' ? value.cited : []));
  return {
    ...{ responseId, criterionId },
    mark: chosenAt(values, STEP.mark),
    reason: wordsAt(values, STEP.decisive),
    passages: cited.length,
  };
}
