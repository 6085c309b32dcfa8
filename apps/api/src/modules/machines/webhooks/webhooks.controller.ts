import { Body, Controller, Delete, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import * as z from 'zod/mini';
import {
  newWebhookSchema,
  webhookDeliveriesView,
  webhookListView,
  webhookSecretView,
  type NewWebhook,
  type WebhookDeliveriesView,
  type WebhookListView,
  type WebhookSecretView,
} from '@evenhand/shared/contracts';
import { CurrentSession, Who } from '../../../platform/auth/session.guard.ts';
import type { StoredSession } from '../../../platform/auth/sessions.service.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { WebhooksService } from './webhooks.service.ts';

const id = { schema: z.uuid('This is not an id of ours.') };
const Tender = () => Param('tenderId', id);
const Webhook = () => Param('webhookId', id);

/** What a tender tells other machines by itself: signed, tried again, and logged. */
@ApiTags('machines')
@Controller('api/tenders/:tenderId/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: webhookListView })
  @SerializeOptions({ schema: webhookListView })
  async list(@Who() who: SignedIn, @Tender() tenderId: string): Promise<WebhookListView> {
    return this.webhooks.view(who, tenderId);
  }

  /** Makes a webhook; its secret is in this answer and in no other. */
  @Post()
  @ApiResponse({ status: 201, standardSchema: webhookSecretView })
  @SerializeOptions({ schema: webhookSecretView })
  async make(
    @Who() who: SignedIn,
    @CurrentSession() session: StoredSession,
    @Tender() tenderId: string,
    @Body({ schema: newWebhookSchema }) asked: NewWebhook,
  ): Promise<WebhookSecretView> {
    return this.webhooks.make({ who, session }, tenderId, asked);
  }

  /** Gives it a new secret; for a day deliveries carry a signature of the earlier one too. */
  @Post(':webhookId/secret')
  @ApiResponse({ status: 201, standardSchema: webhookSecretView })
  @SerializeOptions({ schema: webhookSecretView })
  async changeSecret(
    @Who() who: SignedIn,
    @CurrentSession() session: StoredSession,
    @Tender() tenderId: string,
    @Webhook() webhookId: string,
  ): Promise<WebhookSecretView> {
    return this.webhooks.changeSecret({ who, session }, tenderId, webhookId);
  }

  /** Lets a disabled webhook tell again, from now on. */
  @Post(':webhookId/enable')
  @HttpCode(204)
  async enable(@Who() who: SignedIn, @Tender() tenderId: string, @Webhook() webhookId: string): Promise<void> {
    await this.webhooks.enable(who, tenderId, webhookId);
  }

  /** Has a webhook tell nothing until it is enabled again. */
  @Post(':webhookId/disable')
  @HttpCode(204)
  async disable(@Who() who: SignedIn, @Tender() tenderId: string, @Webhook() webhookId: string): Promise<void> {
    await this.webhooks.disable(who, tenderId, webhookId);
  }

  /** Sends a delivery of the type `test`. */
  @Post(':webhookId/test')
  @HttpCode(204)
  async test(@Who() who: SignedIn, @Tender() tenderId: string, @Webhook() webhookId: string): Promise<void> {
    await this.webhooks.test(who, tenderId, webhookId);
  }

  /** Its newest deliveries, and how each went. */
  @Get(':webhookId/deliveries')
  @ApiResponse({ status: 200, standardSchema: webhookDeliveriesView })
  @SerializeOptions({ schema: webhookDeliveriesView })
  async deliveries(
    @Who() who: SignedIn,
    @Tender() tenderId: string,
    @Webhook() webhookId: string,
  ): Promise<WebhookDeliveriesView> {
    return this.webhooks.log(who, tenderId, webhookId);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  async remove(@Who() who: SignedIn, @Tender() tenderId: string, @Webhook() webhookId: string): Promise<void> {
    await this.webhooks.remove(who, tenderId, webhookId);
  }
}
