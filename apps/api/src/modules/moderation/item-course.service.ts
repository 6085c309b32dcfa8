import { Injectable } from '@nestjs/common';
import type { ItemActKind, SendBack } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { EvaluationRepository, SubmissionService } from '../evaluations/index.ts';
import { isSignedOff } from './domain/corrections.ts';
import { seatsWithVote } from './domain/away.ts';
import { nameAt, newestScore } from './domain/seats.ts';
import type { ItemAct } from './moderation-item.entity.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';
import { PanelAccess, type ItemPlace } from './panel-access.service.ts';
import { openTable } from './sessions.service.ts';

/** What the chair does with an item besides its record: shows names, parks it, sends a score back, opens it again. */
@Injectable()
export class ItemCourseService {
  constructor(
    private readonly panel: PanelAccess,
    private readonly moderation: ModerationRepository,
    private readonly submissions: SubmissionService,
    private readonly evaluations: EvaluationRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Shows the panel who gave which score. It cannot be taken back. */
  async reveal(who: SignedIn, place: ItemPlace): Promise<void> {
    const event = { kind: 'moderation.names-shown', detail: {} };
    await this.change(who, place, event, ({ revealed }) => (revealed ? null : { revealed: true }));
  }

  /** Puts an item aside, with the reason why. What is written stays. */
  async park(who: SignedIn, place: ItemPlace, reason: string): Promise<void> {
    await this.change(who, place, { kind: 'moderation.parked', detail: { reason } }, (item) => {
      const { status } = item;
      refuseUnless(status !== 'locked' && status !== 'sent-back');
      const course = [...item.course, act('parked', who, reason)];
      return { course, status: 'parked', parkedBecause: reason, penHolderId: null, penUntil: null };
    });
  }

  /**
   * Opens an item again that was parked, put to the panel or locked. What is written stays, as a version of its own: then
   * everybody confirms again, because confirmations are of the version before. Agreed, it is opened for a reason only.
   */
  async reopen(who: SignedIn, place: ItemPlace, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const { item } = openTable(await this.panel.item(who, 'moderation.run', place, { hold: true }));
      const { status } = item;
      refuseUnless(status === 'parked' || status === 'to-confirm' || status === 'locked');
      if (status === 'locked' && reason.trim() === '') {
        const says = 'Write why the panel opens an item again that it has agreed.';
        throw new Problem('request.invalid', says, [{ pointer: '/reason', says }]);
      }
      if (status === 'locked' && isSignedOff(item.lockedAt, await this.moderation.correctionsOf(place.tenderId)))
        throw new Problem('correction.not-named');
      await this.openAgain(who, item, reason.trim());
    });
  }

  /** Opens an item again, inside the transaction that holds it; the caller has asked whether it may be. */
  async openAgain(who: SignedIn, item: StoredItem, reason: string): Promise<void> {
    const { id: itemId, tenderId, version, values } = item;
    const atLock = { agreedMark: null, lockedAt: null, voted: null, awayAtLock: null, warningsAtLock: null };
    const cleared = { parkedBecause: null, ...atLock };
    const course = [...item.course, act('reopened', who, reason)];
    await this.moderation.change(itemId, { ...cleared, course, status: version === 0 ? 'waiting' : 'open' });
    const written = version === 0 ? null : await this.moderation.addVersion(item, who.personId, values);
    const newest = written === null ? {} : { version: written.version, hash: written.hash };
    await this.record(who, { tenderId, itemId }, 'moderation.reopened', { ...newest, reason });
  }

  /** Asks one evaluator to look again. The first score stays at the table; another one is put beside it. */
  async sendBack(who: SignedIn, place: ItemPlace, { position, reason, lookAt, due }: SendBack): Promise<void> {
    await this.database.transaction(async () => {
      const { item, tender, out } = openTable(await this.panel.item(who, 'moderation.run', place, { hold: true }));
      refuseUnless(item.status !== 'locked' && item.status !== 'sent-back');
      const seat = seatsWithVote(item, out).find((one) => one.position === position);
      if (seat === undefined)
        throw new Problem('request.invalid', 'Choose whose score is sent back.', [
          { pointer: '/position', says: 'Choose an evaluator of this item.' },
        ]);
      const { responseId, criterionId } = item;
      const asked = `${reason} Look at: ${lookAt} By ${due}.`;
      await this.submissions.reopen(who, tender.id, {
        personId: seat.evaluatorId,
        responseId,
        criterionId,
        reason: asked,
      });
      const sentBack = { position, reason, lookAt, due };
      const course = [...item.course, act('sent-back', who, reason, position)];
      await this.moderation.change(item.id, { status: 'sent-back', sentBack, course });
      await this.record(who, place, 'moderation.sent-back', { position, reason, lookAt, due });
    });
  }

  /** Takes the request to look again back, where its evaluator cannot answer it: the score stands as it was. */
  async takeBack(who: SignedIn, place: ItemPlace, reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const { item, tender } = openTable(await this.panel.item(who, 'moderation.run', place, { hold: true }));
      const { sentBack, responseId, criterionId } = item;
      refuseUnless(item.status === 'sent-back' && sentBack !== null);
      const seat = item.seats.find(({ position }) => position === sentBack?.position);
      if (seat === undefined) throw new Problem('item.wrong-status');
      const submitted = await this.evaluations.submittedFor(responseId, criterionId);
      if (submitted.some(({ personId }) => personId === seat.evaluatorId)) {
        const says = `${nameAt(seat, item.revealed)} has submitted again. Take the item up again.`;
        throw new Problem('item.wrong-status', says);
      }
      const { values, submittedAt } = newestScore(seat);
      const whose = { personId: seat.evaluatorId, responseId, criterionId, reason };
      await this.submissions.takeBack(who, tender.id, whose, { values, submittedAt: new Date(submittedAt) });
      const course = [...item.course, act('taken-back', who, reason, seat.position)];
      await this.moderation.change(item.id, {
        course,
        sentBack: null,
        status: item.version === 0 ? 'waiting' : 'open',
      });
      await this.record(who, place, 'moderation.request-taken-back', { position: seat.position, reason });
    });
  }

  /** Takes an item up again after an evaluator has looked; a new score stands beside the first. */
  async takeUpAgain(who: SignedIn, place: ItemPlace): Promise<void> {
    await this.database.transaction(async () => {
      const { item } = openTable(await this.panel.item(who, 'moderation.run', place, { hold: true }));
      const { sentBack, responseId, criterionId } = item;
      refuseUnless(item.status === 'sent-back' && sentBack !== null);
      const seat = item.seats.find(({ position }) => position === sentBack?.position);
      if (seat === undefined) throw new Problem('item.wrong-status');
      const submitted = await this.evaluations.submittedFor(responseId, criterionId);
      const again = submitted.find(({ personId }) => personId === seat.evaluatorId);
      if (again?.mark == null || again.submittedAt === null)
        throw new Problem('item.wrong-status', `${nameAt(seat, item.revealed)} has not submitted again yet.`);
      const score = { values: again.values, mark: again.mark, submittedAt: again.submittedAt.toISOString() };
      const isNew = newestScore(seat).submittedAt !== score.submittedAt;
      const seats = item.seats.map((one) => (one === seat && isNew ? { ...one, scores: [...one.scores, score] } : one));
      await this.moderation.change(item.id, { seats, sentBack: null, status: item.version === 0 ? 'waiting' : 'open' });
      await this.record(who, place, 'moderation.taken-up-again', { position: seat.position });
    });
  }

  private async change(
    who: SignedIn,
    place: ItemPlace,
    { kind, detail }: { readonly kind: string; readonly detail: Record<string, string> },
    changeOf: (item: StoredItem) => Partial<StoredItem> | null,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const { item } = openTable(await this.panel.item(who, 'moderation.run', place, { hold: true }));
      const change = changeOf(item);
      if (change === null) return;
      await this.moderation.change(item.id, change);
      await this.record(who, place, kind, detail);
    });
  }

  private async record(
    who: SignedIn,
    { tenderId, itemId }: ItemPlace,
    kind: string,
    detail: Record<string, string | number>,
  ) {
    await this.audit.record({ tenderId, kind, actor: who.personId, subjectId: itemId, detail });
  }
}

function act(kind: ItemActKind, { personId: by }: SignedIn, reason: string, position: string | null = null): ItemAct {
  return { kind, by, at: new Date().toISOString(), reason, position };
}

function refuseUnless(holds: boolean): void {
  if (!holds) throw new Problem('item.wrong-status');
}
