import { Injectable } from '@nestjs/common';
import type { ScoreCheckView } from '@evenhand/shared/contracts';
import { chosenAt, evaluationScript, inOrder, missingFrom, STEP, wordsAt } from '@evenhand/shared/guide';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { ownCheck, type WrittenScore } from './domain/own-check.ts';
import { EvaluationRepository, type StoredEvaluation } from './evaluation.repository.ts';
import { isLocked } from './machine-view.service.ts';
import { ScoringOverview } from './scoring-overview.service.ts';

/** What an evaluator wrote, looked over before it is handed in: the own scores, and nothing of anybody else's. */
@Injectable()
export class OwnCheck {
  constructor(
    private readonly overview: ScoringOverview,
    private readonly evaluations: EvaluationRepository,
  ) {}

  async of(who: SignedIn, tenderId: string): Promise<ScoreCheckView> {
    const { items, bands, criteria, canWrite } = await this.overview.of(who, tenderId);
    const written = await this.evaluations.writtenBy(tenderId, who.personId);
    const held = await this.heldMarks(written);
    const isComplete = (own: StoredEvaluation): boolean => {
      const criterion = criteria.find(({ id }) => id === own.criterionId);
      if (!canWrite || criterion === undefined || isLocked(own)) return false;
      const script = evaluationScript({ ...criterion, bands });
      return missingFrom(script, own.values).length === 0 && (held.get(own.id) ?? own.mark) === own.mark;
    };
    const scores = items.map(({ responseId, criterionId }) =>
      scoreIn(
        responseId,
        criterionId,
        written.find((one) => one.responseId === responseId && one.criterionId === criterionId),
      ),
    );
    const warnings = ownCheck(scores, inOrder(bands)[0]?.mark ?? '');
    return {
      scores: scores.map(({ responseId, criterionId, reason, passages }, at) => {
        const own = written.find((one) => one.responseId === responseId && one.criterionId === criterionId);
        return {
          ...{ responseId, criterionId, reason, passages },
          warnings: [...(warnings[at] ?? [])],
          version: own?.version ?? 0,
          complete: own !== undefined && isComplete(own),
        };
      }),
    };
  }

  /** The marks that are held since the machine's view was seen, by the score: another needs its cause, one by one. */
  private async heldMarks(written: readonly StoredEvaluation[]): Promise<ReadonlyMap<string, string | null>> {
    const open = written.filter((own) => !isLocked(own)).map(({ id }) => id);
    const exposures = open.length === 0 ? [] : await this.evaluations.exposures(open);
    const held = exposures.map(async (seen) => [seen.evaluationId, await this.evaluations.heldMark(seen)] as const);
    return new Map(await Promise.all(held));
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
