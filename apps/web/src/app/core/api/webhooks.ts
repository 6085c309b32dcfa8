import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { NewWebhook, WebhookDeliveriesView, WebhookListView, WebhookSecretView } from '@evenhand/shared/contracts';
import { webhookDeliveriesView, webhookListView, webhookSecretView } from '@evenhand/shared/contracts/webhooks';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** The webhooks of a tender. */
export function readWebhooks(tenderId: () => string) {
  return freshResource<WebhookListView>(() => API.webhooks(tenderId()), {
    parse: (body) => webhookListView.parse(body),
  });
}

/** The newest deliveries of a webhook. */
export function readDeliveries(tenderId: () => string, webhookId: () => string) {
  return freshResource<WebhookDeliveriesView>(() => `${API.webhook(tenderId(), webhookId())}/deliveries`, {
    parse: (body) => webhookDeliveriesView.parse(body),
  });
}

/** What can be done with a webhook that answers nothing. */
export type WebhookAct = 'test' | 'enable' | 'disable';

/** What makes webhooks and puts them right. */
@Injectable({ providedIn: 'root' })
export class Webhooks {
  readonly #http = inject(HttpClient);

  /** A new webhook with its secret, told this once. */
  async make(tenderId: string, asked: NewWebhook): Promise<WebhookSecretView> {
    return webhookSecretView.parse(await firstValueFrom(this.#http.post(API.webhooks(tenderId), asked)));
  }

  /** A new secret, told this once. */
  async changeSecret(tenderId: string, webhookId: string): Promise<WebhookSecretView> {
    const address = `${API.webhook(tenderId, webhookId)}/secret`;
    return webhookSecretView.parse(await firstValueFrom(this.#http.post(address, {})));
  }

  async act(tenderId: string, webhookId: string, act: WebhookAct): Promise<void> {
    await firstValueFrom(this.#http.post(`${API.webhook(tenderId, webhookId)}/${act}`, {}));
  }

  async remove(tenderId: string, webhookId: string): Promise<void> {
    await firstValueFrom(this.#http.delete(API.webhook(tenderId, webhookId)));
  }
}
