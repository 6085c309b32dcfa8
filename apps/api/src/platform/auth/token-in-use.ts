import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';

const asking = new AsyncLocalStorage<{ tokenId: string | null }>();

/** Opens a place in which the guard notes the token of a request. Stands before everything that records. */
export function rememberToken(_request: Request, _response: Response, next: NextFunction): void {
  asking.run({ tokenId: null }, next);
}

/** Notes that the request that is being answered came with this token. */
export function noteToken(tokenId: string): void {
  const request = asking.getStore();
  if (request === undefined) throw new Error('A token is noted inside a request.');
  request.tokenId = tokenId;
}

/** The token through which a machine asks now; null where a person asks, and in jobs. */
export function tokenInUse(): string | null {
  return asking.getStore()?.tokenId ?? null;
}
