import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IsNull, LessThan, Not } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { WebhookDeliveryEntity } from './webhook-delivery.entity.ts';
import { WebhookEntity } from './webhook.entity.ts';

export type StoredWebhook = WebhookEntity;
export type StoredDelivery = WebhookDeliveryEntity;

export const webhookTables = TypeOrmModule.forFeature([WebhookEntity, WebhookDeliveryEntity]);

@Injectable()
export class WebhookRepository {
  constructor(private readonly database: Database) {}

  async add(webhook: StoredWebhook): Promise<void> {
    await this.database.manager.insert(WebhookEntity, webhook);
  }

  async byId(id: string): Promise<StoredWebhook | null> {
    return this.database.manager.findOneBy(WebhookEntity, { id });
  }

  /** Newest first. */
  async ofTender(tenderId: string): Promise<readonly StoredWebhook[]> {
    return this.database.manager.find(WebhookEntity, { where: { tenderId }, order: { madeAt: 'DESC' } });
  }

  async live(): Promise<readonly StoredWebhook[]> {
    return this.database.manager.findBy(WebhookEntity, { state: 'live' });
  }

  async change(id: string, values: Partial<StoredWebhook>): Promise<void> {
    await this.database.change(WebhookEntity, { id }, values);
  }

  /** Counts a delivery that was given up and gives the webhook as it is then. In a transaction no other changes it until the end. */
  async countFailure(id: string): Promise<StoredWebhook | null> {
    await this.database.manager.increment(WebhookEntity, { id }, 'failures', 1);
    return this.byId(id);
  }

  /** Removes a webhook with its deliveries. */
  async remove(id: string): Promise<void> {
    await this.database.manager.delete(WebhookEntity, { id });
  }

  async addDelivery(delivery: StoredDelivery): Promise<void> {
    await this.database.manager.insert(WebhookDeliveryEntity, delivery);
  }

  async delivery(id: string): Promise<StoredDelivery | null> {
    return this.database.manager.findOneBy(WebhookDeliveryEntity, { id });
  }

  /** Newest first. */
  async deliveries(webhookId: string, most: number): Promise<readonly StoredDelivery[]> {
    return this.database.manager.find(WebhookDeliveryEntity, {
      where: { webhookId },
      order: { madeAt: 'DESC' },
      take: most,
    });
  }

  async changeDelivery(id: string, values: Partial<StoredDelivery>): Promise<void> {
    await this.database.change(WebhookDeliveryEntity, { id }, values);
  }

  /** Forgets deliveries of a webhook that were made before a moment and wait no more. */
  async forgetBefore(webhookId: string, moment: Date): Promise<void> {
    const settled = { webhookId, outcome: Not('waiting' as const), madeAt: LessThan(moment) };
    await this.database.manager.delete(WebhookDeliveryEntity, settled);
  }

  /** Deliveries that wait and were made, or tried last, before a moment: their job may have been lost. */
  async waitingSince(before: { untried: Date; tried: Date }, most: number): Promise<readonly StoredDelivery[]> {
    const outcome = 'waiting' as const;
    const where = [
      { outcome, lastTriedAt: IsNull(), madeAt: LessThan(before.untried) },
      { outcome, lastTriedAt: LessThan(before.tried) },
    ];
    return this.database.manager.find(WebhookDeliveryEntity, { where, order: { madeAt: 'ASC' }, take: most });
  }
}
