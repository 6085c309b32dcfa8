import { Injectable } from '@nestjs/common';
import type { QueuesView } from '@evenhand/shared/contracts';
import { QUEUE_NAMES, type QueueName } from '@evenhand/shared/jobs';
import { AuditTrail, ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { JobQueues } from '../../platform/queue/job-queues.ts';
import { Rights } from '../people/index.ts';

/** Failed jobs shown of each queue. */
const SHOWN = 25;

/** Shows administrators what waits, runs and failed in the queues, and has a failed job tried again. */
@Injectable()
export class QueueDesk {
  constructor(
    private readonly queues: JobQueues,
    private readonly rights: Rights,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async view(who: SignedIn): Promise<QueuesView> {
    this.rights.requireAnywhere(who, 'administer');
    const [counts, failed] = await Promise.all([this.queues.counts(), this.queues.failed(SHOWN)]);
    const count = (queue: QueueName, ...states: string[]) =>
      counts
        .filter((one) => one.queue === queue && states.includes(one.state))
        .reduce((sum, one) => sum + one.count, 0);
    return {
      queues: QUEUE_NAMES.map((name) => ({
        name,
        waiting: count(name, 'waiting', 'prioritized'),
        running: count(name, 'active'),
        later: count(name, 'delayed'),
        failed: count(name, 'failed'),
      })),
      failed: failed
        .toSorted((one, other) => (other.failedAt?.getTime() ?? 0) - (one.failedAt?.getTime() ?? 0))
        .map(({ failedAt, ...job }) => ({ ...job, failedAt: failedAt?.toISOString() ?? null })),
    };
  }

  /** Has a failed job tried again; throws queue.job-not-failed where it is not among the failed ones any more. */
  async tryAgain(who: SignedIn, queue: QueueName, id: string): Promise<void> {
    this.rights.requireAnywhere(who, 'administer');
    await this.database.transaction(async () => {
      const name = await this.queues.tryAgain(queue, id);
      if (name === null) throw new Problem('queue.job-not-failed');
      const entry = { tenderId: ORGANISATION, actor: who.personId, subjectId: who.personId };
      await this.audit.record({ ...entry, kind: 'job.tried-again', detail: { queue, id, name } });
    });
  }
}
