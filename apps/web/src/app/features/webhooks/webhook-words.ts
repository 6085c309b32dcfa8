import type { WebhookDeliveriesView, WebhookView } from '@evenhand/shared/contracts';
import { WEBHOOK_TYPE_MEANINGS } from '@evenhand/shared/domain/webhook-words';

export type Delivery = WebhookDeliveriesView['deliveries'][number];

export const STATE_WORDS: Readonly<Record<WebhookView['state'], string>> = {
  live: $localize`On`,
  disabled: $localize`Off`,
};

export const OUTCOME_WORDS: Readonly<Record<Delivery['outcome'], string>> = {
  waiting: $localize`Waiting`,
  delivered: $localize`Delivered`,
  failed: $localize`Given up`,
  withheld: $localize`Not sent`,
};

/** What a delivery told, in words: its type, or that it was a test. */
export function toldWords(type: string): string {
  if (type === 'test') return $localize`A test`;
  return Object.entries(WEBHOOK_TYPE_MEANINGS).find(([known]) => known === type)?.[1] ?? type;
}
