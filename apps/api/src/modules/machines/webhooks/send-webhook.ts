import { request as askPlainly } from 'node:http';
import { request as askOverTls } from 'node:https';
import { useAgent } from 'request-filtering-agent';
import { Webhook } from 'standardwebhooks';
import type { StoredDelivery, StoredWebhook } from './webhook.repository.ts';

/** Milliseconds in which a receiver has to answer. */
const PATIENCE = 10_000;

/** How a try went: the status that came back, or what was wrong in words. */
export type Sent =
  { readonly status: number; readonly fault: string | null } | { readonly status: null; readonly fault: string };

/**
 * Sends a delivery, signed as Standard Webhooks has it (headers webhook-id, webhook-timestamp, webhook-signature). It
 * follows no redirect, reads nothing of the answer, and leads to no private address unless `openly`: the address is
 * looked at after its name was looked up, so that a name cannot lead inside.
 */
export async function sendWebhook(webhook: StoredWebhook, delivery: StoredDelivery, openly: boolean): Promise<Sent> {
  const body = JSON.stringify(delivery.body);
  const now = new Date();
  const url = new URL(webhook.url);
  const ask = url.protocol === 'https:' ? askOverTls : askPlainly;
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Evenhand',
    'webhook-id': delivery.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures(webhook, delivery.id, now, body),
  };
  return new Promise((resolve) => {
    const failed = (fault: Error) => {
      resolve({ status: null, fault: wordsOf(fault) });
    };
    try {
      const agent = useAgent(webhook.url, { allowPrivateIPAddress: openly, keepAlive: false });
      const request = ask(
        url,
        { method: 'POST', headers, agent, signal: AbortSignal.timeout(PATIENCE) },
        (response) => {
          const { statusCode: status = 0 } = response;
          response.destroy();
          const arrived = status >= 200 && status < 300;
          resolve({ status, fault: arrived ? null : `The receiver answered with status ${String(status)}.` });
        },
      );
      request.on('error', failed);
      request.end(body);
    } catch (fault) {
      failed(fault instanceof Error ? fault : new Error(String(fault)));
    }
  });
}

function signatures({ secret, earlierSecret, earlierSecretUntil }: StoredWebhook, id: string, at: Date, body: string) {
  const both = earlierSecret !== null && earlierSecretUntil !== null && earlierSecretUntil > at;
  return [secret, ...(both ? [earlierSecret] : [])].map((each) => new Webhook(each).sign(id, at, body)).join(' ');
}

function wordsOf(fault: Error): string {
  if (/not allowed/i.test(fault.message)) return 'The address leads into a private network, which is not allowed.';
  if (fault.name === 'TimeoutError' || fault.name === 'AbortError') return 'The receiver did not answer in time.';
  const code = 'code' in fault && typeof fault.code === 'string' ? ` (${fault.code})` : '';
  return `The receiver could not be reached${code}.`;
}
