import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EvaluationView, HighlightsView, MachineRevealView } from '@evenhand/shared/contracts';
import { AuditTrail, type AuditEntry } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { AdviserFindings, AssessmentsService } from '../assessments/index.ts';
import { machineUse } from '../tenders/index.ts';
import { scoringRules } from './domain/scoring-rules.ts';
import { EvaluationAccess, type AnswerPlace, type AnswerToScore } from './evaluation-access.service.ts';
import { EvaluationRepository, type StoredEvaluation } from './evaluation.repository.ts';

type Opening = Pick<EvaluationView, 'machine' | 'highlights'>;

/**
 * What an evaluator may see of the machine. Its view of an answer opens after the person's own lock and where the tender
 * says so. The first look is on record with the mark held then, and each later one at something else. Highlights say what is said and how much, never a band.
 */
@Injectable()
export class MachineViewService {
  constructor(
    private readonly access: EvaluationAccess,
    private readonly assessments: AssessmentsService,
    private readonly adviser: AdviserFindings,
    private readonly evaluations: EvaluationRepository,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  /** What is open to the person now, in words. */
  async openTo(who: SignedIn, answer: AnswerToScore, evaluation: StoredEvaluation | null): Promise<Opening> {
    const open = await this.isOpen(who, answer, evaluation);
    const exposure = evaluation === null ? null : await this.evaluations.exposure(evaluation.id);
    const highlights = this.highlightsAreOpen(answer, evaluation);
    return {
      machine: {
        open,
        seenAt: exposure?.seenAt.toISOString() ?? null,
        heldMark: exposure === null ? null : await this.evaluations.heldMark(exposure),
        says: open
          ? "You may open the machine's view of this answer. That you did is recorded, and a change of your mark then needs a reason and a quote."
          : "The machine's view of this answer is not open to you.",
      },
      highlights: {
        open: highlights,
        says: highlights
          ? 'Marks in the text show what is promised and how much. They say nothing about a score.'
          : 'Nothing is marked in the text until you have locked your score.',
      },
    };
  }

  /** The machine's view of one answer. A look at what was not shown before is recorded before anything is shown. */
  async reveal(who: SignedIn, place: AnswerPlace): Promise<MachineRevealView> {
    const answer = await this.access.require(who, 'score.read-own', place);
    const evaluation = await this.evaluations.find({ ...place, personId: who.personId });
    await this.access.require(who, 'machine.read', place, { ownScoreLocked: isLocked(evaluation) });
    if (evaluation?.mark == null || !isLocked(evaluation)) throw new Problem('rights.not-now');
    const { assessment, result } = await this.resultOf(answer);
    const adviser = await this.adviser.ofAnswer(answer.response.id, assessment.result, result.criterion);
    const exposure = {
      evaluationId: evaluation.id,
      seenAt: new Date(),
      markBefore: evaluation.mark,
      band: result.band,
      resultHash: hashOf(result),
    };
    const shown = {
      resultHash: exposure.resultHash,
      ...(adviser === null ? {} : { adviserHash: hashOf(adviser) }),
    };
    await this.database.transaction(async () => {
      await this.database.serialise(evaluation.id);
      await this.evaluations.addExposure(exposure);
      const entry = { tenderId: place.tenderId, kind: 'machine-view.seen', subjectId: evaluation.id };
      if (wasShown(shown, await this.audit.lastAbout(entry))) return;
      await this.audit.record({
        ...entry,
        actor: who.personId,
        detail: { criterionId: place.criterionId, ...shown },
      });
    });
    const first = await this.evaluations.exposure(evaluation.id);
    const { engine, publishedSetHash } = assessment;
    return { result, engine, publishedSetHash, adviser, seenAt: (first ?? exposure).seenAt.toISOString() };
  }

  /** Neutral marks for the text of one answer, where the tender lets evaluators see them now. */
  async highlights(who: SignedIn, place: AnswerPlace): Promise<HighlightsView> {
    const answer = await this.access.require(who, 'score.read-own', place);
    const evaluation = await this.evaluations.find({ ...place, personId: who.personId });
    if (!this.highlightsAreOpen(answer, evaluation)) throw new Problem('rights.not-now');
    const { result } = await this.resultOf(answer);
    return {
      highlights: result.claims.map(({ id, class: name, quantities, measures, evidence }) => ({
        id,
        class: name,
        quantities,
        measures,
        evidence,
      })),
    };
  }

  private async isOpen(who: SignedIn, answer: AnswerToScore, evaluation: StoredEvaluation | null): Promise<boolean> {
    return isLocked(evaluation) && this.access.may(who, 'machine.read', answer, { ownScoreLocked: true });
  }

  private highlightsAreOpen({ tender }: AnswerToScore, evaluation: StoredEvaluation | null): boolean {
    if (!machineUse(tender.definition).scoresHere) return false;
    switch (scoringRules(tender.definition).highlights) {
      case 'never':
        return false;
      case 'after-lock':
        return isLocked(evaluation);
      case 'while-scoring':
        return true;
    }
  }

  private async resultOf({ response, criterion }: AnswerToScore) {
    const assessment = await this.assessments.newestOf(response.id);
    const result = assessment?.result.criteria.find((one) => one.criterion === criterion.id);
    if (assessment == null || result === undefined) throw new Problem('machine-view.none');
    return { assessment, result };
  }
}

/** Whether the person's own score and reasons are closed. */
export function isLocked(evaluation: Pick<StoredEvaluation, 'state'> | null): boolean {
  return evaluation?.state === 'locked' || evaluation?.state === 'submitted';
}

/** Whether the last look on record was at the very same. */
function wasShown(shown: { resultHash: string; adviserHash?: string }, last: AuditEntry | null): boolean {
  return last?.detail['resultHash'] === shown.resultHash && last.detail['adviserHash'] === shown.adviserHash;
}

function hashOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
