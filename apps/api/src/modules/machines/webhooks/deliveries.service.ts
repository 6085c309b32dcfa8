import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { WebhookBody } from '@evenhand/shared/contracts';
import { Database } from '../../../platform/database/database.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { WebhookRepository } from './webhook.repository.ts';

const WITHHELD = 'Whoever made the webhook has no role in this tender any more.';

/** Makes deliveries and has them sent. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly queues: JobQueues,
    private readonly database: Database,
    private readonly log: PinoLogger,
  ) {}

  /** Notes what was not sent, because whoever made the webhook has no role in the tender any more. */
  async withhold(webhookId: string, body: WebhookBody): Promise<void> {
    const never = { tries: 0, status: null, fault: WITHHELD, lastTriedAt: null };
    const made = { id: randomUUID(), madeAt: new Date() };
    await this.webhooks.addDelivery({ ...made, webhookId, body, outcome: 'withheld', ...never });
  }

  /** Inside the transaction of what it tells. While the queue is away the delivery waits for the feeder to find it. */
  async make(webhookId: string, body: WebhookBody): Promise<void> {
    const id = randomUUID();
    const nothingYet = { tries: 0, status: null, fault: null, lastTriedAt: null };
    await this.webhooks.addDelivery({ id, webhookId, body, outcome: 'waiting', madeAt: new Date(), ...nothingYet });
    await this.database.afterwards(() =>
      this.queues.add('deliver-webhook', { version: 1, deliveryId: id }).catch((fault: unknown) => {
        this.log.warn({ err: fault, delivery: id }, 'a delivery waits for the queue');
      }),
    );
  }
}
