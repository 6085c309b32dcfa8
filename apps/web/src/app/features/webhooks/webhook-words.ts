import type { WebhookDeliveriesView, WebhookView } from '@evenhand/shared/contracts';

export type Delivery = WebhookDeliveriesView['deliveries'][number];

/** What a webhook tells, as a choice and in a list. */
export const TYPE_WORDS: Readonly<Record<WebhookView['types'][number], string>> = {
  'published-set.locked': 'The published set was locked',
  'response.read': 'A response was read, or could not be',
  'batch.finished': 'A batch is done',
  'results.agreed': 'The results are agreed and signed off',
  'summaries.released': 'The assessment summaries were released',
};

export const STATE_WORDS: Readonly<Record<WebhookView['state'], string>> = { live: 'On', disabled: 'Off' };

export const OUTCOME_WORDS: Readonly<Record<Delivery['outcome'], string>> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Given up',
};

/** What a delivery told, in words: its type, or that it was a test. */
export function toldWords(type: string): string {
  if (type === 'test') return 'A test';
  return Object.entries(TYPE_WORDS).find(([known]) => known === type)?.[1] ?? type;
}
