import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { postOutside, whyNoAnswer, type NoAnswer } from '../http/post-outside.ts';

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

/** Asks an OpenAI-compatible model once. It leads to no private address unless `anywhere`. Never throws. */
export async function askModel({ url, key, anywhere, seconds }: ModelDoor, body: string): Promise<Asked> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  };
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    return await readReply(
      await postOutside({ url: new URL(`${url}/chat/completions`), headers, body, anywhere, signal }),
    );
  } catch (fault) {
    return faultOf(whyNoAnswer(fault, signal));
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

function faultOf(none: NoAnswer): Asked {
  if (none.why === 'private')
    return { outcome: 'refused', says: 'The model stands in a private network, which the operator has not allowed.' };
  if (none.why === 'late') return { outcome: 'unreachable', says: 'The model did not answer in time.' };
  const code = none.code === null ? '' : ` (${none.code})`;
  return { outcome: 'unreachable', says: `The model could not be reached${code}.` };
}
