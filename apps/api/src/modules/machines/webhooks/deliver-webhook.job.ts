import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@evenhand/shared/jobs';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { Database } from '../../../platform/database/database.ts';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { disabledBecause } from '../domain/webhook-events.ts';
import { sendWebhook } from './send-webhook.ts';
import { WebhookRepository, type StoredDelivery, type StoredWebhook } from './webhook.repository.ts';

/** What a receiver answers that is gone for good. */
const GONE = 410;

/** Delivers to a webhook. A worker that dies in between leaves it waiting: it may arrive twice under one id, it is never left out. */
@Injectable()
@HandlesJob('deliver-webhook')
export class DeliverWebhookJob implements JobHandler<'deliver-webhook'> {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async handle(payload: JobPayload<'deliver-webhook'>): Promise<void> {
    const found = await this.waiting(payload);
    if (found === null) return;
    const { webhook, delivery } = found;
    if (webhook.state === 'disabled') {
      await this.webhooks.changeDelivery(delivery.id, { outcome: 'failed', fault: 'The webhook is disabled.' });
      return;
    }
    const { status, fault } = await sendWebhook(webhook, delivery, this.config.openWebhooks);
    const tried = { tries: delivery.tries + 1, status, fault, lastTriedAt: new Date() };
    if (fault === null) {
      await this.webhooks.changeDelivery(delivery.id, { ...tried, outcome: 'delivered' });
      await this.webhooks.change(webhook.id, { failures: 0 });
      return;
    }
    await this.webhooks.changeDelivery(delivery.id, tried);
    if (status !== GONE) throw new Error(fault);
    await this.giveUp(delivery, 'The receiver says that it is gone.');
  }

  async gaveUp(payload: JobPayload<'deliver-webhook'>): Promise<void> {
    const found = await this.waiting(payload);
    if (found !== null) await this.giveUp(found.delivery, null);
  }

  private async waiting({
    deliveryId,
  }: JobPayload<'deliver-webhook'>): Promise<{ webhook: StoredWebhook; delivery: StoredDelivery } | null> {
    const delivery = await this.webhooks.delivery(deliveryId);
    const webhook = delivery === null ? null : await this.webhooks.byId(delivery.webhookId);
    return delivery?.outcome !== 'waiting' || webhook === null ? null : { webhook, delivery };
  }

  private async giveUp({ id, webhookId }: StoredDelivery, gone: string | null): Promise<void> {
    await this.database.transaction(async () => {
      await this.webhooks.changeDelivery(id, { outcome: 'failed' });
      // As it is now: another worker may just have given up and disabled it.
      const webhook = await this.webhooks.countFailure(webhookId);
      if (webhook?.state !== 'live') return;
      const reason = gone ?? disabledBecause(webhook.failures);
      if (reason === null) return;
      await this.webhooks.change(webhookId, { state: 'disabled', reason });
      const entry = { tenderId: webhook.tenderId, actor: 'worker', subjectId: webhookId, detail: { reason } };
      await this.audit.record({ ...entry, kind: 'webhook.disabled' });
    });
  }
}
