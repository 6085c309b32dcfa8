import { Injectable } from '@nestjs/common';
import type {
  EvaluationLock,
  EvaluationSave,
  EvaluationSavedView,
  EvaluationUnlock,
  GuideValues,
} from '@evenhand/shared/contracts';
import { chosenAt, faultOf, missingFrom, STEP, type Reason, type Script } from '@evenhand/shared/guide';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { AnswerReading } from './answer-reading.service.ts';
import { CitationCheck } from './citation-check.service.ts';
import { DIRECTION_WORDS, directionOf } from './domain/direction.ts';
import { isTooQuick } from './domain/too-quick.ts';
import { EvaluationAccess, type AnswerPlace, type AnswerToScore } from './evaluation-access.service.ts';
import { EvaluationRepository, type StoredEvaluation, type StoredVersion } from './evaluation.repository.ts';

/** One evaluator's writing: saving, locking and taking a lock back. Nobody writes in another person's evaluation. */
@Injectable()
export class EvaluationsService {
  constructor(
    private readonly access: EvaluationAccess,
    private readonly evaluations: EvaluationRepository,
    private readonly citations: CitationCheck,
    private readonly reading: AnswerReading,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  /** The answer and what the person has written about it; null where nothing was. */
  async read(
    who: SignedIn,
    place: AnswerPlace,
  ): Promise<{ answer: AnswerToScore; evaluation: StoredEvaluation | null }> {
    const answer = await this.access.require(who, 'score.read-own', place);
    return { answer, evaluation: await this.evaluations.find({ ...place, personId: who.personId }) };
  }

  /**
   * Keeps what was written as a new version. `expected` is the version it was written on: where another one has come in
   * between, nothing is kept and the problem evaluation.changed is thrown.
   */
  async save(who: SignedIn, place: AnswerPlace, expected: number, save: EvaluationSave): Promise<EvaluationSavedView> {
    const { answer, evaluation } = await this.writable(who, place);
    refuseFaults(answer.script, save.values);
    const values = await this.citations.exact(answer.files, save.values, evaluation?.values ?? {});
    return this.database.transaction(async () => {
      const held = await this.hold(who, place, expected);
      const { at, caret, flagged, skipped } = save;
      const beside = { at, caret, flagged, skipped, seconds: held.seconds + save.seconds };
      const state = held.state === 'reopened' ? held.state : 'in-progress';
      if (held.version > 0 && isSame(values, held.values)) {
        await this.evaluations.touch(held.id, beside);
        return savedView({ ...held, ...beside });
      }
      const cause = { kind: 'saved' as const, personId: who.personId };
      return savedView(await this.evaluations.addVersion(held, cause, { ...beside, values, state }));
    });
  }

  /**
   * Closes score and reasons. What is missing is named step by step. Once the machine's view was seen, another mark than
   * the one held then needs a cause, whoever opened the score again.
   */
  async lock(
    who: SignedIn,
    place: AnswerPlace,
    expected: number,
    cause: EvaluationLock['cause'] = null,
  ): Promise<EvaluationSavedView> {
    const { answer, evaluation } = await this.writable(who, place);
    const wordsOfAnswer = await this.reading.wordsOf(answer);
    const exposure = evaluation === null ? null : await this.evaluations.exposure(evaluation.id);
    const citation = cause === null ? null : await this.citations.exactOne(answer.files, cause.citation);
    return this.database.transaction(async () => {
      const held = await this.hold(who, place, expected);
      const missing = missingFrom(answer.script, held.values);
      if (missing.length > 0) throw new Problem('evaluation.incomplete', undefined, missingPoints(missing));
      const tooQuick = isTooQuick(held.seconds, wordsOfAnswer);
      const mark = chosenAt(held.values, STEP.mark);
      const heldMark = exposure === null ? null : await this.evaluations.heldMark(exposure);
      if (heldMark !== null && heldMark !== mark && citation === null) throw new Problem('evaluation.quote-needed');
      const direction =
        exposure === null || mark === null
          ? []
          : [DIRECTION_WORDS[directionOf(exposure.markBefore, mark, exposure.band)]];
      const reason = [...direction, ...(cause === null ? [] : [cause.reason])].join(' ');
      const because = {
        kind: 'locked' as const,
        personId: who.personId,
        citation,
        ...(reason === '' ? {} : { reason }),
      };
      const locked = await this.evaluations.addVersion(held, because, {
        state: 'locked',
        tooQuick,
        skipped: null,
        reopenedBecause: null,
        lockedAt: new Date(),
      });
      await this.record(who, place, 'evaluation.locked', locked, { afterMachine: exposure !== null });
      return savedView(locked);
    });
  }

  /** Takes a lock back with a reason; once the machine's view was seen, with words of the answer as well. */
  async unlock(who: SignedIn, place: AnswerPlace, unlock: EvaluationUnlock): Promise<EvaluationSavedView> {
    const { evaluation } = await this.read(who, place);
    const answer = await this.access.require(who, 'score.write', place, {
      reOpened: evaluation?.reopenedBecause != null,
    });
    const exposure = evaluation === null ? null : await this.evaluations.exposure(evaluation.id);
    if (exposure !== null && unlock.citation === null) throw new Problem('evaluation.quote-needed');
    const citation = unlock.citation === null ? null : await this.citations.exactOne(answer.files, unlock.citation);
    return this.database.transaction(async () => {
      const held = await this.evaluations.hold({ ...place, personId: who.personId });
      if (held.state !== 'locked') throw new Problem('evaluation.not-locked');
      const cause = { kind: 'unlocked' as const, personId: who.personId, reason: unlock.reason, citation };
      const open = await this.evaluations.addVersion(held, cause, { state: 'in-progress', lockedAt: null });
      await this.record(who, place, 'evaluation.unlocked', open, { afterMachine: exposure !== null });
      return savedView(open);
    });
  }

  /** Every version of the person's own evaluation, newest first. */
  async history(who: SignedIn, place: AnswerPlace): Promise<readonly StoredVersion[]> {
    const { evaluation } = await this.read(who, place);
    return evaluation === null ? [] : this.evaluations.versionsOf(evaluation.id);
  }

  /** The answer, where the person may write about it now. */
  private async writable(who: SignedIn, place: AnswerPlace) {
    const evaluation = await this.evaluations.find({ ...place, personId: who.personId });
    const reOpened = evaluation?.state === 'reopened';
    const answer = await this.access.require(who, 'score.write', place, { reOpened });
    if ((await this.evaluations.noticeAt(place.tenderId, who.personId)) === null)
      throw new Problem('scoring.notice-due');
    return { answer, evaluation };
  }

  private async hold(who: SignedIn, place: AnswerPlace, expected: number): Promise<StoredEvaluation> {
    const held = await this.evaluations.hold({ ...place, personId: who.personId });
    if (held.state === 'locked' || held.state === 'submitted') throw new Problem('evaluation.locked');
    if (held.version !== expected) throw new Problem('evaluation.changed');
    return held;
  }

  private async record(
    who: SignedIn,
    { tenderId, criterionId }: AnswerPlace,
    kind: string,
    { id, version }: StoredEvaluation,
    more: Record<string, boolean>,
  ): Promise<void> {
    const head = (await this.evaluations.version(id, version))?.hash ?? null;
    await this.audit.record({
      tenderId,
      kind,
      actor: who.personId,
      subjectId: id,
      detail: { criterionId, version, hash: head, ...more },
    });
  }
}

/** Refuses values that cannot stand at all: of unknown questions, of the wrong kind, off the scale. */
export function refuseFaults(script: Script, values: GuideValues): void {
  const faults = Object.entries(values).flatMap(([step, value]) => faultOf(script, step, value) ?? []);
  if (faults.length > 0) throw new Problem('evaluation.invalid', faults[0]?.says, missingPoints(faults));
}

/** What is missing, each by its place in the values. */
export function missingPoints(reasons: readonly Reason[]) {
  return reasons.map(({ step, says }) => ({ pointer: `/values/${step.replaceAll('/', '~1')}`, says }));
}

function isSame(one: GuideValues, other: GuideValues): boolean {
  const ordered = (values: GuideValues) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function savedView({ version, state, savedAt, values }: StoredEvaluation): EvaluationSavedView {
  return { version, state, savedAt: savedAt.toISOString(), values };
}
