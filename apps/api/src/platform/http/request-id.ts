import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const SAFE = /^[\w.-]{1,64}$/;

type Identified = IncomingMessage & { id?: unknown };

/**
 * Gives a request its id, the same in the log, in the answer's header and in a problem's `instance`: the caller's own
 * where it sent a harmless one, so that a proxy's log and ours can be laid together.
 */
export function identify(request: Identified, response: ServerResponse, next: () => void): void {
  const given = request.headers['x-request-id'];
  request.id = typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', requestId(request));
  next();
}

/** The id `identify` gave. */
export function requestId(request: Identified): string {
  return typeof request.id === 'string' ? request.id : '';
}
