import { request as askPlainly, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as askOverTls } from 'node:https';
import { useAgent } from 'request-filtering-agent';

/** A request of our own to an address that a person or the operator gave. */
export interface OutsideRequest {
  readonly url: URL;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
  /** Whether it may lead into private networks. */
  readonly anywhere: boolean;
  /** Ends the request, and the reading of its answer, when time is up. */
  readonly signal: AbortSignal;
}

/**
 * Posts once and gives the answer, whose body is still to be read or destroyed. It follows no redirect and, unless
 * `anywhere`, leads to no private address: the address is looked at on the connection itself, after its name was looked
 * up, so that no name leads inside. Rejects where no answer came; `whyNoAnswer` tells why.
 */
export function postOutside({ url, headers, body, anywhere, signal }: OutsideRequest): Promise<IncomingMessage> {
  const ask = url.protocol === 'https:' ? askOverTls : askPlainly;
  const own = { 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Evenhand' };
  return new Promise((resolve, reject) => {
    const agent = useAgent(url.href, { allowPrivateIPAddress: anywhere, keepAlive: false });
    const request = ask(url, { method: 'POST', headers: { ...headers, ...own }, agent, signal }, resolve);
    request.on('error', reject);
    request.end(body);
  });
}

/** `private`: it would have led into a private network. `code` is the system's own word, such as ECONNREFUSED. */
export type NoAnswer =
  | { readonly why: 'private' }
  | { readonly why: 'late' }
  | { readonly why: 'unreachable'; readonly code: string | null };

/** Why a request with this signal was not answered, by what it was rejected with. */
export function whyNoAnswer(fault: unknown, signal: AbortSignal): NoAnswer {
  // The agent's errors have no code of their own; its words are all that tells them.
  if (fault instanceof Error && /not allowed/i.test(fault.message)) return { why: 'private' };
  if (signal.aborted) return { why: 'late' };
  const hasCode = typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string';
  return { why: 'unreachable', code: hasCode ? String(fault.code) : null };
}
