import { Injectable } from '@nestjs/common';
import type { ResponseStage } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { isSettled, MOST_TRIES } from './domain/stage.ts';
import { areReadHere, READER_BUILD } from './reader-build.ts';
import { ResponseRepository, type StoredResponse } from './response.repository.ts';

/** Moves responses from stage to stage. Every move is decided under the row's lock and recorded with it. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Counts a try and says whether there is work: not when the response has moved past `from`, or was tried too often. */
  async begin(responseId: string, stage: ResponseStage, from: readonly ResponseStage[]): Promise<boolean> {
    return this.database.transaction(async () => {
      const held = await this.responses.hold(responseId);
      if (held === null || !from.includes(held.stage)) return false;
      if (held.tries >= MOST_TRIES) {
        await this.move(
          held.tenderId,
          responseId,
          'failed',
          'Every worker that touched this response has died. It needs to be looked into.',
        );
        return false;
      }
      await this.responses.change(responseId, { tries: held.tries + 1 });
      if (held.stage !== stage) await this.move(held.tenderId, responseId, stage, null);
      return true;
    });
  }

  /** Records that a response stands still because of us; nothing when it has moved past `from`. */
  async fail(responseId: string, from: readonly ResponseStage[], reason: string): Promise<void> {
    await this.database.transaction(async () => {
      const held = await this.responses.hold(responseId);
      if (held !== null && from.includes(held.stage)) await this.move(held.tenderId, responseId, 'failed', reason);
    });
  }

  /**
   * Takes a response up once more and says which job does the rest: what an earlier run began goes on, what is settled
   * begins anew. Null where nothing is left to do: it is scored and `isDone` says that this stands.
   */
  async takeUpAgain(
    responseId: string,
    actor: string,
    isDone: () => Promise<boolean>,
  ): Promise<'read-response' | 'score-response' | null> {
    return this.database.transaction(async () => {
      const held = await this.responses.hold(responseId);
      if (held === null || held.stage === 'sealed' || (held.stage === 'scored' && (await isDone()))) return null;
      if (held.stage === 'scoring' && areReadHere(await this.responses.filesOf([responseId]))) return 'score-response';
      if (isSettled(held.stage)) await this.responses.change(responseId, { tries: 0 });
      if (held.stage === 'scoring' || isSettled(held.stage)) await this.beginAnew(held, actor);
      return 'read-response';
    });
  }

  /** Sends a response that was read by another build back to be read. Says whether; not when it has moved past scoring. */
  async sendBack(responseId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const held = await this.responses.hold(responseId);
      if (held?.stage !== 'scoring') return false;
      // Its tries go on counting, so that two builds that send it to and fro come to an end.
      await this.beginAnew(held, 'worker');
      return true;
    });
  }

  private async beginAnew({ id, tenderId, stage }: StoredResponse, actor: string): Promise<void> {
    await this.responses.change(id, { stage: 'received', reason: null });
    await this.audit.record({
      tenderId,
      kind: 'response.begun-anew',
      actor,
      subjectId: id,
      detail: { stage: 'received', before: stage, readBy: READER_BUILD },
    });
  }

  /** In a transaction that holds the response: the move with its audit event. */
  async move(tenderId: string, responseId: string, stage: ResponseStage, reason: string | null): Promise<void> {
    await this.responses.change(responseId, { stage, reason });
    await this.audit.record({
      tenderId,
      kind: `response.${stage}`,
      actor: 'worker',
      subjectId: responseId,
      detail: { stage },
    });
  }
}
