import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { TokensController } from './tokens.controller.ts';
import { TokensService } from './tokens.service.ts';
import { Deliveries } from './webhooks/deliveries.service.ts';
import { DeliverWebhookJob } from './webhooks/deliver-webhook.job.ts';
import { MakerRights } from './webhooks/maker-rights.ts';
import { WebhookFeeder } from './webhooks/webhook-feeder.service.ts';
import { WebhookRepository, webhookTables } from './webhooks/webhook.repository.ts';
import { WebhooksController } from './webhooks/webhooks.controller.ts';
import { WebhooksService } from './webhooks/webhooks.service.ts';

@Module({
  imports: [webhookTables, PeopleModule, TendersModule],
  providers: [Deliveries, MakerRights, WebhookRepository],
})
export class MachinesModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return {
      module: MachinesModule,
      controllers: [TokensController, WebhooksController],
      providers: [TokensService, WebhooksService],
    };
  }

  /** With its jobs. */
  static working(): DynamicModule {
    return { module: MachinesModule, providers: [DeliverWebhookJob, WebhookFeeder] };
  }
}
