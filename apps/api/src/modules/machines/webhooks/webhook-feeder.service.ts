import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { AuditTrail, type AuditEvent } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { toldAs } from '../domain/webhook-events.ts';
import { Deliveries } from './deliveries.service.ts';
import { MakerRights } from './maker-rights.ts';
import { WebhookRepository, type StoredWebhook } from './webhook.repository.ts';

/** Milliseconds between two looks at the trails. */
const EVERY = 1000;
const AT_ONCE = 200;
/** Milliseconds for which the log of deliveries is kept. */
const KEPT_FOR = 30 * 24 * 60 * 60_000;
/** Milliseconds between two looks for deliveries whose job was lost, as when the queue was away. */
const SEEK_EVERY = 60_000;
/**
 * Milliseconds after which such a delivery is added to the queue again, where an equal one is not added twice: one that
 * was never tried, and one that was. The longest pause between two tries is 34 minutes.
 */
const LOST_AFTER = { untried: 10 * 60_000, tried: 45 * 60_000 };

/**
 * In a worker: makes deliveries of what the audit trail tells, which is written in the transaction of each change. So
 * nothing is told that did not happen, and nothing that happened is left out, whichever process dies when.
 */
@Injectable()
export class WebhookFeeder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private soughtAt = Date.now();

  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly audit: AuditTrail,
    private readonly maker: MakerRights,
    private readonly deliveries: Deliveries,
    private readonly queues: JobQueues,
    private readonly database: Database,
    private readonly log: PinoLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.lookAgain();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private lookAgain(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((fault: unknown) => {
          this.log.warn({ err: fault }, 'webhooks could not be looked after');
        })
        .finally(() => {
          this.lookAgain();
        });
    }, EVERY);
  }

  private async look(): Promise<void> {
    for (const webhook of await this.webhooks.live())
      if ((await this.audit.newest(webhook.tenderId)) > webhook.toldUntil) await this.feed(webhook.id);
    const now = Date.now();
    if (now - this.soughtAt < SEEK_EVERY) return;
    this.soughtAt = now;
    const { untried, tried } = LOST_AFTER;
    const before = { untried: new Date(now - untried), tried: new Date(now - tried) };
    const lost = await this.webhooks.waitingSince(before, AT_ONCE);
    for (const { id } of lost) await this.queues.add('deliver-webhook', { version: 1, deliveryId: id });
  }

  // One process at a time for each webhook; what it told is noted with the deliveries it made.
  private async feed(webhookId: string): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.database.takesTurn(`feeding of webhook ${webhookId}`))) return;
      const webhook = await this.webhooks.byId(webhookId);
      if (webhook?.state !== 'live') return;
      const events = await this.audit.after(webhook.tenderId, webhook.toldUntil, AT_ONCE);
      for (const event of events) await this.tell(webhook, event);
      await this.webhooks.forgetBefore(webhookId, new Date(Date.now() - KEPT_FOR));
      await this.webhooks.change(webhookId, { toldUntil: events.at(-1)?.sequence ?? webhook.toldUntil });
    });
  }

  private async tell(webhook: StoredWebhook, { kind, at, subjectId }: AuditEvent): Promise<void> {
    const told = toldAs(kind);
    if (told === null || !webhook.types.includes(told.type)) return;
    const data = { tenderId: webhook.tenderId, subjectId };
    const body = { type: told.type, timestamp: at.toISOString(), data };
    if (await this.maker.may(webhook, told.needs)) await this.deliveries.make(webhook.id, body);
    // Of what is closed to somebody who still belongs to the tender not even that it happened is told.
    else if (await this.maker.areLost(webhook)) await this.deliveries.withhold(webhook.id, body);
  }
}
