import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DelayedError, type Job, type Worker } from 'bullmq';
import { PinoLogger } from 'nestjs-pino';
import { JOB_NAMES, JOBS, QUEUE_NAMES, type JobName, type QueueName } from '@evenhand/shared/jobs';
import { GoesOn, HandlesJob, type JobHandler } from './job-handler.ts';
import { ContentClosed, StorageFault } from '../files/content-place.ts';
import { Metrics } from '../metrics/metrics.ts';
import { JobQueues } from './job-queues.ts';
import { openWorker } from './queue-backend.ts';

/**
 * How a worker takes jobs. One that dies without a word is found out when its lock is `lockDuration` old, and another
 * takes its job up at the next look: together about 10 seconds. A job whose worker was killed is given to another as
 * often as it takes; handlers count their own tries.
 */
export const WORKING = {
  concurrency: 1,
  lockDuration: 6000,
  stalledInterval: 3000,
  maxStalledCount: 1000,
  drainDelay: 2,
} as const;

/** Jobs of a queue that one process does at a time where it is more than one: webhooks wait for receivers that may hang. */
const AT_A_TIME: Partial<Record<QueueName, number>> = { webhooks: 10 };

/** Milliseconds until a job is taken up again that found the storage for files away: twice as many each time, up to a most. */
const PUT_OFF = { first: 3000, most: 5 * 60_000 };

/** Milliseconds until a job that has done a part of its work goes on: those that wait come first. */
const NEXT_TURN = 200;

/** Runs the jobs of the catalogue in this process, one of each queue at a time unless it says otherwise. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: Worker[] = [];

  constructor(
    private readonly queues: JobQueues,
    private readonly discovery: DiscoveryService,
    private readonly metrics: Metrics,
    private readonly log: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = await this.oneEach();
    this.workers = QUEUE_NAMES.map((queue) => {
      const working = { ...WORKING, concurrency: AT_A_TIME[queue] ?? WORKING.concurrency };
      const worker = openWorker(this.queues.store, queue, (job, token) => this.work(handlers, job, token), working);
      worker.on('error', (fault) => {
        this.log.warn({ queue, fault: fault.message }, 'queue connection');
      });
      worker.on('failed', (job, fault) => {
        if (job) void this.failed(handlers, job, fault);
      });
      return worker;
    });
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    await this.queues.schedule();
  }

  /** Finishes what runs and takes nothing new. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private async work(handlers: ReadonlyMap<string, JobHandler>, job: Job, token?: string): Promise<void> {
    const began = Date.now();
    const ended = (outcome: 'done' | 'failed' | 'put-off') => {
      const milliseconds = Date.now() - began;
      this.metrics.worked(job.name, outcome, milliseconds / 1000);
      this.log.info({ job: job.name, jobId: job.id, payload: job.data as unknown, outcome, milliseconds }, 'job ended');
    };
    try {
      await run(handlers, job);
    } catch (fault) {
      if (fault instanceof GoesOn) {
        ended('done');
        await job.updateProgress(turnsOf(job) + 1);
        await job.moveToDelayed(Date.now() + NEXT_TURN, token);
        throw new DelayedError();
      }
      // Storage that cannot be used is nobody's fault and comes back: the job waits for it and has not been tried. One
      // content that is closed to us stays closed until somebody sees to it: the job has failed.
      if (fault instanceof StorageFault && !(fault instanceof ContentClosed)) {
        ended('put-off');
        this.log.warn({ job: job.name, jobId: job.id, fault: fault.message }, 'storage');
        await job.moveToDelayed(Date.now() + putOff(job), token);
        throw new DelayedError();
      }
      ended('failed');
      throw fault;
    }
    ended('done');
  }

  private async oneEach(): Promise<ReadonlyMap<string, JobHandler>> {
    try {
      return handlersByJob(this.found());
    } catch (fault) {
      // A start that fails leaves no connection behind.
      await this.queues.onApplicationShutdown();
      throw fault;
    }
  }

  private found(): { job: JobName; handler: JobHandler; by: string }[] {
    return this.discovery.getProviders({ metadataKey: HandlesJob.KEY }).flatMap((wrapper) => {
      const job = this.discovery.getMetadataByDecorator(HandlesJob, wrapper);
      return job ? [{ job, handler: wrapper.instance as JobHandler, by: String(wrapper.name) }] : [];
    });
  }

  private async failed(handlers: ReadonlyMap<string, JobHandler>, job: Job, fault: Error): Promise<void> {
    const last = job.attemptsMade >= (job.opts.attempts ?? 1);
    this.log.error(
      { job: job.name, jobId: job.id, payload: job.data as unknown, attempt: job.attemptsMade, last, err: fault },
      'job failed',
    );
    if (!last) return;
    try {
      await handlers.get(job.name)?.gaveUp(job.data as never);
    } catch (second) {
      this.log.error({ job: job.name, err: second }, 'a given-up job could not be recorded; it will be tried again');
    }
  }
}

/** Milliseconds of the next pause: what was begun and is neither a try nor a turn was put off, or lost with its worker. */
function putOff(job: Job): number {
  const before = Math.max(0, job.attemptsStarted - job.attemptsMade - turnsOf(job) - 1);
  return Math.min(PUT_OFF.most, PUT_OFF.first * 2 ** before);
}

/** How many times a job has done a part of its work and let others go first. */
function turnsOf({ progress }: Job): number {
  return typeof progress === 'number' ? progress : 0;
}

async function run(handlers: ReadonlyMap<string, JobHandler>, job: Job): Promise<void> {
  const handler = handlers.get(job.name);
  if (!handler) throw new Error(`This worker does not know the job "${job.name}"; it may come from a newer release.`);
  await handler.handle(JOBS[job.name as JobName].payload.parse(job.data));
}

/** One handler for each job of the catalogue, or an error that says what to add or remove. */
function handlersByJob(
  found: readonly { job: JobName; handler: JobHandler; by: string }[],
): ReadonlyMap<string, JobHandler> {
  const faults = JOB_NAMES.flatMap((job) => {
    const handlers = found.filter((one) => one.job === job);
    if (handlers.length === 0)
      return [
        `The job "${job}" of the catalogue has no handler. Give one provider of a module @HandlesJob('${job}'), or remove the job from packages/shared/src/jobs.`,
      ];
    if (handlers.length > 1)
      return [
        `The job "${job}" has ${String(handlers.length)} handlers: ${handlers.map((one) => one.by).join(', ')}. Leave @HandlesJob('${job}') on one of them.`,
      ];
    return [];
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return new Map(found.map(({ job, handler }) => [job, handler]));
}
