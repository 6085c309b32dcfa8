import { Injectable } from '@nestjs/common';
import type { RereadInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { urgencyOf } from '../../tenders/index.ts';
import { isSettled } from '../domain/stage.ts';
import { mayReadAgain, standingFiles } from '../domain/standing-files.ts';
import { ProgressService } from '../progress.service.ts';
import { ResponseAccess } from '../response-access.service.ts';
import { ResponseRepository } from '../response.repository.ts';
import { LockedScores } from './locked-scores.ts';
import { scoresLocked } from './scores-locked.ts';

/**
 * Has one file read again that could not be read in full: time or memory may have been over only then. The text that was
 * read stands until the new one is there; scores that are locked on words that changed go back to their evaluators, with the
 * reason.
 */
@Injectable()
export class RereadsService {
  constructor(
    private readonly access: ResponseAccess,
    private readonly responses: ResponseRepository,
    private readonly progress: ProgressService,
    private readonly scores: LockedScores,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
  ) {}

  /**
   * Throws `reading.busy`, `reading.complete` where nothing is left to read in the file, `reading.scores-locked` where
   * scores are locked on the response and no reason is given, and what the policy throws.
   */
  async ask(who: SignedIn, responseId: string, fileId: string, { reason = '' }: RereadInput): Promise<void> {
    const { tender } = await this.access.require(who, 'reading.decide', responseId);
    const job = await this.database.transaction(async () => {
      const held = await this.responses.hold(responseId);
      if (held === null || !isSettled(held.stage) || held.stage === 'sealed') throw new Problem('reading.busy');
      await this.access.require(who, 'reading.decide', responseId);
      const file = standingFiles(await this.responses.filesOf([responseId])).find(({ id }) => id === fileId);
      if (file === undefined || !mayReadAgain(file)) throw new Problem('reading.complete');
      // Which words change is known only once they are read.
      const locked = await this.scores.count(responseId);
      if (locked.size > 0 && reason === '') throw scoresLocked(locked);
      const rereads = file.rereads + 1;
      await this.responses.changeFile(file.id, { rereads });
      await this.audit.record({
        tenderId: tender.id,
        kind: 'response.file-read-again',
        actor: who.personId,
        subjectId: responseId,
        detail: {
          file: file.id,
          contents: file.sha256,
          status: file.status,
          rereads,
          ...(reason === '' ? {} : { reason }),
        },
      });
      return this.progress.takeUpAgain(responseId, who.personId, async () => Promise.resolve(false));
    });
    if (job !== null) await this.queues.add(job, { version: 1, responseId }, urgencyOf(tender));
  }
}
