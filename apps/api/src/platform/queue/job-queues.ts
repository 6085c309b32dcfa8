import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import {
  JOB_NAMES,
  JOBS,
  QUEUE_NAMES,
  type JobDefinition,
  type JobName,
  type JobPayload,
  type QueueName,
} from '@evenhand/shared/jobs';
import { openQueue, type QueueStore } from './queue-backend.ts';

/** How often a job is tried when something unexpected fails, with growing pauses between. */
const USUAL_TRIES = { most: 3, firstPause: 1000 };
/** Failed jobs stay a week for whoever looks into them. */
const KEEP_FAILED = { age: 7 * 24 * 3600, count: 1000 };
/** Jobs added in one statement. */
const BULK = 500;

/** Whether somebody waits for a job, or it belongs to a batch: that is begun only when nobody else waits. */
export type Urgency = 'first' | 'behind';
/** On both backends a job without a priority comes before every job with one. */
const BEHIND = 10;

/** A job that failed at every try. */
export interface FailedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  readonly about: Record<string, string>;
  readonly tries: number;
  readonly failedAt: Date | null;
}

// A payload holds ids and its own version, which says nothing to whoever looks into a failure.
const isId = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** The typed door into the queues. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues: ReadonlyMap<QueueName, Queue>;

  constructor(readonly store: QueueStore) {
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, openQueue(store, name)]));
    // Connection faults show in health and in the rejected call itself; without a listener they would end the process.
    for (const queue of this.queues.values()) queue.on('error', () => undefined);
  }

  /** Adds a job unless an equal one waits or runs. */
  async add<Name extends JobName>(name: Name, payload: JobPayload<Name>, urgency: Urgency = 'first'): Promise<void> {
    await this.addAll(name, [payload], urgency);
  }

  async addAll<Name extends JobName>(
    name: Name,
    payloads: readonly JobPayload<Name>[],
    urgency: Urgency = 'first',
  ): Promise<void> {
    const { queue, payload: schema, id, tries }: JobDefinition = JOBS[name];
    const jobs = payloads.map((payload) => {
      const data = schema.parse(payload);
      // Deduplication, not a job id: an id kept by a finished or failed job would silently block the next one.
      const place = urgency === 'behind' ? { priority: BEHIND } : {};
      return { name, data, opts: { ...options(tries), ...place, deduplication: { id: id(data) } } };
    });
    for (let from = 0; from < jobs.length; from += BULK) await this.queue(queue).addBulk(jobs.slice(from, from + BULK));
  }

  /** Has the jobs that come back by themselves come back, however many processes ask for it. */
  async schedule(): Promise<void> {
    for (const name of JOB_NAMES) {
      const { queue, comesBack, tries }: JobDefinition = JOBS[name];
      if (comesBack === undefined) continue;
      const job = { name, data: comesBack.payload, opts: options(tries) };
      await this.queue(queue).upsertJobScheduler(name, { pattern: comesBack.at, tz: 'UTC' }, job);
    }
  }

  /** Jobs of each queue by state, as the store counts them. */
  async counts(): Promise<{ queue: QueueName; state: string; count: number }[]> {
    const states = ['waiting', 'prioritized', 'active', 'delayed', 'failed'] as const;
    const perQueue = [...this.queues].map(async ([queue, jobs]) =>
      Object.entries(await jobs.getJobCounts(...states)).map(([state, count]) => ({ queue, state, count })),
    );
    return (await Promise.all(perQueue)).flat();
  }

  /** The newest jobs of each queue that failed at every try, with the ids that they are about. */
  async failed(mostOfEach: number): Promise<readonly FailedJob[]> {
    const perQueue = [...this.queues].map(async ([queue, jobs]) =>
      (await jobs.getFailed(0, mostOfEach - 1)).map(({ id = '', name, data, attemptsMade, finishedOn }): FailedJob => {
        const about = Object.entries(data as Record<string, unknown>).filter(isId);
        const failedAt = finishedOn === undefined ? null : new Date(finishedOn);
        return { queue, id, name, about: Object.fromEntries(about), tries: attemptsMade, failedAt };
      }),
    );
    return (await Promise.all(perQueue)).flat();
  }

  /** Has a failed job tried again from the start and tells its name; null where it is not, or no longer, a failed one. */
  async tryAgain(queue: QueueName, id: string): Promise<string | null> {
    const job = await this.queue(queue).getJob(id);
    if (job === undefined || !(await job.isFailed())) return null;
    try {
      await job.retry('failed', { resetAttemptsMade: true });
    } catch (fault) {
      // Somebody else can have had it tried again since we asked.
      if (await job.isFailed()) throw fault;
      return null;
    }
    return job.name;
  }

  /** Jobs on responses that wait, run or pause before another try. */
  async unfinished(): Promise<number> {
    const counts = await Promise.all(
      (['reading', 'scoring'] as const).map((name) =>
        this.queue(name).getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized'),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Resolves when the queue answers. */
  async ping(): Promise<void> {
    await this.queue('reading').getJobCountByTypes('waiting');
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`There is no queue "${name}".`);
    return queue;
  }
}

function options({ most, firstPause }: NonNullable<JobDefinition['tries']> = USUAL_TRIES) {
  return {
    attempts: most,
    backoff: { type: 'exponential', delay: firstPause },
    removeOnComplete: true,
    removeOnFail: KEEP_FAILED,
  };
}
