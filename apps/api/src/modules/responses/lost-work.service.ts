import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { JobQueues, type Urgency } from '../../platform/queue/job-queues.ts';
import { TendersService, urgencyOf } from '../tenders/index.ts';
import { ResponseRepository, type StoredResponse } from './response.repository.ts';

/** Milliseconds between two looks. */
const EVERY = 10_000;
/** A response that has not moved for so many milliseconds, while no job waits or runs at all, has lost its job. */
const STILL = 10_000;
/** Where others are at work it may only wait its turn: it is given longer, for each look costs the queue something. */
const STILL_AMONG_OTHERS = 60_000;
const AT_ONCE = 500;

/**
 * In a worker: finds responses whose job was lost between the database and the queue (a process killed between the two,
 * a queue that was emptied) and queues them again. A job that is there already stays the only one.
 */
@Injectable()
export class LostWorkService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly responses: ResponseRepository,
    private readonly tenders: TendersService,
    private readonly queues: JobQueues,
    private readonly log: PinoLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.queueAgain().catch((fault: unknown) => {
        this.log.warn({ err: fault }, 'lost work could not be looked for');
      });
    }, EVERY);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async queueAgain(): Promise<void> {
    const still = (await this.queues.unfinished()) > 0 ? STILL_AMONG_OTHERS : STILL;
    const lost = await this.responses.unmovedSince(new Date(Date.now() - still), AT_ONCE);
    if (lost.length === 0) return;
    this.log.info({ responses: lost.length }, 'queued again where no job was left');
    for (const [tenderId, responses] of Map.groupBy(lost, (response) => response.tenderId))
      await this.queueAll(responses, urgencyOf(await this.tenders.get(tenderId)));
  }

  private async queueAll(responses: readonly StoredResponse[], urgency: Urgency): Promise<void> {
    const payloads = (some: readonly StoredResponse[]) =>
      some.map(({ id }) => ({ version: 1 as const, responseId: id }));
    const toScore = responses.filter(({ stage }) => stage === 'scoring');
    const toRead = responses.filter(({ stage }) => stage !== 'scoring');
    await this.queues.addAll('read-response', payloads(toRead), urgency);
    await this.queues.addAll('score-response', payloads(toScore), urgency);
  }
}
