import type { Request, Response } from 'express';
import type { Config } from '../../config/config.ts';
import { secretCookie } from '../http/cookie.ts';

/** The cookie that carries a session. Behind TLS its name binds it to this host, to its root and to TLS. */
function nameOf({ secureCookies }: Config): string {
  return secureCookies ? '__Host-evenhand' : 'evenhand';
}

const options = ({ secureCookies }: Config) =>
  ({ httpOnly: true, secure: secureCookies, sameSite: 'lax', path: '/' }) as const;

/** The session's secret that a request brings; null where it brings none. */
export function sessionToken(request: Request, config: Config): string | null {
  return secretCookie(request, nameOf(config));
}

/** Gives the browser the session's secret until the session ends. */
export function setSessionCookie(response: Response, config: Config, token: string, endsAt: Date): void {
  response.cookie(nameOf(config), token, { ...options(config), expires: endsAt });
}

export function clearSessionCookie(response: Response, config: Config): void {
  response.clearCookie(nameOf(config), options(config));
}
