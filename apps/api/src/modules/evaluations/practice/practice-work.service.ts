import { Injectable } from '@nestjs/common';
import type { EvaluationSave, EvaluationSavedView, GuideValues, PracticeWorkView } from '@evenhand/shared/contracts';
import { evaluationScript, missingFrom } from '@evenhand/shared/guide';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { sealOf } from '../../../platform/audit/seal.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { refuseLost } from '../citation-check.service.ts';
import { criterionToScore } from '../domain/criterion-to-score.ts';
import { anchored, exactCitations } from '../domain/exact-citations.ts';
import { practiceText } from './practice-text.ts';
import { scoredCriterion } from '../domain/scored-criterion.ts';
import { missingPoints, refuseFaults } from '../evaluations.service.ts';
import { PracticeRepository, type PracticeAnswer, type Written } from './practice.repository.ts';
import { stateOf } from './practice-state.ts';

/** The two sides of a practice answer: its worked key, and what one person practised. */
export type Side = 'key' | 'work';

/** Name under which the record exports who practised. */
const PRACTICE = 'practice';

/** Writing the key of a practice answer, and practising on it, in the same guide in which bids are scored. */
@Injectable()
export class PracticeWorkService {
  constructor(
    private readonly access: TenderAccess,
    private readonly practice: PracticeRepository,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  /** Throws practice.not-found, also for an answer whose key is not fixed yet, and practice.own-key. */
  async read(who: SignedIn, tenderId: string, answerId: string, side: Side): Promise<PracticeWorkView> {
    const { tender, answer } = await this.toRead(who, tenderId, answerId, side);
    const written = side === 'key' ? answer : await this.practice.work(answer.id, who.personId);
    const closed = side === 'key' ? stateOf(answer) !== 'draft' : isDone(written);
    return viewOf(tender, answer, written, closed, side === 'work' && closed ? answer.values : null);
  }

  /** Keeps what was written on version `expected`. Throws evaluation.changed, and practice.fixed or evaluation.locked. */
  async save(
    who: SignedIn,
    at: { tenderId: string; answerId: string; side: Side },
    expected: number,
    save: EvaluationSave,
  ): Promise<EvaluationSavedView> {
    const { tender, answer } = await this.find(who, at.tenderId, at.answerId, at.side);
    const before = await this.open(who, answer, at.side);
    refuseFaults(scriptOf(tender, answer), save.values);
    const text = practiceText(answer.title, answer.text);
    const { values, lost } = await exactCitations(save.values, before?.values ?? {}, (citation) =>
      citation.file === text.name && citation.sha256 === text.sha256 ? anchored(text, citation) : null,
    );
    refuseLost(lost);
    const change = { values, at: save.at, caret: save.caret, savedAt: new Date(), version: expected + 1 };
    if (!(await this.write(who, answer, at.side, expected, change))) throw new Problem('evaluation.changed');
    return savedView(change, 'in-progress');
  }

  /** Fixes the key, so that it can be practised on, or ends a practice, so that the key opens. */
  async close(
    who: SignedIn,
    at: { tenderId: string; answerId: string; side: Side },
    expected: number,
  ): Promise<EvaluationSavedView> {
    const { tender, answer } = await this.find(who, at.tenderId, at.answerId, at.side);
    const written = await this.open(who, answer, at.side);
    if ((written?.version ?? 0) !== expected) throw new Problem('evaluation.changed');
    const values = written?.values ?? {};
    const missing = missingFrom(scriptOf(tender, answer), values);
    if (missing.length > 0) throw new Problem('evaluation.incomplete', undefined, missingPoints(missing));
    const now = new Date();
    const closed = at.side === 'key' ? { offeredAt: now } : { doneAt: now };
    await this.database.transaction(async () => {
      if (!(await this.write(who, answer, at.side, expected, { ...closed, version: expected + 1 })))
        throw new Problem('evaluation.changed');
      if (at.side === 'key') await this.tellOffered(who, answer);
      else await this.tellDone(who, answer);
    });
    return savedView({ values, savedAt: written?.savedAt ?? now, version: expected + 1 }, 'locked');
  }

  /** The chair, who is told how marks lie to a key, reads it also once no key can be written any more. */
  private async toRead(who: SignedIn, tenderId: string, answerId: string, side: Side) {
    if (side === 'key') {
      const tender = await this.access.require(who, 'tender.read', tenderId);
      const answer = await this.practice.answer(tenderId, answerId);
      const isFixed = answer !== null && stateOf(answer) !== 'draft';
      if (isFixed && (await this.access.may(who, 'practice.review', tender))) return { tender, answer };
    }
    return this.find(who, tenderId, answerId, side);
  }

  private async find(who: SignedIn, tenderId: string, answerId: string, side: Side) {
    const tender = await this.access.require(who, side === 'key' ? 'practice.write' : 'practice.take', tenderId);
    const answer = await this.practice.answer(tenderId, answerId);
    if (answer === null || (side === 'work' && stateOf(answer) !== 'offered')) throw new Problem('practice.not-found');
    if (side === 'work' && answer.createdBy === who.personId) throw new Problem('practice.own-key');
    return { tender, answer };
  }

  /** What stands on a side that is still open; null before its first save. */
  private async open(who: SignedIn, answer: PracticeAnswer, side: Side): Promise<Written | null> {
    if (side === 'key') {
      if (stateOf(answer) !== 'draft') throw new Problem('practice.fixed');
      return answer;
    }
    const work = await this.practice.work(answer.id, who.personId);
    if (isDone(work)) throw new Problem('evaluation.locked');
    return work;
  }

  private async write(
    who: SignedIn,
    answer: PracticeAnswer,
    side: Side,
    expected: number,
    change: Partial<Written> & { readonly offeredAt?: Date; readonly doneAt?: Date },
  ): Promise<boolean> {
    if (side === 'key') return this.practice.writeKey(answer.id, expected, change);
    return this.practice.writeWork(answer, who.personId, expected, change);
  }

  private async tellOffered(who: SignedIn, { id, tenderId, criterionId, text, values }: PracticeAnswer): Promise<void> {
    const event = { tenderId, kind: 'practice.offered', actor: who.personId, subjectId: id };
    // Whoever doubts that a key has stayed as it was compares it with this.
    await this.audit.record({ ...event, detail: { criterionId, hash: sealOf({ text, values }) } });
  }

  private async tellDone(who: SignedIn, { id, tenderId, criterionId }: PracticeAnswer): Promise<void> {
    const work = await this.practice.work(id, who.personId);
    if (work === null) throw new Problem('practice.not-found');
    const event = { tenderId, kind: 'practice.done', actor: who.personId, detail: { criterionId } };
    await this.audit.recordRow(PRACTICE, practiceRow(work), event);
  }
}

/** A practice that was done, as it stands on record: who and when, nothing of what was given. */
export function practiceRow({ id, tenderId, answerId, personId, doneAt }: NonNullable<WorkRow>) {
  return { id, tenderId, answerId, personId, doneAt };
}

type WorkRow = Awaited<ReturnType<PracticeRepository['work']>>;

function isDone(written: unknown): boolean {
  return written !== null && typeof written === 'object' && 'doneAt' in written && written.doneAt !== null;
}

function scriptOf({ definition }: StoredTender, { criterionId }: PracticeAnswer) {
  const criterion = criterionToScore(definition, criterionId);
  if (criterion === null) throw new Problem('criterion.not-found');
  return evaluationScript(criterion);
}

function viewOf(
  { title, definition }: StoredTender,
  answer: PracticeAnswer,
  written: Written | null,
  closed: boolean,
  key: GuideValues | null,
): PracticeWorkView {
  const criterion = definition.criteria.find(({ id }) => id === answer.criterionId);
  if (criterion === undefined) throw new Problem('criterion.not-found');
  return {
    id: answer.id,
    title: answer.title,
    tenderTitle: title,
    state: stateOf(answer),
    criterion: scoredCriterion(criterion),
    bands: definition.scale.bands,
    text: practiceText(answer.title, answer.text),
    version: written?.version ?? 0,
    closed,
    values: written?.values ?? {},
    at: written?.at ?? null,
    caret: written?.caret ?? null,
    savedAt: written === null || written.version === 0 ? null : written.savedAt.toISOString(),
    key,
  };
}

function savedView(
  { values, savedAt, version }: Pick<Written, 'values' | 'savedAt' | 'version'>,
  state: EvaluationSavedView['state'],
): EvaluationSavedView {
  return { version, state, savedAt: savedAt.toISOString(), values };
}
