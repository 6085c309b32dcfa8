import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { AdviserRepository } from './adviser.repository.ts';

/** Milliseconds between two looks. */
const EVERY = 60_000;
/** Milliseconds after which a request that waits may have lost its job: its longest try and pause are far shorter. */
const LOST_AFTER = 15 * 60_000;
const AT_ONCE = 200;

/**
 * In a worker: has requests to the adviser answered whose job was lost, as when somebody emptied the queue. One whose job
 * is still there is not added twice.
 */
@Injectable()
export class LostAdvice implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly adviser: AdviserRepository,
    private readonly queues: JobQueues,
    private readonly log: PinoLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.seek(new Date(Date.now() - LOST_AFTER)).catch((fault: unknown) => {
        this.log.warn({ err: fault }, 'lost requests to the adviser could not be looked for');
      });
    }, EVERY);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Adds the jobs of requests that have waited without a word since before this moment. */
  async seek(before: Date): Promise<void> {
    const lost = await this.adviser.waitingSince(before, AT_ONCE);
    await this.queues.addAll(
      'advise-on-response',
      lost.map(({ responseId, requestId }) =>
        requestId === '' ? { version: 1, responseId } : { version: 2, responseId, requestId },
      ),
    );
  }
}
