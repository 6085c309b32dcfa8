import { randomUUID } from 'node:crypto';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { VERSION } from '../version.ts';
import { WorkerHeartbeatRepository } from './worker-heartbeat.repository.ts';

/** Milliseconds between two heartbeats of a worker. */
const EVERY = 3000;
const DAY = 24 * 3600 * 1000;

/** In a worker: says every few seconds that it is alive. */
@Injectable()
export class WorkerPulse implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly id = randomUUID();
  private readonly startedAt = new Date();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly heartbeats: WorkerHeartbeatRepository,
    private readonly isolation: string,
    private readonly log: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.heartbeats.forgetBefore(new Date(Date.now() - DAY));
    await this.beat();
    this.timer = setInterval(() => {
      this.beat().catch((fault: unknown) => {
        this.log.warn({ err: fault }, 'heartbeat not written');
      });
    }, EVERY);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.heartbeats.forget(this.id).catch(() => undefined);
  }

  private async beat(): Promise<void> {
    const { id, startedAt, isolation } = this;
    await this.heartbeats.beat({ id, startedAt, seenAt: new Date(), version: VERSION, isolation });
  }
}
