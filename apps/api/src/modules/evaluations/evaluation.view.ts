import type { EvaluationHistoryView, EvaluationView } from '@evenhand/shared/contracts';
import { answerFiles } from '../responses/index.ts';
import type { AnswerToScore } from './evaluation-access.service.ts';
import type { StoredEvaluation, StoredVersion } from './evaluation.repository.ts';

/** An evaluation as its author sees it; `beside` is what the caller found about the answer and the machine. */
export function evaluationView(
  { response, files, criterion }: AnswerToScore,
  evaluation: StoredEvaluation | null,
  beside: Pick<EvaluationView, 'answer' | 'machine' | 'highlights'>,
): EvaluationView {
  return {
    responseId: response.id,
    criterionId: criterion.id,
    version: evaluation?.version ?? 0,
    state: evaluation?.state ?? 'not-started',
    values: evaluation?.values ?? {},
    at: evaluation?.at ?? null,
    caret: evaluation?.caret ?? null,
    flagged: evaluation?.flagged ?? false,
    skipped: evaluation?.skipped ?? null,
    reopenedBecause: evaluation?.reopenedBecause ?? null,
    savedAt: evaluation === null || evaluation.version === 0 ? null : evaluation.savedAt.toISOString(),
    lockedAt: evaluation?.lockedAt?.toISOString() ?? null,
    files: answerFiles(files),
    ...beside,
  };
}

export function historyView(versions: readonly StoredVersion[]): EvaluationHistoryView {
  return {
    versions: versions.map(({ version, kind, at, reason, citation, mark, values, hash }) => ({
      version,
      kind,
      at: at.toISOString(),
      reason,
      citation,
      mark,
      values,
      hash,
    })),
  };
}
