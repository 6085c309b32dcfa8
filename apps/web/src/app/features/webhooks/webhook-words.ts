import type { WebhookDeliveriesView, WebhookView } from '@evenhand/shared/contracts';
import type { WebhookType } from '@evenhand/shared/domain/webhook-words';

export type Delivery = WebhookDeliveriesView['deliveries'][number];

export const TYPE_MEANINGS: Readonly<Record<WebhookType, string>> = {
  'published-set.locked': $localize`The published set of the tender, or a new version of it, was locked`,
  'response.read': $localize`A response has been read, or could not be read or scored`,
  'batch.finished': $localize`A batch is done or was cancelled, and its results can be fetched`,
  'results.agreed': $localize`Every item is agreed, locked and signed off`,
  'results.set-aside': $localize`The sign-off was set aside to correct what was agreed, and results are closed until another one`,
  'summaries.released': $localize`The assessment summaries were released to the bidders`,
};

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
  return Object.entries(TYPE_MEANINGS).find(([known]) => known === type)?.[1] ?? type;
}
