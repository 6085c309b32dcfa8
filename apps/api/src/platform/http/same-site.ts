import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '../../config/config.ts';
import { Problem } from '../problem.ts';

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const EVERY_ADDRESS = ['0.0.0.0', '::'];
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

/**
 * Refuses requests that a page of another site makes a browser send: those for a host name that is not ours (a foreign
 * name can be pointed at this machine), and writes whose origin is not the host they are sent to. Passes on a Problem.
 */
export function sameSite({ hosts, http }: Pick<Config, 'hosts' | 'http'>): RequestHandler {
  const bound = http.host.includes(':') ? `[${http.host}]` : http.host;
  const known = new Set([...OWN_NAMES, ...hosts, ...(EVERY_ADDRESS.includes(http.host) ? [] : [bound.toLowerCase()])]);
  return (request: Request, _response: Response, next: NextFunction) => {
    const host = request.headers.host ?? '';
    const name = HOST.exec(host)?.[1]?.toLowerCase();
    if (name === undefined || !known.has(name)) next(new Problem('request.unknown-host'));
    else if (writes(request) && comesFromElsewhere(request, host)) next(new Problem('request.cross-site'));
    else next();
  };
}

function writes({ method }: Request): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

// Programs send neither header and are let through; browsers cannot be made to leave both out.
function comesFromElsewhere({ headers }: Request, host: string): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true;
  return headers.origin !== undefined && !isAt(headers.origin, host);
}

// Both are read as addresses of the same scheme, so that a port that the scheme implies may be left out.
function isAt(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  return /^https?:$/.test(protocol) && from === new URL(`${protocol}//${host}`).host;
}
