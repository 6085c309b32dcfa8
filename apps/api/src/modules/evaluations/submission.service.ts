import { Injectable } from '@nestjs/common';
import type { ReopenScore, ScoringProgressView, SubmitScores, SubmittedView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from '../people/index.ts';
import { Disregards } from '../responses/index.ts';
import { TenderAccess } from '../tenders/index.ts';
import { EvaluationRepository, type EvaluationKey, type StoredEvaluation } from './evaluation.repository.ts';
import { ScoringOverview } from './scoring-overview.service.ts';

/** Handing scores in, sending one back, and how much is done. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly overview: ScoringOverview,
    private readonly access: TenderAccess,
    private readonly people: PeopleService,
    private readonly disregards: Disregards,
    private readonly evaluations: EvaluationRepository,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  /** Hands in the locked scores of these responses, or of all. Every answer assigned to the person must be locked. */
  async submit(who: SignedIn, tenderId: string, { responseIds }: SubmitScores): Promise<SubmittedView> {
    const { items, responses, criteria } = await this.overview.of(who, tenderId);
    const chosen = items.filter((item) => responseIds === null || responseIds.includes(item.responseId));
    const open = chosen.filter(({ state }) => state !== 'locked' && state !== 'submitted');
    if (chosen.length === 0) throw new Problem('scoring.nothing-to-submit');
    if (open.length > 0) {
      const nameOf = (id: string) => responses.find((response) => response.id === id)?.name ?? id;
      const titleOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.title ?? id;
      throw new Problem(
        'scoring.not-locked',
        undefined,
        open.map(({ responseId, criterionId }) => ({
          pointer: `/${responseId}/${criterionId}`,
          says: `${nameOf(responseId)}, ${titleOf(criterionId)}: the score is not locked yet.`,
        })),
      );
    }
    const submittedAt = new Date();
    const submitted = await this.database.transaction(async () => {
      let count = 0;
      for (const { responseId, criterionId, state } of chosen) {
        if (state === 'submitted') continue;
        await this.access.require(who, 'score.write', tenderId, { criterionId, reOpened: true });
        const held = await this.evaluations.hold({ tenderId, personId: who.personId, responseId, criterionId });
        if (held.state !== 'locked') throw new Problem('evaluation.changed');
        await this.evaluations.addVersion(
          held,
          { kind: 'submitted', personId: who.personId },
          { state: 'submitted', submittedAt },
        );
        count += 1;
      }
      if (count === 0) return count;
      await this.audit.record({
        tenderId,
        kind: 'scores.submitted',
        actor: who.personId,
        subjectId: who.personId,
        detail: { count, responses: responseIds?.length ?? responses.length },
      });
      return count;
    });
    return { submitted, submittedAt: submittedAt.toISOString() };
  }

  /** The chair sends one score back. What was written stays; only its author can change it. */
  async reopen(who: SignedIn, tenderId: string, reopen: ReopenScore): Promise<void> {
    await this.access.require(who, 'moderation.run', tenderId);
    const { personId, responseId, criterionId, reason } = reopen;
    await this.database.transaction(async () => {
      const there = await this.evaluations.find({ personId, responseId, criterionId });
      if (there?.tenderId !== tenderId) throw new Problem('evaluation.not-found');
      const sent = await this.sendBack({ tenderId, personId, responseId, criterionId }, who.personId, reason);
      if (!sent) throw new Problem('evaluation.not-locked');
    });
  }

  /**
   * The chair takes the request back: the score stands again as it was handed in. What its author has written since stays
   * in the versions. Throws evaluation.changed where the author has handed in again.
   */
  async takeBack(
    who: SignedIn,
    tenderId: string,
    { personId, responseId, criterionId, reason }: ReopenScore,
    stood: Pick<StoredEvaluation, 'values'> & { readonly submittedAt: Date },
  ): Promise<void> {
    await this.access.require(who, 'moderation.run', tenderId);
    await this.database.transaction(async () => {
      const held = await this.evaluations.hold({ tenderId, personId, responseId, criterionId });
      if (held.state === 'submitted') throw new Problem('evaluation.changed');
      const { values, submittedAt } = stood;
      await this.evaluations.addVersion(
        held,
        { kind: 'submitted', personId: who.personId, reason },
        { state: 'submitted', values, reopenedBecause: null, lockedAt: submittedAt, submittedAt },
      );
      await this.audit.record({
        tenderId,
        kind: 'evaluation.request-taken-back',
        actor: who.personId,
        subjectId: held.id,
        detail: { personId, criterionId, responseId, version: held.version + 1 },
      });
    });
  }

  /** In a transaction: gives a locked score back to its evaluator. Says whether it was locked. */
  async sendBack(key: EvaluationKey, by: string, reason: string): Promise<boolean> {
    const { tenderId, personId, responseId, criterionId } = key;
    const held = await this.evaluations.hold({ tenderId, personId, responseId, criterionId });
    if (held.state !== 'locked' && held.state !== 'submitted') return false;
    await this.evaluations.addVersion(
      held,
      { kind: 'reopened', personId: by, reason },
      { state: 'reopened', reopenedBecause: reason, lockedAt: null, submittedAt: null },
    );
    await this.audit.record({
      tenderId,
      kind: 'evaluation.reopened',
      actor: by,
      subjectId: held.id,
      detail: { personId, criterionId, responseId, version: held.version + 1 },
    });
    return true;
  }

  /** How much each evaluator has done; nothing of what they gave. Who was too quick is told to the chair alone. */
  async progress(who: SignedIn, tenderId: string): Promise<ScoringProgressView> {
    const tender = await this.access.require(who, 'progress.read', tenderId);
    const isChair = await this.access.may(who, 'moderation.run', tender);
    const [people, responses, rows] = await Promise.all([
      this.people.in(tenderId),
      this.disregards.takingPart(tenderId),
      this.evaluations.ofTender(tenderId),
    ]);
    const takingPart = new Map(responses.map(({ id, name }) => [id, name]));
    const counted = rows.filter(({ responseId }) => takingPart.has(responseId));
    const evaluators = people.filter(({ roles }) => roles.includes('evaluator'));
    return {
      evaluators: evaluators.map(({ personId, name, assignedCriteria }) => {
        const own = counted.filter((row) => row.personId === personId && assignedCriteria.includes(row.criterionId));
        const closed = own.filter(({ state }) => state === 'locked' || state === 'submitted');
        const last = own.map(({ savedAt }) => savedAt.getTime()).sort((a, b) => b - a)[0];
        return {
          personId,
          name,
          assigned: assignedCriteria.length * responses.length,
          locked: closed.length,
          submitted: own.filter(({ state }) => state === 'submitted').length,
          lastActivity: last === undefined ? null : new Date(last).toISOString(),
          tooQuick: isChair ? own.filter((row) => row.tooQuick && row.lockedAt !== null).length : null,
          // Once the panel sits, a score is sent back from its item, where the first one stays at the table.
          toSendBack:
            isChair && tender.phase === 'scoring'
              ? closed.map(({ responseId, criterionId }) => ({
                  responseId,
                  bidder: takingPart.get(responseId) ?? '',
                  criterionId,
                }))
              : null,
        };
      }),
    };
  }
}
