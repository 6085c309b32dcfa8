import { createHash } from 'node:crypto';
import { request as askPlainly, type IncomingMessage } from 'node:http';
import { request as askOverTls } from 'node:https';
import { useAgent } from 'request-filtering-agent';

/** Where a model is asked, and how. */
export interface ModelDoor {
  /** Up to its version; `/chat/completions` is added. */
  readonly url: string;
  readonly key: string | null;
  /** Whether it may be asked without TLS and in private networks. */
  readonly anywhere: boolean;
  readonly seconds: number;
}

/**
 * What came of asking. `answered` and `too-large` carry the SHA-256 of the bytes that came; a reply that is too large is
 * cut off and its hash is that of what was read. `refused`: asking again changes nothing. `unreachable`: it may.
 */
export type Asked =
  | { readonly outcome: 'answered'; readonly text: string; readonly hash: string }
  | { readonly outcome: 'too-large'; readonly hash: string }
  | { readonly outcome: 'refused'; readonly says: string }
  | { readonly outcome: 'unreachable'; readonly says: string };

/** Bytes of a reply that are read. */
export const MOST_OF_A_REPLY = 1_000_000;

/** Statuses after which the same request may well be answered. */
const PASSING = new Set([408, 409, 425, 429]);

/**
 * Asks an OpenAI-compatible model once. It follows no redirect and, unless `anywhere`, leads to no private address,
 * which is looked at on the connection itself. Never throws.
 */
export async function askModel(door: ModelDoor, body: string): Promise<Asked> {
  const url = new URL(`${door.url}/chat/completions`);
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    accept: 'application/json',
    'user-agent': 'Evenhand',
    ...(door.key === null ? {} : { authorization: `Bearer ${door.key}` }),
  };
  const ask = url.protocol === 'https:' ? askOverTls : askPlainly;
  const signal = AbortSignal.timeout(door.seconds * 1000);
  try {
    const agent = useAgent(url.href, { allowPrivateIPAddress: door.anywhere, keepAlive: false });
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = ask(url, { method: 'POST', headers, agent, signal }, resolve);
      request.on('error', reject);
      request.end(body);
    });
    return await readReply(response);
  } catch (fault) {
    if (signal.aborted) return { outcome: 'unreachable', says: 'The model did not answer in time.' };
    return faultOf(fault instanceof Error ? fault : new Error(String(fault)));
  }
}

async function readReply(response: IncomingMessage): Promise<Asked> {
  const { statusCode: status = 0 } = response;
  if (status < 200 || status > 299) {
    response.destroy();
    const passing = status >= 500 || PASSING.has(status);
    return { outcome: passing ? 'unreachable' : 'refused', says: `The model answered with status ${String(status)}.` };
  }
  const hash = createHash('sha256');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    hash.update(part);
    size += part.length;
    if (size > MOST_OF_A_REPLY) {
      response.destroy();
      return { outcome: 'too-large', hash: hash.digest('hex') };
    }
    parts.push(part);
  }
  return { outcome: 'answered', text: Buffer.concat(parts).toString('utf8'), hash: hash.digest('hex') };
}

function faultOf(fault: Error): Asked {
  if (/not allowed/i.test(fault.message))
    return { outcome: 'refused', says: 'The model stands in a private network, which the operator has not allowed.' };
  const code = 'code' in fault && typeof fault.code === 'string' ? ` (${fault.code})` : '';
  return { outcome: 'unreachable', says: `The model could not be reached${code}.` };
}
