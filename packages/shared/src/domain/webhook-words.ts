/** What a webhook can tell, each with what happened as a label says it. None carries words of a bid or a score. */
export const WEBHOOK_TYPE_MEANINGS = {
  'published-set.locked': 'The published set of the tender, or a new version of it, was locked',
  'response.read': 'A response has been read, or could not be read or scored',
  'batch.finished': 'A batch is done or was cancelled, and its results can be fetched',
  'results.agreed': 'Every item is agreed, locked and signed off',
  'results.set-aside':
    'The sign-off was set aside to correct what was agreed, and results are closed until another one',
  'summaries.released': 'The assessment summaries were released to the bidders',
} as const;
export type WebhookType = keyof typeof WEBHOOK_TYPE_MEANINGS;
export const WEBHOOK_TYPES = Object.keys(WEBHOOK_TYPE_MEANINGS) as [WebhookType, ...WebhookType[]];

/** `disabled`: somebody switched it off, deliveries failed again and again, or the receiver is gone. */
export const WEBHOOK_STATES = ['live', 'disabled'] as const;
export const DELIVERY_OUTCOMES = ['waiting', 'delivered', 'failed', 'withheld'] as const;
