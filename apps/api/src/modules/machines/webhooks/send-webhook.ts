import { Webhook } from 'standardwebhooks';
import { postOutside, whyNoAnswer, type NoAnswer } from '../../../platform/http/post-outside.ts';
import type { StoredDelivery, StoredWebhook } from './webhook.repository.ts';

/** Milliseconds in which a receiver has to answer. */
const PATIENCE = 10_000;

/** How a try went: the status that came back, or what was wrong in words. */
export type Sent =
  { readonly status: number; readonly fault: string | null } | { readonly status: null; readonly fault: string };

/**
 * Sends a delivery, signed as Standard Webhooks has it (headers webhook-id, webhook-timestamp, webhook-signature). It
 * reads nothing of the answer and leads to no private address unless `openly`. Never throws.
 */
export async function sendWebhook(webhook: StoredWebhook, delivery: StoredDelivery, openly: boolean): Promise<Sent> {
  const body = JSON.stringify(delivery.body);
  const now = new Date();
  const headers = {
    'content-type': 'application/json',
    'webhook-id': delivery.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures(webhook, delivery.id, now, body),
  };
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const response = await postOutside({ url: new URL(webhook.url), headers, body, anywhere: openly, signal });
    const { statusCode: status = 0 } = response;
    response.destroy();
    const arrived = status >= 200 && status < 300;
    return { status, fault: arrived ? null : `The receiver answered with status ${String(status)}.` };
  } catch (fault) {
    return { status: null, fault: inWords(whyNoAnswer(fault, signal)) };
  }
}

function signatures({ secret, earlierSecret, earlierSecretUntil }: StoredWebhook, id: string, at: Date, body: string) {
  const both = earlierSecret !== null && earlierSecretUntil !== null && earlierSecretUntil > at;
  return [secret, ...(both ? [earlierSecret] : [])].map((each) => new Webhook(each).sign(id, at, body)).join(' ');
}

function inWords(none: NoAnswer): string {
  if (none.why === 'private') return 'The address leads into a private network, which is not allowed.';
  if (none.why === 'late') return 'The receiver did not answer in time.';
  return `The receiver could not be reached${none.code === null ? '' : ` (${none.code})`}.`;
}
